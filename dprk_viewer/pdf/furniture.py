"""What stands on every page around its blocks: marking, running title, band and foot."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from dprk_viewer.pdf.flow import Repeated, Rule, Stack
from dprk_viewer.pdf.marking_line import MarkingLine
from dprk_viewer.pdf.prose import Prose
from dprk_viewer.pdf.rows import Band, Flowing, FootLine, Spread
from dprk_viewer.pdf.scan_code import ScanCode, Signed
from dprk_viewer.pdf.text import Typesetter
from dprk_viewer.sheets.blocks import Head, Inline, Run, Sheet
from dprk_viewer.sheets.marking import markings
from dprk_viewer.sheets.sheet_id import scanned
from dprk_viewer.tokens import LOOKS, SCAN_QUIET, SCAN_SIDE
from dprk_viewer.wording.words import DAGGER

BELOW_MARKING = 3.0
"""Room between the marking and the title, in points."""
BELOW_TOP = 9.0
"""Room between the running title and the blocks of a later page, in points."""
ABOVE_FOOT = 5.0
"""Least room between the blocks and the foot, in points."""


class Furniture:
    """The top and the foot of each page of a sheet, and the room between them."""

    def __init__(self, sheet: Sheet, setter: Typesetter) -> None:
        self._sheet, self._setter, self._styles = sheet, setter, setter.styles
        self._paper = LOOKS[sheet.options.style].papers[sheet.options.paper]
        self._tops = (self._first_top(), self._later_top())
        self._legend = self._legend_line()
        self._code = ScanCode(scanned(sheet.foot.sheet_id)) if sheet.foot.sheet_id else None
        foot = self._height(self._foot(1, 1))
        self._floor = max(self._paper.margin, self._paper.bottom + foot + ABOVE_FOOT)

    def ceiling(self, page: int) -> float:
        """Where the blocks of ``page`` begin, in points from the page's lower edge."""
        below = BELOW_TOP if page > 1 else BELOW_MARKING
        top = self._paper.top + self._height(self._top(page)) + below
        return self._paper.height - max(self._paper.margin, top)

    def room(self, page: int) -> float:
        """Height that the blocks of ``page`` may take."""
        return self.ceiling(page) - self._floor

    def draw_top(self, canvas: Canvas, page: int) -> None:
        """Draw the marking, and on later pages the running title and the band."""
        top = self._top(page)
        upper = self._paper.height - self._paper.top
        top.drawOn(canvas, self._paper.side, upper - self._height(top))

    def draw_foot(self, canvas: Canvas, page: int, pages: int) -> None:
        """Draw the legend, the marking, and the line that names sheet and page.

        Read aloud are the marking of the first page's top and the last page's legend.
        """
        foot = self._foot(page, pages)
        self._height(foot)
        foot.drawOn(canvas, self._paper.side, self._paper.bottom)

    def _height(self, stack: Stack) -> float:
        return stack.wrap(self._paper.text_width, self._paper.height)[1]

    def _top(self, page: int) -> Stack:
        return self._tops[min(page, 2) - 1]

    def _first_top(self) -> Stack:
        return Stack([self._marking()])

    def _later_top(self) -> Stack:
        head = next((block for block in self._sheet.blocks if isinstance(block, Head)), None)
        running: list[Inline] = [(Run(self._sheet.title, bold=True),)]
        items: list[Flowable] = []
        if head is not None:
            running += [(Run(text, second=True),) for text in (head.horizon, head.edition)]
            items += [band(self._setter, head.band, self._paper.text_width)] if head.band else []
        title = Stack([Spread(self._set(running, self._styles.dates))])
        title.spaceBefore, title.spaceAfter = 4, 3
        return Repeated([self._marking(), title, Rule(1.2, "ink", before=0, after=0), *items])

    def _foot(self, page: int, pages: int) -> Stack:
        foot = self._sheet.foot
        number = foot.page.replace("{page}", str(page)).replace("{pages}", str(pages))
        ends: list[Inline] = [(Run(text),) for text in (foot.sheet_id, foot.contact, number)]
        rule = Rule(1.2, "ink", before=0, after=4)
        legend = self._legend if page == pages else Repeated([self._legend])
        marking = self._marking(0.0 if self._code is None else SCAN_SIDE + SCAN_QUIET)
        signed = Signed(self._code, marking, FootLine(self._set(ends, self._styles.foot)))
        repeated = Repeated([signed])
        repeated.spaceBefore = signed.spaceBefore
        return Stack([rule, legend, repeated])

    def _legend_line(self) -> Flowing:
        width = self._paper.text_width
        texts = [
            (entry.mark, entry.word if entry.mark else f"{DAGGER} {entry.word}")
            for entry in self._sheet.foot.legend
        ]
        return Flowing(
            [
                (mark, self._setter.paragraph(text, self._styles.legend, width, share=0.05))
                for mark, text in texts
            ]
        )

    def _set(self, texts: Sequence[Inline], style: ParagraphStyle) -> list[Prose]:
        width = self._paper.text_width
        return [self._setter.paragraph(text, style, width, share=0.05) for text in texts]

    def _marking(self, inset: float = 0.0) -> MarkingLine:
        chosen = markings(self._sheet.options)
        return MarkingLine(self._setter, chosen, self._paper.text_width, inset)


def band(setter: Typesetter, text: str, width: float) -> Band:
    """Return the warning that stands on each page of a sheet whose facts are old."""
    return Band(setter.paragraph(text, setter.styles.band, width - 2 * Band.PAD, share=0.1))
