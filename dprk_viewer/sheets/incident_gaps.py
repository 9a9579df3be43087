"""What is not known of one incident: who did it, what came back, how far the sources reach."""

from __future__ import annotations

from collections.abc import Iterator

from dprk_viewer.facts.newest import newest_fact
from dprk_viewer.facts.records import Horizon, Incident
from dprk_viewer.facts.selection import horizons_of, sums_of
from dprk_viewer.figures.known import end_text, nothing_later
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece
from dprk_viewer.sheets.unknown import horizon_draft

OFFICIAL = ("state", "agency", "un_body", "monitoring_body", "intergovernmental")
"""Kinds of parties that speak for a State or for several."""
RETURNED = ("recovered_usd", "frozen_usd")


def incident_gaps(desk: Desk, topic: str, incident: Incident) -> tuple[Draft, ...]:
    """One paragraph for each gap, never none."""
    texts = (_newest(desk, incident), *_missing(desk, incident))
    horizons = (row for row in horizons_of(desk.facts, topic) if _is_about(row, incident))
    return (
        *((Piece(text),) for text in texts),
        *(horizon_draft(desk, row, set()) for row in horizons),
        (Piece(end_text(desk.words, desk.facts)),),
    )


def _newest(desk: Desk, incident: Incident) -> str:
    """The date of the newest row on the incident."""
    facts, words = desk.facts, desk.words
    said = (row for row in facts.attributions.values() if row.incident == incident.id)
    sums = (claim.id for claim in sums_of(facts, incident.id))
    ids = [incident.id, *(row.id for row in said), *sums]
    newest = newest_fact(facts, ids)
    if newest is None:
        return words.say("No dated fact on this incident was found.")
    if desk.options.form == "non-paper":
        return words.say(
            "The newest fact shown on this incident is of {date}.", date=words.date(newest)
        )
    return words.say(
        "The newest fact held on this incident is of {date}; {nothing}.",
        date=words.date(newest),
        nothing=nothing_later(words, facts),
    )


def _missing(desk: Desk, incident: Incident) -> Iterator[str]:
    """What was looked for in vain: an official attribution, a sum, money that came back."""
    facts, words = desk.whole, desk.words
    said = [row for row in facts.attributions.values() if row.incident == incident.id]
    if not any(
        row.stance == "attributes" and facts.parties[row.party].kind in OFFICIAL for row in said
    ):
        yield words.say("No attribution to the DPRK by a State or an official body was found.")
    measures = {claim.measure for claim in sums_of(facts, incident.id) if claim.is_numbered}
    if not measures:
        yield words.say("No sum was found.")
    elif not any(claim.is_numbered for claim in sums_of(desk.facts, incident.id)):
        yield words.say("The sums found are alleged or by unnamed sources and are left out here.")
    elif not measures & set(RETURNED):
        yield words.say("Whether anything was recovered or frozen was not found.")


def _is_about(row: Horizon, incident: Incident) -> bool:
    """Whether the subject of a horizon names the incident, and its year where it gives one."""
    name, _, when = row.subject.partition(" (")
    day = incident.date or incident.date_found
    year = str(day.year) if day else ""
    return incident.name.startswith(name) and (not when or year in when)
