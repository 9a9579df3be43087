"""The pages of a PDF under one another, as wide as the window lets them be or as chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.pdf_pages import PdfPages

GAP = 4 * UNIT_WINDOW
PX_A_POINT = 96 / 72
"""At 100 % a page has its true size on a screen of 96 px an inch."""
WIDEST = 1600
"""A page fitted to the window is no wider than this, in px at 100 %."""


class PageStack(QWidget):
    """Paints those pages that can be seen, each rendered once for a width."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: PdfPages | None = None
        self._images: dict[tuple[int, int], QImage] = {}
        self._zoom: float | None = None
        self._grey = False
        self._width = 0

    @property
    def pages(self) -> PdfPages | None:
        """The pages shown; None while there are none."""
        return self._pages

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

    def show_grey(self, grey: bool) -> None:
        """Show the pages as a mono printer has them, or in their colours."""
        self._grey = grey
        self._images.clear()
        self.update()

    def zoom(self, share: float | None) -> None:
        """Show pages at ``share`` of their true size; None: as wide as the room."""
        self._zoom = share
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Make every page as wide as ``width`` allows, unless a size was chosen."""
        self._width = width
        rects = self.rects()
        height = rects[-1].bottom() + GAP if rects else 0
        right = max((rect.right() + 1 + GAP for rect in rects), default=0)
        self.setFixedSize(QSize(max(width, right), height))
        self.update()

    def rects(self) -> list[QRect]:
        """Where each page stands, in px."""
        rects: list[QRect] = []
        top = GAP
        for page_width, page_height in self._pages.sizes if self._pages else ():
            shown = max(1, min(self._width - 2 * GAP, self._look.px(WIDEST)))
            if self._zoom is not None:
                shown = round(page_width * PX_A_POINT * self._zoom)
            left = max(GAP, (self._width - shown) // 2)
            height = round(shown * page_height / page_width)
            rects.append(QRect(left, top, shown, height))
            top += height + GAP
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._look.palette, "ground"))
        painter.setPen(QPen(colour(self._look.palette, "hairline"), 1))
        for number, rect in enumerate(self.rects()):
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
            image = self._pages.image(number, scale, self._grey)
            # Drawn dot for dot: stretched by one, it would lose a line of a letter.
            image.setDevicePixelRatio(self.devicePixelRatioF())
            self._images[number, pixels] = image
        return self._images[number, pixels]


class PageScroll(QScrollArea):
    """Scrolls through the pages."""

    page_changed = Signal(int)
    """The page in the middle of what is seen, from 0."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.stack = PageStack(look)
        self._current = 0
        self.setWidget(self.stack)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(name)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    def show_pages(self, data: bytes) -> int:
        """Show the pages of ``data`` where the last ones stood; how many there are."""
        place = self.verticalScrollBar().value()
        count = self.stack.show_pages(data)
        self.stack.fit(self.viewport().width())
        self.verticalScrollBar().setValue(place)
        self._on_scroll()
        return count

    def go_to(self, page: int) -> None:
        """Bring the top of ``page`` (from 0) into sight."""
        rects = self.stack.rects()
        if page < len(rects):
            self.verticalScrollBar().setValue(rects[page].top() - GAP)
            self._say(page)

    def zoom(self, share: float | None) -> None:
        """Show the pages at ``share`` of their size, None: fitted; the page seen stays."""
        page = self._current
        self.stack.zoom(share)
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)
        self.go_to(page)

    def shown_zoom(self) -> float:
        """At what share of its true size the first page is shown; 1 where there is none."""
        rects, pages = self.stack.rects(), self.stack.pages
        return rects[0].width() / (pages.sizes[0][0] * PX_A_POINT) if pages and rects else 1.0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        self.stack.fit(self.viewport().width())

    def _on_scroll(self) -> None:
        bar = self.verticalScrollBar()
        middle = bar.value() + self.viewport().height() // 2
        above = [rect for rect in self.stack.rects() if rect.top() <= middle]
        self._say(max(0, len(above) - 1))

    def _say(self, page: int) -> None:
        if page != self._current:
            self._current = page
            self.page_changed.emit(page)
