"""The box in which a host is typed: by code, by name, by another name, letter by letter."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QWidget

from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, plain
from dprk_viewer.wording.words import Words

WIDTH = 320
OFFERED = 9
"""So many places are offered under the box, the likeliest first."""
_CODE = Qt.ItemDataRole.UserRole


class HostBar(QWidget):
    """Type three letters, press Enter: ``host_chosen`` gives the ISO3 code of the likeliest."""

    host_chosen = Signal(str)

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._finder: PlaceFinder | None = None
        self.box = QLineEdit()
        hint = words.say("Host: name or three-letter code")
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(hint)
        self.box.setMinimumWidth(look.px(WIDTH))
        self.said = label("", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT_WINDOW)
        row.addWidget(self.box)
        row.addWidget(self.said, 1)
        self.box.textEdited.connect(self._offer)
        self.box.returnPressed.connect(self._choose_likeliest)
        self.box.setEnabled(False)

    def show_places(self, finder: PlaceFinder) -> None:
        """Let the reader type; what is typed is sought with ``finder``."""
        self._finder = finder
        self.box.setEnabled(True)

    def take_focus(self) -> None:
        """Let the next letter begin a new name."""
        self.box.setFocus()
        self.box.selectAll()

    def show_name(self, name: str) -> None:
        """Show which host is open, ready to be typed over."""
        self.box.setText(plain(name))
        self.said.setText("")
        self.box.selectAll()

    @cached_property
    def _offers(self) -> QStandardItemModel:
        """The places found, in a list under the box; made with the first letter typed."""
        made, shown = QStandardItemModel(self), QListView()
        shown.setPalette(self._look.qt_palette())
        shown.setSpacing(UNIT_WINDOW // 2)
        shown.setFont(self._look.font(self._look.body))
        shown.setAccessibleName(self._words.say("Hosts found"))
        completer = QCompleter(made, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(OFFERED)
        completer.setPopup(shown)
        shown.clicked.connect(self._choose_offered)
        self.box.setCompleter(completer)
        return made

    def _offer(self, text: str) -> None:
        self._offers.clear()
        self.said.setText("")
        for place in self._finder.find(text, OFFERED) if self._finder else ():
            item = QStandardItem(plain(place.name))
            item.setData(place.id, _CODE)
            self._offers.appendRow(item)

    def _choose_offered(self, index: QModelIndex) -> None:
        self._give(str(index.data(_CODE)))

    def _choose_likeliest(self) -> None:
        typed = self.box.text().strip()
        found = self._finder.find(typed, 1) if self._finder else ()
        if found:
            self._give(found[0].id)
        elif typed:
            said = self._words.say(
                "“{typed}” was not found among names, other names and codes.", typed=plain(typed)
            )
            self.said.setText(said)

    def _give(self, code: str) -> None:
        completer = self.box.completer()
        if completer is not None and (popup := completer.popup()) is not None:
            popup.hide()
        self.host_chosen.emit(code)
