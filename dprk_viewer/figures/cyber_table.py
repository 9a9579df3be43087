"""The table of cyber activity: incidents, and the sums and counts that were stated."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Incident
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.facts.selection import STANCES
from dprk_viewer.figures.claim_cells import claim_columns, claim_row
from dprk_viewer.figures.remembering import RememberingWords
from dprk_viewer.figures.table import (
    BLANK,
    Facet,
    Row,
    SortKey,
    Table,
    date_key,
    options,
    search_key,
    text_key,
)
from dprk_viewer.wording.terms import CLAIM_TYPE, INCIDENT_KIND, MEASURE, term
from dprk_viewer.wording.words import DAGGER, Words

INCIDENTS = "incidents"
"""Value of the facet ``measure`` for the rows that are incidents."""

Stances = dict[str, dict[str, list[str]]]
"""For each incident and stance the short names of those who took it."""


def cyber_table(facts: Facts, words: Words) -> Table:
    """Return incidents and cyber claims, newest first.

    Facets: ``measure`` (or ``incidents``), ``year`` (each year a claim touches) and
    ``type``, which an incident has none of.
    """
    said = RememberingWords(words)
    claims = [claim for claim in facts.claims.values() if claim.topic == "cyber"]
    stances = _stances(facts)
    rows = [claim_row(facts, said, claim, _facets(claim)) for claim in claims]
    rows += [_incident(facts, said, row, stances) for row in facts.incidents.values()]
    rows.sort(key=_newest_first)
    measures = [(m, term(said, MEASURE, m)) for c in claims if (m := c.measure)]
    years = sorted({year for row in rows for year in row.facets[1]}, reverse=True)
    types = ((claim.type, term(said, CLAIM_TYPE, claim.type)) for claim in claims)
    facets = (
        Facet(
            "measure",
            said.say("Counts"),
            ((INCIDENTS, said.say("incidents")), *options(measures)),
        ),
        Facet("year", said.say("Year"), tuple((year, year) for year in years)),
        Facet("type", said.say("Type"), options(types)),
    )
    return Table("cyber", claim_columns(said, said.say("Subject")), tuple(rows), facets)


def _facets(claim: Claim) -> tuple[tuple[str, ...], ...]:
    years = tuple(str(year) for year in sorted(time_of(claim).years))
    return ((claim.measure,) if claim.measure else (), years, (claim.type,))


def _newest_first(row: Row) -> tuple[int, int]:
    group, day = row.sort_keys[6] if row.sort_keys[6] != BLANK else row.sort_keys[1]
    assert isinstance(day, int)
    return group, -day


def _incident(facts: Facts, words: Words, incident: Incident, stances: Stances) -> Row:
    """An incident: what happened, and who said who did it, each stance apart."""
    date = incident.date or incident.date_found
    day = words.short_date(date) if date else ""
    if incident.date is None and date is not None:
        day = words.say("found {date}", date=day)
    kind = term(words, INCIDENT_KIND, incident.kind)
    dagger = DAGGER if incident.checked == "once" else ""
    said = _said(words, stances.get(incident.id, {}))
    word = words.say("incident")
    cells = (incident.name, day, "", f"{kind}{dagger}", word, said, "")
    keys: tuple[SortKey, ...] = (
        text_key(incident.name),
        date_key(date),
        BLANK,
        text_key(kind),
        text_key(word),
        text_key(said),
        BLANK,
    )
    source = facts.sources[incident.source]
    texts = (incident.id, incident.victim, incident.statement, source.publisher, source.title)
    years = (str(date.year),) if date else ()
    return Row(
        incident.id, cells, keys, search_key(*cells, *texts), None, ((INCIDENTS,), years, ())
    )


def _stances(facts: Facts) -> Stances:
    found: Stances = {}
    for row in facts.attributions.values():
        names = found.setdefault(row.incident, {}).setdefault(row.stance, [])
        label = facts.parties[row.party].label
        if label not in names:
            names.append(label)
    return found


def _said(words: Words, by_stance: dict[str, list[str]]) -> str:
    """Who attributes, suspects and contests, by name and never as a sum."""
    if not by_stance:
        return words.say("no attribution found")
    names = {stance: words.listing(by_stance.get(stance, [])) for stance in STANCES}
    parts = []
    if names["attributes"]:
        parts.append(words.say("attributed by {names}", names=names["attributes"]))
    if names["suspects"]:
        parts.append(words.say("suspected by {names}", names=names["suspects"]))
    if names["contests"]:
        parts.append(words.say("contested by {names}", names=names["contests"]))
    return "; ".join(parts)
