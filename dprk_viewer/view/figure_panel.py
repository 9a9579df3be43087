"""A figure with the words that travel with it: title, aside, NOTE and SOURCE."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.figure_widget import Draw, FigureWidget
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph, plain
from dprk_viewer.wording.words import Words


class FigurePanel(QWidget):
    """Shows what a drawing shows and what it says; a figure without data says so in words."""

    row_chosen = Signal(str)

    def __init__(
        self,
        words: Words,
        look: Look,
        side: int,
        parent: QWidget | None = None,
        figure: FigureWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "paper" if side else "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.figure = figure or FigureWidget(look)
        self.title = paragraph("", "strong")
        self.aside = label("", "second")
        self.note = paragraph("", "small")
        self.source = paragraph("", "small")
        self.figure.row_chosen.connect(self.row_chosen)
        self.figure.drawn.connect(self._on_drawn)
        self._head = head = QHBoxLayout()
        head.setSpacing(2 * UNIT_WINDOW)
        head.addWidget(self.title, 1)
        head.addWidget(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        column.setSpacing(UNIT_WINDOW)
        column.addLayout(head)
        for part in (self.figure, self.note, self.source):
            column.addWidget(part)
        column.addStretch(1)
        self._on_drawn()

    def add_to_head(self, widget: QWidget, before: QWidget | None = None) -> None:
        """Put ``widget`` at the end of the line that holds the title, or before another."""
        self._head.insertWidget(self._head.indexOf(before) if before else -1, widget)

    def show_figure(self, draw: Draw | None) -> None:
        """Show the figure that ``draw`` gives; None: nothing."""
        self.figure.show_figure(draw)

    def _on_drawn(self) -> None:
        drawing = self.figure.drawing
        words = self._words
        note = plain(drawing.note) if drawing else ""
        source = plain(drawing.source) if drawing else ""
        if note and drawing and drawing.shapes:
            note = words.say("NOTE: {note}", note=note)
        for part, text in (
            (self.title, plain(drawing.title) if drawing else ""),
            (self.aside, plain(drawing.aside) if drawing else ""),
            (self.note, note),
            (self.source, words.say("SOURCE: {source}", source=source) if source else ""),
        ):
            part.setText(text)
            part.setVisible(bool(text))
