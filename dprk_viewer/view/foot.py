"""The line at the foot of the window: how far the sources reach, edition, age, paper."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QFrame, QWidget

from dprk_viewer.facts.newest import age_in_days
from dprk_viewer.facts.records import Edition
from dprk_viewer.settings import MARKING, NO_TRACE, PAPER, Settings
from dprk_viewer.tokens import PAPERS, UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.known_day import KnownDay
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, plain
from dprk_viewer.wording.words import Words

OLD = 365
"""Days after which the age of the data is a warning."""


class Foot(QFrame):
    """Always in sight: a reader must not take an old edition for today's."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "foot")
        self.horizon = label("", "footer-first")
        self.age = label("", "footer")
        self.edition = label("", "footer")
        self.known = KnownDay(words, look)
        self.said = label(words.say("Reading the facts…"), "footer")
        self.page = label("", "footer")
        row = FlowLayout(self, 6 * UNIT_WINDOW, push_last=True, row_gap=UNIT_WINDOW)
        side = 4 * UNIT_WINDOW
        row.setContentsMargins(side, UNIT_WINDOW, side, UNIT_WINDOW)
        for part in (self.horizon, self.age, self.edition, self.known, self.said, self.page):
            row.addWidget(part)

    def show_edition(self, edition: Edition, today: dt.date | None = None) -> None:
        """Say which edition this is and how old it is on ``today``, the UTC day."""
        words = self._words
        self.horizon.setText(words.say("Sources end {date}", date=words.date(edition.data_date)))
        self.edition.setText(
            words.say("Edition {version} · checked", version=plain(edition.version))
        )
        days = age_in_days(edition.data_date, today or dt.datetime.now(dt.UTC).date())
        self.age.setText(_age(words, days))
        self.age.setProperty("role", "warning" if days > OLD or days < 0 else "footer")
        self.age.style().polish(self.age)
        self.said.setText("")

    def show_page(self, settings: Settings) -> None:
        """Say what the next sheet will be printed on, and its marking."""
        marking = plain(settings.get(MARKING)) or self._words.say("not set")
        paper = PAPERS[settings.get(PAPER)].name
        say = self._words.say
        if settings.get(NO_TRACE):
            said = say(
                "No trace is kept · {paper} · Marking: {marking}", paper=paper, marking=marking
            )
        else:
            said = say("{paper} · Marking: {marking}", paper=paper, marking=marking)
        self.page.setText(said)

    def say(self, text: str) -> None:
        """Say what has just been done."""
        self.said.setText(plain(text))

    def say_saved(self, files: list[str]) -> None:
        """Say what was written: one file by its path, several by their number."""
        if len(files) == 1:
            self.say(self._words.say("Saved: {path}", path=files[0]))
        else:
            said = self._words.count("Saved {number} file", "Saved {number} files", len(files))
            self.say(said)


def _age(words: Words, days: int) -> str:
    if days < 0:
        return words.say("the computer's date is before the end of the sources")
    if days < 1:
        return words.say("ends today")
    return words.count("{number} day old", "{number} days old", days)
