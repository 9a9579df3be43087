"""Which claims stand in one chart: one measure and one scope, never two on an axis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.selection import is_charted


def one_chart(facts: Facts, ids: Iterable[str]) -> tuple[Claim, ...]:
    """The claims among ``ids`` of the measure and scope that most of them have.

    Those without a figure, and those that merely repeat another's, enter no chart.
    """
    found = [facts.claims[id_] for id_ in ids if id_ in facts.claims]
    charted = [claim for claim in found if is_charted(claim)]
    kinds = Counter((claim.measure, claim.scope) for claim in charted)
    if not kinds:
        return ()
    chosen = min(kinds, key=lambda kind: (-kinds[kind], kind[1] != "whole", str(kind)))
    return tuple(claim for claim in charted if (claim.measure, claim.scope) == chosen)
