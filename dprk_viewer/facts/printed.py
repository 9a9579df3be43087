"""What of a row a page prints, as text: by it one tells whether a row is still the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final

from dprk_viewer.facts.records import Record

NOT_PRINTED: Final = frozenset(
    {"id", "topic", "aspect", "headline", "search_names"}
    | {"credibility", "credibility_why", "reliability", "reliability_why"}
)
"""Columns that choose and grade a row, or find it, and never stand on a page."""

_STRAIGHT: Final = str.maketrans("‘’“”", "''\"\"")


def printed_cells(record: Record) -> dict[str, str]:
    """The columns that are printed, as the dataset writes them; a blank one is left out."""
    return printed(dict(zip(record._fields, map(_cell, record), strict=True)))


def printed(cells: Mapping[str, str]) -> dict[str, str]:
    """Of a row's cells those that are printed and not blank, with straight quotation marks.

    Which marks a text has is a matter of its setting, and no change of what it says.
    """
    return {
        name: text.translate(_STRAIGHT)
        for name, text in cells.items()
        if text and name not in NOT_PRINTED
    }


def row_digest(cells: Mapping[str, str]) -> str:
    """Eight hex digits over cells that are printed; in whatever order the columns stand."""
    lines = "".join(f"{name}={text}\x1e" for name, text in sorted(cells.items()))
    return hashlib.sha256(lines.encode()).hexdigest()[:8]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
