"""Lets the reader choose places from a list that can be searched: one's own, or several."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Place
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.wording.words import Words

SIZE = QSize(440, 520)
_CODE, _SOUGHT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class PlaceDialog(QDialog):
    """A filter over a list of places, with buttons beneath it."""

    def __init__(
        self, parent: QWidget, look: Look, words: Words, title: str, explained: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setPalette(look.qt_palette())
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(words.say("Filter by name or code"))
        self.filter.setAccessibleName(words.say("Filter by name or code"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._cancel = QPushButton(words.say("Cancel"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(4 * UNIT_WINDOW,) * 4)
        whole.setSpacing(2 * UNIT_WINDOW)
        whole.addWidget(paragraph(explained, "second"))
        whole.addWidget(self.filter)
        whole.addWidget(self.list, 1)
        whole.addLayout(self._buttons)
        for button in (self._cancel, self.accept_button):
            self._buttons.addWidget(button)
        self.resize(SIZE * look.scale)
        self.filter.textChanged.connect(self._on_filter)
        self._cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)

    def add_place(self, code: str, name: str, sought: str) -> QListWidgetItem:
        """List a place; it is found by ``sought`` as well as by its name and code."""
        item = QListWidgetItem(plain(name))
        item.setData(_CODE, code)
        item.setData(_SOUGHT, f"{name} {sought} {code}".casefold())
        self.list.addItem(item)
        return item

    def items(self) -> list[QListWidgetItem]:
        """Every place listed, hidden by the filter or not."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return [item for item in rows if item is not None]

    def add_button(self, text: str) -> QPushButton:
        """A further button, before the others."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        self._buttons.insertWidget(0, button)
        return button

    def _on_filter(self, text: str) -> None:
        """Show the places that hold every word typed; what begins so becomes the current one."""
        sought = text.casefold().strip()
        for item in self.items():
            item.setHidden(not all(word in item.data(_SOUGHT) for word in sought.split()))
        shown = [item for item in self.items() if not item.isHidden()]
        shown.sort(key=lambda item: not item.data(_SOUGHT).startswith(sought))
        if shown:
            self.list.setCurrentItem(shown[0])


class OwnStateDialog(PlaceDialog):
    """Whose desk this is: one State, or not said."""

    def __init__(self, parent: QWidget, look: Look, words: Words, facts: Facts, now: str) -> None:
        explained = words.say(
            "The sheet on your own State makes no démarche to it. Nothing else changes,"
            " and a non-paper never says whose it is."
        )
        super().__init__(parent, look, words, words.say("We are…"), explained)
        self.accept_button.setText(words.say("Choose"))
        self.add_place("", words.say("Not said"), "")
        for place in _by_name(facts):
            if place.un_member or place.id == now:
                self.add_place(place.id, place.name, _sought(place))
        current = (item for item in self.items() if item.data(_CODE) == now)
        self.list.setCurrentItem(next(current, self.list.item(0)))
        self.list.itemActivated.connect(self.accept)

    def chosen(self) -> str:
        """The ISO3 code chosen; blank: not said."""
        item = self.list.currentItem()
        return str(item.data(_CODE)) if item is not None and not item.isHidden() else ""


class HostsDialog(PlaceDialog):
    """Hosts to make a sheet of each for; those that figures are held on are ticked."""

    def __init__(self, parent: QWidget, look: Look, words: Words, facts: Facts) -> None:
        explained = words.say(
            "A sheet for each place ticked, into one folder. Places that the facts name are"
            " ticked; a sheet on any other asks what is not known."
        )
        super().__init__(parent, look, words, words.say("Export country sheets"), explained)
        self._words = words
        named = {claim.place for claim in facts.claims.values() if claim.topic == "labour"}
        for place in _by_name(facts):
            item = self.add_place(place.id, place.name, _sought(place))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Checked if place.id in named else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
        self.none_button = self.add_button(words.say("Tick none"))
        self.all_button = self.add_button(words.say("Tick all"))
        self.none_button.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.all_button.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.list.itemChanged.connect(self._say_count)
        self._say_count()

    def chosen(self) -> list[str]:
        """The ISO3 codes ticked, in the order of their names."""
        ticked = (item for item in self.items() if item.checkState() == Qt.CheckState.Checked)
        return [str(item.data(_CODE)) for item in ticked]

    def _tick(self, state: Qt.CheckState) -> None:
        """Tick, or not, every place that the filter shows."""
        self.list.blockSignals(True)
        for item in self.items():
            if not item.isHidden():
                item.setCheckState(state)
        self.list.blockSignals(False)
        self.list.viewport().update()
        self._say_count()

    def _say_count(self) -> None:
        count = len(self.chosen())
        said = self._words.count("Export {number} sheet…", "Export {number} sheets…", count)
        self.accept_button.setText(said)
        self.accept_button.setEnabled(count > 0)


def _by_name(facts: Facts) -> list[Place]:
    return sorted(facts.places.values(), key=lambda place: place.name)


def _sought(place: Place) -> str:
    return " ".join(text for text in (place.other_names, place.search_names) if text)
