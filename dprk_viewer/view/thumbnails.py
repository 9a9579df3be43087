"""The pages of a sheet, small, in a narrow list: the one in sight is marked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.pdf_pages import PdfPages
from dprk_viewer.wording.words import Words

WIDTH = 72
"""Width of a small page, in px at 100 %."""


class Thumbnails(QListWidget):
    """Lists the pages; arrow keys and clicks choose one. Each is drawn when there is time."""

    page_chosen = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._pages: PdfPages | None = None
        self._grey = False
        self._waiting: list[int] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_next)
        self.setAccessibleName(words.say("Pages"))
        self.setProperty("role", "pages")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setSpacing(UNIT_WINDOW)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setFixedWidth(look.px(WIDTH) + 12 * UNIT_WINDOW)
        self.currentRowChanged.connect(self._on_row)

    def show_pages(self, pages: PdfPages | None, grey: bool) -> None:
        """List ``pages``, which stay open as long as they are shown; None: list nothing."""
        kept = max(0, self.currentRow())
        self._timer.stop()
        self._pages, self._grey = pages, grey
        sizes = pages.sizes if pages else ()
        self._waiting = list(range(len(sizes)))
        self.blockSignals(True)
        self.clear()
        for number in range(1, len(sizes) + 1):
            item = QListWidgetItem(self._words.say("{number}", number=number))
            told = self._words.say("Page {page} of {pages}", page=number, pages=len(sizes))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            item.setToolTip(told)
            self.addItem(item)
        if sizes:
            width, height = sizes[0]
            small = self._look.px(WIDTH)
            self.setIconSize(QSize(small, round(small * height / width)))
            self.setCurrentRow(min(kept, len(sizes) - 1))
        self.blockSignals(False)
        if self._waiting:
            self._timer.start()

    def mark(self, page: int) -> None:
        """Mark ``page`` (from 0) as the one in sight."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.page_chosen.emit(row)

    def _draw_next(self) -> None:
        if self._pages is None or not self._waiting:
            self._timer.stop()
            return
        number = self._waiting.pop(0)
        item = self.item(number)
        if item is not None:
            drawn = self._drawn(self._pages, number)
            icon = QIcon(drawn)
            icon.addPixmap(drawn, QIcon.Mode.Selected)  # else Qt would tint the page
            item.setIcon(icon)

    def _drawn(self, pages: PdfPages, number: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        scale = self._look.px(WIDTH) * ratio / pages.sizes[number][0]
        drawn = QPixmap.fromImage(pages.image(number, scale, self._grey))
        painter = QPainter(drawn)
        painter.setPen(QPen(colour(self._look.palette, "hairline"), round(ratio)))
        painter.drawRect(drawn.rect().adjusted(0, 0, -1, -1))
        painter.end()
        drawn.setDevicePixelRatio(ratio)
        return drawn
