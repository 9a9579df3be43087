"""The sentence of a fact as it can be said, with what copies it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.say_it import say_it
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.clipboard import put_sentence
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words


class SayPart(QWidget):
    """Shows the spoken form and copies either form; without a sentence it says why."""

    def __init__(self, facts: Facts, words: Words, id_: str) -> None:
        super().__init__()
        self.said = say_it(facts, words, id_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT_WINDOW)
        column.addWidget(label(words.say("To say aloud"), "strong"))
        if self.said.why_not:
            column.addWidget(paragraph(self.said.why_not, "second"))
            return
        column.addWidget(paragraph(self.said.aloud))
        buttons = QWidget()
        row = FlowLayout(buttons, 2 * UNIT_WINDOW)
        row.setContentsMargins(0, 0, 0, 0)
        for title, text in (
            (words.say("Copy to say"), self.said.aloud),
            (words.say("Copy to cite"), self.said.cite),
        ):
            button = QPushButton(title)
            button.clicked.connect(lambda _=False, text=text: self._copy(text))
            row.addWidget(button)
        self._told = label("", "second")
        row.addWidget(self._told)
        column.addWidget(buttons)
        self._done = words.say("Copied.")

    def _copy(self, text: str) -> None:
        put_sentence(text)
        self._told.setText(self._done)
