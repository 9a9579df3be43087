"""A paragraph of a card that leads to its row: its figure in the accent, all of it pressed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from dprk_viewer.sheets.pieces import Draft, Piece
from dprk_viewer.tokens import Ink
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.plain_text import plain
from dprk_viewer.view.pressed_text import PressedText


class DraftLine(PressedText):
    """Wrapped text in the styles of its pieces; a bold head, its figure or name, in the accent."""

    def __init__(self, look: Look, draft: Draft, id_: str, parent: QWidget | None = None) -> None:
        self._pieces = tuple(piece._replace(text=plain(piece.text)) for piece in draft)
        super().__init__(look, self.text(), parent)
        self.id = id_
        """The row it leads to."""
        self._laid: tuple[int, bool, QTextLayout] | None = None
        self._heights: dict[int, int] = {}

    def text(self) -> str:
        """The paragraph as it is shown."""
        return "".join(piece.text for piece in self._pieces)

    def heightForWidth(self, width: int) -> int:  # noqa: D102 - Qt's name
        if width not in self._heights:
            self._heights[width] = round(_height(self._lay(width, touched=False)))
        return self._heights[width]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.setPen(colour(self._look.palette, "ink"))
        touched = self.underMouse() or self.hasFocus()
        self._lay(self.width(), touched=touched).draw(painter, QPointF(0, 0))
        painter.end()

    def _lay(self, width: int, *, touched: bool) -> QTextLayout:
        if self._laid is None or self._laid[:2] != (width, touched):
            self._laid = (width, touched, self._layout(width, touched))
        return self._laid[2]

    def _layout(self, width: int, touched: bool) -> QTextLayout:
        layout = QTextLayout(self.text(), self._look.font(self._look.body))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats(touched)))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _formats(self, touched: bool) -> Iterator[QTextLayout.FormatRange]:
        start, has_head = 0, any(piece.bold for piece in self._pieces[:1])
        for number, piece in enumerate(self._pieces):
            made = QTextLayout.FormatRange()
            made.start, made.length = start, len(piece.text.encode("utf-16-le")) // 2
            head = has_head and number == 0
            made.format = self._format(piece, head, touched and (head or not has_head))
            start += made.length
            yield made

    def _format(self, piece: Piece, head: bool, underlined: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        ink: Ink = "accent" if head else "second" if piece.second else "ink"
        made.setForeground(colour(self._look.palette, ink))
        made.setFontWeight(QFont.Weight.Bold if piece.bold else QFont.Weight.Normal)
        made.setFontItalic(piece.italic)
        made.setFontUnderline(underlined)
        return made


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() if layout.lineCount() else 0.0
