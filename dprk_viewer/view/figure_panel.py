"""A figure with the words that travel with it: title, aside, NOTE and SOURCE."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.figure_widget import Draw, FigureWidget
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph, plain
from dprk_viewer.wording.words import Words

TITLE_WIDTH = 160
"""Where less than this is left for the title, in px at 100 %, the head stands in rows."""


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
        self._words, self._look = words, look
        self._controls: list[QWidget] = []
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
        self._controls.append(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Put the head in one line where there is room for it, else in rows."""
        beside = [part for part in (self.aside, *self._controls) if not part.isHidden()]
        need = sum(part.sizeHint().width() + self._head.spacing() for part in beside)
        narrow = self.width() - need < self._look.px(TITLE_WIDTH) and bool(self._controls)
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

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
        self._fit_head()
