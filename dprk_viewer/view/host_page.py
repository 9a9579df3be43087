"""The card of one host, as widgets: what its page says, every line leading to its row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import WINDOW
from dprk_viewer.sheets.host_card import HostCard
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.boxes import Abreast, stack
from dprk_viewer.view.card_parts import CardMaker
from dprk_viewer.view.detail_parts import frame, rule
from dprk_viewer.view.figure_panel import FigurePanel
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.legend_line import LegendLine
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.wording.words import Words


class HostPage(QWidget):
    """One card; ``sheet_wanted`` names the form of the sheet that the reader asks for."""

    row_chosen = Signal(str)
    sheet_wanted = Signal(str)

    def __init__(self, words: Words, look: Look, facts: Facts, card: HostCard) -> None:
        super().__init__()
        self._words, self._look = words, look
        self._facts, self.card = facts, card
        self._make = CardMaker(words, look, self.row_chosen.emit)
        self.panel: FigurePanel | None = None
        self.setProperty("role", "paper")
        self._column = QVBoxLayout(self)
        side = 4 * UNIT_WINDOW
        self._column.setContentsMargins(side, 2 * UNIT_WINDOW, side, 4 * UNIT_WINDOW)
        self._column.setSpacing(3 * UNIT_WINDOW)
        self._column.addStretch(1)
        self._rest = self._parts()

    def grow(self, parts: int) -> bool:
        """Add the next parts of the card; False where it is whole."""
        for part in islice(self._rest, parts):
            self._column.insertWidget(self._column.count() - 1, part)
            parts -= 1
        return parts == 0

    @property
    def first(self) -> str | None:
        """The row that is looked at first: the newest of the chart, a claim, or a duty."""
        if self.card.charted:
            return self.card.charted[0].id
        parts = self.card.of("type", "duty")
        return next((line.id for part in parts for line in part.lines if line.id), None)

    def choose(self, id_: str) -> None:
        """Draw the row of that id as the chosen one, where the chart holds it."""
        if self.panel is not None:
            self.panel.figure.choose(id_)

    def _parts(self) -> Iterator[QWidget]:
        card = self.card
        yield stack([paragraph(card.title, "title"), paragraph(card.kicker, "note")], 0)
        yield self._buttons()
        yield stack([self._sentence(number) for number in range(len(card.bottom))])
        yield rule()
        yield Abreast(self._look, self._duty(), self._beside())
        for part in card.of("elsewhere"):
            yield rule()
            yield self._make.section(part)
        types = card.of("type")
        if types:
            yield rule()
            yield stack([self._make.beside(part) for part in types], 2)
        for kind in ("report", "incident"):
            for part in card.of(kind):
                yield rule()
                yield self._make.section(part)
        yield from self._exchanges()
        for part in card.of("unknown"):
            yield rule()
            yield self._make.section(part)
        yield LegendLine(self._words, self._look)

    def _sentence(self, number: int) -> QWidget:
        """A sentence of the bottom line, which leads to the row that it rests on."""
        piece = self.card.bottom[number]
        piece = piece._replace(text=piece.text.strip())
        id_ = piece.rows[0].id if piece.rows and not piece.bold else ""
        return self._make.text((piece,), id_)

    def _buttons(self) -> QWidget:
        made, say = QWidget(), self._words.say
        row = FlowLayout(made, 2 * UNIT_WINDOW)
        row.setContentsMargins(0, 0, 0, 0)
        host = plain(self.card.name).replace("&", "&&")  # a single one would be an access key
        sheet = QPushButton(say("Sheet for {host}", host=host))
        sheet.setProperty("role", "primary")
        sheet.clicked.connect(lambda: self.sheet_wanted.emit("briefing"))
        row.addWidget(sheet)
        if not self.card.is_ours:
            pack = QPushButton(say("Démarche pack…"))
            pack.clicked.connect(lambda: self.sheet_wanted.emit("demarche"))
            row.addWidget(pack)
        return made

    def _duty(self) -> QWidget:
        (part,) = self.card.of("duty")
        return stack([self._make.heading(part), frame(self._make.lines(part))])

    def _beside(self) -> QWidget:
        """The chart by source, and what we ask."""
        parts = [self._make.section(part) for part in self.card.of("ask")]
        if self.card.charted:
            self.panel = FigurePanel(self._words, self._look, 0)
            self.panel.setProperty("role", "paper")
            self.panel.row_chosen.connect(self.row_chosen)
            self.panel.show_figure(self._draw)
            parts.insert(0, self.panel)
        return stack(parts, 3)

    def _draw(self, width: float, chosen: str | None) -> Drawing:
        style = WINDOW.scaled(self._look.scale)
        return estimate_strip(self._facts, self._words, self.card.charted, width, style, chosen)

    def _exchanges(self) -> Iterator[QWidget]:
        said, answered = self.card.of("they"), self.card.of("we")
        for they, we in zip(said, answered, strict=True):
            yield rule()
            yield Abreast(self._look, self._make.section(they), self._make.section(we))
