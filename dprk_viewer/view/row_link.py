"""A line that leads to another row: wrapped text that is clicked or pressed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dprk_viewer.figures.marks import MarkKind, mark
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.painter import ShapePainter
from dprk_viewer.view.plain_text import plain

RADIUS = 4.0
_WRAP = Qt.TextFlag.TextWordWrap


class RowLink(QAbstractButton):
    """Text in the accent; a mark stands before it where the row has one."""

    def __init__(
        self, look: Look, text: str, kind: MarkKind | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._kind, self._line = look, kind, plain(text)
        self.setAccessibleName(self._line)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """The text as it is shown."""
        return self._line

    def hasHeightForWidth(self) -> bool:  # noqa: D102 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102 - Qt's name
        room = QRect(0, 0, max(1, width - self._indent()), 1 << 20)
        return self._metrics().boundingRect(room, _WRAP, self._line).height()

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        width = 60 * UNIT_WINDOW
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(30 * UNIT_WINDOW, self._metrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        metrics = self._metrics()
        if self._kind is not None:
            radius = RADIUS * self._look.scale
            shape = mark(self._kind, radius + 0.5, metrics.height() / 2 + 0.5, radius)
            ShapePainter(painter, self._look.palette).draw((shape,))
        font = self._look.font(self._look.body)
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(colour(self._look.palette, "accent"))
        painter.drawText(self.rect().adjusted(self._indent(), 0, 0, 0), _WRAP, self._line)
        painter.end()

    def _indent(self) -> int:
        return round(2 * RADIUS * self._look.scale) + 2 * UNIT_WINDOW if self._kind else 0

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(self._look.body))
