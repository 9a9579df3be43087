"""Values that one originator changed, and figures that others pass on."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim


def revised_by(facts: Facts, claim: Claim) -> tuple[Claim, ...]:
    """The claims that revise ``claim``, in the order they were stated."""
    return _stated(other for other in facts.claims.values() if other.supersedes == claim.id)


def repeated_by(facts: Facts, claim: Claim) -> tuple[Claim, ...]:
    """The claims that only pass on the figure of ``claim``, in the order they were stated."""
    return _stated(other for other in facts.claims.values() if other.repeats == claim.id)


def revisions(facts: Facts, claim: Claim) -> tuple[Claim, ...]:
    """The whole chain of values ``claim`` belongs to, in the order they were stated.

    A claim that neither revises nor was revised stands alone in its chain.
    """
    later: dict[str, list[str]] = {}
    for other in facts.claims.values():
        if other.supersedes is not None:
            later.setdefault(other.supersedes, []).append(other.id)
    found, open_ = {claim.id}, [claim.id]
    while open_:
        id_ = open_.pop()
        earlier = facts.claims[id_].supersedes
        near = [*later.get(id_, ()), *([earlier] if earlier in facts.claims else [])]
        fresh = [other for other in near if other is not None and other not in found]
        found.update(fresh)
        open_ += fresh
    return _stated(facts.claims[id_] for id_ in found)


def _stated(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.stated_on.last_day, claim.id)))
