"""A box for a day: typed, stepped through or picked, never later than the facts reach."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPushButton, QWidget

from dprk_viewer.tokens import ROW_HEIGHT, UNIT_WINDOW
from dprk_viewer.view.choice_box import draw_arrow
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words

FORMAT = "d MMMM yyyy"
WIDTH = 144
"""Width of the field, in px at 100 %."""


class DayEdit(QDateEdit):
    """A field for a day with the same small arrow as the boxes beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        draw_arrow(painter, self._look, self.rect())
        painter.end()


class DayBox(QWidget):
    """Asks for a day; ``changed`` tells of another one. It begins with the last it allows."""

    changed = Signal()

    def __init__(self, words: Words, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = DayEdit(look)
        self.edit.setLocale(QLocale(words.language))
        self.edit.setDisplayFormat(FORMAT)
        self.edit.setCalendarPopup(True)
        self.edit.setAccessibleName(name)
        self.edit.setMinimumWidth(look.px(WIDTH))
        self.edit.setFixedHeight(look.px(ROW_HEIGHT))
        self.newest = QPushButton(words.say("Newest"))
        self.newest.setToolTip(words.say("Go back to the day on which the sources end"))
        self.newest.setProperty("role", "small")
        self.newest.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT_WINDOW)
        for part in (label(name, "second"), self.edit, self.newest):
            row.addWidget(part)
        self.edit.dateChanged.connect(self._on_changed)
        self.newest.clicked.connect(self.reset)

    def allow(self, first: dt.date, last: dt.date) -> None:
        """Allow the days from ``first`` to ``last``, and show the last."""
        self.edit.blockSignals(True)
        self.edit.setDateRange(_date(first), _date(last))
        self.edit.setDate(_date(last))
        self.edit.blockSignals(False)

    def day(self) -> dt.date:
        """The day shown."""
        shown = self.edit.date()
        return dt.date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: dt.date) -> None:
        """Show ``day``, or the nearest one that is allowed."""
        bounds = self.edit.minimumDate(), self.edit.maximumDate()
        self.edit.setDate(min(max(_date(day), bounds[0]), bounds[1]))

    def is_newest(self) -> bool:
        """Whether the last day allowed is shown."""
        return bool(self.edit.date() == self.edit.maximumDate())

    def reset(self) -> None:
        """Show the last day allowed."""
        self.edit.setDate(self.edit.maximumDate())

    def _on_changed(self) -> None:
        self.newest.setVisible(not self.is_newest())
        self.changed.emit()


def _date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
