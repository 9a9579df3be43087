"""The line of markings: the national one in the middle, the TLP label at the right."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from dprk_viewer.pdf.flow import CAP
from dprk_viewer.pdf.rows import one_line
from dprk_viewer.pdf.tagged import tagger
from dprk_viewer.pdf.text import Typesetter
from dprk_viewer.sheets.marking import Markings
from dprk_viewer.sheets.marking_room import LABEL_PAD, label_below
from dprk_viewer.tokens import PAGE


class MarkingLine(Flowable):
    """Both markings in one line where they fit, else the label under the national marking.

    The national marking keeps to the middle of the page; ``inset`` is what is taken at the
    left of its line. Where nothing was chosen the line stays empty.
    """

    def __init__(self, setter: Typesetter, chosen: Markings, width: float, inset: float) -> None:
        super().__init__()
        self._room, styles = width - 2 * inset, setter.styles
        self._size, self._line = styles.type.marking, styles.type.marking_leading
        self._national = setter.paragraph(
            chosen.national or "", styles.marking, self._room, share=0.1
        )
        self._label = setter.paragraph(chosen.tlp or "", styles.tlp, width, share=0.1)
        self._widths = (one_line(self._national), one_line(self._label))
        self._chosen = chosen

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the line or lines."""
        national, label = self._widths
        meet = label_below(national, label, width)
        self._below = self._line if meet and None not in self._chosen else 0.0
        self._label.wrap(label, height)
        tall = self._national.wrap(self._room, height)[1] if self._chosen.national else self._line
        self.width, self.height = width, max(tall, self._line) + self._below
        return width, self.height

    def draw(self) -> None:
        """Draw the national marking, then the label on its plate."""
        if self._chosen.national:
            self._national.drawOn(self.canv, (self.width - self._room) / 2, self._below)
        if self._chosen.tlp:
            self._draw_label(self._widths[1], 0.0 if self._below else self.height - self._line)

    def _draw_label(self, wide: float, y: float) -> None:
        """White on ink, so that it is read in grey, and taken for no national marking."""
        x = self.width - wide - LABEL_PAD
        drop = (self._line - CAP * self._size) / 2 - (self._line - self._size)
        with tagger(self).artifact():
            self.canv.setFillColor(HexColor(PAGE.ink))
            self.canv.rect(
                x - LABEL_PAD, y - drop, wide + 2 * LABEL_PAD, self._line, stroke=0, fill=1
            )
        self._label.drawOn(self.canv, x, y)
