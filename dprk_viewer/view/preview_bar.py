"""What can be chosen for a previewed sheet, in one bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from dprk_viewer.settings import LENGTH, MARKING, MARKING_LENGTH, PAPER, STYLE, Settings
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.forms import OBJECTIVE_LENGTH
from dprk_viewer.sheets.marking import TLP_LABELS
from dprk_viewer.tokens import PAPERS, UNIT_WINDOW
from dprk_viewer.view.choice_box import ChoiceBox
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.sheet_maker import chosen_options
from dprk_viewer.wording.words import Words

TYPING_PAUSE_MS = 400
"""The page is made anew when what is typed has been still for so long."""


class PreviewBar(QWidget):
    """Paper, form, length, style and markings; what is typed is told after a pause.

    What every sheet shares is remembered in the settings. The form, the label and what
    a non-paper may hold belong to this sheet and begin anew with the next.
    """

    changed = Signal()
    """The page has to be made anew."""
    touched = Signal()
    """Something is being typed: the page shown is no longer the one chosen."""

    def __init__(self, look: Look, words: Words, settings: Settings) -> None:
        super().__init__()
        self._look, self._words, self._settings = look, words, settings
        self._timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._timer.timeout.connect(self.changed)
        say = words.say
        papers = [(paper.name, code) for code, paper in PAPERS.items()]
        self.paper = self._box(say("Paper"), papers)
        forms = [
            (say("Briefing"), "briefing"),
            (say("Démarche"), "demarche"),
            (say("Non-paper"), "non-paper"),
        ]
        self.form = self._box(say("Form"), forms)
        lengths = [(say("All pages"), 0), (say("One page"), 1), (say("Two pages"), 2)]
        self.length = self._box(say("Length"), lengths)
        styles = [(say("Standard"), "standard"), (say("Principal"), "principal")]
        self.style_ = self._box(say("Style"), styles)
        labels = [(say("No TLP label"), ""), *((text, text) for text in TLP_LABELS)]
        self.tlp = self._box(say("TLP label"), labels)
        self.marking = self._line(say("Marking"), say("Marking: not set"), MARKING_LENGTH)
        self.objective = self._line(say("Objective"), say("Objective: by rule"), OBJECTIVE_LENGTH)
        self.allegations = QCheckBox(say("Allegations"))
        self.unnamed = QCheckBox(say("Unnamed sources"))
        self.export = QPushButton(say("Export PDF…"))
        self.export.setShortcut(QKeySequence("Ctrl+E"))
        self.pack = QPushButton(say("Export pack…"))
        self.pack.setToolTip(say("Démarche and non-paper together"))
        self.pack.setShortcut(QKeySequence("Ctrl+Shift+E"))
        self.print = QPushButton(say("Print…"))
        self.print.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.print.setProperty("role", "primary")
        self._arrange()
        self._show_chosen()
        self._connect()

    def options(self) -> SheetOptions:
        """What is chosen for this sheet."""
        shared = chosen_options(self._settings, self._words.language)
        return shared._replace(
            form=self.form.currentData(),
            tlp=self.tlp.currentData() or None,
            allegations=self.allegations.isChecked(),
            unnamed=self.unnamed.isChecked(),
            objective=self.objective.text().strip(),
        )

    def show_options(self, options: SheetOptions) -> None:
        """Choose what belongs to one sheet as ``options`` has it."""
        for box, value in ((self.form, options.form), (self.tlp, options.tlp or "")):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.allegations.setChecked(options.allegations)
        self.unnamed.setChecked(options.unnamed)
        self.objective.setText(options.objective)

    def allow(self, leaving: bool) -> None:
        """Say whether the page shown can leave."""
        for button in (self.export, self.print):
            button.setEnabled(leaving)

    def stop(self) -> None:
        """Tell nothing that was typed any more."""
        self._timer.stop()

    def _arrange(self) -> None:
        row = FlowLayout(self, 2 * UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        row.setContentsMargins(side, 2 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        chosen = (self.form, self.length, self.style_, self.paper, self.marking, self.tlp)
        for widget in (*chosen, self.objective, self.allegations, self.unnamed):
            row.addWidget(widget)
        for button in (self.export, self.pack, self.print):
            row.addWidget(button)

    def _show_chosen(self) -> None:
        settings = self._settings
        self.paper.setCurrentIndex(self.paper.findData(settings.get(PAPER)))
        self.length.setCurrentIndex(self.length.findData(settings.get(LENGTH)))
        self.style_.setCurrentIndex(self.style_.findData(settings.get(STYLE)))
        self.marking.setText(settings.get(MARKING))
        for widget, choice in (
            (self.paper, PAPER),
            (self.length, LENGTH),
            (self.style_, STYLE),
            (self.marking, MARKING),
        ):
            if settings.is_locked(choice):
                widget.setEnabled(False)
                widget.setToolTip(self._words.say("Set by your administrator."))
        self._show_form()

    def _show_form(self) -> None:
        """A non-paper carries no marking; a briefing has no objective."""
        form = self.form.currentData()
        for widget in (self.marking, self.tlp):
            widget.setVisible(form != "non-paper")
        for box in (self.allegations, self.unnamed):
            box.setVisible(form == "non-paper")
        self.objective.setVisible(form == "demarche")

    def _connect(self) -> None:
        for box in (self.paper, self.form, self.length, self.style_, self.tlp):
            box.currentIndexChanged.connect(self._on_choice)
        for check in (self.allegations, self.unnamed):
            check.toggled.connect(self.changed)
        self.marking.textChanged.connect(self._on_marking)
        self.objective.textChanged.connect(self._on_typing)

    def _on_choice(self) -> None:
        self._settings.set(PAPER, self.paper.currentData())
        self._settings.set(LENGTH, self.length.currentData())
        self._settings.set(STYLE, self.style_.currentData())
        self._show_form()
        self.changed.emit()

    def _on_marking(self, text: str) -> None:
        if MARKING.allows(text.strip()):
            self._settings.set(MARKING, text.strip())
            self._on_typing()

    def _on_typing(self) -> None:
        self.touched.emit()
        self._timer.start()

    def _box(self, name: str, choices: Sequence[tuple[str, object]]) -> ChoiceBox:
        box = ChoiceBox(self._look, name)
        for text, value in choices:
            box.addItem(text, value)
        return box

    def _line(self, name: str, empty: str, longest: int) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(longest)
        line.setPlaceholderText(empty)
        line.setAccessibleName(name)
        line.setFixedWidth(self._look.px(200))
        return line
