"""Shows a drawing: paints it, says it, and lets a row be chosen in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dprk_viewer.figures.shapes import Drawing, Group, Shape
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.painter import ShapePainter, find_key, keys
from dprk_viewer.view.plain_text import plain, tip

RESIZE_PAUSE_MS = 60
"""A figure is computed anew when its width has been still for so long."""
Draw = Callable[[float, str | None], Drawing]
"""Makes a figure for a width in px and the id of the row chosen."""


class FigureWidget(QWidget):
    """A figure computed for the width it has."""

    row_chosen = Signal(str)
    drawn = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._draw: Draw | None = None
        self.drawing: Drawing | None = None
        self._drawn_width = 0
        self._chosen: str | None = None
        self._keys: list[str] = []
        self._current: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=RESIZE_PAUSE_MS)
        self._timer.timeout.connect(self._compute)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, draw: Draw | None) -> None:
        """Show what ``draw`` gives for this width; nothing for None."""
        self._draw = draw
        self._compute()

    def choose(self, id_: str | None) -> None:
        """Draw the row of that id as the chosen one."""
        if id_ != self._chosen:
            self._chosen = id_
            self._compute()

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        height = round(self.drawing.height) if self.drawing else 0
        return QSize(240, height)

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(240, self.sizeHint().height())

    def _compute(self) -> None:
        self._drawn_width = self.width()
        self.drawing = self._draw(float(self.width()), self._chosen) if self._draw else None
        shapes = self.drawing.shapes if self.drawing else ()
        self._keys = keys(shapes)
        self._describe()
        self.setFixedHeight(self.sizeHint().height())
        self.update()
        self.drawn.emit()

    def _describe(self) -> None:
        """Say the figure in words to those who do not see it."""
        self.setAccessibleName(plain(self.drawing.title) if self.drawing else "")
        self.setAccessibleDescription(plain(self.drawing.alt) if self.drawing else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        if self._draw and self.width() != self._drawn_width:
            self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        if self.drawing is None:
            return
        painter = QPainter(self)
        palette = self._look.palette
        ShapePainter(painter, palette).draw(self.drawing.shapes)
        if self.hasFocus():
            painter.setPen(colour(palette, "accent"))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        key = self._key_at(event.position().x(), event.position().y())
        if key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.row_chosen.emit(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        over = self._key_at(event.position().x(), event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self._keys:
            super().keyPressEvent(event)
            return
        start = self._current if self._current is not None else min(-step, 0)
        self._current = (start + step) % len(self._keys)
        self.row_chosen.emit(self._keys[self._current])

    def event(self, event: QEvent) -> bool:  # noqa: D102 - Qt's name
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            key = self._key_at(event.pos().x(), event.pos().y())
            words = _words_of(self.drawing.shapes, key) if self.drawing and key else ""
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().event(event)

    def _key_at(self, x: float, y: float) -> str | None:
        return find_key(self.drawing.shapes, QPointF(x, y)) if self.drawing else None


def _words_of(shapes: tuple[Shape, ...], key: str) -> str:
    """The sentence of the group that belongs to ``key``; blank where there is none."""
    for shape in shapes:
        if isinstance(shape, Group):
            if shape.key == key and shape.words:
                return shape.words
            inner = _words_of(shape.shapes, key)
            if inner:
                return inner
    return ""
