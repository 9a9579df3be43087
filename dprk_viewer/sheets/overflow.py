"""Blocks that stand on the first page while they fit, and on the second where they do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Block
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.sheets.pieces import Draft, count_words, unnumbered
from dprk_viewer.sheets.room import Room
from dprk_viewer.sheets.space import Space, words_in

Maker = Callable[[Desk], Block | None]
"""Makes a block, or None where there is nothing to say; numbers its sources on the desk."""


def split(
    desk: Desk,
    makers: Sequence[Maker],
    room: Room,
) -> tuple[tuple[Block, ...], tuple[Maker, ...]]:
    """The blocks that the page still has room for, and the makers of the rest.

    Each is tried with a ledger of its own, so that a block that does not fit numbers nothing.
    """
    shown: list[Block] = []
    for place, make in enumerate(makers):
        trial = desk._replace(ledger=Ledger(desk.facts, desk.words))
        block = make(trial)
        if block is None:
            continue
        height = Space(desk).height_of(block)
        if not room.take(words_in(block), height, trial.ledger.rows, all_notes=False):
            return tuple(shown), tuple(makers[place:])
        made = make(desk)
        assert made is not None
        shown.append(made)
    return tuple(shown), ()


def room_above_gap(
    desk: Desk, above: Iterable[Block], charted: Iterable[Record], gap: Draft
) -> Room:
    """What is left under the blocks ``above`` when the first gap has its place."""
    room = Room(desk, above, charted)
    height = Space(desk).section_height(unnumbered(gap))
    room.force(count_words((gap,)), height, ())
    return room


def made(desk: Desk, makers: Iterable[Maker]) -> tuple[Block, ...]:
    """The blocks of the makers that have something to say."""
    blocks = (make(desk) for make in makers)
    return tuple(block for block in blocks if block is not None)
