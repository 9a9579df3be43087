"""Boxes that offer a choice: a plain one, and one that names the facet it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from dprk_viewer.figures.table import Facet
from dprk_viewer.tokens import UNIT_WINDOW, Ink
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.plain_text import plain
from dprk_viewer.wording.words import Words

ALL = ""
"""The value of the option that keeps every row."""
WIDEST = 70 * UNIT_WINDOW


class ChoiceBox(QComboBox):
    """Shows what is chosen and a small arrow; lists every option in full.

    It paints itself, because asking Qt's style to would double the time to the first table.
    """

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setMaxVisibleItems(20)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(self.updateGeometry)

    def shown(self) -> str:
        """What the closed box shows."""
        return self.currentText()

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        width = self.fontMetrics().horizontalAdvance(self.shown()) + 9 * UNIT_WINDOW
        return QSize(min(width, self._look.px(WIDEST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(20 * UNIT_WINDOW, super().minimumSizeHint().height())

    def showPopup(self) -> None:  # noqa: D102 - Qt's name
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 6 * UNIT_WINDOW)
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._look.palette
        rim: Ink = "hairline" if not self.isEnabled() else "accent" if self.hasFocus() else "second"
        painter.setPen(QPen(colour(palette, rim), 1))
        painter.setBrush(colour(palette, "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(colour(palette, "ink" if self.isEnabled() else "second"))
        side = 2 * UNIT_WINDOW
        room = self.rect().adjusted(side, 0, -3 * side, 0)
        text = self.fontMetrics().elidedText(
            self.shown(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        draw_arrow(painter, self._look, self.rect())
        painter.end()


def draw_arrow(painter: QPainter, look: Look, box: QRect) -> None:
    """Draw the small arrow that says that a box opens."""
    x, y = box.width() - 3.0 * UNIT_WINDOW, box.height() / 2 - 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(look.palette, "second"), 1))
    painter.drawPolyline(
        QPolygonF([QPointF(x - 3.5, y - 1), QPointF(x, y + 2.5), QPointF(x + 3.5, y - 1)])
    )


class FacetBox(ChoiceBox):
    """One facet: shows "Host: China", lists "China"."""

    def __init__(
        self, words: Words, look: Look, facet: Facet, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, plain(facet.title), parent)
        self.facet = facet
        self._words = words
        self.addItem(words.say("all"), ALL)
        for value, word in facet.options:
            self.addItem(plain(word), value)

    def value(self) -> str:
        """The value chosen; blank: all."""
        return str(self.currentData() or ALL)

    def choose(self, value: str) -> None:
        """Choose a value; all rows where the facet has no such value."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def shown(self) -> str:
        """The facet's name and what is chosen."""
        return self._words.say(
            "{facet}: {choice}", facet=plain(self.facet.title), choice=self.currentText()
        )
