"""Which day the window tells of: said at its foot, and another one asked for in the same place."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDateEdit, QHBoxLayout, QPushButton, QWidget

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words

FORMAT = "d MMMM yyyy"
EARLIEST = dt.date(2006, 1, 1)
"""Before this there is nothing that a reader would go back to."""
PAUSE_MS = 250
"""Days that are stepped through faster than this are not shown one by one."""


class KnownDay(QWidget):
    """A button that says the day; pressed, it is a field for another one, with "Now" beside it.

    ``chosen`` gives a day, or None for all that is held.
    """

    chosen = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._last = EARLIEST
        self.button = QPushButton()
        self.button.setProperty("role", "foot")
        name = words.say("As known on")
        self._asked = label(name, "footer")
        self.edit = QDateEdit()
        self.edit.setLocale(QLocale(words.language))
        self.edit.setDisplayFormat(FORMAT)
        self.edit.setCalendarPopup(True)
        self.edit.setKeyboardTracking(False)
        self.edit.setAccessibleName(name)
        self.now = QPushButton(words.say("Now"))
        self.now.setProperty("role", "small")
        self.now.setToolTip(words.say("Show all that is held"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT_WINDOW)
        for part in (self.button, self._asked, self.edit, self.now):
            row.addWidget(part)
        self.button.clicked.connect(self.ask)
        self.edit.dateChanged.connect(lambda _date: self._pause.start())
        self._pause.timeout.connect(lambda: self.chosen.emit(self._day()))
        self.now.clicked.connect(self._on_now)
        for part in (self.edit, self.now):
            part.installEventFilter(self)
        self._open(False)

    def show_day(self, day: dt.date | None, last: dt.date) -> None:
        """Say that the window tells of ``day``; None: of ``last``, where the sources end."""
        words, self._last = self._words, last
        shown = day or last
        self.button.setText(
            words.say("As known on: {date}", date=words.date(PartialDate.of(shown)))
        )
        self.edit.blockSignals(True)
        self.edit.setDateRange(_date(EARLIEST), _date(last))
        self.edit.setDate(_date(shown))
        self.edit.blockSignals(False)

    def ask(self) -> None:
        """Let the reader choose another day."""
        self._open(True)
        self.edit.setFocus()
        self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
            if watched is self.edit and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.edit.interpretText()
                self._close()
                return True
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self._close_if_left)
        return super().eventFilter(watched, event)

    def _close_if_left(self) -> None:
        """Say the day again once the keys are elsewhere; the calendar is still the field."""
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is self or self.isAncestorOf(focus))
        if not inside and QApplication.activePopupWidget() is None:
            self._open(False)

    def _close(self) -> None:
        self._open(False)
        self.button.setFocus()

    def _on_now(self) -> None:
        self._pause.stop()
        self._close()
        self.chosen.emit(None)

    def _open(self, is_open: bool) -> None:
        self.button.setVisible(not is_open)
        for part in (self._asked, self.edit, self.now):
            part.setVisible(is_open)
        self.updateGeometry()

    def _day(self) -> dt.date | None:
        shown = self.edit.date()
        day = dt.date(shown.year(), shown.month(), shown.day())
        return None if day >= self._last else day


def _date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
