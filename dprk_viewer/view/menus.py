"""The menus: each command once, with its words, its key and what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from dprk_viewer.wording.words import Words

Do = Callable[[], object]


class Menus:
    """The menu bar of one window; ``sheet_actions`` need facts and a sheet."""

    def __init__(self, window: QMainWindow, words: Words) -> None:
        self._window, self._words = window, words
        self.sheet_actions: list[QAction] = []
        self.row_actions: list[QAction] = []
        self.fact_actions: list[QAction] = []

    def menu(self, title: str) -> QMenu:
        """A further menu; ``title`` is said already."""
        return self._window.menuBar().addMenu(title)

    def add(self, menu: QMenu, text: str, keys: QKeySequence | str, do: Do) -> QAction:
        """A further command in ``menu``."""
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: do())
        menu.addAction(action)
        return action

    def allow(self, facts: bool, sheet: bool, row: bool) -> None:
        """Say what can be done now: are there facts, has the tab a sheet, is a row chosen."""
        for action in self.fact_actions:
            action.setEnabled(facts)
        for action in self.sheet_actions:
            action.setEnabled(facts and sheet)
        for action in self.row_actions:
            action.setEnabled(facts and row)
