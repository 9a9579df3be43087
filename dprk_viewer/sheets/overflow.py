"""Blocks that stand on the first page while they fit, and on the second where they do not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Block
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.sheets.listing import Listing
from dprk_viewer.sheets.pieces import Draft, count_words, unnumbered
from dprk_viewer.sheets.room import Room
from dprk_viewer.sheets.space import Space, words_in


def split(
    desk: Desk, listings: Sequence[Listing], room: Room
) -> tuple[tuple[Block, ...], tuple[Listing, ...]]:
    """The blocks that the page still has room for, and the listings that are left.

    A sheet that is all in one part takes the first rows of a listing that does not fit whole.
    """
    shown: list[Block] = []
    for place, each in enumerate(listings):
        number = _rows_that_fit(desk, each, room)
        if number:
            room.take(*_need(desk, each, number), all_notes=False)
            shown += each.blocks(desk, number)
        if number < each.length:
            return tuple(shown), tuple(listings[place:])
    return tuple(shown), ()


def _rows_that_fit(desk: Desk, each: Listing, room: Room) -> int:
    if each.length == 0 or room.allows(*_need(desk, each, each.length), all_notes=False):
        return each.length
    if not desk.is_all:
        return 0
    numbers = range(1, each.length)
    return bisect_left(numbers, True, key=lambda n: not room.allows(*_need(desk, each, n)))


def _need(desk: Desk, each: Listing, number: int) -> tuple[int, float, tuple[Record, ...]]:
    """Words, height and rows of the first so many; a ledger of its own keeps the numbers."""
    trial = desk._replace(ledger=Ledger(desk.facts, desk.words))
    blocks = each.blocks(trial, number)
    return words_in(*blocks), Space(desk).stack_height(blocks), trial.ledger.rows


def room_above_gap(
    desk: Desk, above: Iterable[Block], charted: Iterable[Record], gap: Draft
) -> Room:
    """What is left under the blocks ``above`` when the first gap has its place."""
    room = Room(desk, above, charted)
    height = Space(desk).section_height(unnumbered(gap))
    room.force(count_words((gap,)), height, ())
    return room
