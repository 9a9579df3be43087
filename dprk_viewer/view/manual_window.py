"""The bundled manual: contents on the left, a page on the right, words to find above it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.link_dialog import open_address
from dprk_viewer.view.look import Look
from dprk_viewer.view.manual_pages import Page, PageName, manual_folder, page_text
from dprk_viewer.view.manual_type import set_type
from dprk_viewer.view.plain_text import label
from dprk_viewer.wording.words import Words

SIZE = QSize(900, 660)
CONTENTS_WIDTH = 190
_PICTURES = (".png", ".svg")


class ManualBrowser(QTextBrowser):
    """Shows a page. It reads pictures of the manual's own folder and nothing else."""

    def __init__(self, words: Words, folder: Path) -> None:
        super().__init__()
        self._words, self._folder = words, folder
        self.setOpenLinks(False)
        self.setAccessibleName(words.say("Page of the manual"))
        self.anchorClicked.connect(self._follow)

    def loadResource(self, _kind: int, name: QUrl | str) -> Any:  # noqa: D102 - Qt's name
        url = QUrl(name)
        file = Path(url.path()).name
        local = url.isRelative() or url.isLocalFile()
        if local and file.endswith(_PICTURES) and (self._folder / file).is_file():
            picture = QImage(str(self._folder / file))
            room = max(1, self.viewport().width() - 4 * UNIT_WINDOW)
            smooth = Qt.TransformationMode.SmoothTransformation
            return picture.scaledToWidth(min(picture.width(), room), smooth)
        return b""

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            open_address(self.window(), self._words, url.toString())
        else:
            self.scrollToAnchor(url.fragment())


class ManualWindow(QDialog):
    """All pages of the manual; stands beside the window and blocks nothing."""

    def __init__(self, parent: QWidget, words: Words, look: Look, pages: Sequence[Page]) -> None:
        super().__init__(parent)
        self._words, self._look, self._pages = words, look, pages
        say = words.say
        self.setWindowTitle(say("Help"))
        self.setPalette(look.qt_palette())
        self.contents = QListWidget()
        self.contents.setAccessibleName(say("Contents"))
        self.contents.setFixedWidth(look.px(CONTENTS_WIDTH))
        self.contents.addItems([page.title for page in pages])
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(say("Find in this page"))
        self.sought.setAccessibleName(say("Find in this page"))
        self.found = label("", "note")
        self.page = ManualBrowser(words, manual_folder(words.language))
        self._arrange()
        self.contents.currentRowChanged.connect(self._show)
        self.sought.returnPressed.connect(self.find_next)
        self.sought.textChanged.connect(self._find_first)
        keys = QKeySequence.StandardKey
        QShortcut(QKeySequence(keys.Find), self).activated.connect(self.sought.setFocus)
        QShortcut(QKeySequence(keys.FindNext), self).activated.connect(self.find_next)
        self.contents.setCurrentRow(0)
        self.resize((SIZE * look.scale).boundedTo(self.screen().availableGeometry().size()))

    def show_page(self, name: PageName) -> None:
        """Bring the page of that name to the front, and the window with it."""
        names = [page.name for page in self._pages]
        self.contents.setCurrentRow(names.index(name))
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def find_next(self) -> None:
        """Go to the next place of what was typed; from the end to the beginning again."""
        text = self.sought.text()
        if text and not self.page.find(text):
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self.found.setText("" if self.page.find(text) else self._words.say("Not on this page"))
        else:
            self.found.setText("")

    def _find_first(self) -> None:
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.find_next()

    def _show(self, row: int) -> None:
        page = self._pages[row]
        document = self.page.document()
        assert document is not None
        self.page.setMarkdown(page_text(page, self._words.language))
        made = page.made()
        if made:
            cursor = QTextCursor(document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock()
            cursor.insertHtml(made)
        set_type(document, self._look)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.found.setText("")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sought)
        head.addWidget(self.found, 1)
        right = QVBoxLayout()
        right.addLayout(head)
        right.addWidget(self.page, 1)
        whole = QHBoxLayout(self)
        side = 4 * UNIT_WINDOW
        whole.setContentsMargins(side, side, 0, side)
        whole.setSpacing(side)
        whole.addWidget(self.contents, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(right, 1)
