"""Which facts belong to a topic, a place, an act or an incident, and in which order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.measures import Nature, nature_of
from dprk_viewer.facts.records import Attribution, Claim, Horizon, Party, Provision, Reply
from dprk_viewer.facts.rivals import Rivals

STANCES = ("attributes", "suspects", "contests")


def claims_where(
    facts: Facts,
    *,
    topic: str | None = None,
    place: str | None = None,
    measure: str | None = None,
    scope: str | None = None,
    headline: bool | None = None,
) -> tuple[Claim, ...]:
    """Claims that have all the values given, newest first; None asks for nothing.

    ``place`` is an ISO3 code, or ``""`` for claims about the world as a whole.
    """
    found = [
        claim
        for claim in facts.claims.values()
        if (topic is None or claim.topic == topic)
        and (place is None or _is_about(claim, place))
        and (measure is None or claim.measure == measure)
        and (scope is None or claim.scope == scope)
        and (headline is None or claim.headline is headline)
    ]
    return newest_first(found)


def newest_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by the last day of ``stated_on``, newest first; then by id."""
    by_id = sorted(claims, key=lambda claim: claim.id)
    return tuple(sorted(by_id, key=_stated, reverse=True))


def with_rivals(facts: Facts, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims, each followed by its rivals in the order stated; none stands twice."""
    index = Rivals(facts)
    found: dict[str, Claim] = {}
    for claim in claims:
        for near in (claim, *index.of(claim)):
            found.setdefault(near.id, near)
    return tuple(found.values())


def is_charted(claim: Claim) -> bool:
    """Whether a claim can stand in a chart of its measure and scope."""
    has_nature = nature_of(claim.measure) is not Nature.NONE
    return claim.is_numbered and claim.repeats is None and has_nature


def provisions_of(facts: Facts, event: str) -> tuple[Provision, ...]:
    """The provisions of an act, in the order of the dataset."""
    return tuple(row for row in facts.provisions.values() if row.event == event)


def headline_provisions(facts: Facts) -> tuple[Provision, ...]:
    """The provisions that a sheet prints first, newest act first, then by paragraph order."""
    rows = [row for row in facts.provisions.values() if row.headline]
    return tuple(sorted(rows, key=lambda row: facts.events[row.event].date.last_day, reverse=True))


def attributions_of(facts: Facts, incident: str) -> dict[str, tuple[Attribution, ...]]:
    """Who said who did it, by stance, in the order stated; every stance is a key.

    A party that changed its stance stands under the later one alone; what it held before
    is told by :func:`earlier_stances`.
    """
    rows = _attributions(facts, incident)
    held = {row.party: row.stance for row in rows}
    rows = [row for row in rows if row.stance == held[row.party]]
    return {stance: tuple(row for row in rows if row.stance == stance) for stance in STANCES}


def earlier_stances(facts: Facts, row: Attribution) -> tuple[Attribution, ...]:
    """What the party of an attribution held before, where it was another stance."""
    before = [
        other
        for other in _attributions(facts, row.incident)
        if other.party == row.party and other.stated_on.last_day < row.stated_on.last_day
    ]
    return tuple(other for other in before if other.stance != row.stance)


def _attributions(facts: Facts, incident: str) -> list[Attribution]:
    """All attributions of an incident in the order stated."""
    rows = [row for row in facts.attributions.values() if row.incident == incident]
    return sorted(rows, key=lambda row: (row.stated_on.last_day, row.id))


def sums_of(facts: Facts, incident: str) -> tuple[Claim, ...]:
    """The sums stated for an incident, by measure and then in the order stated."""
    rows = [claim for claim in facts.claims.values() if claim.incident == incident]
    return tuple(sorted(rows, key=lambda row: (row.measure or "", _stated(row), row.id)))


def event_parties(facts: Facts, event: str, role: str) -> tuple[Party, ...]:
    """The parties of an act in one role: issuer, for, against, abstained or target."""
    links = facts.event_parties.get(event, ())
    return tuple(facts.parties[link.party] for link in links if link.role == role)


def replies_of(facts: Facts, topic: str | None = None) -> tuple[Reply, ...]:
    """What States say on a topic, newest first; None: on any topic."""
    rows = [row for row in facts.replies.values() if topic is None or row.topic == topic]
    rows.sort(key=lambda row: row.id)
    return tuple(sorted(rows, key=lambda row: row.stated_on.last_day, reverse=True))


def horizons_of(facts: Facts, topic: str, place: str | None = None) -> tuple[Horizon, ...]:
    """How far the sources reach on a topic, or on a topic in one place."""
    rows = [row for row in facts.horizons.values() if row.topic == topic]
    return tuple(row for row in rows if place is None or row.place == place)


def _is_about(claim: Claim, place: str) -> bool:
    if place:
        return claim.place == place
    return claim.place is None and claim.incident is None


def _stated(claim: Claim) -> dt.date:
    return claim.stated_on.last_day
