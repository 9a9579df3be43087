"""Everything that travels with the chosen fact: never a figure alone, never a bare duty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Event, Incident
from dprk_viewer.facts.revisions import revisions
from dprk_viewer.facts.rivals import rivals
from dprk_viewer.facts.selection import is_charted
from dprk_viewer.figures.detail import DetailLine, DetailList, Details, details
from dprk_viewer.figures.detail_parts import without_grades
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.say_it import Sayable
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import WINDOW
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.copy_row import copied
from dprk_viewer.view.detail_parts import duty_part, frame, rows_grid, rule, source_part
from dprk_viewer.view.figure_panel import FigurePanel
from dprk_viewer.view.growing_page import GrowingPage
from dprk_viewer.view.joined_lines import JoinedLines
from dprk_viewer.view.legend_line import MarkedWord
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import label, paragraph
from dprk_viewer.view.row_link import RowLink
from dprk_viewer.view.row_tools import RowTools, sheet_of
from dprk_viewer.view.say_part import SayPart
from dprk_viewer.view.wishes import hides_grades
from dprk_viewer.wording.words import Words

SIDE = 4 * UNIT_WINDOW


class DetailPane(QScrollArea):
    """Shows one row; a line about another row leads to it, and Esc leads back."""

    row_chosen = Signal(str)
    sheet_wanted = Signal(str)
    citation_wanted = Signal(str)
    left = Signal()
    """Esc was pressed where no line had been followed: back to where the row was chosen."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self.shown: Details | None = None
        self._facts: Facts | None = None
        self._trail: list[str] = []
        self._duties: dict[str, QWidget] = {}
        self._followed: str | None = None
        self.setProperty("role", "pane")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.say("Details"))
        self.clear()

    def show_row(self, facts: Facts, id_: str, day: dt.date | None = None) -> None:
        """Show the row of that id with all that travels with it.

        ``day`` is that on which one asks what is in force; None: that of the facts.
        """
        if self.shown is not None and id_ == self._followed:
            self._trail.append(self.shown.id)
        elif self.shown is not None and id_ != self.shown.id:
            self._trail.clear()
        self._followed = None
        self.shown = details(facts, self._words, id_, day)
        self._facts = facts
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show no row, and say how to choose one."""
        self.shown = self._facts = self._followed = None
        self._trail.clear()
        self._duties.clear()
        say = self._words.say
        hint = say("Choose a row to see who said it, of when, and who says otherwise.")
        self._fill(iter((paragraph(hint, "second"),)))

    def refresh(self) -> None:
        """Show the same row again, with or without our grades as the reader chose."""
        if self.shown is None or self._facts is None:
            return
        shown = without_grades(self.shown) if hides_grades(self) else self.shown
        self._duties.clear()
        self._fill(self._parts(self._facts, shown))

    def show_duty(self, id_: str) -> None:
        """Bring a duty of the act shown into sight."""
        page = self.widget()
        if not isinstance(page, GrowingPage):
            return
        page.finish()
        part = self._duties.get(id_)
        if part is not None:
            page.adjustSize()
            self.verticalScrollBar().setValue(part.y() - SIDE)

    def links(self) -> list[RowLink]:
        """The lines that lead to other rows, in the order shown."""
        return self.findChildren(RowLink)

    def take_focus(self) -> None:
        """Let the keys act here: arrows scroll, Tab goes from line to line, Esc returns."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:  # noqa: D102 - Qt's name
        # Esc is a command of the window's menu as well; while the keys act here it is ours.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._go_back()
                return True
        return super().event(event)

    def _go_back(self) -> None:
        if not self._trail:
            self.left.emit()
            return
        trail = self._trail[:-1]
        self.row_chosen.emit(self._trail[-1])
        self._trail = trail
        self.take_focus()

    def _follow(self, id_: str) -> None:
        self._followed = id_
        self.row_chosen.emit(id_)
        self._followed = None
        self.take_focus()

    def copy_text(self) -> str:
        """The row shown as a line for the clipboard; blank where none is."""
        return copied(self._words, self.shown) if self.shown else ""

    def _fill(self, parts: Iterator[QWidget]) -> None:
        page = GrowingPage(parts, SIDE)
        old = self.takeWidget()
        self.setWidget(page)
        if old is not None:
            old.deleteLater()

    def _parts(self, facts: Facts, shown: Details) -> Iterator[QWidget]:
        yield _stack(paragraph(shown.title, "heading"), paragraph(shown.kicker, "note"))
        if shown.figure:
            yield _stack(paragraph(shown.figure, "figure"), paragraph(shown.figure_note, "second"))
        if shown.rows:
            yield rows_grid(self._look, shown.rows)
        for lines in shown.lists:
            if lines.early:
                yield self._list(lines)
        if isinstance(facts.find(shown.id), Event | Incident):
            yield self._tools(facts, shown)
        if shown.statement:
            yield frame(paragraph(shown.statement))
        if shown.dagger:
            yield paragraph(shown.dagger, "note")
        if any(duty.standing for duty in shown.duties):
            head = self._words.say("Provisions by theme: our summaries, not the text")
            yield _stack(rule(), paragraph(head, "strong"))
        for duty in shown.duties:
            part = duty_part(duty)
            self._duties[duty.id] = part
            yield part
        strip = self._strip(facts, shown.id)
        if strip is not None:
            yield rule()
            yield strip
        if isinstance(facts.find(shown.id), Sayable | Incident):
            yield rule()
            yield SayPart(facts, self._words, shown.id)
        lists = [lines for lines in shown.lists if not lines.early]
        if lists:
            yield rule()
        for lines in lists:
            yield self._list(lines)
        if shown.sources:
            yield rule()
            yield label(self._words.say("Source"), "strong")
        for source in shown.sources:
            yield source_part(self._words, source)

    def _tools(self, facts: Facts, shown: Details) -> RowTools:
        """What can be done with an act or an incident, before all that is said of it."""
        name, title = sheet_of(facts, self._words, shown.id)
        addresses = [source.address for source in shown.sources if source.address]
        made = RowTools(self._words, name, title, addresses[0] if addresses else None)
        made.sheet_wanted.connect(self.sheet_wanted)
        made.citation_wanted.connect(self.citation_wanted)
        return made

    def _list(self, lines: DetailList) -> QWidget:
        parts = [self._line(line) for line in lines.lines]
        if lines.joined:
            parts = [JoinedLines(self._look, parts)]
        made = _stack(paragraph(lines.title, "strong"), *parts)
        made.setAccessibleName(lines.title)
        return made

    def _line(self, line: DetailLine) -> QWidget:
        if not line.more:
            return self._one_line(line)
        return _stack(self._one_line(line), paragraph(line.more, "note"))

    def _one_line(self, line: DetailLine) -> QWidget:
        if not line.id:
            return (
                MarkedWord(self._look, line.mark, line.text) if line.mark else paragraph(line.text)
            )
        link = RowLink(self._look, line.text, line.mark)
        link.clicked.connect(lambda: self._follow(line.id))
        return link

    def _strip(self, facts: Facts, id_: str) -> QWidget | None:
        """The figure beside its rivals and what revised it, where there are any."""
        claims = beside(facts, id_)
        if len(claims) < 2:
            return None
        words, style = self._words, WINDOW.scaled(self._look.scale)

        def draw(width: float, chosen: str | None) -> Drawing:
            return estimate_strip(facts, words, claims, width, style, chosen)

        panel = FigurePanel(words, self._look, 0)
        panel.figure.choose(id_)
        panel.show_figure(draw)
        panel.row_chosen.connect(self._follow)
        return panel


def beside(facts: Facts, id_: str) -> tuple[Claim, ...]:
    """A claim, its rivals and all values of its revision: what stands side by side."""
    claim = facts.claims.get(id_)
    if claim is None or not is_charted(claim):
        return ()
    near = (*revisions(facts, claim), *rivals(facts, claim))
    found = {other.id: other for other in near if is_charted(other)}
    return tuple(found.values())


def _stack(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNIT_WINDOW // 2)
    for part in parts:
        column.addWidget(part)
    return made
