"""The second page: every figure with its rivals, duties and acts in tables, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Claim, Event, Provision
from dprk_viewer.facts.revisions import repeated_by
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.figures.acts import act_name, provision_cite, vote_text
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.detail_act import theme_text
from dprk_viewer.figures.naming import party_name
from dprk_viewer.figures.phrases import measure_text, subject_text
from dprk_viewer.figures.times import time_text
from dprk_viewer.sheets.blocks import Column, Inline, Run, TableBlock
from dprk_viewer.sheets.body import Body
from dprk_viewer.sheets.claim_line import said_by
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import duty_draft, overtaken_text, whose_words
from dprk_viewer.sheets.kept_back import others_kept_back
from dprk_viewer.sheets.pieces import Piece, dagger, rows_of, spaced
from dprk_viewer.wording.terms import VERB, term


def figures_table(desk: Desk, heading: str, claims: Iterable[Claim]) -> TableBlock | None:
    """Figures side by side: when, how much as said, of what, by whom and through whom."""
    words = desk.words
    shown = [claim for claim in claims if claim.is_numbered]
    if not shown:
        return None
    subjects = [subject_text(desk.facts, words, claim) for claim in shown]
    rows = tuple(_figure_row(desk, claim) for claim in shown)
    columns: tuple[Column, ...] = (
        Column(words.say("Time"), 0.15),
        Column(words.say("Figure as said"), 0.2),
        Column(words.say("What is counted"), 0.3),
        Column(words.say("By whom, when, through whom"), 0.35),
    )
    if len(set(subjects)) > 1:
        columns = (Column(words.say("Where"), 0.15), *columns)
        rows = tuple(((Run(where),), *row) for where, row in zip(subjects, rows, strict=True))
    aside = words.say("side by side, never added or averaged")
    return TableBlock(heading, columns, rows, aside)


def with_their_rivals(desk: Desk, body: Body, elsewhere: Iterable[Claim]) -> tuple[Claim, ...]:
    """The printed claims that have rivals, each followed by them; not those ``elsewhere``."""
    lines = (line for types in (*body.shown, *body.types) for line in types.lines)
    index = Rivals(desk.facts)
    seen = {claim.id for claim in elsewhere}
    found: dict[str, Claim] = {}
    for row in rows_of(lines):
        if not isinstance(row, Claim) or not index.of(row):
            continue
        for claim in (row, *index.of(row)):
            if claim.id not in seen:
                found.setdefault(claim.id, claim)
    return tuple(found.values())


def duties_table(
    desk: Desk, heading: str, provisions: Sequence[Provision], *, by_theme: bool = False
) -> TableBlock | None:
    """Duties with their exceptions in one cell, how far each binds, and what overtook it.

    ``by_theme`` puts the subject of each before it.
    """
    words = desk.words
    rows: tuple[tuple[Inline, ...], ...] = tuple(
        (
            (Run(provision_cite(desk.facts, words, row)), *_force(desk, row)),
            desk.ledger.set_in(duty_draft(desk, row)),
        )
        for row in provisions
    )
    if not rows:
        return None
    columns: tuple[Column, ...] = (
        Column(words.say("Paragraph"), 0.27),
        Column(words.say("Duty and its exception"), 0.73),
    )
    if by_theme:
        themes = (theme_text(words, row) for row in provisions)
        columns = (Column(words.say("Subject"), 0.17), *columns)
        rows = tuple(((Run(theme),), *row) for theme, row in zip(themes, rows, strict=True))
    return TableBlock(heading, columns, rows, whose_words(desk, provisions))


def acts_table(desk: Desk, heading: str, events: Sequence[Event]) -> TableBlock | None:
    """Acts by date: what was done, and the vote."""
    words = desk.words
    rows = tuple(
        (
            (Run(words.date(event.date)),),
            (Run(act_name(words, event)),),
            desk.ledger.set_in((_act_piece(desk, event),)),
        )
        for event in events
    )
    if not rows:
        return None
    columns = (
        Column(words.say("Date"), 0.17),
        Column(words.say("Act"), 0.25),
        Column(words.say("What was done"), 0.58),
    )
    return TableBlock(heading, columns, rows)


def _figure_row(desk: Desk, claim: Claim) -> tuple[Inline, ...]:
    words = desk.words
    figure = Piece(figure_text(words, claim), bold=True)
    who = Piece(_who(desk, claim), (claim, *repeated_by(desk.facts, claim)))
    rest = others_kept_back(desk, claim)
    return (
        (Run(time_text(words, claim)),),
        desk.ledger.set_in((figure,)),
        (Run(claim.counts or measure_text(words, claim)),),
        desk.ledger.set_in(spaced((who, *rest))),
    )


def _who(desk: Desk, claim: Claim) -> str:
    """Verb, originator, date; then the way the claim came."""
    return "; ".join([said_by(desk, claim), *way_of(desk, claim)])


def way_of(desk: Desk, claim: Claim) -> list[str]:
    """Who carried a claim to us, what it revises, and who only repeated it; a part for each."""
    words, facts = desk.words, desk.facts
    parts: list[str] = []
    relays = facts.relay_parties(claim.id)
    if relays:
        names = words.listing([party_name(words, party) for party in relays])
        parts.append(words.say("as reported by {names}", names=names))
    if claim.supersedes is not None:
        old = facts.claims[claim.supersedes]
        parts.append(
            words.say(
                "revises its {figure} of {date}",
                figure=figure_text(words, old),
                date=words.date(old.stated_on),
            )
        )
    parts += [_passed_on(desk, repeat) for repeat in repeated_by(facts, claim)]
    return parts


def _passed_on(desk: Desk, repeat: Claim) -> str:
    """Who only repeated a figure, when, and how they put it."""
    words, facts = desk.words, desk.facts
    speakers = facts.relay_parties(repeat.id)[:1] or (facts.parties[repeat.originator],)
    return words.say(
        "passed on by {names}, {date}, as {figure}",
        names=words.listing([party_name(words, party) for party in speakers]),
        date=words.date(repeat.stated_on),
        figure=figure_text(words, repeat),
    )


def _force(desk: Desk, provision: Provision) -> Inline:
    """The verb of the paragraph, where it was seen, and what overtook it."""
    words, verb = desk.words, ""
    if provision.verb != "not_seen":
        verb = term(words, VERB, provision.verb)
    said = [text for text in (verb, overtaken_text(desk, provision)) if text]
    return tuple(Run(words.say(" · {text}", text=text), second=True) for text in said)


def _act_piece(desk: Desk, event: Event) -> Piece:
    vote = vote_text(desk.words, event)
    text = event.statement.rstrip(". ")
    said = desk.words.say("{text} ({vote}).", text=text, vote=vote) if vote else f"{text}."
    return Piece(said + dagger(event.checked), (event,))
