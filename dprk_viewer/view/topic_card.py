"""The bottom line of a topic on the first tab, with what it points to and a way in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dprk_viewer.sheets.blocks import Duty, Inline
from dprk_viewer.sheets.home import TopicCard
from dprk_viewer.view.boxes import stack
from dprk_viewer.view.detail_parts import frame
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words

FRAMED = 2
"""More duties than these are framed when they are asked for."""


def topic_card(words: Words, card: TopicCard, go: Callable[[str], object]) -> QWidget:
    """One topic; ``go`` opens its tab."""
    opens = QPushButton(words.say("Open"))
    opens.setProperty("role", "link")
    opens.setAccessibleName(words.say("Open {topic}", topic=card.title))
    opens.clicked.connect(lambda: go(card.topic))
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(paragraph(card.title, "heading"), 1)
    row.addWidget(opens, 0, Qt.AlignmentFlag.AlignBottom)
    made = stack([head, *_parts(words, card)], 2)
    made.setAccessibleName(card.title)
    return made


def _parts(words: Words, card: TopicCard) -> Iterator[QWidget]:
    yield stack(_sentences(card.bottom))
    if card.duties:
        framed = frame(*(_duty(duty) for duty in card.duties))
        aside = paragraph(card.aside, "note")
        if len(card.duties) > FRAMED:
            yield _opener(words, len(card.duties), framed, aside)
        yield framed
        yield aside
    for text in card.below:
        yield frame(*_sentences(text))


def _opener(words: Words, duties: int, *hidden: QWidget) -> QPushButton:
    """A line that opens the frame of many duties, each with its exception."""
    shows = words.count(
        "Show {number} duty with its exception",
        "Show {number} duties with their exceptions",
        duties,
    )
    hides = words.say("Hide the duties")
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


def _duty(duty: Duty) -> QWidget:
    text = "".join(run.text for run in duty.text)
    return stack([label(duty.cite, "term"), paragraph(text)], 0)


def _sentences(text: Inline) -> Iterator[QWidget]:
    """A paragraph for each stretch of one weight."""
    for run in text:
        yield paragraph(run.text.strip(), "strong" if run.bold else "body")
