"""The menus: each command once, with its words, its key and what it does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from dprk_viewer.view.tab_list import KEYS, titles
from dprk_viewer.wording.words import Words

Do = Callable[[], object]


class Commands(Protocol):
    """What the menus of a window can ask for."""

    def export_pdf(self) -> object:
        """Save the sheet of the tab in front."""

    def preview(self) -> object:
        """Show that sheet as it will be saved and printed."""

    def copy_row(self) -> object:
        """Copy the chosen row."""

    def show_tab(self, number: int) -> object:
        """Bring a tab to the front."""

    def focus_filter(self) -> object:
        """Go to the filter box."""

    def clear_filter(self) -> object:
        """Show all rows."""

    def show_about(self) -> object:
        """Say what the program is."""


class Menus:
    """The menu bar of one window; ``commands`` does what is chosen."""

    def __init__(self, window: QMainWindow, commands: Commands, words: Words) -> None:
        self._window, self._commands, self._words = window, commands, words
        self._sheet_actions: list[QAction] = []
        self._row_actions: list[QAction] = []
        self._fact_actions: list[QAction] = []
        self._build_file()
        self._build_edit()
        self._build_go()
        self._build_help()

    def allow(self, facts: bool, sheet: bool, row: bool) -> None:
        """Say what can be done now: are there facts, has the tab a sheet, is a row chosen."""
        for action in self._fact_actions:
            action.setEnabled(facts)
        for action in self._sheet_actions:
            action.setEnabled(facts and sheet)
        for action in self._row_actions:
            action.setEnabled(facts and row)

    def _build_file(self) -> None:
        say, commands = self._words.say, self._commands
        menu = self._menu(say("&File"))
        self._sheet_actions = [
            self._add(menu, say("&Export PDF…"), "Ctrl+E", commands.export_pdf),
            self._add(menu, say("&Print…"), QKeySequence.StandardKey.Print, commands.preview),
            self._add(menu, say("Print pre&view"), "Ctrl+F2", commands.preview),
        ]
        menu.addSeparator()
        self._add(menu, say("&Quit"), "Ctrl+Q", self._window.close)

    def _build_edit(self) -> None:
        say, copy = self._words.say, QKeySequence.StandardKey.Copy
        menu = self._menu(say("&Edit"))
        self._row_actions = [self._add(menu, say("&Copy fact"), copy, self._commands.copy_row)]

    def _build_go(self) -> None:
        say, commands = self._words.say, self._commands
        menu = self._menu(say("&Go"))
        for number, (title, keys) in enumerate(zip(titles(self._words), KEYS, strict=True)):
            front = partial(commands.show_tab, number)
            self._fact_actions.append(self._add(menu, title, keys, front))
        menu.addSeparator()
        find = QKeySequence.StandardKey.Find
        self._fact_actions += [
            self._add(menu, say("&Filter this table"), find, commands.focus_filter),
            self._add(menu, say("&Show all rows"), "Esc", commands.clear_filter),
        ]

    def _build_help(self) -> None:
        say = self._words.say
        menu = self._menu(say("&Help"))
        self._add(menu, say("&About DPRK Viewer"), "", self._commands.show_about)

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _add(self, menu: QMenu, text: str, keys: QKeySequence.StandardKey | str, do: Do) -> QAction:
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: do())
        menu.addAction(action)
        return action
