"""The reader's choices in one quiet window: each acts at once, and none asks for more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dprk_viewer.settings import (
    CONTACT,
    CONTACT_LENGTH,
    GRADES,
    GREY,
    KEEP_RECENT,
    LINKS,
    MARKING,
    MARKING_LENGTH,
    NO_TRACE,
    OWN_STATE,
    PAPER,
    RECENT,
    Choice,
    Settings,
)
from dprk_viewer.tokens import PAPERS, UNIT_WINDOW
from dprk_viewer.view.choice_box import ChoiceBox
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph, plain
from dprk_viewer.wording.words import Words

SIZE = QSize(560, 620)
LABEL_WIDTH = 150


class OwnState(NamedTuple):
    """How the reader's own State is named, and how they choose it."""

    name: Callable[[], str]
    choose: Callable[[], object]


class OptionsWindow(QDialog):
    """Shows every choice that lasts; ``changed`` tells that one was made."""

    changed = Signal()

    def __init__(
        self, parent: QWidget, words: Words, look: Look, settings: Settings, own: OwnState
    ) -> None:
        super().__init__(parent)
        self._words, self._look, self._settings, self._own = words, look, settings, own
        say = words.say
        self.setWindowTitle(say("Options"))
        self.setPalette(look.qt_palette())
        page = QWidget()
        page.setProperty("role", "paper")
        self._column = QVBoxLayout(page)
        side = 6 * UNIT_WINDOW
        self._column.setContentsMargins(side, 4 * UNIT_WINDOW, side, 4 * UNIT_WINDOW)
        self._column.setSpacing(2 * UNIT_WINDOW)
        if settings.preset.damaged:
            told = say("The administrator's preset cannot be read, so it is not in force.")
            self._column.addWidget(paragraph(told, "warning"))
        self._add_sheets()
        self._add_window()
        self._add_traces()
        self._column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(say("Options"))
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        close = QPushButton(say("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(side, UNIT_WINDOW, side, 3 * UNIT_WINDOW)
        row.addWidget(paragraph(say("Every choice acts at once."), "note"), 1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addLayout(row)
        self.resize((SIZE * look.scale).boundedTo(self.screen().availableGeometry().size()))

    def _add_sheets(self) -> None:
        say = self._words.say
        self._heading(say("Sheets"))
        papers = [(paper.name, code) for code, paper in PAPERS.items()]
        self.paper = self._box(say("&Paper"), PAPER, papers)
        self.marking = self._line(say("&Marking"), MARKING, say("Not set"), MARKING_LENGTH)
        empty = say("A line to write on")
        self.contact = self._line(say("&Unit or contact"), CONTACT, empty, CONTACT_LENGTH)
        self._note(
            say("Stands at the foot of sheets that stay in the house, never on a non-paper.")
        )
        self.state = QPushButton()
        self.state.clicked.connect(self._choose_state)
        self._row(say("&We are"), self.state, OWN_STATE)
        self.language = ChoiceBox(self._look, say("Language"))
        self.language.addItem(say("English"))
        self.language.setEnabled(False)
        self._row(say("Language"), self.language, None)
        self._note(say("This edition speaks English only."))
        self._show_state()

    def _add_window(self) -> None:
        say = self._words.say
        self._heading(say("Window"))
        self.grades = self._switch(say("Show our &grades of sources and claims"), GRADES)
        self.grey = self._switch(say("Show previews in gre&y, as a mono printer has them"), GREY)
        ways = [
            (say("Ask, then open in the browser"), "ask"),
            (say("Never open, copy only"), "copy"),
        ]
        self.links = self._box(say("Addresses of &sources"), LINKS, ways)
        self._note(say("A site that is opened sees who reads it. The program stays offline."))

    def _add_traces(self) -> None:
        say = self._words.say
        self._heading(say("Traces on this computer"))
        self.recent = self._switch(say("Keep the last five sheets in the &File menu"), KEEP_RECENT)
        self.trace = self._switch(say("&Leave no trace"), NO_TRACE)
        self._note(
            say(
                "No recent sheets, no choices and no window are kept, and those kept so far are"
                " forgotten; the program starts each time as if for the first time. What you"
                " export stays where you put it."
            )
        )

    # Parts

    def _heading(self, text: str) -> None:
        self._column.addSpacing(2 * UNIT_WINDOW)
        self._column.addWidget(label(text, "heading"))

    def _note(self, text: str) -> None:
        self._column.addWidget(paragraph(text, "note"))

    def _row(self, name: str, control: QWidget, choice: Choice[Any] | None) -> None:
        named = QLabel(name)
        named.setBuddy(control)
        named.setFixedWidth(max(self._look.px(LABEL_WIDTH), named.sizeHint().width()))
        control.setAccessibleName(name.replace("&", ""))
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT_WINDOW)
        row.addWidget(named)
        wide = isinstance(control, QLineEdit)
        row.addWidget(control, 1 if wide else 0)
        if not wide:
            row.addStretch(1)
        self._column.addLayout(row)
        if choice is not None:
            self._lock(control, choice)

    def _lock(self, control: QWidget, choice: Choice[Any]) -> None:
        if self._settings.is_locked(choice):
            told = self._words.say("Set by your administrator.")
            control.setEnabled(False)
            control.setAccessibleDescription(told)
            self._note(told)

    def _box(self, name: str, choice: Choice[Any], ways: Sequence[tuple[str, str]]) -> ChoiceBox:
        box = ChoiceBox(self._look, name.replace("&", ""))
        for text, value in ways:
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(self._settings.get(choice)))
        box.currentIndexChanged.connect(lambda: self._choose(choice, box.currentData()))
        self._row(name, box, choice)
        return box

    def _line(self, name: str, choice: Choice[str], empty: str, longest: int) -> QLineEdit:
        line = QLineEdit(self._settings.get(choice))
        line.setMaxLength(longest)
        line.setPlaceholderText(empty)
        line.textEdited.connect(lambda text: self._type(choice, text.strip()))
        self._row(name, line, choice)
        return line

    def _switch(self, text: str, choice: Choice[bool]) -> QCheckBox:
        switch = QCheckBox(text)
        switch.setChecked(self._settings.get(choice))
        switch.toggled.connect(lambda on: self._choose(choice, on))
        self._column.addWidget(switch)
        self._lock(switch, choice)
        return switch

    # What the reader does

    def _choose(self, choice: Choice[Any], value: object) -> None:
        if choice.allows(value) and value != self._settings.get(choice):
            self._settings.set(choice, value)
            if choice is KEEP_RECENT:  # what is not to be kept is not hidden but gone
                self._settings.set(RECENT, [])
            self._settings.save_quietly()
            self.changed.emit()

    def _type(self, choice: Choice[str], text: str) -> None:
        """Choose what is typed so far; it reaches the file when the window closes."""
        if choice.allows(text):
            self._settings.set(choice, text)
            self.changed.emit()

    def done(self, result: int) -> None:
        """Close; what was typed is kept."""
        self._settings.save_quietly()
        super().done(result)

    def _choose_state(self) -> None:
        self._own.choose()
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        name = self._own.name() or self._words.say("Not said")
        self.state.setText(self._words.say("{state} – change…", state=plain(name)))
