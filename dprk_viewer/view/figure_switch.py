"""Words in a row, one of which is chosen: which form a figure takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from dprk_viewer.tokens import UNIT_WINDOW


class FigureSwitch(QWidget):
    """Offers ``ways`` as pairs of a name and its word; the first is chosen."""

    way_chosen = Signal(str)

    def __init__(self, name: str, ways: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT_WINDOW, 0, 0, 0)
        row.setSpacing(2 * UNIT_WINDOW)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for way, word in ways:
            button = QPushButton(word)
            button.setProperty("role", "switch")
            button.setCheckable(True)
            button.setChecked(not self.buttons)
            button.clicked.connect(lambda _checked=False, way=way: self.way_chosen.emit(way))
            self._group.addButton(button)
            self.buttons[way] = button
            row.addWidget(button)

    def choose(self, way: str) -> None:
        """Choose a way as a click does."""
        self.buttons[way].click()

    def show_chosen(self, way: str) -> None:
        """Show a way as the chosen one without telling anybody."""
        self.buttons[way].setChecked(True)
