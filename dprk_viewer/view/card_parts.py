"""The parts of a host's card: lines that lead to rows, under or beside their headings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dprk_viewer.figures.marks import mark_kind
from dprk_viewer.sheets.host_card import CardLine, CardPart
from dprk_viewer.sheets.pieces import Draft
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.boxes import stack
from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.legend_line import MarkedWord
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words

Go = Callable[[str], object]
"""Shows the row of an id."""
LABEL_WIDTH = 116


class CardMaker:
    """Makes the widgets of a card; what is pressed in them is given to ``go``."""

    def __init__(self, words: Words, look: Look, go: Go) -> None:
        self._words, self._look, self._go = words, look, go

    def heading(self, part: CardPart) -> QWidget:
        """The heading of a part, its mark before it and its aside after it."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT_WINDOW)
        row.addWidget(self._title(part))
        aside = paragraph(part.aside, "note")
        aside.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        row.addWidget(aside, 1)
        return made

    def section(self, part: CardPart) -> QWidget:
        """A part under its heading."""
        made = stack([self.heading(part), self.lines(part)])
        made.setAccessibleName(part.heading)
        return made

    def beside(self, part: CardPart) -> QWidget:
        """A part beside its heading, as claims of one type stand."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT_WINDOW)
        head = self._title(part)
        head.setFixedWidth(max(self._look.px(LABEL_WIDTH), head.sizeHint().width()))
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.lines(part), 1)
        made.setAccessibleName(part.heading)
        return made

    def lines(self, part: CardPart) -> QWidget:
        """The lines of a part; those after its first few are made when they are asked for."""
        shown, rest = part.lines[: part.first], part.lines[part.first :]
        made = stack([self.line(line) for line in shown], 2 if part.kind == "duty" else 1)
        if rest:
            column = made.layout()
            assert isinstance(column, QVBoxLayout)
            column.addWidget(self._more(column, rest))
        return made

    def line(self, line: CardLine) -> QWidget:
        """One paragraph under its citation; pressed where it leads to a row."""
        text = self.text(line.text, line.id)
        return stack([label(line.cite, "term"), text], 0) if line.cite else text

    def text(self, draft: Draft, id_: str) -> QWidget:
        """A paragraph: pressed where it leads to a row, else plain."""
        if not id_:
            text = "".join(piece.text for piece in draft)
            bold = all(piece.bold for piece in draft)
            quiet = all(piece.second for piece in draft)
            return paragraph(text, "strong" if bold else "second" if quiet else "body")
        made = DraftLine(self._look, draft, id_)
        made.clicked.connect(lambda: self._go(id_))
        return made

    def _title(self, part: CardPart) -> QWidget:
        if part.mark is None:
            return label(part.heading, "strong")
        return MarkedWord(self._look, mark_kind(part.mark), part.heading, "strong")

    def _more(self, column: QVBoxLayout, rest: tuple[CardLine, ...]) -> QPushButton:
        said = self._words.count("Show {number} more", "Show {number} more", len(rest))
        made = QPushButton(said)
        made.setProperty("role", "link")

        def show() -> None:
            at = column.indexOf(made)
            for number, line in enumerate(rest):
                column.insertWidget(at + number, self.line(line))
            first = column.itemAt(at)
            if first is not None and (widget := first.widget()) is not None:
                widget.setFocus()
            made.hide()

        made.clicked.connect(show)
        return made
