"""The facts as they were known on a day: what was stated later is left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Claim, Incident, Reply, Source

T = TypeVar("T")
StatedT = TypeVar("StatedT", Claim, Attribution, Reply)


def as_known_on(facts: Facts, day: dt.date | None) -> Facts:
    """Return ``facts`` as they stood on ``day``; the same facts where it is None or theirs.

    A claim, reply or attribution is known once it is stated, an act and its provisions once
    it is done, an incident once it is found or anything kept here was said about it; a
    partial date counts from its last day. What a claim only repeats has to be known too. Of
    values that one originator changed the latest by then is the headline where a later one
    is it now. How far the sources reach was told of today, so horizons are left out on any
    day before; so are our answers to a reply that rest on what came later.
    """
    if day is None or day == facts.as_known_on:
        return facts
    claims = _claims(facts, day)
    attributions = _stated(facts.attributions, day)
    events = {id_: row for id_, row in facts.events.items() if row.date.last_day <= day}
    provisions = {id_: row for id_, row in facts.provisions.items() if row.event in events}
    incidents = _incidents(facts, day, claims.values(), attributions.values())
    known = facts._replace(
        claims=claims,
        attributions=attributions,
        events=events,
        provisions=provisions,
        incidents=incidents,
        replies=_stated(facts.replies, day),
        horizons=facts.horizons if day >= facts.edition.data_date.last_day else {},
        as_known_on=day,
    )
    return _with_sources(_with_answers(_with_links(known, facts), day))


def _claims(facts: Facts, day: dt.date) -> dict[str, Claim]:
    """The claims known by then, each with what it repeats; revisions as they stood."""
    claims = _stated(facts.claims, day)
    # What is repeated may itself repeat another.
    while gone := [row.id for row in claims.values() if row.repeats and row.repeats not in claims]:
        for id_ in gone:
            del claims[id_]
    for row in facts.claims.values():
        if row.id not in claims and row.headline and row.supersedes is not None:
            earlier = _latest_known(facts, claims, row)
            if earlier is not None:
                claims[earlier] = claims[earlier]._replace(headline=True)
    return {
        id_: row if row.supersedes in claims else row._replace(supersedes=None)
        for id_, row in claims.items()
    }


def _latest_known(facts: Facts, known: Collection[str], claim: Claim) -> str | None:
    """The nearest value that ``claim`` revises, step by step, and that was known."""
    seen = {claim.id}
    earlier = claim.supersedes
    while earlier is not None and earlier not in seen:
        if earlier in known:
            return earlier
        seen.add(earlier)
        earlier = facts.claims[earlier].supersedes
    return None


def _incidents(
    facts: Facts, day: dt.date, claims: Iterable[Claim], attributions: Iterable[Attribution]
) -> dict[str, Incident]:
    """The incidents found by then, and those that were spoken of."""
    found = {row.incident for row in claims} | {row.incident for row in attributions}
    found |= {
        id_
        for id_, row in facts.incidents.items()
        if (date := row.date_found or row.date) is not None and date.last_day <= day
    }
    return {id_: row for id_, row in facts.incidents.items() if id_ in found}


def _stated(rows: Mapping[str, StatedT], day: dt.date) -> dict[str, StatedT]:
    return {id_: row for id_, row in rows.items() if row.stated_on.last_day <= day}


def _with_links(known: Facts, whole: Facts) -> Facts:
    """``known`` with the links of ``whole`` both of whose ends are left."""
    rows = _ids(known)
    links = whole.provision_links
    return known._replace(
        corroborations=_of(whole.corroborations, rows),
        relays=_of(whole.relays, rows),
        event_parties=_of(whole.event_parties, rows),
        event_answers=_between(whole.event_answers, rows),
        event_incidents=_between(whole.event_incidents, rows),
        provision_links=tuple(
            link for link in links if link.provision in rows and link.target in rows
        ),
        claim_sectors=_of(whole.claim_sectors, rows),
    )


def _with_answers(known: Facts, day: dt.date) -> Facts:
    """``known`` without our answers that rest on what was not known yet."""
    rows, sources = _ids(known), known.sources
    basis = {id_: found for id_, found in known.reply_basis.items() if id_ in known.replies}
    early = {
        id_
        for id_, found in basis.items()
        if not all(row in rows or _is_by(sources.get(row), day) for row in found)
    }
    return known._replace(
        replies={
            id_: row._replace(line=None, expect=None, advice=None) if id_ in early else row
            for id_, row in known.replies.items()
        },
        reply_basis={
            id_: left
            for id_, found in basis.items()
            if (left := tuple(row for row in found if row in rows or row in sources))
        },
    )


def _is_by(source: Source | None, day: dt.date) -> bool:
    """Whether a document was there; one without a date is not taken for a later one."""
    if source is None:
        return False
    return source.published is None or source.published.last_day <= day


def _with_sources(known: Facts) -> Facts:
    """``known`` with the sources alone that its rows are read in."""
    cited: set[str | None] = {row.source for table in _read(known) for row in table.values()}
    cited |= {row.text_source for row in known.provisions.values()}
    cited |= {row for found in known.reply_basis.values() for row in found}
    return known._replace(sources={id_: row for id_, row in known.sources.items() if id_ in cited})


def _read(known: Facts) -> tuple[Mapping[str, Any], ...]:
    """The tables whose rows name the source that they were read in."""
    return (known.places, *_facts(known))


def _facts(known: Facts) -> tuple[Mapping[str, Any], ...]:
    """The tables of rows that have a date."""
    return (
        known.claims,
        known.events,
        known.provisions,
        known.incidents,
        known.attributions,
        known.replies,
    )


def _ids(known: Facts) -> frozenset[str]:
    return frozenset(id_ for table in _facts(known) for id_ in table)


def _of(links: Mapping[str, T], rows: Collection[str]) -> dict[str, T]:
    return {id_: found for id_, found in links.items() if id_ in rows}


def _between(
    links: Mapping[str, tuple[str, ...]], rows: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """The links between rows that are left; a row without any is no key."""
    left = {
        id_: tuple(row for row in found if row in rows) for id_, found in _of(links, rows).items()
    }
    return {id_: found for id_, found in left.items() if found}
