"""One line of checks over a preview: each a drawn sign and words, never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dprk_viewer.sheets.preflight import Check, State
from dprk_viewer.tokens import UNIT_WINDOW, WINDOW_TYPE, Ink
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words

SIGN = 11
"""Side of a sign, in px at 100 %."""


class CheckSign(QWidget):
    """A tick, an exclamation mark or a dash, drawn."""

    def __init__(self, look: Look, state: State) -> None:
        super().__init__()
        self._look, self._state = look, state
        self.setFixedSize(QSize(look.px(SIGN), look.px(WINDOW_TYPE.section)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, middle = self._look.scale, self.height() / 2
        ink: Ink = "warning" if self._state == "warning" else "second"
        pen = QPen(colour(self._look.palette, ink), 1.8 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for points in _STROKES[self._state]:
            line = [QPointF(x * unit, middle + y * unit) for x, y in points]
            painter.drawPolyline(QPolygonF(line))
        painter.end()


_STROKES: dict[State, tuple[tuple[tuple[float, float], ...], ...]] = {
    "passed": (((1.5, 0.5), (4, 3.5), (9, -3.5)),),
    "warning": (((5.5, -5), (5.5, 1.5)), ((5.5, 4.8), (5.5, 4.9))),
    "told": (((2, 0), (9, 0)),),
}


class CheckWord(QWidget):
    """A check: its sign and its words, never apart."""

    def __init__(self, look: Look, words: Words, check: Check) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT_WINDOW)
        row.addWidget(CheckSign(look, check.state))
        row.addWidget(label(check.words, "warning" if check.state == "warning" else "note"))
        self.setAccessibleName(_spoken(words, check))


class PreflightStrip(QWidget):
    """The checks of the page shown."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setAccessibleName(words.say("Checks before the sheet leaves"))
        self._row = FlowLayout(self, 4 * UNIT_WINDOW, row_gap=UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        self._row.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        self.setMinimumHeight(look.px(WINDOW_TYPE.section) + UNIT_WINDOW)
        self.checks: tuple[Check, ...] = ()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show ``checks`` in their order, in place of those before."""
        self.checks = checks
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for check in checks:
            self._row.addWidget(CheckWord(self._look, self._words, check))
        told = (_spoken(self._words, check) for check in checks)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()


def _spoken(words: Words, check: Check) -> str:
    """The words of a check; what needs the reader's eye says so."""
    if check.state == "warning":
        return words.say("Look at this: {check}", check=check.words)
    return check.words
