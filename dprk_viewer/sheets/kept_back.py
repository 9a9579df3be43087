"""What a non-paper keeps back is said, so that nothing it shows passes for all there is."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Piece


def kept_back_text(desk: Desk) -> str:
    """Where nothing is shown although something was found."""
    return desk.words.say("What was found is alleged or by unnamed sources and is left out here.")


def rivals_kept_back(desk: Desk, *rows: Record) -> tuple[Piece, ...]:
    """That figures of a chart have rivals which are kept back; nothing where they have none."""
    if not _is_disputed(desk, rows):
        return ()
    text = desk.words.say("Other figures, alleged or by unnamed sources, are left out here.")
    return (Piece(text, second=True),)


def others_kept_back(desk: Desk, row: Record) -> tuple[Piece, ...]:
    """The same of one figure, shorter; the foot of the page says which others these are."""
    if not _is_disputed(desk, (row,)):
        return ()
    return (Piece(desk.words.say("Other figures are left out."), second=True),)


def _is_disputed(desk: Desk, rows: Iterable[Record]) -> bool:
    return any(isinstance(row, Claim) and row.id in desk.disputed for row in rows)
