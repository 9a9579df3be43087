"""Which day the window tells of: said at its foot, and another one asked for in the same place."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.day_edit import DayEdit
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words

PAUSE_MS = 250
"""Days that are stepped through faster than this are not shown one by one."""


class KnownDay(QWidget):
    """A button that says the day; pressed, it is a field for another one, with "Now" beside it.

    ``chosen`` gives a day, or None for all that is held.
    """

    chosen = Signal(object)

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self._words = words
        self._last = dt.date.min
        self.button = QPushButton()
        self.button.setProperty("role", "foot")
        name = words.say("As known on")
        self._asked = label(name, "footer")
        self.edit = DayEdit(words, look, name)
        self.edit.setKeyboardTracking(False)
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

    def allow(self, first: dt.date, last: dt.date) -> None:
        """Allow the days from ``first`` to ``last``, where the sources end."""
        self._last = last
        self.edit.allow(first, last)

    def show_day(self, day: dt.date | None) -> None:
        """Say that the window tells of ``day``; None: of all, up to the last day allowed."""
        words, last = self._words, self._last
        shown = day or last
        self.button.setText(
            words.say("As known on: {date}", date=words.date(PartialDate.of(shown)))
        )
        self.edit.blockSignals(True)
        self.edit.show_day(shown)
        self.edit.blockSignals(False)

    def ask(self) -> None:
        """Let the reader choose another day."""
        self._open(True)
        self.edit.setFocus()
        self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102 - Qt's name
        if isinstance(event, QKeyEvent) and self._on_key(watched, event):
            return True
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_left)
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Esc leaves the field, Enter with the day typed; whether it was one of them."""
        leaves = event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and leaves:
            event.accept()  # the window's own command of that key is not meant
            return True
        enters = watched is self.edit and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() != QEvent.Type.KeyPress or not (leaves or enters):
            return False
        if enters:
            self.edit.interpretText()
        self._close()
        return True

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
        return None if self.edit.is_newest() else self.edit.day()
