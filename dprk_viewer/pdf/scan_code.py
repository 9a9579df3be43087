"""A sheet's ID as a QR code that a telephone reads from paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from dprk_viewer.pdf.tagged import REPEATED, tagger
from dprk_viewer.sheets.marking_room import CODE_LIFT, LINE_GAP
from dprk_viewer.tokens import PAGE, SCAN_QUIET, SCAN_SIDE

Dark = tuple[int, int, int]
"""A row from the top, the first dark module in it, and how many stand side by side."""

MASK = 0
"""The checkerboard. The best of all eight masks takes a quarter of the time of a whole page."""


def dark_runs(text: str) -> tuple[int, tuple[Dark, ...]]:
    """How many modules a side of the code for ``text`` has, and its dark ones, in runs.

    A seventh of the code may be dirty or torn.
    """
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.version = code.calculate_version()
    code.makeImpl(False, MASK)
    return code.moduleCount, tuple(_runs(code.modules))


def _runs(rows: list[list[bool]]) -> Iterator[Dark]:
    for number, row in enumerate(rows):
        at = 0
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                yield number, at, length
            at += length


class ScanCode(Flowable):
    """The code, drawn as rectangles. It is not read aloud: the ID stands beside it in words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._modules, self._dark = dark_runs(text)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size of the code."""
        self.width = self.height = SCAN_SIDE
        return SCAN_SIDE, SCAN_SIDE

    def draw(self) -> None:
        """Draw the dark modules as one shape, so that no light line shows between them."""
        shape = self.canv.beginPath()
        for row, at, length in self._dark:
            shape.rect(at, self._modules - row - 1, length, 1)
        with tagger(self).artifact(REPEATED):
            self.canv.scale(SCAN_SIDE / self._modules, SCAN_SIDE / self._modules)
            self.canv.setFillColor(HexColor(PAGE.ink))
            self.canv.drawPath(shape, stroke=0, fill=1)


class Signed(Flowable):
    """The markings over the line that names sheet and page, beside the code of the sheet's ID.

    ``code`` None: the sheet has no ID.
    """

    def __init__(self, code: ScanCode | None, marking: Flowable, line: Flowable) -> None:
        super().__init__()
        self._code, self._marking, self._line = code, marking, line
        self._left = 0.0 if code is None else SCAN_SIDE + SCAN_QUIET
        self.spaceBefore = LINE_GAP if code is None else SCAN_QUIET

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of what is higher, the code or the lines."""
        self._lift = self._line.wrap(width - self._left, height)[1] + LINE_GAP
        tall = self._lift + self._marking.wrap(width, height)[1]
        code = 0.0 if self._code is None else CODE_LIFT + self._code.wrap(width, height)[1]
        self.width, self.height = width, max(tall, code)
        return width, self.height

    def draw(self) -> None:
        """Draw the code, the markings in the middle of the page, and the line."""
        if self._code is not None:
            self._code.drawOn(self.canv, 0, CODE_LIFT)
        self._marking.drawOn(self.canv, 0, self._lift)
        self._line.drawOn(self.canv, self._left, 0)
