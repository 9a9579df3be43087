"""What every part of a sheet is composed with: the facts, the words, the ledger of sources."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.tokens import MM, PAPERS, Paper
from dprk_viewer.wording.words import Words

GUTTER = 7 * MM
"""Space between two columns, in points; the page keeps the same."""


class Desk(NamedTuple):
    """The facts, the reader's words and choices, and the sources numbered so far."""

    facts: Facts
    words: Words
    options: SheetOptions
    ledger: Ledger

    @property
    def paper(self) -> Paper:
        """The paper that the sheet is laid out for."""
        return PAPERS[self.options.paper]

    def right_width(self, share: float) -> float:
        """Width of the right column where the left one takes ``share``, in points."""
        return (self.paper.text_width - GUTTER) * (1 - share)
