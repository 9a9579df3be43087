"""One host: which claims are about it, what it reported itself, what its page can chart."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.measures import MEASURES
from dprk_viewer.facts.records import Claim, Place, Reply
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.facts.selection import (
    claims_where,
    is_charted,
    newest_first,
    replies_of,
    with_rivals,
)
from dprk_viewer.figures.naming import place_names

TOPIC = "labour"
DPRK = "PRK"
OWN_MEASURES = ("workers_present", "workers_remaining", "valid_permits")
OFFICIAL = ("state", "agency")
OUTSIDE = "outside the control of its Government"
"""How the data says that a figure is about a territory its State does not control."""
_REPORT = re.compile(r"\b(interim|final|its second) report\b", re.IGNORECASE)


class Host(NamedTuple):
    """A place and the claims on workers there, newest first.

    ``elsewhere`` holds the claims on territory that the State does not control; they are
    in no other part. ``own`` is the host's newest report, ``zero`` says that it is zero
    and that nobody said otherwise later.
    """

    place: Place
    claims: tuple[Claim, ...]
    elsewhere: tuple[Claim, ...]
    own: Claim | None
    zero: bool
    charted: tuple[Claim, ...]
    reports: tuple[Claim, ...]

    @property
    def is_dprk(self) -> bool:
        """Whether it is the sending State itself."""
        return self.place.id == DPRK

    @property
    def counts_workers(self) -> bool:
        """Whether anybody counts workers there, be it none."""
        return any(claim.is_numbered and _is_of_workers(claim) for claim in self.claims)


def host_of(facts: Facts, place: str, whole: Facts | None = None) -> Host:
    """What is held on workers in the place with that ISO3 code.

    Where ``facts`` are not all that is held, ``whole`` tells who said otherwise.
    """
    every = claims_where(facts, topic=TOPIC, place=place)
    elsewhere = tuple(claim for claim in every if OUTSIDE in (claim.counts or ""))
    claims = tuple(claim for claim in every if claim not in elsewhere)
    own = _newest_own(facts, claims)
    held = claims_where(whole or facts, topic=TOPIC, place=place)
    against = [claim for claim in held if OUTSIDE not in (claim.counts or "")]
    zero = own is not None and _is_unopposed_zero(own, against)
    return Host(
        place=facts.places[place],
        claims=claims,
        elsewhere=elsewhere,
        own=own,
        zero=zero,
        charted=() if zero else _charted(facts, claims),
        reports=tuple(claim for claim in claims if _REPORT.search(claim.statement)),
    )


def replies_about(facts: Facts, host: Host) -> tuple[Reply, ...]:
    """Two replies with a line: the newest on labour by the host, then one on another topic.

    Where the host said nothing on labour, the DPRK speaks that names it. The second is the
    host's newest on another topic by another speaker, or its next on labour.
    """
    with_line = [reply for reply in replies_of(facts) if reply.line]
    ours = [reply for reply in with_line if reply.place == host.place.id]
    labour = [reply for reply in ours if reply.topic == TOPIC]
    about = [row for row in with_line if row.topic == TOPIC and _names(host.place, row)]
    first = (labour or about)[:1]
    if not first:
        return ()
    others = [row for row in ours if row.topic != TOPIC] + labour[1:]
    return *first, *[row for row in others if row.speaker != first[0].speaker][:1]


def _newest_own(facts: Facts, claims: Iterable[Claim]) -> Claim | None:
    """The host's newest report of workers present, remaining or permitted.

    Of several on one day it is one that is not zero, then the one of the latest time.
    """
    own = [
        claim
        for claim in claims
        if claim.type == "report"
        and claim.measure in OWN_MEASURES
        and claim.scope == "whole"
        and claim.is_numbered
        and facts.parties[claim.originator].kind in OFFICIAL
    ]
    return max(own, key=_rank, default=None)


def _rank(claim: Claim) -> tuple[dt.date, bool, dt.date, bool]:
    latest = time_of(claim).last or dt.date.min
    return claim.stated_on.last_day, not _is_zero(claim), latest, claim.headline


def _is_zero(claim: Claim) -> bool:
    stated = {value for value in (claim.low, claim.point, claim.high) if value is not None}
    return stated == {0}


def _is_unopposed_zero(own: Claim, claims: Iterable[Claim]) -> bool:
    return _is_zero(own) and not any(_is_against(claim, own) for claim in claims)


def _is_against(claim: Claim, own: Claim) -> bool:
    """Whether a claim of the same day or later says more than that there is nobody."""
    if claim.stated_on.last_day < own.stated_on.last_day or claim.originator == own.originator:
        return False
    return not (_is_zero(claim) or claim.type == "denial")


def _charted(facts: Facts, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The headline claims of the measure of workers that has most, with their rivals."""
    headline = [
        claim
        for claim in claims
        if claim.headline and claim.scope == "whole" and is_charted(claim) and _is_of_workers(claim)
    ]
    if not headline:
        return ()
    found = Counter(claim.measure for claim in headline)
    newest = {claim.measure: claim.stated_on.last_day for claim in reversed(headline)}
    most = max(found, key=lambda measure: (found[measure], newest[measure], measure or ""))
    chosen = [claim for claim in headline if claim.measure == most]
    return newest_first(with_rivals(facts, chosen))


def _is_of_workers(claim: Claim) -> bool:
    """Whether it counts persons by a measure of workers."""
    measure = MEASURES[claim.measure] if claim.measure else None
    return measure is not None and measure.topic == TOPIC and measure.unit == "persons"


def _names(place: Place, reply: Reply) -> bool:
    """Whether the DPRK names the place in what it says."""
    if reply.place != DPRK:
        return False
    return any(re.search(rf"\b{re.escape(name)}\b", reply.position) for name in place_names(place))
