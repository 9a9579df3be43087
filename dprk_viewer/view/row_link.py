"""A line that leads to another row: wrapped text that is clicked or pressed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dprk_viewer.figures.marks import MarkKind, mark
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.painter import ShapePainter
from dprk_viewer.view.plain_text import plain
from dprk_viewer.view.pressed_text import PressedText

RADIUS = 4.0
_WRAP = Qt.TextFlag.TextWordWrap


class RowLink(PressedText):
    """Text in the accent; a mark stands before it where the row has one."""

    wanted = 60 * UNIT_WINDOW

    def __init__(
        self, look: Look, text: str, kind: MarkKind | None = None, parent: QWidget | None = None
    ) -> None:
        self._kind, self._line = kind, plain(text)
        super().__init__(look, self._line, parent)

    def text(self) -> str:
        """The text as it is shown."""
        return self._line

    def heightForWidth(self, width: int) -> int:  # noqa: D102 - Qt's name
        room = QRect(0, 0, max(1, width - self._indent()), 1 << 20)
        return self._metrics().boundingRect(room, _WRAP, self._line).height()

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
