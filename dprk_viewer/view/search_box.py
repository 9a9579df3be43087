"""Search everything: a box beside the tabs, and under it what is found as one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.search_index import Group, SearchIndex
from dprk_viewer.figures.found import hit_line, kind_title, nothing_found
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.hit_list import HitList
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.plain_text import label, paragraph, plain
from dprk_viewer.wording.words import Words

KEYS = "Ctrl+K"
WIDTH, NARROW_WIDTH = 250, 130
"""Width of the box in px at 100 %, and in a window narrower than NARROW."""
NARROW = 900
LIST_WIDTH, LIST_SHARE = 560, 0.72
"""Width of the list in px at 100 %, and the most of the window's height that it takes."""
FEW, ALL = 5, 300
"""So many hits of each kind are shown at first; so many of one kind where it alone is asked for."""


class Sheet(QFrame):
    """What the list stands on: all its own, so that nothing beneath is painted at each letter."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._look.palette, "paper"))
        painter.setPen(QPen(colour(self._look.palette, "second"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class SearchBox(QLineEdit):
    """The box; ``chosen`` gives the id of the row that the reader goes to."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, words: Words, look: Look) -> None:
        super().__init__()
        self._window, self._words, self._look = window, words, look
        self._facts: Facts | None = None
        self._index: SearchIndex | None = None
        name = words.say("Search everything")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self._hint = label(QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        self._hint.setProperty("role", "note")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 2 * UNIT_WINDOW, 0)
        inside.addStretch(1)
        inside.addWidget(self._hint)
        self.list = HitList(words, look)
        self.list.setAccessibleName(words.say("Search results"))
        self.said = paragraph("", "second")
        self.popup = self._popup()
        self.textChanged.connect(self._on_text)
        self.list.chosen.connect(self._on_chosen)
        self.list.kind_asked.connect(self._show_kind)
        window.installEventFilter(self)
        self.corner = QWidget()
        """The box with the room beside it, for the corner of the tabs."""
        beside = QHBoxLayout(self.corner)
        beside.setContentsMargins(0, 0, 4 * UNIT_WINDOW, 2 * UNIT_WINDOW)
        beside.addWidget(self)
        self._fit()

    def show_index(self, facts: Facts, index: SearchIndex) -> None:
        """Search ``facts`` by ``index`` from now on; what is typed already is sought again."""
        self._facts, self._index = facts, index
        self._on_text()

    def ask(self) -> None:
        """Let the reader type, over what was typed before."""
        self.setFocus()
        self.selectAll()
        self._on_text()

    def _popup(self) -> Sheet:
        """A frame over the window's own widgets, so that the keys stay in the box."""
        made = Sheet(self._window, self._look)
        column = QVBoxLayout(made)
        column.setContentsMargins(1, UNIT_WINDOW, 1, UNIT_WINDOW)
        column.setSpacing(0)
        self.said.setContentsMargins(*(3 * UNIT_WINDOW, UNIT_WINDOW) * 2)
        column.addWidget(self.said)
        column.addWidget(self.list)
        made.hide()
        return made

    # What is found

    def _on_text(self) -> None:
        text = self.text().strip()
        self._show_hint()
        if not text or not self.hasFocus():
            self._close()
            return
        if self._index is None:
            self._say(self._words.say("Preparing the search…"))
            return
        groups = self._index.find(text, FEW)
        if groups:
            self._show(groups, whole=False)
        else:
            self._say(nothing_found(self._words, plain(text), self._index.counts))

    def _show_kind(self, kind: str) -> None:
        """Show all hits of one kind."""
        assert self._index is not None
        groups = self._index.find(self.text(), ALL)
        self._show(tuple(group for group in groups if group.kind == kind), whole=True)

    def _show(self, groups: tuple[Group, ...], *, whole: bool) -> None:
        facts = self._facts
        assert facts is not None
        self.said.hide()
        self.list.clear()
        for group in groups:
            self.list.add_heading(kind_title(self._words, group.kind), group.total)
            for id_ in group.ids:
                record = facts.find(id_)
                if record is not None:
                    self.list.add_hit(id_, hit_line(facts, self._words, record))
            if group.total > len(group.ids) and not whole:
                self.list.add_more(group.kind, kind_title(self._words, group.kind), group.total)
        self.list.choose_first()
        self.list.show()
        self._open()

    def _say(self, text: str) -> None:
        self.list.clear()
        self.list.hide()
        self.said.setText(plain(text))
        self.said.show()
        self.setAccessibleDescription(plain(text))
        self._open()

    def _on_chosen(self, id_: str) -> None:
        self._close()
        self.chosen.emit(id_)

    # The list under the box

    def _open(self) -> None:
        self._place()
        self.popup.show()
        self.popup.raise_()

    def _close(self) -> None:
        self.popup.hide()

    def _place(self) -> None:
        """Under the box, as wide as the list may be and as high as what it holds."""
        window, gap = self._window, UNIT_WINDOW
        width = min(self._look.px(LIST_WIDTH), window.width() - 4 * gap)
        corner = self.mapTo(window, QPoint(self.width(), self.height() + gap))
        left = max(2 * gap, min(corner.x(), window.width() - 2 * gap) - width)
        most = round(window.height() * LIST_SHARE)
        inner = self.said.heightForWidth(width - 2) if self.list.isHidden() else self.list.height_()
        height = min(inner + 2 * gap + 2, most, window.height() - corner.y() - gap)
        self.popup.setGeometry(QRect(left, corner.y(), width, height))

    def _fit(self) -> None:
        self.setFixedWidth(self._look.px(NARROW_WIDTH if self._is_narrow() else WIDTH))
        self._show_hint()
        if self.popup.isVisible():
            self._place()

    def _is_narrow(self) -> bool:
        return self._window.width() < self._look.px(NARROW)

    def _show_hint(self) -> None:
        """Name the keys where there is room beside the words of the empty box."""
        self._hint.setHidden(bool(self.text()) or self._is_narrow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102 - Qt's name
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._fit()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102 - Qt's name
        super().focusInEvent(event)
        self._on_text()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102 - Qt's name
        super().focusOutEvent(event)
        self._close()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's own command of that key does, while there is a list."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._takes(event.key()):
            event.accept()
            return True
        return bool(super().event(event))

    def _takes(self, key: int) -> bool:
        return key == Qt.Key.Key_Escape and bool(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8}
        steps[Qt.Key.Key_PageUp] = -8
        if key == Qt.Key.Key_Escape:
            self._close() if self.popup.isVisible() else self.clear()
        elif key in steps:
            if not self.popup.isVisible():
                self._on_text()
            else:
                self.list.step(steps[Qt.Key(key)])
            self.setAccessibleDescription(self.list.current_text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.choose_current()
        else:
            super().keyPressEvent(event)
