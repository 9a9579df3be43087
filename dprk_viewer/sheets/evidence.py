"""The second page: every figure with its rivals, duties and acts in tables, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Claim, Event, Provision
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.figures.acts import act_name, provision_cite, vote_text
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.times import time_text
from dprk_viewer.sheets.blocks import Block, Column, Inline, Run, Section, TableBlock
from dprk_viewer.sheets.body import Body
from dprk_viewer.sheets.claim_line import counted_text, said_by
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import duty_draft
from dprk_viewer.sheets.exchanges import exchanges
from dprk_viewer.sheets.note_text import party_name
from dprk_viewer.sheets.pieces import Piece, dagger, rows_of
from dprk_viewer.sheets.type_rows import type_rows
from dprk_viewer.wording.terms import BINDING, VERB, term


def figures_table(desk: Desk, heading: str, claims: Iterable[Claim]) -> TableBlock | None:
    """Figures side by side: when, how much as said, of what, by whom and through whom."""
    words = desk.words
    rows = tuple(_figure_row(desk, claim) for claim in claims if claim.is_numbered)
    if not rows:
        return None
    columns = (
        Column(words.say("Time"), 0.17),
        Column(words.say("Figure as said"), 0.19),
        Column(words.say("What is counted"), 0.31),
        Column(words.say("By whom, when, through whom"), 0.33),
    )
    aside = words.say("side by side, never added or averaged")
    return TableBlock(heading, columns, rows, aside)


def rivals_table(desk: Desk, body: Body, elsewhere: Iterable[Claim]) -> TableBlock | None:
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
    heading = desk.words.say("Figures above that others dispute")
    return figures_table(desk, heading, found.values())


def duties_table(desk: Desk, heading: str, provisions: Sequence[Provision]) -> TableBlock | None:
    """Duties with their exceptions in one cell, and how far each binds."""
    words = desk.words
    rows = tuple(
        (
            (Run(provision_cite(desk.facts, words, row)),),
            desk.ledger.set_in(duty_draft(desk, row)),
            (Run(_force(desk, row)),),
        )
        for row in provisions
    )
    if not rows:
        return None
    columns = (
        Column(words.say("Paragraph"), 0.22),
        Column(words.say("Duty and its exception"), 0.64),
        Column(words.say("Verb"), 0.14),
    )
    return TableBlock(heading, columns, rows, words.say("our summary, not the text"))


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


def left_over(desk: Desk, body: Body) -> tuple[Block, ...]:
    """Claims, exchanges and gaps that the first page had no room for."""
    gaps = tuple(desk.ledger.set_in(draft) for draft in body.gaps)
    more = Section(desk.words.say("What else we do not know"), gaps) if gaps else None
    blocks = (type_rows(desk, body.types), exchanges(desk, body.exchanges), more)
    return tuple(block for block in blocks if block is not None)


def _figure_row(desk: Desk, claim: Claim) -> tuple[Inline, ...]:
    words = desk.words
    figure = Piece(figure_text(words, claim), bold=True)
    who = Piece(_who(desk, claim), (claim,))
    return (
        (Run(time_text(words, claim)),),
        desk.ledger.set_in((figure,)),
        (Run(counted_text(desk, claim)),),
        desk.ledger.set_in((who,)),
    )


def _who(desk: Desk, claim: Claim) -> str:
    """Verb, originator, date; then who carried it, and what it revises or repeats."""
    words, facts = desk.words, desk.facts
    parts = [said_by(desk, claim)]
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
    return "; ".join(parts)


def _force(desk: Desk, provision: Provision) -> str:
    words = desk.words
    if provision.verb == "not_seen":
        return words.say("not checked in our copy")
    return words.say(
        "{verb}: {force}",
        verb=term(words, VERB, provision.verb),
        force=term(words, BINDING, provision.binding),
    )


def _act_piece(desk: Desk, event: Event) -> Piece:
    vote = vote_text(desk.words, event)
    text = event.statement.rstrip(". ")
    said = desk.words.say("{text} ({vote}).", text=text, vote=vote) if vote else f"{text}."
    return Piece(said + dagger(event.checked), (event,))
