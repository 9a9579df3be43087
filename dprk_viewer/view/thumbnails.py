"""The pages of a sheet, small, in a narrow list: the one in sight is marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.pdf_pages import PdfPages
from dprk_viewer.wording.words import Words

WIDTH = 72
"""Width of a small page, in px at 100 %."""
EDGE = 3
"""Width of the stroke beside the page in sight, in px."""
Index = QModelIndex | QPersistentModelIndex


class Thumbnails(QListWidget):
    """Lists the pages; arrow keys and clicks choose one."""

    page_chosen = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._words = words
        self._small = _SmallPages(look)
        self.setItemDelegate(self._small)
        self.setAccessibleName(words.say("Pages"))
        self.setProperty("role", "pages")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px(WIDTH) + 10 * UNIT_WINDOW)
        self.currentRowChanged.connect(self._on_row)

    def show_pages(self, pages: PdfPages | None, grey: bool) -> None:
        """List ``pages``, which stay open as long as they are shown; None: list nothing."""
        kept = max(0, self.currentRow())
        count = len(pages.sizes) if pages else 0
        self._small.show_pages(pages, grey)
        self.blockSignals(True)
        if self.count() == count:  # the same places, for pages made anew
            self.viewport().update()
        else:
            self.clear()
            for number in range(1, count + 1):
                told = self._words.say("Page {page} of {pages}", page=number, pages=count)
                item = QListWidgetItem(self._words.say("{number}", number=number))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
                self.addItem(item)
            self.setCurrentRow(min(kept, count - 1))
        self.blockSignals(False)

    def mark(self, page: int) -> None:
        """Mark ``page`` (from 0) as the one in sight."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.page_chosen.emit(row)


class _SmallPages(QStyledItemDelegate):
    """Draws a page and its number beneath; a page is rendered when it is first seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: PdfPages | None = None
        self._grey = False
        self._images: dict[int, QImage] = {}

    def show_pages(self, pages: PdfPages | None, grey: bool) -> None:
        """Draw from ``pages``."""
        self._pages, self._grey = pages, grey
        self._images.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        below = option.fontMetrics.height() + 5 * UNIT_WINDOW
        return QSize(self._size(index.row()).width(), self._size(index.row()).height() + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, place, number = self._look.palette, option.rect, index.row()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(place, colour(palette, "selected"))
            painter.fillRect(
                QRect(place.topLeft(), QSize(EDGE, place.height())), colour(palette, "accent")
            )
        size = self._size(number)
        corner = QPoint(place.center().x() - size.width() // 2, place.top() + 2 * UNIT_WINDOW)
        if self._pages is not None and number < len(self._pages.sizes):
            painter.drawImage(corner, self._image(self._pages, number, painter))
        painter.setPen(QPen(colour(palette, "hairline"), 1))
        painter.drawRect(QRect(corner, size).adjusted(0, 0, -1, -1))
        painter.setPen(colour(palette, "ink" if chosen else "second"))
        under = QRect(place.left(), corner.y() + size.height(), place.width(), 5 * UNIT_WINDOW)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(palette, "accent"), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _size(self, number: int) -> QSize:
        if self._pages is None or number >= len(self._pages.sizes):
            return QSize(self._look.px(WIDTH), self._look.px(WIDTH))
        width, height = self._pages.sizes[number]
        return QSize(self._look.px(WIDTH), round(self._look.px(WIDTH) * height / width))

    def _image(self, pages: PdfPages, number: int, painter: QPainter) -> QImage:
        if number not in self._images:
            ratio = painter.device().devicePixelRatioF()
            scale = self._look.px(WIDTH) * ratio / pages.sizes[number][0]
            image = pages.image(number, scale, self._grey)
            image.setDevicePixelRatio(ratio)
            self._images[number] = image
        return self._images[number]
