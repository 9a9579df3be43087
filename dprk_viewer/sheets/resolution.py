"""The sheet on one resolution: its vote, what it answered, its duties, what overtook them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from dprk_viewer.facts.in_force import in_force
from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.facts.selection import event_parties, provisions_of
from dprk_viewer.figures.acts import act_name, act_title, resolution_number, vote_text
from dprk_viewer.figures.timeline import timeline
from dprk_viewer.sheets import later
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.sheets.body import Lower
from dprk_viewer.sheets.charted import LESS, few, said_few
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import ask_section, duty_draft, frame
from dprk_viewer.sheets.exchanges import recorded, replies_on
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.listing import Listing, listing
from dprk_viewer.sheets.more_charts import ladders
from dprk_viewer.sheets.parts import Parts
from dprk_viewer.sheets.pieces import Piece, capital, count_words, dagger
from dprk_viewer.sheets.resolution_gaps import resolution_gaps
from dprk_viewer.sheets.sanctions import FRAMED
from dprk_viewer.sheets.tabled import tabled
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.sheets.upper import Beside, Lead, upper

TOPIC = "sanctions"
SHARE = 0.57
FRAME_WORDS = 190
"""What the frame may take of the first page; the other duties stand in the table."""


def resolution(desk: Desk, number: str) -> Parts:
    """The parts of the sheet on the resolution of that number."""
    facts, words = desk.facts, desk.words
    act = next(row for row in facts.events.values() if resolution_number(row) == number)
    every = _by_theme(provisions_of(facts, act.id))
    framed = _framed(desk, every)
    acts = _near(desk, act)
    shown = few(desk, acts[::-1])
    drawing = timeline(
        facts,
        words,
        shown,
        desk.right_width(SHARE),
        desk.figures,
        compact=True,
        title=words.say("What it answered, and what answered it"),
    )
    lead = Lead((), _opening(desk, act, every), (), said_to_exist(desk, TOPIC))
    drawing = said_few(desk, drawing, len(shown), len(acts))
    beside = Beside(drawing if shown else None, partial(ask_section, provisions=framed), SHARE)
    top = upper(desk, lead, partial(frame, provisions=framed), beside)
    about = {act.id, *(row.id for row in every)}
    answers = recorded(desk, replies_on(desk, about))
    gaps = resolution_gaps(desk, TOPIC, number, every)
    tables = _tables(desk, act, acts, [row for row in every if row not in framed])
    first, body, left = tabled(desk, top, tables, Lower((), answers, gaps), shown)
    rungs = ladders(desk, (row.theme for row in every if row.headline))
    second = (*left_over(body), *left, *rungs, other_gaps(body))
    return Parts(TOPIC, act_title(words, act), first, second)


def _by_theme(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """Those of the framed subjects first, then subject by subject as the act has them."""
    themes = dict.fromkeys((*FRAMED, *(row.theme for row in provisions)))
    order = {theme: place for place, theme in enumerate(themes)}
    return tuple(sorted(provisions, key=lambda row: order[row.theme]))


def _framed(desk: Desk, provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """The headline duties in force that the frame has room for, at least one."""
    day = desk.options.day
    found: list[Provision] = []
    for row in provisions:
        if row.headline and in_force(desk.facts, row, day):
            drafts = [duty_draft(desk, duty) for duty in (*found, row)]
            if not found or count_words(drafts) <= FRAME_WORDS * LESS**desk.spare:
                found.append(row)
    return tuple(found)


def _near(desk: Desk, act: Event) -> tuple[Event, ...]:
    """The act, what it answered and what answered it, oldest first."""
    answers = desk.facts.event_answers
    ids = {
        act.id,
        *answers.get(act.id, ()),
        *(id_ for id_, held in answers.items() if act.id in held),
    }
    rows = (desk.facts.events[id_] for id_ in ids)
    return tuple(sorted(rows, key=lambda row: (row.date.last_day, row.id)))


def _opening(desk: Desk, act: Event, every: Sequence[Provision]) -> tuple[Piece, ...]:
    """When and how it was adopted, what it did, and how much of it is in force."""
    words, day = desk.words, desk.options.day
    fields = {"act": act_name(words, act), "date": words.date(act.date)}
    vote = vote_text(words, act)
    said = words.say("{act}, {date}.", **fields)
    if vote:
        said = words.say("{act}, {date}: {vote}.", vote=vote, **fields)
    pieces = [Piece(said + dagger(act.checked), (act,), bold=True)]
    pieces.append(Piece(capital(act.statement.rstrip(". ")) + "." + dagger(act.checked), (act,)))
    if every:
        standing = sum(in_force(desk.facts, row, day) for row in every)
        text = words.say(
            "Duties held here: {all}, of them in force: {number}; each stands with what was "
            "seen of its exception.",
            all=words.number(Decimal(len(every))),
            number=words.number(Decimal(standing)),
        )
        pieces.append(Piece(text))
    return tuple(pieces)


def _tables(
    desk: Desk, act: Event, acts: Sequence[Event], others: Sequence[Provision]
) -> tuple[Listing, ...]:
    """How each voted where that is known, the other paragraphs by subject, the acts."""
    near = [row for row in acts if row.id != act.id]
    return (
        listing(partial(_votes, act=act), _votes_by_name(desk, act), ()),
        later.acts(desk.words.say("What it answered, and what answered it"), near),
        later.duties(desk.words.say("Its other paragraphs, by subject"), others, by_theme=True),
    )


def _votes_by_name(desk: Desk, act: Event) -> list[str]:
    """Who voted against and who abstained, by name; nothing where nobody is named."""
    words = desk.words
    against, abstained = (
        words.listing([party.name for party in event_parties(desk.facts, act.id, role)])
        for role in ("against", "abstained")
    )
    lines = []
    if against:
        lines.append(words.say("Against: {names}.", names=against))
    if abstained:
        lines.append(words.say("Abstained: {names}.", names=abstained))
    return lines


def _votes(desk: Desk, lines: Sequence[str], act: Event) -> Section | None:
    paragraphs = tuple(desk.ledger.set_in((Piece(line, (act,)),)) for line in lines)
    return Section(desk.words.say("The vote"), paragraphs) if paragraphs else None
