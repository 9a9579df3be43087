"""What a reader sees first: a box for a host, the bottom line of each topic, how new all is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.settings import Settings
from dprk_viewer.sheets.blocks import Duty, Inline
from dprk_viewer.sheets.home import Home, TopicCard
from dprk_viewer.sheets.pieces import Piece
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.card_parts import stack
from dprk_viewer.view.detail_parts import frame, rule
from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.host_bar import HostBar
from dprk_viewer.view.look import Look
from dprk_viewer.view.page_bar import PageBar
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words

NARROW = 860
"""Below this width, in px at 100 %, the topics stand under one another."""


class HomeTab(QScrollArea):
    """Content, no wizard: ``topic_chosen`` names the topic that the reader opens."""

    topic_chosen = Signal(str)
    fact_chosen = Signal(str)

    def __init__(self, words: Words, look: Look, settings: Settings) -> None:
        super().__init__()
        self._words, self._look = words, look
        self.home: Home | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = HostBar(words, look)
        self.page_bar = PageBar(words, look, settings)
        self._topics = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._topics.setSpacing(6 * UNIT_WINDOW)
        self._age = QVBoxLayout()
        self._lay_out()

    def show_home(self, home: Home, finder: PlaceFinder) -> None:
        """Fill the tab; what it showed before goes."""
        self.home = home
        self.bar.show_places(finder)
        _empty(self._age)
        _empty(self._topics)
        self._age.addWidget(paragraph(home.horizon, "second"))
        if home.newest_id:
            piece = Piece(home.newest, second=True)
            newest = DraftLine(self._look, (piece,), home.newest_id)
            newest.clicked.connect(lambda: self.fact_chosen.emit(home.newest_id))
            self._age.addWidget(newest)
        for topic in home.topics:
            self._topics.addWidget(self._topic(topic), 1, Qt.AlignmentFlag.AlignTop)

    def take_focus(self) -> None:
        """Let the reader type a host at once."""
        self.bar.take_focus()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "paper")
        column = QVBoxLayout(page)
        side = 4 * UNIT_WINDOW
        column.setContentsMargins(side, 4 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        column.setSpacing(4 * UNIT_WINDOW)
        asked = paragraph(self._words.say("Which host?"), "title")
        column.addWidget(stack([asked, self.bar], 2))
        column.addLayout(self._age)
        column.addWidget(rule())
        column.addLayout(self._topics)
        column.addStretch(1)
        column.addWidget(rule())
        column.addWidget(self.page_bar)
        self.setWidget(page)

    def _topic(self, card: TopicCard) -> QWidget:
        opens = QPushButton(self._words.say("Open {topic}", topic=card.title))
        opens.clicked.connect(lambda: self.topic_chosen.emit(card.topic))
        made = stack([paragraph(card.title, "heading"), *self._parts(card), opens], 2)
        made.setAccessibleName(card.title)
        column = made.layout()
        assert column is not None
        column.setAlignment(opens, Qt.AlignmentFlag.AlignLeft)
        return made

    def _parts(self, card: TopicCard) -> Iterator[QWidget]:
        yield stack(_sentences(card.bottom))
        if card.duties:
            yield frame(*(self._duty(duty) for duty in card.duties))
            yield paragraph(card.aside, "note")
        for text in card.below:
            yield frame(*_sentences(text))

    def _duty(self, duty: Duty) -> QWidget:
        text = "".join(run.text for run in duty.text)
        return stack([label(duty.cite, "term"), paragraph(text)], 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        narrow = self.viewport().width() < self._look.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._topics.setDirection(way)


def _sentences(text: Inline) -> Iterator[QWidget]:
    """A paragraph for each stretch of one weight."""
    for run in text:
        yield paragraph(run.text.strip(), "strong" if run.bold else "body")


def _empty(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
