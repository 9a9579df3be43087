"""Where the reader is in the window, where they were, and how they get elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QTabWidget

from dprk_viewer.view.tab_list import HOME, HOSTS, PLACES

if TYPE_CHECKING:
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.home_tab import HomeTab
    from dprk_viewer.view.host_tab import HostTab

MOST = 200
"""So many steps back are kept."""


class Spot(NamedTuple):
    """A tab by its number, and the host or the row that was looked at in it."""

    tab: int
    what: str | None


class Navigation:
    """Moves between the tabs of one window and remembers the way."""

    def __init__(self, tab_bar: QTabWidget, tabs: list[FactTab]) -> None:
        self._bar, self._tabs = tab_bar, tabs
        self.home: HomeTab | None = None
        self.hosts: HostTab | None = None
        self._spots: list[Spot] = [Spot(HOME, None)]
        self._at = 0
        self._leaping = False
        self._stepping = False

    def front(self) -> FactTab | HostTab | None:
        """The tab in front that can hold a fact; None on the first tab or where none is yet."""
        number = self._bar.currentIndex()
        if number == HOSTS:
            return self.hosts
        return self._fact_tab(number)

    def fact_tab(self) -> FactTab | None:
        """The tab with a table that is in front; None where there is none."""
        return self._fact_tab(self._bar.currentIndex())

    def bring(self, tab: FactTab) -> None:
        """Bring a tab with a table to the front."""
        self._bar.setCurrentIndex(PLACES[self._tabs.index(tab)])

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front, ready for the keys."""
        self._leaping = True
        self._bar.setCurrentIndex(number)
        tab = self._fact_tab(number)
        if tab is not None:
            # Where the table is put away, its figure takes the keys.
            (tab.view if tab.view.isVisible() else tab.panel.figure).setFocus()
        elif number == HOSTS and self.hosts is not None:
            self.hosts.take_focus()
        elif number == HOME and self.home is not None:
            self.home.take_focus()

    def show_topic(self, topic: str) -> None:
        """Bring the tab of a topic to the front."""
        for number, tab in zip(PLACES, self._tabs, strict=False):
            if tab.sheet == topic:
                self.show_tab(number)

    def show_host(self, place: str) -> None:
        """Open the card of the place with that ISO3 code."""
        self._leaping = True
        if self.hosts is not None:
            # First the host, then its tab: a tab without a host is no place to come back to.
            self.hosts.show_host(place)
            self._bar.setCurrentIndex(HOSTS)

    def go_to(self, id_: str) -> None:
        """Show a row in the tab whose table holds it, the one in front before others."""
        self._leaping = True
        front = self.fact_tab()
        tabs = sorted(self._tabs, key=lambda tab: tab is not front)
        found = next((tab for tab in tabs if tab.holds(id_)), front)
        if found is not None:
            self.bring(found)
            found.choose(id_)

    def go_back(self) -> None:
        """Show what was looked at before."""
        self._step(-1)

    def go_forward(self) -> None:
        """Show what was looked at before going back."""
        self._step(1)

    def focus_filter(self) -> None:
        """Let the reader type into the box of the tab in front."""
        self._with_box(lambda tab: tab.bar.box.setFocus())

    def clear_filter(self) -> None:
        """Show every row of the tab in front again."""
        self._with_box(lambda tab: tab.bar.clear())

    def remember(self) -> None:
        """Keep what is looked at now; a step from row to row of one table is no new place."""
        here, last = self._here(), self._spots[self._at]
        if self._stepping or here == last:
            return
        within = here.tab == last.tab != HOSTS and not self._leaping
        kept = self._spots[: self._at + (not within)]
        self._spots = [*kept, here][-MOST:]
        self._at = len(self._spots) - 1
        self._leaping = False

    def _here(self) -> Spot:
        number = self._bar.currentIndex()
        if number == HOSTS:
            return Spot(number, self.hosts.host if self.hosts is not None else None)
        tab = self._fact_tab(number)
        return Spot(number, tab.row if tab is not None else None)

    def _step(self, by: int) -> None:
        to = self._at + by
        if not 0 <= to < len(self._spots):
            return
        self._at = to
        self._stepping = True
        self._show(self._spots[to])
        self._stepping = self._leaping = False

    def _show(self, spot: Spot) -> None:
        tab = self._fact_tab(spot.tab)
        if spot.tab == HOSTS and self.hosts is not None and spot.what is not None:
            self._bar.setCurrentIndex(HOSTS)
            self.hosts.show_host(spot.what)
        elif tab is not None and spot.what is not None and tab.holds(spot.what):
            tab.choose(spot.what)
            self.show_tab(spot.tab)
        else:
            self.show_tab(spot.tab)

    def _with_box(self, act: Callable[[FactTab], object]) -> None:
        tab = self.fact_tab()
        if tab is not None:
            act(tab)
        else:
            self.show_tab(self._bar.currentIndex())

    def _fact_tab(self, number: int) -> FactTab | None:
        if number not in PLACES or PLACES.index(number) >= len(self._tabs):
            return None
        return self._tabs[PLACES.index(number)]
