"""One line that says what the marks mean, as at the foot of every page."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dprk_viewer.figures.marks import MarkKind, mark, mark_kind
from dprk_viewer.tokens import UNIT_WINDOW, WINDOW_TYPE
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.painter import ShapePainter
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.terms import CHECKED, LEGEND, term
from dprk_viewer.wording.words import DAGGER, Words

RADIUS = 3.6


class MarkLabel(QWidget):
    """A mark, drawn."""

    def __init__(self, look: Look, kind: MarkKind, word: str) -> None:
        super().__init__()
        self._look, self._kind = look, kind
        self.setFixedSize(QSize(look.px(10), look.px(WINDOW_TYPE.section)))
        self.setAccessibleName(word)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        radius = RADIUS * self._look.scale
        shape = mark(self._kind, radius + 0.5, self.height() / 2 + 0.5, radius)
        ShapePainter(painter, self._look.palette).draw((shape,))
        painter.end()


class MarkedWord(QWidget):
    """A mark and its word, never apart."""

    def __init__(self, look: Look, kind: MarkKind, word: str, role: str = "body") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT_WINDOW)
        row.addWidget(MarkLabel(look, kind, word))
        row.addWidget(label(word, role))
        row.addStretch(1)


class LegendLine(QWidget):
    """The marks with their words, and the dagger."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, 3 * UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        row.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        for code in LEGEND:
            row.addWidget(MarkedWord(look, mark_kind(code), term(words, LEGEND, code), "small"))
        seen = words.say("{mark} {word}", mark=DAGGER, word=term(words, CHECKED, "once"))
        row.addWidget(label(seen, "small"))
