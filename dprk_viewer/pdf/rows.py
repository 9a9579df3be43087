"""Flowables that set short texts in one line where they fit, and in more where not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from dprk_viewer.pdf.flow import Marked
from dprk_viewer.pdf.prose import Prose
from dprk_viewer.pdf.tagged import tagger
from dprk_viewer.tokens import PAGE

GAP: Final = 12.0
"""Least room between two texts in one line."""


def one_line(paragraph: Prose) -> float:
    """Return the width that a paragraph takes in one line."""
    pieces = paragraph.pieces
    return sum(stringWidth(each.text, each.fontName, each.fontSize) for each in pieces) + 0.01


class Spread(Flowable):
    """Texts spread over one line from margin to margin; under one another if too long."""

    def __init__(self, texts: Sequence[Prose], gap: float = GAP) -> None:
        super().__init__()
        self._texts, self._gap = tuple(texts), gap
        self._naturals = [one_line(text) for text in texts]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the line or lines."""
        widths = self._naturals
        room = width - sum(widths)
        self._in_line = room >= self._gap * (len(widths) - 1)
        between = room / max(len(widths) - 1, 1)
        self._places: list[tuple[float, float]] = []
        x = y = 0.0
        for text, wide in zip(self._texts, widths, strict=True):
            tall = text.wrap(wide if self._in_line else width, height)[1]
            y = tall if self._in_line else y + tall
            self._places.append((x, y))
            x += wide + between if self._in_line else 0
        self.width, self.height = width, y
        return width, self.height

    def draw(self) -> None:
        """Draw the texts."""
        for text, (x, bottom) in zip(self._texts, self._places, strict=True):
            text.drawOn(self.canv, x, self.height - bottom)


class FootLine(Spread):
    """ID, contact and page in one line; where they do not fit, the contact over the others."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the line or lines."""
        super().wrap(width, height)
        first, _, last = self._naturals
        if self._in_line or first + GAP + last > width:
            return self.width, self.height
        tall, upper, lower = (text.height for text in self._texts)
        self.height = upper + max(tall, lower)
        self._texts[2].wrap(last, height)
        self._places = [(0.0, self.height), (0.0, upper), (width - last, self.height)]
        return self.width, self.height


class Flowing(Flowable):
    """Short texts after one another, each with its mark or none, in as many lines as needed."""

    def __init__(self, texts: Sequence[tuple[str | None, Prose]]) -> None:
        super().__init__()
        self._texts: list[Prose | Marked] = []
        self._naturals: list[float] = []
        for kind, text in texts:
            marked = None if kind is None else Marked(kind, text, MARK_GAP)
            self._texts.append(marked or text)
            self._naturals.append(one_line(text) + (marked.indent if marked else 0.0))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the lines."""
        self._places: list[tuple[float, float]] = []
        x = y = 0.0
        line = 0.0
        for text, natural in zip(self._texts, self._naturals, strict=True):
            if x and x + natural > width:
                x, y, line = 0.0, y + line, 0.0
            line = max(line, text.wrap(min(natural, width), height)[1])
            self._places.append((x, y + line))
            x += natural + GAP
        self.width, self.height = width, y + line
        return width, self.height

    def draw(self) -> None:
        """Draw the texts."""
        for text, (x, bottom) in zip(self._texts, self._places, strict=True):
            text.drawOn(self.canv, x, self.height - bottom)


MARK_GAP: Final = 3.5
"""Room between a mark and its word in a line of words."""


class Band(Flowable):
    """A warning in white on a dark band over the whole width."""

    PAD = 6.0
    LIFT = 2.5

    def __init__(self, text: Paragraph) -> None:
        super().__init__()
        self._text = text
        self.spaceBefore = 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the band."""
        tall = self._text.wrap(width - 2 * self.PAD, height)[1]
        self.width, self.height = width, tall + 2 * self.LIFT
        return width, self.height

    def draw(self) -> None:
        """Draw the band, then the text on it."""
        with tagger(self).artifact():
            self.canv.setFillColor(HexColor(PAGE.ink))
            self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self._text.drawOn(self.canv, self.PAD, self.LIFT)
