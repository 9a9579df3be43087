"""The pages of the preview are drawn as they were rendered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from dprk_viewer.view.page_stack import GAP, PageStack
from dprk_viewer.view.pdf_pages import PdfPages
from tests.view.papers import LOOK, drawn_pdf


def lines(canvas: Canvas) -> None:
    """Fill a page with thin strokes of type."""
    for number in range(80):
        canvas.drawString(40, 10 * number + 20, f"{number} How many DPRK nationals earn income?")


@pytest.mark.parametrize("width", [420, 693, 701, 709, 1000])
def test_no_line_of_dots_is_dropped_at_any_width(qtbot: QtBot, width: int) -> None:
    data = drawn_pdf(lines)
    stack = PageStack(LOOK)
    qtbot.addWidget(stack)
    stack.show_pages(data)
    stack.fit(width)
    pages = PdfPages(data)
    page = pages.image(0, (width - 2 * GAP) / pages.sizes[0][0])
    pages.close()
    inner = QRect(1, 1, page.width() - 2, page.height() - 2)
    shown = stack.grab(inner.translated(GAP, GAP)).toImage()
    form = QImage.Format.Format_RGB32
    assert shown.convertToFormat(form) == page.copy(inner).convertToFormat(form)
    stack.close_pages()
