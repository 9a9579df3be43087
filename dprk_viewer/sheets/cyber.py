"""The sheet on cyber activity: the incidents, who says who did it, and what was stolen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dprk_viewer.facts.records import Incident
from dprk_viewer.facts.selection import claims_where
from dprk_viewer.figures.times import single_year
from dprk_viewer.figures.yearly_sums import yearly_sums
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.sheets.body import fill
from dprk_viewer.sheets.charted import world_claims
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.evidence import figures_table, left_over, other_gaps, rivals_table
from dprk_viewer.sheets.incidents import incident_day, incident_draft, incident_table, last_day
from dprk_viewer.sheets.lower import topic_lower
from dprk_viewer.sheets.parts import Parts, first_page, present
from dprk_viewer.sheets.pieces import Draft, Piece, count_words, dagger, rows_of
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.sheets.upper import Beside, Lead, upper

TOPIC = "cyber"
MEASURES = ("crypto_stolen_usd", "crypto_suspected_usd")
"""Stolen, and suspected apart."""
SHARE = 0.44
SECTION_WORDS, SECTION_NOTES = 190, 34
"""What the incidents may take of the first page; all stand in a table on the second."""


def cyber(desk: Desk) -> Parts:
    """The parts of the cyber sheet."""
    words, facts = desk.words, desk.facts
    stolen, suspected = (world_claims(desk, TOPIC, measure) for measure in MEASURES)
    charted = tuple(claim for claim in stolen if single_year(claim) is not None)
    drawing = yearly_sums(facts, words, charted, desk.right_width(SHARE), desk.figures)
    incidents = headline_incidents(desk)
    lead = Lead(_opening(desk, incidents), (), stolen, said_to_exist(desk, TOPIC))
    left = partial(_incident_section, incidents=incidents)
    top = upper(desk, lead, left, Beside(drawing, lambda _: None, SHARE))
    claims = [row for row in claims_where(facts, topic=TOPIC) if row.incident is None]
    lower = topic_lower(desk, TOPIC, claims, charted)
    body = fill(desk, lower, charted, top.blocks(desk))
    first = first_page(desk, top, body, charted)
    second = (
        *left_over(desk, body),
        *present(
            incident_table(desk, words.say("All headline incidents"), incidents),
            figures_table(desk, words.say("Stolen, by source and time"), stolen),
            figures_table(desk, words.say("Suspected, not established"), suspected),
            rivals_table(desk, body, (*stolen, *suspected)),
            other_gaps(desk, body),
        ),
    )
    return Parts(TOPIC, words.say("DPRK cyber activity"), first, second)


def headline_incidents(desk: Desk) -> tuple[Incident, ...]:
    """The headline incidents, newest first; one without any date last."""
    rows = [row for row in desk.facts.incidents.values() if row.headline]
    dated = [row for row in rows if row.date or row.date_found]
    dated.sort(key=last_day, reverse=True)
    return (*dated, *(row for row in rows if row not in dated))


def _opening(desk: Desk, incidents: Sequence[Incident]) -> tuple[Piece, ...]:
    """The newest headline incident; who did it is said by name below."""
    if not incidents:
        return ()
    newest = incidents[0]
    text = desk.words.say(
        "Newest headline incident: {incident}, {date}; who says who did it stands below.",
        incident=newest.name,
        date=incident_day(desk, newest),
    )
    return (Piece(text + dagger(newest.checked), (newest,), bold=True),)


def _incident_section(desk: Desk, incidents: Sequence[Incident]) -> Section:
    """The newest incidents, as many as the page has room for, at least one."""
    words = desk.words
    drafts: list[Draft] = []
    for row in incidents:
        trial = [*drafts, incident_draft(desk, row)]
        fits = count_words(trial) <= SECTION_WORDS
        fits = fits and len(desk.ledger.unnumbered(rows_of(trial))) <= SECTION_NOTES
        if drafts and not fits:
            break
        drafts = trial
    paragraphs = [desk.ledger.set_in(draft) for draft in drafts]
    if not paragraphs:
        nothing = words.say("No headline incident was found in the sources.")
        paragraphs = [desk.ledger.set_in((Piece(nothing),))]
    return Section(
        words.say("Who says who did it"),
        tuple(paragraphs),
        words.say("by name; newest incidents first"),
    )
