"""What every part of a sheet is composed with: the facts, the words, the ledger of sources."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.style import LARGE, PAGE, FigureStyle
from dprk_viewer.sheets.blocks import Head, SheetOptions
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.tokens import LOOKS, MM, STANDARD, PageLook, Paper
from dprk_viewer.wording.words import Words

GUTTER = 7 * MM
"""Space between two columns, in points; the page keeps the same."""


CHARTLESS, UNPOINTED, TERSE = 10, 11, 12
"""A page that was too full so often goes without its chart; then its bottom line does not
point to the frame; in the end what was not read is said among the gaps alone. What is still
too full is not made: no page goes without its figures."""


class Desk(NamedTuple):
    """The facts, the reader's words and choices, and the sources numbered so far.

    A non-paper shows ``facts`` out of ``every``; ``disputed`` are the ids of claims in them
    whose figure has a rival that is left out. ``spare``: how often the first page was
    found too full, so that less is to be tried for it; ``tried``: the head it had then.
    """

    facts: Facts
    words: Words
    options: SheetOptions
    ledger: Ledger
    every: Facts | None = None
    disputed: frozenset[str] = frozenset()
    spare: int = 0
    tried: Head | None = None

    @property
    def whole(self) -> Facts:
        """All facts that are held, shown or not: only they can say that nothing was found."""
        return self.every or self.facts

    @property
    def look(self) -> PageLook:
        """The style of the page."""
        return LOOKS[self.options.style]

    @property
    def paper(self) -> Paper:
        """The paper that the sheet is laid out for, with the margins of its style."""
        return self.look.papers[self.options.paper]

    @property
    def figures(self) -> FigureStyle:
        """The sizes in which figures are drawn; a short sheet may have no room for their table."""
        sizes = PAGE if self.look is STANDARD else LARGE
        return sizes._replace(tells_counts=self.options.length > 0)

    @property
    def runs_over(self) -> bool:
        """Whether the first part may run over a page, as it does in large type."""
        return self.look.stacked and self.options.length != 1

    @property
    def is_all(self) -> bool:
        """Whether the first part is all there is: on one page, or two in large type."""
        return self.options.length == 1 or (self.look.stacked and self.options.length == 2)

    def right_width(self, share: float) -> float:
        """Width of the right column where the left one takes ``share``, in points.

        It is the whole width where columns stand under one another.
        """
        if self.look.stacked:
            return self.paper.text_width
        return (self.paper.text_width - GUTTER) * (1 - share)
