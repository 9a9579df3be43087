"""The pages of a preview with their thumbnails, their size on screen and the grey proof."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from dprk_viewer.settings import GREY, Settings
from dprk_viewer.view.choice_box import ChoiceBox
from dprk_viewer.view.look import Look
from dprk_viewer.view.page_stack import PageScroll
from dprk_viewer.view.thumbnails import Thumbnails
from dprk_viewer.wording.words import Words

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Shares of a page's true size that can be chosen."""


class PageView(QWidget):
    """Thumbnails on the left, pages beside them. ``size`` and ``grey`` stand elsewhere."""

    def __init__(self, look: Look, words: Words, settings: Settings, window: QWidget) -> None:
        super().__init__()
        self._words, self._settings = words, settings
        self.scroller = PageScroll(look, words.say("Pages of the sheet"))
        self.small = Thumbnails(look, words)
        self.size_ = ChoiceBox(look, words.say("Size on screen"))
        self.size_.addItem(words.say("Fit width"), None)
        for share in ZOOMS:
            self.size_.addItem(words.say("{percent} %", percent=round(100 * share)), share)
        self.grey = QCheckBox(words.say("Grey proof"))
        self.grey.setToolTip(words.say("The page as a printer without colours has it"))
        self.grey.setChecked(settings.get(GREY))
        self.scroller.stack.show_grey(self.grey.isChecked())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.small)
        row.addWidget(self.scroller, 1)
        self.small.page_chosen.connect(self.scroller.go_to)
        self.scroller.page_changed.connect(self.small.mark)
        self.size_.currentIndexChanged.connect(self._on_size)
        self.grey.toggled.connect(self._on_grey)
        self._add_keys(window)

    def show_pages(self, data: bytes) -> int:
        """Show the pages of ``data``; how many there are."""
        self.small.show_pages(None, grey=False)  # the pages before are closed now
        count = self.scroller.show_pages(data)
        self.small.show_pages(self.scroller.stack.pages, self.grey.isChecked())
        return count

    def close_pages(self) -> None:
        """Show nothing and let the document go."""
        self.small.show_pages(None, grey=False)
        self.scroller.stack.close_pages()

    def _add_keys(self, window: QWidget) -> None:
        for keys, do in (
            (QKeySequence.StandardKey.ZoomIn, lambda: self._step(1)),
            ("Ctrl+=", lambda: self._step(1)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self._step(-1)),
            ("Ctrl+0", lambda: self.size_.setCurrentIndex(0)),
            ("Ctrl+Shift+G", self.grey.toggle),
        ):
            QShortcut(QKeySequence(keys), window).activated.connect(do)

    def _step(self, step: int) -> None:
        """The next larger or smaller size than the one shown, fitted or chosen."""
        now = self.scroller.shown_zoom()
        other = [
            share for share in ZOOMS if (share > now + 0.01 if step > 0 else share < now - 0.01)
        ]
        if other:
            nearest = min(other) if step > 0 else max(other)
            self.size_.setCurrentIndex(self.size_.findData(nearest))

    def _on_size(self) -> None:
        self.scroller.zoom(self.size_.currentData())

    def _on_grey(self, grey: bool) -> None:
        self._settings.set(GREY, grey)
        self.scroller.stack.show_grey(grey)
        self.small.show_pages(self.scroller.stack.pages, grey)
