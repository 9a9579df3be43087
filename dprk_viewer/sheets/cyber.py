"""The sheet on cyber activity: the incidents, who says who did it, and what was stolen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Attribution, Incident
from dprk_viewer.facts.selection import (
    STANCES,
    attributions_of,
    claims_where,
    sums_of,
)
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.phrases import measure_text
from dprk_viewer.figures.style import PAGE
from dprk_viewer.figures.times import single_year
from dprk_viewer.figures.yearly_sums import yearly_sums
from dprk_viewer.sheets.blocks import BottomLine, Column, Section, TableBlock
from dprk_viewer.sheets.body import fill
from dprk_viewer.sheets.bottom_line import bottom_draft
from dprk_viewer.sheets.charted import world_claims
from dprk_viewer.sheets.claim_line import said_by
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.evidence import figures_table, left_over, other_gaps, rivals_table
from dprk_viewer.sheets.parts import Parts, Top, first_page, present
from dprk_viewer.sheets.pieces import (
    Draft,
    Piece,
    capital,
    count_words,
    dagger,
    rows_of,
    spaced,
    within,
)
from dprk_viewer.wording.words import Words

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
    drawing = yearly_sums(facts, words, charted, desk.right_width(SHARE), PAGE)
    incidents = headline_incidents(desk)
    opening = _opening(desk, incidents)
    bottom = BottomLine(desk.ledger.set_in(bottom_draft(desk, TOPIC, opening, stolen)))
    top = Top(bottom, _incident_section(desk, incidents), drawing, None, SHARE)
    claims = [row for row in claims_where(facts, topic=TOPIC) if row.incident is None]
    body = fill(desk, TOPIC, claims, charted, top.blocks(desk))
    first = first_page(desk, top, body, charted)
    second = (
        *left_over(desk, body),
        *present(
            _incident_table(desk, incidents),
            figures_table(desk, words.say("Stolen, by source and time"), stolen),
            figures_table(desk, words.say("Suspected, not established"), suspected),
            rivals_table(desk, body, (*stolen, *suspected)),
            other_gaps(desk, body),
        ),
    )
    return Parts(words.say("DPRK cyber activity"), first, second)


def headline_incidents(desk: Desk) -> tuple[Incident, ...]:
    """The headline incidents, newest first; one without any date last."""
    rows = [row for row in desk.facts.incidents.values() if row.headline]
    dated = [row for row in rows if row.date or row.date_found]
    dated.sort(key=_last_day, reverse=True)
    return (*dated, *(row for row in rows if row not in dated))


def _opening(desk: Desk, incidents: Sequence[Incident]) -> tuple[Piece, ...]:
    """The newest headline incident; who did it is said by name below."""
    if not incidents:
        return ()
    newest = incidents[0]
    text = desk.words.say(
        "Newest headline incident: {incident}, {date}; who says who did it stands below.",
        incident=newest.name,
        date=_day(desk, newest),
    )
    return (Piece(text + dagger(newest.checked), (newest,), bold=True),)


def _incident_section(desk: Desk, incidents: Sequence[Incident]) -> Section:
    """The newest incidents, as many as the page has room for, at least one."""
    words = desk.words
    drafts: list[Draft] = []
    for row in incidents:
        trial = [*drafts, _incident_draft(desk, row)]
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


def _incident_draft(desk: Desk, incident: Incident) -> Draft:
    """The incident by name and date, then each stance with those who take it."""
    words = desk.words
    name = words.say("{incident}, {date}.", incident=incident.name, date=_day(desk, incident))
    pieces = [Piece(name + dagger(incident.checked), (incident,), bold=True)]
    by_stance = attributions_of(desk.facts, incident.id)
    pieces += [
        _stance_piece(desk, stance, by_stance[stance]) for stance in STANCES if by_stance[stance]
    ]
    if len(pieces) == 1:
        pieces.append(Piece(words.say("No attribution was found.")))
    return spaced(pieces)


def _stance_piece(desk: Desk, stance: str, rows: Sequence[Attribution]) -> Piece:
    """``Attributed to the DPRK by FBI and Elliptic.``, each name with its † where due."""
    names = desk.words.listing(list(_names(desk, rows)))
    return Piece(_stance_text(desk.words, stance, names), tuple(rows))


def _stance_text(words: Words, stance: str, names: str) -> str:
    """One whole message for each stance; KeyError for a stance without one."""
    return {
        "attributes": words.say("Attributed to the DPRK by {names}.", names=names),
        "suspects": words.say("DPRK suspected by {names}.", names=names),
        "contests": words.say("Contested by {names}.", names=names),
    }[stance]


def _names(desk: Desk, rows: Iterable[Attribution]) -> dict[str, None]:
    """The parties, each once; † where all that was seen of one was seen in one source."""
    sure = {row.party for row in rows if row.checked == "twice"}
    return {
        within(desk.facts.parties[row.party].label)
        + ("" if row.party in sure else dagger(row.checked)): None
        for row in rows
    }


def _incident_table(desk: Desk, incidents: Iterable[Incident]) -> TableBlock | None:
    """Each headline incident with its sums, each by its source, and the stances."""
    words = desk.words
    rows = tuple(
        (
            desk.ledger.set_in(_incident_draft(desk, incident)),
            desk.ledger.set_in(_sums_draft(desk, incident)),
        )
        for incident in incidents
    )
    if not rows:
        return None
    columns = (
        Column(words.say("Incident, and who says who did it"), 0.5),
        Column(words.say("Sums, each as its source said it"), 0.5),
    )
    return TableBlock(words.say("All headline incidents"), columns, rows)


def _sums_draft(desk: Desk, incident: Incident) -> Draft:
    """The sums stated for an incident, never added: figure, what it is, by whom."""
    words = desk.words
    pieces = []
    for claim in sums_of(desk.facts, incident.id):
        if not claim.is_numbered:
            continue
        text = words.say(
            "{figure}: {counted}, {who}.",
            figure=capital(figure_text(words, claim)),
            counted=claim.counts or measure_text(words, claim),
            who=said_by(desk, claim),
        )
        pieces.append(Piece(text, (claim,)))
    return spaced(pieces) or (Piece(words.say("No sum was found.")),)


def _last_day(incident: Incident) -> int:
    date = incident.date or incident.date_found
    return date.last_day.toordinal() if date else 0


def _day(desk: Desk, incident: Incident) -> str:
    """When it happened, else when it was found, said so."""
    words = desk.words
    if incident.date is not None:
        return words.date(incident.date)
    if incident.date_found is not None:
        return words.say("found {date}", date=words.date(incident.date_found))
    return words.say("date not found")
