"""Incidents on a page: when, who says who did it, and each sum by its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Attribution, Incident
from dprk_viewer.facts.selection import STANCES, attributions_of, sums_of
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.naming import within
from dprk_viewer.figures.phrases import measure_text
from dprk_viewer.sheets.blocks import Column, TableBlock
from dprk_viewer.sheets.claim_line import said_by
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.kept_back import kept_back_text, others_kept_back
from dprk_viewer.sheets.pieces import Draft, Piece, capital, dagger, spaced
from dprk_viewer.wording.words import Words


def incident_draft(desk: Desk, incident: Incident) -> Draft:
    """The incident by name and date, then each stance with those who take it."""
    words = desk.words
    name = words.say(
        "{incident}, {date}.", incident=incident.name, date=incident_day(desk, incident)
    )
    pieces = [Piece(name + dagger(incident.checked), (incident,), bold=True)]
    return spaced([*pieces, *stance_pieces(desk, incident)])


def stance_pieces(desk: Desk, incident: Incident) -> list[Piece]:
    """A sentence for each stance that somebody takes; that nobody does is said."""
    by_stance = attributions_of(desk.facts, incident.id)
    held = attributions_of(desk.whole, incident.id)
    pieces = [
        _stance_piece(desk, stance, by_stance[stance]) for stance in STANCES if by_stance[stance]
    ]
    if not pieces:
        nothing = desk.words.say("No attribution was found.")
        return [Piece(kept_back_text(desk) if any(held.values()) else nothing)]
    if any(held[stance] and not by_stance[stance] for stance in STANCES):
        text = desk.words.say("Another position, by unnamed sources, is left out.")
        pieces.append(Piece(text, second=True))
    return pieces


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


def incident_table(desk: Desk, heading: str, incidents: Iterable[Incident]) -> TableBlock | None:
    """Each incident with its sums, each by its source, and the stances."""
    words = desk.words
    rows = tuple(
        (
            desk.ledger.set_in(incident_draft(desk, incident)),
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
    return TableBlock(heading, columns, rows)


def _sums_draft(desk: Desk, incident: Incident) -> Draft:
    """The sums stated for an incident, never added: figure, what it is, by whom."""
    words = desk.words
    pieces: list[Piece] = []
    for claim in sums_of(desk.facts, incident.id):
        if not claim.is_numbered:
            continue
        text = words.say(
            "{figure}: {counted}, {who}.",
            figure=capital(figure_text(words, claim)),
            counted=claim.counts or measure_text(words, claim),
            who=said_by(desk, claim),
        )
        pieces += [Piece(text, (claim,)), *others_kept_back(desk, claim)]
    if pieces:
        return spaced(pieces)
    held = any(claim.is_numbered for claim in sums_of(desk.whole, incident.id))
    return (Piece(kept_back_text(desk) if held else words.say("No sum was found.")),)


def incident_day(desk: Desk, incident: Incident) -> str:
    """When it happened, else when it was found, said so."""
    words = desk.words
    if incident.date is not None:
        return words.date(incident.date)
    if incident.date_found is not None:
        return words.say("found {date}", date=words.date(incident.date_found))
    return words.say("date not found")


def last_day(incident: Incident) -> int:
    """A key to sort by: the last day it happened on or was found; 0 without a date."""
    date = incident.date or incident.date_found
    return date.last_day.toordinal() if date else 0
