"""The tabs, put into a window in their places; and what the first one says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import OWN_STATE, Settings
from dprk_viewer.view.home_tab import HomeTab
from dprk_viewer.view.look import Look
from dprk_viewer.view.tab_list import HOME, HOSTS, PLACES, fact_tabs
from dprk_viewer.wording.words import Words

# What the first tab does not need is imported when it is first used.
if TYPE_CHECKING:
    from dprk_viewer.sheets.home import Home
    from dprk_viewer.view.copying import Copying
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.host_tab import HostTab
    from dprk_viewer.view.job import Jobs
    from dprk_viewer.view.navigation import Navigation


class Prepared(NamedTuple):
    """Checked facts and a way to find a place in them, made off the main thread."""

    facts: Facts
    finder: PlaceFinder


class Desk(Protocol):
    """What the window does for its pages."""

    jobs: Jobs
    ways: Navigation
    tab_bar: QTabWidget
    tabs: list[FactTab]
    copies: Copying

    def preview(self, form: str = "briefing", name: str | None = None) -> object:
        """Show a sheet in a form; None: that of the tab in front."""

    def report(self, error: Exception) -> None:
        """Say what went wrong."""


def prepare(load: Callable[[], Facts]) -> Prepared:
    """Read the facts; all that the first tab needs at once."""
    facts = load()
    return Prepared(facts, PlaceFinder(facts))


def prepare_home(facts: Facts, words: Words, settings: Settings) -> Home:
    """What the first tab says; made off the main thread.

    A State of the reader's own that these facts do not know is passed over.
    """
    from dprk_viewer.sheets.home import home
    from dprk_viewer.view.sheet_maker import chosen_options

    if settings.get(OWN_STATE) not in facts.places:
        settings.pass_over(OWN_STATE)
    return home(facts, words, chosen_options(settings, words.language))


def put_page(tab_bar: QTabWidget, number: int, page: QWidget) -> None:
    """Put a page into its tab."""
    place = tab_bar.widget(number)
    assert place is not None
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)


def put_home(window: Desk, words: Words, look: Look, settings: Settings) -> HomeTab:
    """The first tab, in its place and empty."""
    ways = window.ways
    made = ways.home = HomeTab(words, look, settings)
    put_page(window.tab_bar, HOME, made)
    made.bar.host_chosen.connect(ways.show_host)
    made.topic_chosen.connect(ways.show_topic)
    made.fact_chosen.connect(ways.go_to)
    return made


def put_hosts(window: Desk, words: Words, look: Look, settings: Settings) -> HostTab:
    """The tab of hosts, in its place and empty."""
    from dprk_viewer.view.host_tab import HostTab
    from dprk_viewer.view.sheet_maker import chosen_options

    made = window.ways.hosts = HostTab(
        words,
        look,
        window.jobs,
        lambda: chosen_options(settings, words.language),
        window.report,
    )
    put_page(window.tab_bar, HOSTS, made)
    made.sheet_wanted.connect(window.preview)
    made.row_sheet_wanted.connect(lambda name: window.preview(name=name))
    made.citation_wanted.connect(lambda style: window.copies.cite(style))
    return made


def put_table(window: Desk, at: int, words: Words, look: Look) -> FactTab:
    """The tab with a table that is at that place among such tabs, empty."""
    made, number = fact_tabs()[at](words, look), PLACES[at]
    window.tabs.append(made)
    put_page(window.tab_bar, number, made)
    made.view.setAccessibleName(window.tab_bar.tabText(number))
    made.link_followed.connect(window.ways.go_to)
    made.host_asked.connect(window.ways.show_host)
    made.sheet_wanted.connect(lambda name: window.preview(name=name))
    made.citation_wanted.connect(lambda style: window.copies.cite(style))
    return made
