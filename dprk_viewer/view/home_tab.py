"""What a reader sees first: a box for a host, the bottom line of each topic, how new all is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
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
from dprk_viewer.view.card_parts import Pair, stack
from dprk_viewer.view.detail_parts import frame, rule
from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.host_bar import HostBar
from dprk_viewer.view.look import Look
from dprk_viewer.view.page_bar import PageBar
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words

NARROW = 860
"""Below this width, in px at 100 %, the topics stand under one another."""


FRAMED = 2
"""More duties than these are framed when they are asked for."""


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
        self._topics = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._topics.setSpacing(6 * UNIT_WINDOW)
        self._told = QWidget()
        self._age = QVBoxLayout(self._told)
        self._age.setContentsMargins(0, UNIT_WINDOW, 0, 0)
        self._age.setSpacing(UNIT_WINDOW)
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
        column.setContentsMargins(side, 4 * UNIT_WINDOW, side, 4 * UNIT_WINDOW)
        column.setSpacing(4 * UNIT_WINDOW)
        asked = paragraph(self._words.say("Which host?"), "title")
        column.addWidget(Pair(self._look, stack([asked, self.bar], 2), self._told))
        column.addWidget(rule())
        column.addLayout(self._topics)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self.page_bar.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(rule())
        whole.addWidget(self.page_bar)

    def _topic(self, card: TopicCard) -> QWidget:
        opens = QPushButton(self._words.say("Open"))
        opens.setProperty("role", "link")
        opens.setAccessibleName(self._words.say("Open {topic}", topic=card.title))
        opens.clicked.connect(lambda: self.topic_chosen.emit(card.topic))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(paragraph(card.title, "heading"), 1)
        row.addWidget(opens, 0, Qt.AlignmentFlag.AlignBottom)
        made = stack([head, *self._parts(card)], 2)
        made.setAccessibleName(card.title)
        return made

    def _parts(self, card: TopicCard) -> Iterator[QWidget]:
        yield stack(_sentences(card.bottom))
        if card.duties:
            framed = frame(*(self._duty(duty) for duty in card.duties))
            aside = paragraph(card.aside, "note")
            if len(card.duties) > FRAMED:
                yield self._opener(card, framed, aside)
            yield framed
            yield aside
        for text in card.below:
            yield frame(*_sentences(text))

    def _opener(self, card: TopicCard, *hidden: QWidget) -> QPushButton:
        """A line that opens the frame of many duties, each with its exception."""
        shows = self._words.count(
            "Show {number} duty with its exception",
            "Show {number} duties with their exceptions",
            len(card.duties),
        )
        hides = self._words.say("Hide the duties")
        made = QPushButton(shows)
        made.setProperty("role", "link")
        for part in hidden:
            part.hide()

        def turn() -> None:
            opening = hidden[0].isHidden()
            for part in hidden:
                part.setVisible(opening)
            made.setText(hides if opening else shows)

        made.clicked.connect(turn)
        return made

    def _duty(self, duty: Duty) -> QWidget:
        text = "".join(run.text for run in duty.text)
        return stack([label(duty.cite, "term"), paragraph(text)], 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
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
