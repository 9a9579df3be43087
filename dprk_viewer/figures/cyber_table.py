"""The table of cyber activity: incidents, and the sums and counts that were stated."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Claim, Incident
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.facts.selection import STANCES, attributions_of
from dprk_viewer.figures.claim_cells import claim_columns, claim_row
from dprk_viewer.figures.remembering import RememberingWords
from dprk_viewer.figures.stances import strength_rank, strength_text
from dprk_viewer.figures.table import (
    BLANK,
    Column,
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

CRYPTO = "crypto"
"""Value of the facet ``measure`` for cryptocurrency stolen and, apart from it, suspected."""
STOLEN, SUSPECTED = "crypto_stolen_usd", "crypto_suspected_usd"
_AT, _STATED = 5, 7
"""Where the column of attributions stands, and that of the day a figure was stated."""
_NARROW = {"subject": 120, "time": 78, "type": 84, "source": 140, "stated": 84}


class _Held(NamedTuple):
    """What was said of each incident, and who attributes it to the DPRK."""

    rows: dict[str, list[Attribution]]
    by: dict[str, dict[str, str]]


def cyber_table(facts: Facts, words: Words) -> Table:
    """Return incidents and cyber claims, newest first.

    Facets: ``measure`` (or ``incidents``, or ``crypto``), ``year`` (each year a claim
    touches), ``kind`` of the incident, ``place``, ``attributed`` (party) and ``type``, which
    an incident has none of. What is said of an incident holds for the sums stated for it.
    """
    said = RememberingWords(words)
    claims = [claim for claim in facts.claims.values() if claim.topic == "cyber"]
    held = _held(facts)
    rows = [_claim(facts, said, claim, held) for claim in claims]
    rows += [_incident(facts, said, row, held) for row in facts.incidents.values()]
    rows.sort(key=_newest_first)
    return Table("cyber", _columns(said), tuple(rows), _facets(facts, said, claims, rows, held))


def _columns(words: Words) -> tuple[Column, ...]:
    """One column more than other claims have, and the others narrower for it."""
    attribution = Column("attribution", words.say("Attribution"), width=108)
    columns = [
        column._replace(width=_NARROW.get(column.key, column.width))
        for column in claim_columns(words, words.say("Subject"))
    ]
    return (*columns[:_AT], attribution, *columns[_AT:])


def _facets(
    facts: Facts, words: Words, claims: list[Claim], rows: list[Row], held: _Held
) -> tuple[Facet, ...]:
    measures = [(m, term(words, MEASURE, m)) for c in claims if (m := c.measure)]
    years = sorted({year for row in rows for year in row.facets[1]}, reverse=True)
    kinds = {kind for row in rows for kind in row.facets[2]}
    places = {place for row in rows for place in row.facets[3]}
    by = {party: name for named in held.by.values() for party, name in named.items()}
    types = ((claim.type, term(words, CLAIM_TYPE, claim.type)) for claim in claims)
    say = words.say
    return (
        Facet(
            "measure",
            say("Counts"),
            (
                (INCIDENTS, say("incidents")),
                (CRYPTO, say("crypto stolen, suspected apart")),
                *options(measures),
            ),
        ),
        Facet("year", say("Year"), tuple((year, year) for year in years)),
        Facet("kind", say("Kind"), options((k, term(words, INCIDENT_KIND, k)) for k in kinds)),
        Facet("place", say("Place"), options((p, facts.places[p].name) for p in places)),
        Facet("attributed", say("Attributed by"), options(by.items())),
        Facet("type", say("Type"), options(types)),
    )


def _claim(facts: Facts, words: Words, claim: Claim, held: _Held) -> Row:
    """A claim, and how firmly the incident it is about is attributed."""
    incident = facts.incidents[claim.incident] if claim.incident else None
    years = tuple(str(year) for year in sorted(time_of(claim).years))
    measures = (claim.measure,) if claim.measure else ()
    if claim.measure in (STOLEN, SUSPECTED):
        measures = (*measures, CRYPTO)
    place = claim.place or (incident.place if incident else None)
    facets = (measures, years, *_of_incident(incident, place, held), (claim.type,))
    row = claim_row(facts, words, claim, facets)
    rows = held.rows.get(claim.incident or "", [])
    text = strength_text(words, rows)
    key = (0, strength_rank(rows)) if rows else BLANK
    return row._replace(
        cells=(*row.cells[:_AT], text, *row.cells[_AT:]),
        sort_keys=(*row.sort_keys[:_AT], key, *row.sort_keys[_AT:]),
        search_key="\n".join((row.search_key, search_key(text))),
    )


def _of_incident(
    incident: Incident | None, place: str | None, held: _Held
) -> tuple[tuple[str, ...], ...]:
    """The values of the facets ``kind``, ``place`` and ``attributed``."""
    kinds = (incident.kind,) if incident else ()
    by = tuple(held.by.get(incident.id, {})) if incident else ()
    return kinds, (place,) if place else (), by


def _newest_first(row: Row) -> tuple[int, int]:
    stated = row.sort_keys[_STATED]
    group, day = stated if stated != BLANK else row.sort_keys[1]
    assert isinstance(day, int)
    return group, -day


def _incident(facts: Facts, words: Words, incident: Incident, held: _Held) -> Row:
    """An incident: what happened, and who said who did it, each stance apart."""
    date = incident.date or incident.date_found
    day = words.short_date(date) if date else ""
    if incident.date is None and date is not None:
        day = words.say("found {date}", date=day)
    kind = term(words, INCIDENT_KIND, incident.kind)
    dagger = DAGGER if incident.checked == "once" else ""
    rows = held.rows.get(incident.id, [])
    said, strength = _said(facts, words, rows), strength_text(words, rows)
    word = words.say("incident")
    cells = (incident.name, day, "", f"{kind}{dagger}", word, strength, said, "")
    keys: tuple[SortKey, ...] = (
        text_key(incident.name),
        date_key(date),
        BLANK,
        text_key(kind),
        text_key(word),
        (0, strength_rank(rows)) if rows else BLANK,
        text_key(said),
        BLANK,
    )
    source = facts.sources[incident.source]
    texts = (incident.id, incident.victim, incident.statement, source.publisher, source.title)
    years = (str(date.year),) if date else ()
    facets = ((INCIDENTS,), years, *_of_incident(incident, incident.place, held), ())
    return Row(incident.id, cells, keys, search_key(*cells, *texts), None, facets)


def _held(facts: Facts) -> _Held:
    rows: dict[str, list[Attribution]] = {}
    by: dict[str, dict[str, str]] = {}
    for incident in facts.incidents:
        stances = attributions_of(facts, incident)
        rows[incident] = [row for found in stances.values() for row in found]
        by[incident] = {row.party: facts.parties[row.party].label for row in stances[STANCES[0]]}
    return _Held(rows, by)


def _said(facts: Facts, words: Words, rows: list[Attribution]) -> str:
    """Who attributes, suspects and contests, by name and never as a sum."""
    if not rows:
        return words.say("no attribution found")
    named: dict[str, dict[str, None]] = {stance: {} for stance in STANCES}
    for row in rows:
        named[row.stance][facts.parties[row.party].label] = None
    names = {stance: words.listing(list(found)) for stance, found in named.items()}
    parts = []
    if names["attributes"]:
        parts.append(words.say("attributed by {names}", names=names["attributes"]))
    if names["suspects"]:
        parts.append(words.say("suspected by {names}", names=names["suspects"]))
    if names["contests"]:
        parts.append(words.say("contested by {names}", names=names["contests"]))
    return "; ".join(parts)
