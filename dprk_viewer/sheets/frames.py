"""A frame of duties on a page that has no room for all: one frame a page, no duty cut."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.sheets.blocks import Block, DutyFrame
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.head import head
from dprk_viewer.sheets.space import Space


def in_frames(desk: Desk, above: Iterable[Block], frame: Block) -> tuple[Block, ...]:
    """``frame``, or as many of its duties as stand under ``above``, and a frame of the rest.

    Both say whose words the duties are; the rest is not looked at again. A block that is no
    frame stays as it is.
    """
    if not isinstance(frame, DutyFrame):
        return (frame,)
    space = Space(desk)
    top = head(desk, "", "", tuple(row.id for row in desk.ledger.rows))
    title = desk.look.type.title_leading  # one that needs a second line
    room = space.page_room(top) - space.stack_height(above) - title
    for count in range(len(frame.duties), 0, -1):
        first = frame._replace(duties=frame.duties[:count])
        if space.height_of(first) <= room:
            rest = frame.duties[count:]
            heading = desk.words.say("{heading}, continued", heading=frame.heading)
            return (first, frame._replace(heading=heading, duties=rest)) if rest else (first,)
    return (frame,)
