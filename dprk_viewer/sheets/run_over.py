"""Whether what runs over a page stands on two: where the first ends, some room stays free."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Exchanges,
    Head,
    Section,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.space import Space

_LINES: Final = 64.0
"""Of running text no more than so many points stay free: a heading and two lines."""
_ROW: Final = 116.0
"""Of rows: one that is not cut, with the header that is said again."""


def stands_on_two(space: Space, head: Head, blocks: Sequence[Block]) -> bool:
    """Whether the blocks surely stand on two pages under ``head``.

    A frame or a drawing that does not fit whole at the end of the first page begins the
    second; a table is cut between rows, text and notes between lines.
    """
    first = space.page_room(head)
    taken = free = 0.0
    for block in blocks:
        height = space.height_of(block)
        if taken < first < taken + height:
            free = first - taken
            if isinstance(block, BottomLine | Section | Sources):
                free = min(free, _LINES)
            elif isinstance(block, TableBlock | TypeRows | Exchanges):
                free = min(free, _ROW)
        taken += height
    return taken + free <= first + space.later_room(head)
