"""A question in the window itself, where it arises; the answer is a button beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QPushButton

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.plain_text import label, plain

Answer = tuple[str, Callable[[], object]]


class QuestionBar(QFrame):
    """Hidden until something is asked; hidden again with the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "question")
        row = FlowLayout(self, 3 * UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        row.setContentsMargins(side, 2 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        self._row = row
        self.sentence = label("", "strong")
        row.addWidget(self.sentence)
        self.answers: list[QPushButton] = []
        self.hide()

    def ask(self, sentence: str, answers: Sequence[Answer]) -> None:
        """Show ``sentence`` with a button for each answer, the first one reached first."""
        self.close_question()
        self.sentence.setText(plain(sentence))
        self.setAccessibleName(plain(sentence))
        for text, do in answers:
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, do=do: self._answer(do))
            self._row.addWidget(button)
            self.answers.append(button)
            self.sentence.setMinimumHeight(button.sizeHint().height())
        self.show()

    def close_question(self) -> None:
        """Ask nothing any more."""
        self.hide()
        for button in self.answers:
            self._row.removeWidget(button)
            button.deleteLater()
        self.answers = []

    def _answer(self, do: Callable[[], object]) -> None:
        self.close_question()
        do()
