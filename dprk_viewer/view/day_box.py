"""A box for a day: typed, stepped through or picked, never later than the facts reach."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.day_edit import DayEdit
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words


class DayBox(QWidget):
    """Asks for a day; ``changed`` tells of another one. It begins with the last it allows."""

    changed = Signal()

    def __init__(self, words: Words, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = DayEdit(words, look, name)
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

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in order."""
        return self.edit, self.newest

    def allow(self, first: dt.date, last: dt.date) -> None:
        """Allow the days from ``first`` to ``last``, and show the last."""
        self.edit.allow(first, last)
        self.newest.hide()

    def day(self) -> dt.date:
        """The day shown."""
        return self.edit.day()

    def show_day(self, day: dt.date) -> None:
        """Show ``day``, or the nearest one that is allowed."""
        self.edit.show_day(day)

    def is_newest(self) -> bool:
        """Whether the last day allowed is shown."""
        return self.edit.is_newest()

    def reset(self) -> None:
        """Show the last day allowed."""
        self.edit.setDate(self.edit.maximumDate())

    def _on_changed(self) -> None:
        self.newest.setVisible(not self.is_newest())
        self.changed.emit()
