"""Search everything in one window: its box, its index made off the main thread, where hits lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Event, Horizon, Place, Provision, Reply
from dprk_viewer.facts.search_index import SearchIndex
from dprk_viewer.view.look import Look
from dprk_viewer.view.search_box import SearchBox
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.view.job import Job, Ticket
    from dprk_viewer.view.parts_of_window import WindowWithParts


class Finding(QObject):
    """Keeps the box searching the facts that are shown."""

    def __init__(self, window: WindowWithParts, words: Words, look: Look) -> None:
        super().__init__(window)
        self._window, self._words = window, words
        self._facts: Facts | None = None
        self._job: Job[SearchIndex] | None = None
        self.box = SearchBox(window, words, look)
        window.tab_bar.setCornerWidget(self.box.corner, Qt.Corner.TopRightCorner)
        self.box.chosen.connect(self.go_to)
        self.box.corner.show()

    def show_facts(self, facts: Facts) -> None:
        """Search ``facts``, once their index is made."""
        if self._job is not None:
            self._job.cancel()
        self._facts = facts

        def work(_ticket: Ticket) -> SearchIndex:
            return SearchIndex(facts)

        def show(index: SearchIndex) -> None:
            if self._facts is facts:
                self.box.show_index(facts, index)

        said = self._words.say("Preparing the search…")
        self._job = self._window.jobs.start(said, work, show, self._refuse, quiet=True)

    def go_to(self, id_: str) -> None:
        """Show a hit: a host on its card, a row in its table, any other beside its subject's."""
        facts, window = self._facts, self._window
        record = facts.find(id_) if facts is not None else None
        if facts is None or record is None:
            return
        if isinstance(record, Place):
            window.ways.show_host(id_)
        elif any(tab.holds(id_) for tab in window.tabs):
            window.ways.go_to(id_)
        elif window.tabs:
            topic = _topic(record)
            near = [tab for tab in window.tabs if tab.sheet == topic]
            tab = (*near, window.ways.fact_tab() or window.tabs[0])[0]
            window.ways.bring(tab)
            tab.choose(id_)
        front = window.ways.fact_tab()
        if front is not None:
            (front.view if front.view.isVisible() else front.bar.box).setFocus()

    def _refuse(self, error: Exception) -> None:
        from dprk_viewer.errors import Cancelled

        if not isinstance(error, Cancelled):
            self._window.report(error)


def _topic(record: object) -> str | None:
    """The topic whose tab shows what travels with a row."""
    match record:
        case Attribution():
            return "cyber"
        case Event() | Provision():
            return "sanctions"
        case Reply() | Horizon():
            return record.topic
        case _:
            return None
