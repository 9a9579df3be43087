"""A page of many parts: the first are there at once, the others follow between two events."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW

AT_ONCE = 13
"""So many parts are more than a screen."""
EACH = 5
"""So many follow at a time, so that nothing the reader does has to wait."""


class GrowingPage(QWidget):
    """Parts under one another."""

    def __init__(self, parts: Iterator[QWidget], side: int) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._parts = parts
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(side, 3 * UNIT_WINDOW, side, 4 * UNIT_WINDOW)
        self._column.setSpacing(3 * UNIT_WINDOW)
        self._column.addStretch(1)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._take(EACH))
        if self._take(AT_ONCE):
            self._timer.start()

    def finish(self) -> None:
        """Put in at once what is still to follow."""
        self._take(None)

    def _take(self, count: int | None) -> bool:
        """Put in so many parts, all for None; whether there may be more."""
        taken = list(islice(self._parts, count))
        for part in taken:
            self._column.insertWidget(self._column.count() - 1, part)
        more = len(taken) == count
        if not more:
            self._timer.stop()
        return more
