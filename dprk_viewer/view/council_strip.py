"""What applies, was lifted, was vetoed and was never voted on: four blocks over the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dprk_viewer.figures.council_blocks import Block, BlockLine
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, plain, tip
from dprk_viewer.view.row_link import RowLink


class CouncilStrip(QWidget):
    """Each line leads to the row it was taken from."""

    row_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks: list[QWidget] = []
        self._row = FlowLayout(self, 6 * UNIT_WINDOW, row_gap=2 * UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        self._row.setContentsMargins(side, 0, side, 2 * UNIT_WINDOW)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show ``blocks`` in their order, in place of those shown before."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._blocks = [self._block(block) for block in blocks]
        for made in self._blocks:
            self._row.addWidget(made)
            made.show()
        self._row.activate()
        self.updateGeometry()

    def links(self) -> list[ShortLink]:
        """The lines that lead to a row, in the order shown."""
        return [link for link in self.findChildren(ShortLink) if link.parent() in self._blocks]

    def _block(self, block: Block) -> QWidget:
        made = QWidget(self)
        made.setAccessibleName(plain(block.title))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(block.title, "note"))
        for line in block.lines:
            column.addWidget(self._line(line))
        column.addStretch(1)
        return made

    def _line(self, line: BlockLine) -> QWidget:
        if not line.id:
            return label(line.text, "strong")
        link = ShortLink(self._look, line.text)
        link.setToolTip(tip(line.words))
        link.setAccessibleDescription(plain(line.words))
        link.clicked.connect(lambda: self.row_chosen.emit(line.id))
        return link


class ShortLink(RowLink):
    """A link that is as wide as its words."""

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        metrics = self._metrics()
        return QSize(metrics.horizontalAdvance(self.text()) + UNIT_WINDOW, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return self.sizeHint()
