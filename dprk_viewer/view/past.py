"""Puts a whole window back to a day: every tab, the hosts, the search, each sheet it makes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from dprk_viewer.errors import Cancelled
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.known import known_text
from dprk_viewer.figures.table import Table
from dprk_viewer.settings import Settings
from dprk_viewer.sheets.home import Home, home
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.finding import Finding
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, plain
from dprk_viewer.view.sheet_maker import chosen_options
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.job import Job, Ticket
    from dprk_viewer.view.parts_of_window import WindowWithParts


class Then(NamedTuple):
    """What a window shows of one day, made off the main thread."""

    facts: Facts
    finder: PlaceFinder
    home: Home
    tables: list[Table]


class PastBand(QFrame):
    """Says under the tabs, as long as it is so, that the window tells of a former day."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "past")
        row = FlowLayout(self, 3 * UNIT_WINDOW, row_gap=UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        row.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        self.said = label("", "past-said")
        self.back = QPushButton(words.say("Back to now"))
        self.back.setProperty("role", "small")
        self.said.setMinimumHeight(self.back.sizeHint().height())
        row.addWidget(self.said)
        row.addWidget(self.back)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say ``text``; blank: be gone."""
        self.said.setText(plain(text))
        self.setAccessibleName(plain(text))
        self.setVisible(bool(text))


class Past(QObject):
    """The day that a window tells of. It is not kept: each start shows all that is held."""

    changed = Signal()
    """Another day is shown, on every tab."""

    def __init__(
        self, window: WindowWithParts, words: Words, look: Look, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._words, self._settings = window, words, settings
        self._whole: Facts | None = None
        self.facts: Facts | None = None
        """The facts shown."""
        self._job: Job[Then] | None = None
        self.band = PastBand(words)
        self.finding = Finding(window, words, look)
        self.band.back.clicked.connect(lambda: self.go(None))
        window.tab_bar.currentChanged.connect(lambda _number: self._place_band())

    @property
    def day(self) -> dt.date | None:
        """The day put back to; None: all that is held is shown."""
        return self.facts.as_known_on if self.facts is not None else None

    def begin(self, facts: Facts) -> None:
        """Begin with all facts, which the window shows already."""
        self._whole = self.facts = facts
        self.finding.show_facts(facts)
        known = self._window.foot.known
        days = [act.date.last_day for act in facts.events.values()]
        end = facts.edition.data_date.last_day
        known.allow(min(days, default=end), end)
        known.show_day(None)
        known.chosen.connect(self.go)

    def ask(self) -> None:
        """Let the reader choose another day."""
        self._window.foot.known.ask()

    def search(self) -> None:
        """Let the reader search everything that is shown."""
        self.finding.box.ask()

    def title(self, tab: str) -> str:
        """The window's title with a tab in front; it says the day put back to."""
        words, facts = self._words, self.facts
        if facts is None or facts.as_known_on is None:
            return words.say("DPRK Viewer — {tab}", tab=tab)
        date = words.date(facts.today)
        return words.say("DPRK Viewer — {tab}, as known on {date}", tab=tab, date=date)

    def go(self, day: dt.date | None) -> None:
        """Put the window back to ``day``, or to all that is held; made off the main thread."""
        whole = self._whole
        if whole is None or day == self.day:
            return
        if self._job is not None:
            self._job.cancel()
        options = chosen_options(self._settings, self._words.language)
        kinds = [type(tab) for tab in self._window.tabs]

        def work(ticket: Ticket) -> Then:
            facts = as_known_on(whole, day)
            made = home(facts, self._words, options)
            tables = []
            for kind in kinds:
                ticket.check()
                tables.append(kind.build(facts, self._words))
            return Then(facts, PlaceFinder(facts), made, tables)

        said = self._words.say("Going back…")
        self._job = self._window.jobs.start(said, work, self._show, self._refuse)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._window.report(error)

    def _show(self, then: Then) -> None:
        window, facts = self._window, then.facts
        self.facts = facts
        window.foot.known.show_day(facts.as_known_on)
        self.band.show_text(known_text(self._words, facts))
        self._place_band()
        window.home.show_home(then.home, then.finder)
        window.sheets.show_facts(facts)
        front = window.tab_bar.currentWidget()
        rest = list(zip(window.tabs, then.tables, strict=True))
        rest.sort(key=lambda pair: front is None or not front.isAncestorOf(pair[0]))
        QTimer.singleShot(0, lambda: self._show_next(then, rest))

    def _show_next(self, then: Then, rest: list[tuple[FactTab, Table]]) -> None:
        """Fill one tab at a time, so that the window answers in between."""
        if self.facts is not then.facts:
            return
        if not rest:
            self._window.hosts.show_facts(then.facts, then.finder)
            self.finding.show_facts(then.facts)
            self.changed.emit()
            return
        tab, table = rest[0]
        tab.show_facts(then.facts, table, tab.view.widths())
        QTimer.singleShot(0, lambda: self._show_next(then, rest[1:]))

    def _place_band(self) -> None:
        """Put the band under the tabs, over the page in front."""
        page = self._window.tab_bar.currentWidget()
        column = page.layout() if page is not None else None
        if isinstance(column, QVBoxLayout) and self.band.parent() is not page:
            shown = not self.band.isHidden()
            column.insertWidget(0, self.band)
            column.setStretch(1, 1)
            self.band.setVisible(shown)
