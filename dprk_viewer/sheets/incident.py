"""The sheet on one incident: what happened, who says who did it, each sum by its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from dprk_viewer.facts.measures import OTHER
from dprk_viewer.facts.records import Attribution, Claim, Incident
from dprk_viewer.facts.selection import (
    STANCES,
    attributions_of,
    is_charted,
    sums_of,
)
from dprk_viewer.figures.detail_incident import attribution_text
from dprk_viewer.figures.phrases import heading_text, measure_text
from dprk_viewer.sheets import later
from dprk_viewer.sheets.blocks import Block, Column, Run, Section, TableBlock
from dprk_viewer.sheets.body import Lower
from dprk_viewer.sheets.charted import few, strip
from dprk_viewer.sheets.claim_line import claim_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.exchanges import recorded, replies_on
from dprk_viewer.sheets.incident_gaps import incident_gaps
from dprk_viewer.sheets.incidents import incident_day, stance_pieces
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.listing import Listing, listing
from dprk_viewer.sheets.parts import Parts
from dprk_viewer.sheets.pieces import Piece, dagger, rows_of
from dprk_viewer.sheets.tabled import tabled
from dprk_viewer.sheets.upper import Beside, Lead, upper
from dprk_viewer.wording.terms import INCIDENT_KIND, STANCE, term

TOPIC = "cyber"
SHARE = 0.44
TAKEN = ("crypto_stolen_usd", "bank_stolen_usd", "attempted_usd", "crypto_suspected_usd")
"""Of measures with as many sources the first of these is charted."""


def incident(desk: Desk, subject: str) -> Parts:
    """The parts of the sheet on the incident with the id ``subject``."""
    row = desk.facts.incidents[subject]
    gaps = incident_gaps(desk, TOPIC, row)
    charted = _charted(desk, row)
    shown = few(desk, charted)
    drawing = strip(desk, shown, len(charted), SHARE)
    lead = Lead((), _opening(desk, row), charted, None, shown=len(shown))
    top = upper(desk, lead, partial(_who, row=row), Beside(drawing, lambda _: None, SHARE))
    answers = recorded(desk, replies_on(desk, _rows_on(desk, row)))
    lower = Lower((), answers, gaps)
    first, body, left = tabled(desk, top, _tables(desk, row), lower, shown)
    second = (*left_over(body), *left, other_gaps(body))
    return Parts(TOPIC, row.name, first, second)


def _rows_on(desk: Desk, row: Incident) -> set[str]:
    """The ids of the incident, its sums and its attributions."""
    said = (each.id for each in desk.facts.attributions.values() if each.incident == row.id)
    return {row.id, *said, *(claim.id for claim in sums_of(desk.facts, row.id))}


def _charted(desk: Desk, row: Incident) -> tuple[Claim, ...]:
    """The sums of the measure and scope that most sources state, where two or more do."""
    sums = [claim for claim in sums_of(desk.facts, row.id) if is_charted(claim)]
    found = Counter((claim.measure, claim.scope) for claim in sums)
    order = dict.fromkeys((*TAKEN, *(measure or "" for measure, _ in found)))
    rank = {measure: -place for place, measure in enumerate(order)}
    most = max(found, key=lambda key: (found[key], rank[key[0] or ""], key[1]), default=None)
    if most is None or found[most] < 2:
        return ()
    return tuple(claim for claim in sums if (claim.measure, claim.scope) == most)


def _opening(desk: Desk, row: Incident) -> tuple[Piece, ...]:
    """What happened, in our words, then its kind, day and victim."""
    words = desk.words
    fields = {
        "kind": heading_text(term(words, INCIDENT_KIND, row.kind)),
        "date": incident_day(desk, row),
        "victim": row.victim or words.say("victim not named"),
    }
    kind = words.say("{kind}; {date}; victim: {victim}.", **fields)
    return Piece(row.statement + dagger(row.checked), (row,), bold=True), Piece(kind)


def _who(desk: Desk, row: Incident) -> Section:
    """A paragraph for each stance, with the names of those who take it."""
    words = desk.words
    pieces = stance_pieces(desk, row)
    if desk.spare:
        desk.ledger.cite_together(rows_of((tuple(pieces),)))
    lines = tuple(desk.ledger.set_in((piece,)) for piece in pieces)
    return Section(words.say("Who says who did it"), lines, words.say("by name, never as a sum"))


def _tables(desk: Desk, row: Incident) -> tuple[Listing, ...]:
    """Sums by measure, what has no figure, attributions and the acts that answered."""
    words = desk.words
    sums = sums_of(desk.facts, row.id)
    measures = dict.fromkeys(claim.measure for claim in sums if claim.is_numbered)
    acts = [
        desk.facts.events[id_] for id_, held in desk.facts.event_incidents.items() if row.id in held
    ]
    acts.sort(key=lambda act: (act.date.last_day, act.id))
    unnumbered = [claim for claim in sums if not claim.is_numbered]
    by_stance = attributions_of(desk.facts, row.id)
    said = [held for stance in STANCES for held in by_stance[stance]]
    return (
        *(
            _sum_table(desk, [claim for claim in sums if claim.measure == measure])
            for measure in measures
        ),
        listing(_unnumbered, unnumbered, unnumbered),
        listing(_attribution_table, said, said),
        later.acts(words.say("Acts that answered it"), acts),
    )


def _sum_table(desk: Desk, claims: Sequence[Claim]) -> Listing:
    """The sums of one measure, side by side under its name."""
    first = next(claim for claim in claims if claim.is_numbered)
    if first.measure == OTHER:
        return later.figures(desk.words.say("Other figures, by source"), claims)
    name = heading_text(measure_text(desk.words, first._replace(counts=None)))
    return later.figures(desk.words.say("{measure}, by source", measure=name), claims)


def _unnumbered(desk: Desk, claims: Sequence[Claim]) -> Block | None:
    """What was said of the incident without a figure."""
    lines = tuple(desk.ledger.set_in(claim_draft(desk, claim)) for claim in claims)
    return Section(desk.words.say("Also said of it"), lines) if lines else None


def _attribution_table(desk: Desk, attributions: Sequence[Attribution]) -> TableBlock | None:
    """Each attribution whole: who, whom they name, in what, when, and what they held before."""
    words = desk.words
    rows = tuple(
        (
            (Run(heading_text(term(words, STANCE, said.stance))),),
            desk.ledger.set_in((Piece(attribution_text(desk.facts, words, said), (said,)),)),
            (Run(said.statement),),
        )
        for said in attributions
    )
    if not rows:
        return None
    columns = (
        Column(words.say("Stance"), 0.2),
        Column(words.say("Who, whom they name, in what, when"), 0.4),
        Column(words.say("What was said, in our words"), 0.4),
    )
    return TableBlock(words.say("Attributions"), columns, rows, words.say("by stance"))
