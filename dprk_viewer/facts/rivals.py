"""Estimates that disagree: which claims stand beside one another.

Rivals are never averaged, summed or merged; these functions only say which they are.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.measures import Nature, nature_of
from dprk_viewer.facts.records import Claim

Key = tuple[str, str, str, str, str]

_BY_SPAN = (Nature.FLOW, Nature.SUM)


class Span(NamedTuple):
    """The days a figure speaks of, both included; ``first`` None: start not stated."""

    first: dt.date | None
    last: dt.date | None

    @property
    def is_stated(self) -> bool:
        """Whether the source gave any time at all."""
        return self.first is not None or self.last is not None

    @property
    def years(self) -> frozenset[int]:
        """The calendar years it touches; none where no time was stated."""
        days = [day for day in (self.first, self.last) if day is not None]
        return frozenset(range(days[0].year, days[-1].year + 1)) if days else frozenset()


def time_of(claim: Claim) -> Span:
    """The span a claim speaks of, in days.

    It runs from the first day of ``period_from`` to the last day of ``period_to``. With
    ``period_to`` alone it is that day, month or year for a stock, a rate or a share, and
    "up to that day, start not stated" for a flow or a sum.
    """
    start, end = claim.period_from, claim.period_to
    last = end.last_day if end else None
    if start is not None:
        return Span(start.first_day, last)
    if end is None or nature_of(claim.measure) in _BY_SPAN:
        return Span(None, last)
    return Span(end.first_day, last)


def subject_of(claim: Claim) -> tuple[str, str]:
    """What a claim is about: ``("incident", id)``, ``("place", ISO3)`` or ``("world", "")``."""
    if claim.incident is not None:
        return "incident", claim.incident
    return ("place", claim.place) if claim.place is not None else ("world", "")


class Rivals:
    """The rivals of many claims: those of a measure are grouped once, when first asked for."""

    def __init__(self, facts: Facts) -> None:
        self._claims = facts.claims.values()
        self._groups: dict[str, dict[Key, list[Claim]]] = {}

    def of(self, claim: Claim) -> tuple[Claim, ...]:
        """The rivals of ``claim`` in the order they were stated.

        A claim that repeats another's figure is its relay: it has and is no rival.
        Different values by one originator are revisions, so they are never rivals.
        """
        key = _key(claim)
        if key is None or claim.measure is None:
            return ()
        if claim.measure not in self._groups:
            self._groups[claim.measure] = self._grouped(claim.measure)
        return _rivals_among(self._groups[claim.measure].get(key, ()), claim)

    def _grouped(self, measure: str) -> dict[Key, list[Claim]]:
        groups: dict[Key, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            if claim.measure == measure and (key := _key(claim)) is not None:
                groups[key].append(claim)
        return groups


def rivals(facts: Facts, claim: Claim) -> tuple[Claim, ...]:
    """The rivals of one claim in the order they were stated; for many, use :class:`Rivals`."""
    key = _key(claim)
    if key is None:
        return ()
    alike = [other for other in facts.claims.values() if other.measure == claim.measure]
    return _rivals_among([other for other in alike if _key(other) == key], claim)


def _rivals_among(alike: Iterable[Claim], claim: Claim) -> tuple[Claim, ...]:
    found = [
        other
        for other in alike
        if other.originator != claim.originator and _same_time(claim, other)
    ]
    return tuple(sorted(found, key=_as_stated))


def _key(claim: Claim) -> Key | None:
    """What rivals have in common besides their time; None for a claim that has no rivals."""
    if claim.measure is None or claim.repeats is not None:
        return None
    if nature_of(claim.measure) is Nature.NONE:
        return None
    return (claim.topic, *subject_of(claim), claim.measure, claim.scope)


def _same_time(one: Claim, other: Claim) -> bool:
    ours, theirs = time_of(one), time_of(other)
    nature = nature_of(one.measure)
    if nature in _BY_SPAN:
        # What was taken in one incident was taken once, whenever it was counted.
        if nature is Nature.SUM and one.incident is not None:
            return True
        return ours.is_stated and ours == theirs
    if not (ours.is_stated and theirs.is_stated):
        return True
    return bool(ours.years & theirs.years)


def _as_stated(claim: Claim) -> tuple[dt.date, str]:
    return claim.stated_on.last_day, claim.id
