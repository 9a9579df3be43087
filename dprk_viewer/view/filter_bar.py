"""What narrows a table and its figure: a box to type in, a choice for each facet, a count."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from dprk_viewer.figures.table import Facet
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, plain
from dprk_viewer.wording.words import Words

BOX_WIDTH = 240
"""Width of the box, in px at 100 %."""
ALL = ""
"""The value of the option that keeps every row."""


class FacetBox(QComboBox):
    """One facet: shows "Host: China", lists "China"."""

    def __init__(self, words: Words, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self._words = words
        self.addItem(words.say("all"), ALL)
        for value, word in facet.options:
            self.addItem(plain(word), value)
        self.setAccessibleName(plain(facet.title))
        self.setMaxVisibleItems(20)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """The value chosen; blank: all."""
        return str(self.currentData() or ALL)

    def choose(self, value: str) -> None:
        """Choose a value; all rows where the facet has no such value."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def text(self) -> str:
        """What the closed box shows."""
        return self._words.say(
            "{facet}: {choice}", facet=plain(self.facet.title), choice=self.currentText()
        )

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        width = self.fontMetrics().horizontalAdvance(self.text()) + 9 * UNIT_WINDOW
        return QSize(min(width, 70 * UNIT_WINDOW), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(20 * UNIT_WINDOW, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class FilterBar(QWidget):
    """The row above a table; ``changed`` is told of every letter and every choice."""

    changed = Signal()

    def __init__(self, words: Words, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.box = QLineEdit()
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(hint)
        self.box.setClearButtonEnabled(True)
        self.box.setFixedWidth(look.px(BOX_WIDTH))
        self.box.textChanged.connect(self.changed)
        self.count = label("", "second")
        self.facets: list[FacetBox] = []
        self._row = FlowLayout(self, 2 * UNIT_WINDOW, push_last=True)
        side = 4 * UNIT_WINDOW
        self._row.setContentsMargins(side, 2 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        self._row.addWidget(self.box)
        self._row.addWidget(self.count)

    def show_facets(self, facets: tuple[Facet, ...]) -> None:
        """Offer a choice for each of ``facets``."""
        for old in self.facets:
            self._row.removeWidget(old)
            old.deleteLater()
        self.facets = [FacetBox(self._words, facet, self) for facet in facets]
        for number, facet_box in enumerate(self.facets):
            facet_box.currentIndexChanged.connect(self._on_facet)
            self._row.insert(1 + number, facet_box)

    def choices(self) -> dict[str, str]:
        """The value chosen for each facet, by the facet's name."""
        return {box.facet.name: box.value() for box in self.facets}

    def show_count(self, text: str) -> None:
        """Say how much is shown."""
        self.count.setText(text)
        self.count.setMinimumHeight(self.box.sizeHint().height())

    def clear(self) -> None:
        """Keep every row again."""
        self.box.clear()
        for facet_box in self.facets:
            facet_box.choose(ALL)

    def _on_facet(self) -> None:
        for facet_box in self.facets:
            facet_box.updateGeometry()
        self.changed.emit()
