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


class SheetActions(Protocol):
    """What the menus of a window can ask for where there are facts to make sheets of."""

    def preview(self) -> object:
        """Show the sheet of the tab in front as it will be saved and printed."""

    def export_pdf(self) -> object:
        """Save that sheet."""

    def export_as(self, ending: str) -> object:
        """Save that sheet in another form."""

    def export_pack(self) -> object:
        """Save its démarche and its non-paper."""

    def export_countries(self) -> object:
        """Save the sheets of several hosts."""

    def choose_own_state(self) -> object:
        """Say whose desk this is."""


class Menus:
    """The menu bar of one window; ``commands`` and ``sheets`` do what is chosen."""

    def __init__(
        self,
        window: QMainWindow,
        commands: Commands,
        sheets: SheetActions,
        words: Words,
    ) -> None:
        self._window, self._commands, self._words = window, commands, words
        self._sheets = sheets
        self._sheet_actions: list[QAction] = []
        self._row_actions: list[QAction] = []
        self._fact_actions: list[QAction] = []
        self._build_file()
        self._build_edit()
        self._build_go()
        self._build_tools()
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
        say, sheets = self._words.say, self._sheets
        menu = self._menu(say("&File"))
        self._sheet_actions += [
            self._add(menu, say("&Export PDF…"), "Ctrl+E", sheets.export_pdf),
            self._add(menu, say("Export démarche pac&k…"), "Ctrl+Shift+E", sheets.export_pack),
        ]
        self._add_outputs(menu)
        countries = self._add(menu, say("Export &country sheets…"), "", sheets.export_countries)
        self._fact_actions.append(countries)
        menu.addSeparator()
        self._sheet_actions += [
            self._add(menu, say("&Print…"), QKeySequence.StandardKey.Print, sheets.preview),
            self._add(menu, say("Print pre&view"), "Ctrl+F2", sheets.preview),
        ]
        menu.addSeparator()
        self._add(menu, say("&Quit"), "Ctrl+Q", self._window.close)

    def _add_outputs(self, menu: QMenu) -> None:
        """The other forms of the sheet in front, each by the ending of its file."""
        say = self._words.say
        inner = menu.addMenu(say("Export &as"))
        for ending, title in (
            ("html", say("&Web page…")),
            ("txt", say("Plain &text for a cable…")),
            ("csv", say("Tables as &CSV…")),
            ("xlsx", say("Tables as &XLSX…")),
        ):
            save = partial(self._sheets.export_as, ending)
            self._sheet_actions.append(self._add(inner, title, "", save))

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

    def _build_tools(self) -> None:
        say = self._words.say
        menu = self._menu(say("&Tools"))
        own = self._add(menu, say("&We are…"), "", self._sheets.choose_own_state)
        self._fact_actions.append(own)

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
