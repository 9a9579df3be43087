"""Words in a row, one of which is chosen: which form a figure takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout

GAP = 2 * UNIT_WINDOW


class ControlRow(QWidget):
    """Controls in a row as wide as they need; in several where there is less room."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._row = FlowLayout(self, GAP)
        self._row.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget) -> None:
        """Put ``widget`` at the end."""
        self._parts.append(widget)
        self._row.addWidget(widget)

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        parts = [_size(part) for part in self._parts if not part.isHidden()]
        width = sum(part.width() for part in parts) + GAP * max(0, len(parts) - 1)
        return QSize(width, max((part.height() for part in parts), default=0))


def _size(part: QWidget) -> QSize:
    wanted = part.sizeHint().expandedTo(part.minimumSize())
    return wanted.boundedTo(part.maximumSize())


class FigureSwitch(ControlRow):
    """Offers ``ways`` as pairs of a name and its word; the first is chosen."""

    way_chosen = Signal(str)

    def __init__(self, name: str, ways: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
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
            self.put(button)

    def choose(self, way: str) -> None:
        """Choose a way as a click does."""
        self.buttons[way].click()

    def show_chosen(self, way: str) -> None:
        """Show a way as the chosen one without telling anybody."""
        self.buttons[way].setChecked(True)
