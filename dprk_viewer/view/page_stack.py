"""The pages of a PDF under one another, as wide as the window lets them be."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.pdf_pages import PdfPages

GAP = 4 * UNIT_WINDOW


class PageStack(QWidget):
    """Paints those pages that can be seen, each rendered once for a width."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: PdfPages | None = None
        self._images: dict[tuple[int, int], QImage] = {}

    def show_pages(self, data: bytes) -> int:
        """Show the pages of ``data``; how many there are."""
        self.close_pages()
        self._pages = PdfPages(data)
        self.fit(self.width())
        return len(self._pages.sizes)

    def close_pages(self) -> None:
        """Show nothing and let the document go."""
        if self._pages is not None:
            self._pages.close()
        self._pages = None
        self._images.clear()
        self.update()

    def fit(self, width: int) -> None:
        """Make every page as wide as ``width`` allows."""
        rects = self._rects(width)
        height = rects[-1].bottom() + GAP if rects else 0
        self.setFixedSize(QSize(width, height))
        self.update()

    def _rects(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        top = GAP
        for page_width, page_height in self._pages.sizes if self._pages else ():
            shown = max(1, width - 2 * GAP)
            height = round(shown * page_height / page_width)
            rects.append(QRect(GAP, top, shown, height))
            top += height + GAP
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._look.palette, "ground"))
        painter.setPen(QPen(colour(self._look.palette, "hairline"), 1))
        for number, rect in enumerate(self._rects(self.width())):
            if rect.intersects(event.rect()):
                painter.drawImage(rect.topLeft(), self._image(number, rect.width()))
                painter.drawRect(rect)
        painter.end()

    def _image(self, number: int, width: int) -> QImage:
        assert self._pages is not None
        pixels = round(width * self.devicePixelRatioF())
        if (number, pixels) not in self._images:
            self._images = {key: kept for key, kept in self._images.items() if key[1] == pixels}
            scale = pixels / self._pages.sizes[number][0]
            image = self._pages.image(number, scale)
            # Drawn dot for dot: stretched by one, it would lose a line of a letter.
            image.setDevicePixelRatio(self.devicePixelRatioF())
            self._images[number, pixels] = image
        return self._images[number, pixels]


class PageScroll(QScrollArea):
    """Scrolls through the pages."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.stack = PageStack(look)
        self.setWidget(self.stack)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        self.stack.fit(self.viewport().width())
