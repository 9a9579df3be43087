"""The parts of a host's card: lines that lead to rows, rows by type, two columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dprk_viewer.figures.marks import mark_kind
from dprk_viewer.sheets.host_card import CardLine, CardPart
from dprk_viewer.sheets.pieces import Draft
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.legend_line import MarkedWord
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.wording.words import Words

Go = Callable[[str], object]
"""Shows the row of an id."""
NARROW = 680
"""Below this width, in px at 100 %, two columns stand under one another."""
LABEL_WIDTH = 116


def stack(parts: Iterable[QWidget], gap: int = 1) -> QWidget:
    """``parts`` under one another, ``gap`` units apart."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap * UNIT_WINDOW)
    for part in parts:
        column.addWidget(part)
    return made


class Pair(QWidget):
    """Two columns of one width; under one another where there is no room for both."""

    def __init__(self, look: Look, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6 * UNIT_WINDOW)
        for part in (left, right):
            self._row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)


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
        row.addWidget(paragraph(part.aside, "note"), 1)
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
