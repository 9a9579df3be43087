"""What a non-paper keeps back is said, so that nothing it shows passes for all there is."""

from __future__ import annotations

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Piece


def kept_back_text(desk: Desk) -> str:
    """Where nothing is shown although something was found."""
    return desk.words.say("What was found is alleged or by unnamed sources and is left out here.")


def others_kept_back(desk: Desk, *rows: Record) -> tuple[Piece, ...]:
    """That figures shown have rivals which are kept back; nothing where they have none."""
    if not any(isinstance(row, Claim) and row.id in desk.disputed for row in rows):
        return ()
    text = desk.words.say("Other figures, alleged or by unnamed sources, are left out here.")
    return (Piece(text, second=True),)
