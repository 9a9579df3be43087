"""A figure with the words that travel with it: title, aside, NOTE and SOURCE."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.figure_switch import ControlRow
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
        self._controls: ControlRow | None = None
        self.setProperty("role", "paper" if side else "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.figure = figure or FigureWidget(look)
        self.title = paragraph("", "strong")
        self.aside = label("", "second")
        self.note = paragraph("", "small")
        self.source = paragraph("", "small")
        self.figure.row_chosen.connect(self.row_chosen)
        self.figure.drawn.connect(self._on_drawn)
        self._head = QHBoxLayout()
        self._head.setSpacing(2 * UNIT_WINDOW)
        titles = QHBoxLayout()
        titles.setSpacing(2 * UNIT_WINDOW)
        titles.addWidget(self.title, 1)
        titles.addWidget(self.aside)
        self._head.addLayout(titles, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        column.setSpacing(UNIT_WINDOW)
        column.addLayout(self._head)
        for part in (self.figure, self.note, self.source):
            column.addWidget(part)
        column.addStretch(1)
        self._on_drawn()

    def add_to_head(self, *widgets: QWidget) -> None:
        """Put ``widgets`` beside the title, after those that stand there."""
        if self._controls is None:
            self._controls = ControlRow()
            self._head.addWidget(self._controls, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in widgets:
            self._controls.put(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Put the head in one line where there is room for it, else the controls beneath."""
        if self._controls is None:
            return
        aside = self.aside.sizeHint().width() if self.aside.text() else 0
        room = self.width() - aside - self._controls.sizeHint().width() - 6 * UNIT_WINDOW
        narrow = room < self._look.px(TITLE_WIDTH)
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
