"""Words in a row, one of which is chosen: which form a figure takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout

GAP = 2 * UNIT_WINDOW


class FigureSwitch(QWidget):
    """Offers ``ways`` as pairs of a name and its word; the first is chosen."""

    way_chosen = Signal(str)

    def __init__(self, name: str, ways: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = FlowLayout(self, GAP)
        row.setContentsMargins(0, 0, 0, 0)
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

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        hints = [button.sizeHint() for button in self.buttons.values()]
        width = sum(hint.width() for hint in hints) + GAP * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def choose(self, way: str) -> None:
        """Choose a way as a click does."""
        self.buttons[way].click()

    def show_chosen(self, way: str) -> None:
        """Show a way as the chosen one without telling anybody."""
        self.buttons[way].setChecked(True)
