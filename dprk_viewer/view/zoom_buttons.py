"""Three small buttons that bring a map nearer, further away, and whole again."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.map_figure import STEP, MapFigure
from dprk_viewer.view.plain_text import tip
from dprk_viewer.wording.words import Words


class ZoomButtons(QWidget):
    """What the wheel and the keys do, for those who look for it."""

    def __init__(self, words: Words, figure: MapFigure) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT_WINDOW)
        say = words.say
        self.nearer = self._button("+", say("Zoom in"), say("Zoom in (+, or the wheel)"))
        self.nearer.clicked.connect(lambda: figure.zoom(STEP))
        self.further = self._button("−", say("Zoom out"), say("Zoom out (−, or the wheel)"))
        self.further.clicked.connect(lambda: figure.zoom(1 / STEP))
        self.whole = self._button(
            say("Whole map"),
            say("Whole map"),
            say("Whole map (0). Drag the map, or hold Shift with the arrow keys, to move it."),
        )
        self.whole.clicked.connect(figure.show_whole)
        for button in (self.further, self.nearer, self.whole):
            row.addWidget(button)
        row.addStretch(1)

    def _button(self, text: str, name: str, told: str) -> QPushButton:
        made = QPushButton(text)
        made.setProperty("role", "switch")
        made.setAccessibleName(name)
        made.setToolTip(tip(told))
        return made
