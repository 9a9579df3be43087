"""Fills the tabs of a window one after another, so that it answers in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from dprk_viewer.settings import COLUMNS, Settings
from dprk_viewer.view.front_pages import Prepared, prepare_home
from dprk_viewer.view.job import Ticket
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.figures.table import Table
    from dprk_viewer.sheets.home import Home
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.parts_of_window import WindowWithParts

Pairs = list[tuple["FactTab", "Table"]]


class Filling:
    """First what the first tab says, ``then`` the rest; ``done`` is told at the end."""

    def __init__(
        self,
        window: WindowWithParts,
        words: Words,
        settings: Settings,
        then: Callable[[Prepared], None],
        done: Callable[[Facts], None],
    ) -> None:
        self._window, self._words, self._settings = window, words, settings
        self._then, self._done = then, done

    def say_first(self, prepared: Prepared, refuse: Callable[[Exception], None]) -> None:
        """Let the first tab say what it says, before anything else is built."""

        def say(_ticket: Ticket) -> Home:
            return prepare_home(prepared.facts, self._words, self._settings)

        def show(made: Home) -> None:
            self._window.home.show_home(made, prepared.finder)
            QTimer.singleShot(0, lambda: self._then(prepared))

        self._window.jobs.start(self._words.say("Reading the facts…"), say, show, refuse)

    def fill(self, facts: Facts, refuse: Callable[[Exception], None]) -> None:
        """Fill each table; what fails is told to ``refuse``."""
        window = self._window

        def build(_ticket: Ticket) -> list[Table]:
            return [tab.build(facts, self._words) for tab in window.tabs]

        def show(tables: list[Table]) -> None:
            self._fill_next(facts, list(zip(window.tabs, tables, strict=True)))

        window.jobs.start(self._words.say("Preparing the tables…"), build, show, refuse)

    def _fill_next(self, facts: Facts, rest: Pairs) -> None:
        if self._window.is_closed:
            return
        if not rest:
            self._done(facts)
            return
        tab, table = rest[0]
        tab.show_facts(facts, table, self._settings.get(COLUMNS).get(tab.name))
        QTimer.singleShot(0, lambda: self._fill_next(facts, rest[1:]))
