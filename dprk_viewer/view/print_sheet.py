"""Puts the bytes of a PDF on paper, page by page, at the size they were made for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from dprk_viewer.view.pdf_pages import PdfPages

FINEST = 300
"""Dots an inch beyond which a page of text gains nothing and costs much memory."""
POINTS = 72
GoOn = Callable[[int, int], bool]


def always(_done: int, _pages: int) -> bool:
    """Print every page."""
    return True


def has_printer() -> bool:
    """Whether the system knows a printer at all."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, data: bytes) -> QPrinter | None:
    """Let the reader choose a printer for ``data``; None where they chose none."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    pages = PdfPages(data)
    set_paper(printer, pages.sizes[0])
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages.sizes))
    pages.close()
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def set_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Set the paper to ``size`` in points, upright, with no margins of the printer's own."""
    paper = QPageSize(QSizeF(*size), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))


def print_pages(data: bytes, printer: QPrinter, go_on: GoOn = always) -> bool:
    """Print the pages of ``data`` that the reader asked for; False where the printer refused.

    ``go_on`` is told, before each page, how many are done and of how many; where it
    gives False the job is called back, and what was printed into a file is removed.
    """
    pages = PdfPages(data)
    painter = QPainter()
    if not painter.begin(printer):
        pages.close()
        return False
    first = printer.fromPage() or 1
    wanted = range(first - 1, min(printer.toPage() or len(pages.sizes), len(pages.sizes)))
    stopped = False
    try:
        for done, number in enumerate(wanted):
            stopped = not go_on(done, len(wanted))
            if stopped:
                printer.abort()
                break
            if done and not printer.newPage():
                return False
            scale = min(printer.resolution(), FINEST) / POINTS
            width, height = (side * printer.resolution() / POINTS for side in pages.sizes[number])
            painter.drawImage(QRectF(0, 0, width, height), pages.image(number, scale))
    finally:
        painter.end()
        pages.close()
    if stopped and printer.outputFileName():
        Path(printer.outputFileName()).unlink(missing_ok=True)
    return True
