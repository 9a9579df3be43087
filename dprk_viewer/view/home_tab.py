"""What a reader sees first: a box for a host, the bottom line of each topic, how new all is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.settings import Settings
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.boxes import Abreast, stack
from dprk_viewer.view.host_bar import HostBar
from dprk_viewer.view.look import Look
from dprk_viewer.view.page_bar import PageBar
from dprk_viewer.view.plain_text import paragraph
from dprk_viewer.wording.words import Words

# What the first paint of the tab does not need is imported when it is first used.
if TYPE_CHECKING:
    from dprk_viewer.sheets.home import Home

NARROW = 860
"""Below this width, in px at 100 %, the topics stand under one another."""


class HomeTab(QWidget):
    """Content, no wizard: ``topic_chosen`` names the topic that the reader opens."""

    topic_chosen = Signal(str)
    fact_chosen = Signal(str)

    def __init__(self, words: Words, look: Look, settings: Settings) -> None:
        super().__init__()
        self._words, self._look = words, look
        self.home: Home | None = None
        self.bar = HostBar(words, look)
        self.page_bar = PageBar(words, look, settings)
        self._age = QVBoxLayout()
        self._age.setSpacing(UNIT_WINDOW)
        self._horizon = paragraph("", "second")
        self._topics: QWidget | None = None
        self._lay_out()

    def begin(self, finder: PlaceFinder) -> None:
        """Let the reader type a host; how new all is, is said when it is composed."""
        self.bar.show_places(finder)

    def show_home(self, home: Home, finder: PlaceFinder) -> None:
        """Say the bottom lines and the newest fact; what was said before goes."""
        from dprk_viewer.sheets.pieces import Piece
        from dprk_viewer.view.detail_parts import rule
        from dprk_viewer.view.draft_line import DraftLine
        from dprk_viewer.view.topic_card import topic_card

        self.home = home
        self.bar.show_places(finder)
        self._horizon.setText(home.horizon)
        while (old := self._age.takeAt(1)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        if home.newest_id:
            piece = Piece(home.newest, second=True)
            newest = DraftLine(self._look, (piece,), home.newest_id)
            newest.clicked.connect(lambda: self.fact_chosen.emit(home.newest_id))
            self._age.addWidget(newest)
        if self._topics is not None:
            self._topics.deleteLater()
        cards = [topic_card(self._words, card, self.topic_chosen.emit) for card in home.topics]
        abreast = Abreast(self._look, *cards, narrow=NARROW)
        self._topics = stack([rule(), abreast], 4)
        self._column.insertWidget(1, self._topics)

    def take_focus(self) -> None:
        """Let the reader type a host at once."""
        self.bar.take_focus()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "paper")
        self._column = QVBoxLayout(page)
        side = 4 * UNIT_WINDOW
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(4 * UNIT_WINDOW)
        asked = paragraph(self._words.say("Which host?"), "title")
        told = QWidget()
        told.setLayout(self._age)
        self._age.setContentsMargins(0, UNIT_WINDOW, 0, 0)
        self._age.addWidget(self._horizon)
        self._column.addWidget(Abreast(self._look, stack([asked, self.bar], 2), told))
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        self.page_bar.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.page_bar)
