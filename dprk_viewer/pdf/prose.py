"""Paragraphs that know what they are: text, headings, and source notes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paraparser import ParaFrag

from dprk_viewer.pdf.structure import Element
from dprk_viewer.pdf.tagged import tagger


class Prose(Paragraph):
    """ReportLab's paragraph, which would break its lines anew at each question of its size.

    Pages are found by asking for sizes again and again; without this most of the time
    that a page takes would go into breaking the same lines. ``element`` is what the text
    is, None where it is the content of what it stands in; ``outline`` names a heading in
    the list of bookmarks; ``pieces`` are what it was made of, before lines were broken.
    """

    element: Element | None = None
    outline = ""
    pieces: Sequence[ParaFrag] = ()
    _size: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height that the text takes."""
        # A cut that was not possible throws the broken lines away.
        if self._size is None or self._size[0] != width or "blPara" not in vars(self):
            self._size = (width, super().wrap(width, height))
        return self._size[1]

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return what fits and the rest, which are one element still."""
        parts = super().split(width, height)
        for number, part in enumerate(parts):
            assert isinstance(part, Prose)
            part.element = self.element
            part.outline = self.outline if number == 0 else ""
        return parts

    def draw(self) -> None:
        """Draw the text as what it is."""
        canvas = tagger(self)
        if self.outline and self.element is not None:
            canvas.bookmark(self.outline, int(self.element.tag != "H1"), self.height)
        within = nullcontext() if self.element is None else canvas.inside(self.element)
        self._end_lines()
        with within:
            super().draw()

    def beginText(self, x: float, y: float) -> PDFTextObject:
        """Return the text object in which the lines are drawn."""
        return tagger(self).prose(x, y)

    def _end_lines(self) -> None:
        """End each line with the space at which it was broken, or words would be read as one."""
        broken = vars(self)["blPara"]
        for line in broken.lines:
            if broken.kind:
                piece = line.words[-1]
                piece.text = f"{piece.text.rstrip(' ')} "
            elif line[1]:
                line[1][-1] = f"{line[1][-1].rstrip(' ')} "


class SourceNote(Prose):
    """A source note with its number hanging out on the left; a link where it has an address."""

    number = 0
    address: str | None = None

    def draw(self) -> None:
        """Draw the number, then the text, and lay the link over all of the text."""
        canvas = tagger(self)
        with canvas.inside(Element("LI")):
            with canvas.inside(Element("Lbl")), canvas.content():
                self._draw_number()
            with canvas.inside(Element("LBody")):
                if self.address is None:
                    super().draw()
                    return
                said = self.getPlainText()
                with canvas.inside(Element("Link")):
                    super().draw()
                    box = (self.style.leftIndent, 0, self.width, self.height)
                    canvas.link(self.address, said, box)

    def _draw_number(self) -> None:
        style = self.style
        self.canv.setFillColor(style.bulletColor)
        self.canv.setFont(style.bulletFontName, style.bulletFontSize)
        self.canv.drawString(0, self.height - style.fontSize, str(self.number))
