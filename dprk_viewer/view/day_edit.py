"""A field for a day: typed, stepped through or picked from a calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit

from dprk_viewer.tokens import ROW_HEIGHT
from dprk_viewer.view.choice_box import draw_arrow
from dprk_viewer.view.look import Look
from dprk_viewer.wording.words import Words

FORMAT = "d MMMM yyyy"
WIDTH = 144
"""Width of the field, in px at 100 %."""


class DayEdit(QDateEdit):
    """Has the same small arrow as the boxes beside it; knows days, not times."""

    def __init__(self, words: Words, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setLocale(QLocale(words.language))
        self.setDisplayFormat(FORMAT)
        self.setCalendarPopup(True)
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setMinimumWidth(look.px(WIDTH))
        self.setFixedHeight(look.px(ROW_HEIGHT))

    def allow(self, first: dt.date, last: dt.date) -> None:
        """Allow the days from ``first`` to ``last``, and show the last; nobody is told."""
        self.blockSignals(True)
        self.setDateRange(_date(min(first, last)), _date(last))
        self.setDate(_date(last))
        self.blockSignals(False)

    def day(self) -> dt.date:
        """The day shown."""
        shown = self.date()
        return dt.date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: dt.date) -> None:
        """Show ``day``, or the nearest one that is allowed."""
        self.setDate(min(max(_date(day), self.minimumDate()), self.maximumDate()))

    def is_newest(self) -> bool:
        """Whether the last day allowed is shown."""
        return bool(self.date() == self.maximumDate())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        draw_arrow(painter, self._look, self.rect())
        painter.end()


def _date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
