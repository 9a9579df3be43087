"""One thin bar: what the next page is printed on, its marking and language, and a way to change."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from dprk_viewer.settings import MARKING, MARKING_LENGTH, PAPER, Settings
from dprk_viewer.tokens import PAPERS, UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, plain
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.view.choice_box import ChoiceBox

MARKING_WIDTH = 220


class PageBar(QWidget):
    """Says what is chosen; asked to change it shows a box for each, and no dialog."""

    changed = Signal()

    def __init__(self, words: Words, look: Look, settings: Settings) -> None:
        super().__init__()
        self._words, self._look, self._settings = words, look, settings
        self.said = label("", "second")
        self.change = QPushButton(words.say("Change"))
        self.change.setProperty("role", "link")
        self.change.setAccessibleName(words.say("Change paper and marking"))
        self._row = FlowLayout(self, 3 * UNIT_WINDOW, row_gap=UNIT_WINDOW)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.said, self.change):
            self._row.addWidget(part)
        self.change.clicked.connect(self._turn)
        self.show_chosen()

    @cached_property
    def paper(self) -> ChoiceBox:
        """The box for the paper; made when it is first asked for."""
        from dprk_viewer.view.choice_box import ChoiceBox

        made = ChoiceBox(self._look, self._words.say("Paper"), self)
        for code, paper in PAPERS.items():
            made.addItem(paper.name, code)
        made.hide()
        self._row.insert(1, made)
        return made

    @cached_property
    def marking(self) -> QLineEdit:
        """The box for the marking; made when it is first asked for."""
        made = QLineEdit(self)
        made.setMaxLength(MARKING_LENGTH)
        made.setPlaceholderText(self._words.say("Marking: not set"))
        made.setAccessibleName(self._words.say("Marking"))
        made.setMinimumWidth(self._look.px(MARKING_WIDTH))
        made.returnPressed.connect(self._turn)
        made.hide()
        self._row.insert(2, made)
        QWidget.setTabOrder(self.paper, made)
        QWidget.setTabOrder(made, self.change)
        return made

    def show_chosen(self) -> None:
        """Say what is chosen now."""
        say = self._words.say
        marking = plain(self._settings.get(MARKING)) or say("not set")
        self.said.setText(
            say(
                "Paper: {paper} · Marking: {marking} · Language: {language}",
                paper=PAPERS[self._settings.get(PAPER)].name,
                marking=marking,
                language=say("English"),
            )
        )

    def _turn(self) -> None:
        """Open the boxes, or take what stands in them."""
        opening = self.paper.isHidden()
        if opening:
            self.paper.setCurrentIndex(self.paper.findData(self._settings.get(PAPER)))
            self.marking.setText(self._settings.get(MARKING))
            self.paper.setEnabled(not self._settings.is_locked(PAPER))
            self.marking.setEnabled(not self._settings.is_locked(MARKING))
        else:
            self._settings.set(PAPER, self.paper.currentData())
            marking = self.marking.text().strip()
            if MARKING.allows(marking):
                self._settings.set(MARKING, marking)
            self._settings.save_quietly()
            self.show_chosen()
        for box in (self.paper, self.marking):
            box.setVisible(opening)
        self.said.setHidden(opening)
        say = self._words.say
        self.change.setText(say("Keep") if opening else say("Change"))
        (self.marking if opening else self.change).setFocus()
        if not opening:
            self.changed.emit()
