"""The hosts: type three letters, press Enter, and read what is held on one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.facts.library import Facts
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.host_card import HostCard, host_card
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.detail_pane import DetailPane
from dprk_viewer.view.host_bar import HostBar
from dprk_viewer.view.host_list import HostList
from dprk_viewer.view.host_page import HostPage
from dprk_viewer.view.job import Jobs, Ticket
from dprk_viewer.view.look import Look
from dprk_viewer.wording.words import Words

NARROW = 860
"""Below this width, in px at 100 %, the detail stands under the card."""
PANE_WIDTH = 420
AT_ONCE, LATER = 5, 3
"""So many parts of a card are made at once, and so many each time after that."""
PANE_SHARE = 0.45
"""How much of the height the detail takes where it stands under the card."""


class HostTab(QWidget):
    """The card of one host beside the details of what is chosen on it."""

    name = "hosts"
    changed = Signal()
    host_shown = Signal(str)
    """The card of the host with that ISO3 code is there."""
    sheet_wanted = Signal(str)
    row_sheet_wanted, citation_wanted = Signal(str), Signal(str)
    """The reader asks for the sheet on the row chosen, or for its citation in one style."""

    def __init__(
        self,
        words: Words,
        look: Look,
        jobs: Jobs,
        options: Callable[[], SheetOptions],
        refuse: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self.words, self.look = words, look
        self._jobs, self._options, self._refuse = jobs, options, refuse
        self.facts: Facts | None = None
        self.host: str | None = None
        """The ISO3 code of the host shown."""
        self.row: str | None = None
        """The id of the row chosen."""
        self.bar = HostBar(words, look)
        self.page: HostPage | None = None
        self._lay_out()
        self.bar.host_chosen.connect(self.show_host)

    @property
    def sheet(self) -> str | None:
        """The sheet on the host shown."""
        return f"country:{self.host}" if self.host else None

    @cached_property
    def detail(self) -> DetailPane:
        """What travels with what is chosen; made with the first card."""
        made = DetailPane(self.words, self.look)
        made.row_chosen.connect(self.choose)
        made.sheet_wanted.connect(self.row_sheet_wanted)
        made.citation_wanted.connect(self.citation_wanted)
        made.setMinimumWidth(self.look.px(280))
        made.hide()
        self._whole.addWidget(made)
        return made

    def show_facts(self, facts: Facts, finder: PlaceFinder) -> None:
        """Offer the hosts of ``facts``; the one that was open is opened again."""
        self.facts = facts
        self.bar.show_places(finder)
        # Made before the first card is asked for, which then comes at once.
        QTimer.singleShot(0, self, lambda: self.detail)
        if self.host is not None and self.host in facts.places:
            self.show_host(self.host)
            return
        listed = HostList(self.words, self.look, facts, finder)
        listed.host_chosen.connect(self.show_host)
        self._scroll.setWidget(listed)

    def show_host(self, place: str) -> None:
        """Show the card of the place with that ISO3 code, made off the main thread."""
        facts, options = self.facts, self._options()
        if facts is None or place not in facts.places:
            return
        self.host, self.row = place, None

        def work(_ticket: Ticket) -> HostCard:
            return host_card(facts, self.words, place, options)

        def show(card: HostCard) -> None:
            if self.host == card.place and self.facts is facts:
                self._show_card(facts, card)

        said = self.words.say("Opening the host…")
        self._jobs.start(said, work, show, self._refuse)

    def choose(self, id_: str) -> None:
        """Show all that travels with a row beside the card."""
        assert self.facts is not None
        self.row = id_
        self.detail.show_row(self.facts, id_)
        if self.detail.isHidden():
            self.detail.show()
            self._share()
        if self.page is not None:
            self.page.choose(id_)
        self.changed.emit()

    def copy_text(self) -> str:
        """The row chosen as a line for the clipboard; blank where none is."""
        return self.detail.copy_text() if self.row else ""

    def take_focus(self) -> None:
        """Let the reader type a host; in a narrow window the card has all the height again."""
        self.bar.take_focus()
        if self._is_narrow():
            self.detail.hide()

    def _show_card(self, facts: Facts, card: HostCard) -> None:
        self.page = page = HostPage(self.words, self.look, facts, card)
        page.row_chosen.connect(self.choose)
        page.sheet_wanted.connect(self.sheet_wanted)
        page.grow(AT_ONCE)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(0)
        self.bar.show_name(facts.places[card.place].name)
        if self._is_narrow():
            self.detail.hide()
        self._share()
        self.changed.emit()
        QTimer.singleShot(0, self, lambda: self._grow(page))

    def _grow(self, page: HostPage) -> None:
        """Add what stands further down, so that the window answers in between."""
        if page is not self.page:
            return
        if page.grow(LATER):
            QTimer.singleShot(0, self, lambda: self._grow(page))
        else:
            self.host_shown.emit(page.card.place)

    def _lay_out(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.words.say("What is held on the host"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget()
        column = QVBoxLayout(left)
        side = 4 * UNIT_WINDOW
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar.setContentsMargins(side, 2 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        column.addWidget(self.bar)
        column.addWidget(self._scroll, 1)
        self._whole = QSplitter(Qt.Orientation.Horizontal)
        self._whole.setChildrenCollapsible(False)
        self._whole.setHandleWidth(1)
        self._whole.addWidget(left)
        self._whole.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Card beside detail; in a narrow window the card above it, once it is asked for."""
        narrow, page = self._is_narrow(), self.page
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self._whole.setOrientation(way)
        if not narrow and page is not None and self.row is None and page.first is not None:
            self.choose(page.first)
            return
        whole = self.height() if narrow else self.width()
        pane = round(whole * PANE_SHARE) if narrow else min(self.look.px(PANE_WIDTH), whole // 2)
        self._whole.setSizes([whole - pane, pane])

    def _is_narrow(self) -> bool:
        return self.width() < self.look.px(NARROW)
