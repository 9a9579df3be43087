"""Lines that follow from one another, joined at their side: a chain, or values of a revision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look, colour

TICK = 2 * UNIT_WINDOW
"""How far a line stands from what joins it, in px at 100 %."""


class JoinedLines(QWidget):
    """``parts`` under one another, beside a line with a tick at each."""

    def __init__(self, look: Look, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._look, self._parts = look, tuple(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(TICK) + 2 * UNIT_WINDOW, 0, 0, 0)
        column.setSpacing(2 * UNIT_WINDOW)
        for part in self._parts:
            column.addWidget(part)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.setPen(QPen(colour(self._look.palette, "second"), self._look.scale))
        half = QFontMetrics(self._look.font(self._look.body)).height() / 2
        ticks = [part.y() + half for part in self._parts]
        left, right = self._look.scale, float(self._look.px(TICK))
        painter.drawLine(QPointF(left, ticks[0]), QPointF(left, ticks[-1]))
        for y in ticks:
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.end()
