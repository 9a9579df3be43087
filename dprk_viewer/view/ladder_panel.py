"""Under the timeline: the resolution ladder of one subject, or all acts as a table."""

from __future__ import annotations

import datetime as dt
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.ladder_table import ladder_table, no_duty, no_match, subjects
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.choice_box import FacetBox
from dprk_viewer.view.figure_switch import FigureSwitch
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.view.row_view import RowView
from dprk_viewer.wording.words import Words

LADDER, ACTS = "ladder", "acts"
FIRST = "labour"
"""The subject that is shown first, where it has duties."""


class LadderPanel(QWidget):
    """Two pages: the ladder, and the table that holds what the timeline shows."""

    duty_chosen = Signal(str)
    """The id of the duty whose rung was chosen."""

    def __init__(
        self, words: Words, look: Look, acts: RowView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._look, self._acts = words, look, acts
        self._facts: Facts | None = None
        self._shown: tuple[str, dt.date] | None = None
        self._day, self._page = dt.date.max, LADDER
        self._text = ""
        self.ladder = RowView(look, wraps=True)
        self.ladder.row_chosen.connect(self.duty_chosen)
        self.pages = FigureSwitch(
            words.say("Under the timeline"),
            (
                (LADDER, words.say("The ladder")),
                (ACTS, words.say("Acts as a table")),
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.ladder)
        self._stack.addWidget(acts)
        self.nothing = paragraph("", "second")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(*[4 * UNIT_WINDOW] * 4)
        self._stack.addWidget(self.nothing)
        self.pages.way_chosen.connect(self._on_page)
        self.subject: FacetBox | None = None
        self._head = QHBoxLayout()
        self._head.setContentsMargins(4 * UNIT_WINDOW, UNIT_WINDOW, 4 * UNIT_WINDOW, UNIT_WINDOW)
        self._head.addWidget(self.pages)
        self._head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)

    def show_facts(self, facts: Facts, day: dt.date) -> None:
        """Offer the subjects of ``facts``, and show one as it is on ``day``."""
        if facts is not self._facts:
            self._facts, self._shown = facts, None
        if self.subject is None:
            self.subject = FacetBox(self._words, self._look, subjects(facts, self._words), self)
            self.subject.removeItem(0)  # a ladder is of one subject
            self.subject.choose(FIRST)
            self.subject.currentIndexChanged.connect(lambda: self._show(self._day))
            self._head.addWidget(self.subject)
        self._show(day)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order, but for the table of acts."""
        subject = [self.subject] if self.subject else []
        return [*self.pages.buttons.values(), *subject, self.ladder]

    def view_in_sight(self) -> RowView:
        """The table of the page shown."""
        return self._acts if self._page == ACTS else self.ladder

    def show_subject(self, theme: str) -> None:
        """Show the ladder of one subject."""
        if self.subject is not None and theme:
            self.subject.choose(theme)

    def narrow(self, text: str) -> None:
        """Keep the rungs that hold every word of ``text``."""
        if text.strip() != self._text:
            self._text = text.strip()
            if self._shown is not None:
                self._keep()

    def choose_act(self, act: str) -> None:
        """Mark the first rung of an act; none where it has no duty on the subject."""
        facts = self._facts
        if facts is None:
            return
        chosen = self.ladder.chosen()
        if chosen is not None and facts.provisions[chosen].event == act:
            return
        ids = self.ladder.model().shown_ids()
        self.ladder.choose(next((id_ for id_ in ids if facts.provisions[id_].event == act), None))

    def _show(self, day: dt.date) -> None:
        self._day = day
        theme = self.subject.value() if self.subject else ""
        if self._facts is None or self._shown == (theme, day):
            return
        self._shown = (theme, day)
        self.ladder.show_table(ladder_table(self._facts, self._words, theme, day))
        self.ladder.setAccessibleName(self._words.say("The ladder, newest first"))
        self._keep()

    def _keep(self) -> None:
        """Show the rungs that the words typed leave; say so where there is none."""
        facts, words = self._facts, self._words
        assert facts is not None
        assert self._shown is not None
        theme, day = self._shown
        model = self.ladder.model()
        model.narrow(self._text, {})
        said = ""
        if not model.table.rows:
            said = no_duty(facts, words, theme, day)
        elif not model.rowCount():
            said = no_match(facts, words, theme, day, self._text)
        self.nothing.setText(plain(said))
        self._turn()

    def _turn(self) -> None:
        """Show the page chosen; an empty ladder is said in words."""
        if not self.ladder.actions():
            self.ladder.setContextMenuPolicy(self._acts.contextMenuPolicy())
            self.ladder.addActions(self._acts.actions())
        # Keys meant for the table go to what stands in its place.
        proxy = None if self._page == ACTS else self.ladder
        self._acts.setFocusProxy(cast(QWidget, proxy))  # Qt takes None for none
        if self._page == ACTS:
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(2 if self.nothing.text() else 0)
        if self.subject is not None:
            self.subject.setVisible(self._page == LADDER)

    def _on_page(self, page: str) -> None:
        self._page = page
        self._turn()
