"""A sheet before its head, foot and source notes are put around it."""

from __future__ import annotations

from dataclasses import dataclass

from dprk_viewer.sheets.blocks import Block


@dataclass(frozen=True, slots=True)
class Parts:
    """Title and blocks of the first page and of the second.

    ``first_rows`` are the ids of the rows behind the first page.
    """

    title: str
    first: tuple[Block, ...]
    second: tuple[Block, ...]
    first_rows: tuple[str, ...]


def present(*blocks: Block | None) -> tuple[Block, ...]:
    """The blocks that are there."""
    return tuple(block for block in blocks if block is not None)
