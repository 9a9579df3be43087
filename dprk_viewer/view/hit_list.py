"""The hits of a search by kind: headings, lines to go to, and a way to all hits of a kind."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from dprk_viewer.tokens import WINDOW_TYPE
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.plain_text import plain, tip
from dprk_viewer.wording.words import Words

_ID, _KIND = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class HitList(QListWidget):
    """``chosen`` gives the id of a hit, ``kind_asked`` the kind of which all are wanted."""

    chosen = Signal(str)
    kind_asked = Signal(str)

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self._words, self._look = words, look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._take)

    def add_heading(self, title: str, total: int) -> None:
        """Say of which kind the hits are that follow, and how many there are in all."""
        number = self._words.number(Decimal(total))
        text = self._words.say("{kind}, {number}", kind=title, number=number)
        item = QListWidgetItem(plain(text), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._look.font(WINDOW_TYPE.chart * self._look.scale, bold=True))
        item.setForeground(QBrush(colour(self._look.palette, "second")))

    def add_hit(self, id_: str, line: str) -> None:
        """List a row; its whole line is its tool tip."""
        item = QListWidgetItem(plain(line), self)
        item.setToolTip(tip(line))
        item.setData(_ID, id_)

    def add_more(self, kind: str, title: str, total: int) -> None:
        """Offer all hits of a kind."""
        number = self._words.number(Decimal(total))
        text = self._words.say("{kind}: show all {number}", kind=title, number=number)
        item = QListWidgetItem(plain(text), self)
        item.setData(_KIND, kind)
        item.setForeground(QBrush(colour(self._look.palette, "accent")))

    def choose_first(self) -> None:
        """Choose the likeliest hit."""
        self.setCurrentRow(-1)
        self.step(1)
        self.scrollToTop()

    def step(self, by: int) -> None:
        """Choose another line so many lines on; headings are passed over."""
        rows = [row for row in range(self.count()) if self.item(row).flags()]
        if not rows:
            return
        at = rows.index(self.currentRow()) if self.currentRow() in rows else -1
        to = rows[max(0, min(at + by, len(rows) - 1))]
        self.setCurrentRow(to)
        if to == rows[0]:
            self.scrollToTop()

    def current_text(self) -> str:
        """The line that is chosen; blank where none is."""
        item = self.currentItem()
        return item.text() if item is not None else ""

    def choose_current(self) -> None:
        """Go where the chosen line leads."""
        item = self.currentItem()
        if item is not None and not self.isHidden():
            self._take(item)

    def height_(self) -> int:
        """The height of all lines, in px."""
        return self.count() * max(self.sizeHintForRow(0), 1)

    def _take(self, item: QListWidgetItem) -> None:
        if item.data(_KIND):
            self.kind_asked.emit(item.data(_KIND))
        elif item.data(_ID):
            self.chosen.emit(item.data(_ID))
