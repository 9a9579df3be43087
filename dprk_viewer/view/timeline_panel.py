"""The timeline with what part of time it shows, three buttons for that, and its notes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.view.figure_panel import FigurePanel
from dprk_viewer.view.look import Look
from dprk_viewer.view.timeline_widget import TimelineWidget
from dprk_viewer.wording.words import Words


class TimelinePanel(FigurePanel):
    """What a mouse wheel does, buttons do too."""

    def __init__(
        self,
        words: Words,
        look: Look,
        side: int,
        style: FigureStyle,
        parent: QWidget | None = None,
    ) -> None:
        self.timeline = TimelineWidget(words, look, style)
        super().__init__(words, look, side, parent, self.timeline)
        self.timeline.moved.connect(self._on_drawn)
        self.closer = self._button("+", words.say("Zoom in"))
        self.back = self._button("−", words.say("Zoom out"))
        self.first = self._button(words.say("First view"), words.say("Show the first view again"))
        self.closer.clicked.connect(lambda: self.timeline.zoom(1))
        self.back.clicked.connect(lambda: self.timeline.zoom(-1))
        self.first.clicked.connect(self.timeline.reset)
        self.buttons = (self.closer, self.back, self.first)

    def sizeHint(self) -> QSize:
        """As high as its words need at the width there is; Qt's own hint is for a narrow one."""
        hint, layout, place = super().sizeHint(), self.layout(), self.parentWidget()
        if layout is None or place is None:
            return hint
        return QSize(hint.width(), layout.totalHeightForWidth(place.width()))

    def _button(self, text: str, told: str) -> QPushButton:
        made = QPushButton(text)
        made.setAccessibleName(told)
        made.setToolTip(told)
        made.setProperty("role", "small")
        self.add_to_head(made)
        return made

    def _on_drawn(self) -> None:
        super()._on_drawn()
        acts, words = self.timeline.acts, self._words
        self.aside.hide()
        self.note.setText(" ".join(part.text() for part in (self.note, self.source) if part.text()))
        self.source.hide()
        if acts is None:
            return
        start, end = (PartialDate(day.year, day.month) for day in self.timeline.span.days)
        self.title.setText(
            words.count(
                "{start} to {end}: {shown} of {number} act",
                "{start} to {end}: {shown} of {number} acts",
                len(acts.rows),
                start=words.short_date(start),
                end=words.short_date(end),
                shown=len(self.timeline.in_sight()),
            )
        )
