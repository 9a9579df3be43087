"""What narrows a table and its figure: a box to type in, a choice for each facet, a count."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from dprk_viewer.figures.table import Facet
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.choice_box import ALL, FacetBox
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words

BOX_WIDTH = 240
"""Width of the box, in px at 100 %."""


class FilterBar(QWidget):
    """The row above a table; ``changed`` is told of every letter and every choice."""

    changed = Signal()
    cleared = Signal()

    def __init__(self, words: Words, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self.box = QLineEdit()
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(hint)
        self.box.setClearButtonEnabled(True)
        self.box.setFixedWidth(look.px(BOX_WIDTH))
        self.box.textChanged.connect(self.changed)
        self.count = label("", "second")
        self.facets: list[FacetBox] = []
        self._missing: dict[str, str] = {}
        self._row = FlowLayout(self, 2 * UNIT_WINDOW, push_last=True)
        side = 4 * UNIT_WINDOW
        self._row.setContentsMargins(side, 2 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        self._row.addWidget(self.box)
        self._row.addWidget(self.count)

    def show_facets(self, facets: tuple[Facet, ...], first: Mapping[str, str]) -> None:
        """Offer a choice for each of ``facets``; those of ``first`` are chosen the first time.

        Later what was chosen stays so; a value that is not there now is chosen again once it is.
        """
        wanted = dict(first)
        if self.facets:
            chosen = {name: value for name, value in self.choices().items() if value}
            wanted = self._missing | chosen
        for old in self.facets:
            self._row.removeWidget(old)
            old.deleteLater()
        self.facets = [FacetBox(self._words, self._look, facet, self) for facet in facets]
        for number, facet_box in enumerate(self.facets):
            facet_box.choose(wanted.get(facet_box.facet.name, ALL))
            facet_box.currentIndexChanged.connect(self.changed)
            self._row.insert(1 + number, facet_box)
        shown = self.choices()
        self._missing = {name: value for name, value in wanted.items() if shown.get(name) != value}
        # Tab goes as the eye does: they were made after the table but stand before it.
        for before, after in pairwise((self.box, *self.facets)):
            QWidget.setTabOrder(before, after)

    def add_control(self, widget: QWidget) -> None:
        """Put ``widget`` after what else narrows, before the count."""
        self._row.insert(self._row.count() - 1, widget)

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
        self._missing = {}
        for facet_box in self.facets:
            facet_box.choose(ALL)
        self.cleared.emit()
