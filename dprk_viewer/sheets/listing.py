"""Blocks made of rows, of which a page that is short of room may take the first alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Block, TableBlock
from dprk_viewer.sheets.desk import Desk

Row = TypeVar("Row")


class Listing(NamedTuple):
    """A block that is made when there is room for it; it numbers its sources on the desk.

    ``build`` makes it of its first so many rows, and gives None for none; ``length`` is
    how many there are, ``records`` what they tell of. Of two pages the second takes what is
    not ``last`` first.
    """

    build: Callable[[Desk, int], Block | None]
    length: int
    records: tuple[Record, ...]
    last: bool = False

    def blocks(self, desk: Desk, first: int) -> tuple[Block, ...]:
        """The block of the first rows, or nothing; a table that is cut says so."""
        block = self.build(desk, first)
        if block is None:
            return ()
        if isinstance(block, TableBlock) and first < self.length:
            block = block._replace(aside=_part(desk, first, self.length))
        return (block,)


def listing(
    build: Callable[[Desk, Sequence[Row]], Block | None],
    rows: Sequence[Row],
    records: Iterable[Record],
) -> Listing:
    """A block of ``rows``, made by ``build`` of as many of them as it is given."""
    return Listing(lambda desk, first: build(desk, rows[:first]), len(rows), tuple(records))


def made(desk: Desk, listings: Iterable[Listing]) -> tuple[Block, ...]:
    """The blocks that have something to say, whole."""
    return tuple(block for each in listings for block in each.blocks(desk, each.length))


def _part(desk: Desk, shown: int, held: int) -> str:
    return desk.words.say(
        "{shown} of {all} rows; those left out may differ from them", shown=shown, all=held
    )
