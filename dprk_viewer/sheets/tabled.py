"""The first page of a sheet that is mostly tables: where these stand depends on the form."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.body import Body, Lower, fill
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.listing import Listing
from dprk_viewer.sheets.overflow import room_above_gap, split
from dprk_viewer.sheets.parts import FirstPage, Top, first_page


def tabled(
    desk: Desk, top: Top, tables: Sequence[Listing], lower: Lower, shown: Sequence[Record]
) -> tuple[FirstPage, Body, tuple[Listing, ...]]:
    """The page, what it has of ``lower``, and the tables that it has no room for.

    Tables stand above what is not known; where replies are to be answered, these come first.
    """
    if lower.replies:
        body = fill(desk, lower, shown, top.blocks(desk))
        whole = not (body.exchanges or body.gaps)
        tail, left = split(desk, tables, body.room) if whole else ((), tuple(tables))
        return first_page(desk, top, body, shown, tail), body, left
    room = room_above_gap(desk, top.blocks(desk), shown, lower.gaps[0])
    under, left = split(desk, tables, room)
    top = top._replace(under=(*top.under, *under))
    body = fill(desk, lower, shown, top.blocks(desk))
    return first_page(desk, top, body, shown), body, left
