"""What the lower half of a topic's page may hold, before it is known what fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.facts.selection import replies_of
from dprk_viewer.sheets.body import Lower
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.exchanges import exchange_drafts, recorded
from dprk_viewer.sheets.type_rows import type_lines
from dprk_viewer.sheets.unknown import unknown_drafts


def topic_lower(
    desk: Desk, topic: str, claims: Iterable[Claim], charted: Sequence[Record]
) -> Lower:
    """The claims of a topic that the chart does not show, its replies and its gaps."""
    return Lower(
        type_lines(desk, claims, {row.id for row in charted}),
        recorded(desk, exchange_drafts(desk, replies_of(desk.facts, topic))),
        unknown_drafts(desk, topic),
    )
