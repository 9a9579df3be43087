"""Widgets that hold others: under one another, side by side, beneath a line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look

NARROW = 680
"""Below this width, in px at 100 %, columns stand under one another."""


def stack(parts: Iterable[QWidget], gap: int = 1) -> QWidget:
    """``parts`` under one another, ``gap`` units apart."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap * UNIT_WINDOW)
    for part in parts:
        column.addWidget(part)
    return made


class Abreast(QWidget):
    """Columns of one width; under one another where there is no room for all."""

    def __init__(self, look: Look, *parts: QWidget, narrow: int = NARROW) -> None:
        super().__init__()
        self._narrow = look.px(narrow)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6 * UNIT_WINDOW)
        for part in parts:
            self._row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < self._narrow
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)
