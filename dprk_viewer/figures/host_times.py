"""The figures of one place over time: amounts upright from zero, years across."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.figures.amounts import amount, figure_text, largest
from dprk_viewer.figures.charted import (
    alt_text,
    as_stated,
    empty_drawing,
    note_text,
    revised_pairs,
    source_text,
)
from dprk_viewer.figures.claim_shapes import arrow_length
from dprk_viewer.figures.label_room import Label, LabelRoom
from dprk_viewer.figures.land import Box, meets
from dprk_viewer.figures.latest import place_line, scope_line
from dprk_viewer.figures.phrases import claim_sentence
from dprk_viewer.figures.scale import AmountScale, TimeScale, round_ticks
from dprk_viewer.figures.shapes import Drawing, Group, Line, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.upright import upright_shapes
from dprk_viewer.figures.widths import text_width
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words

_ROWS = 9
"""Height of the figure, in rows of a chart."""


class _Dot(NamedTuple):
    """A claim and where it stands; ``start`` is where the period it speaks of begins."""

    claim: Claim
    x: float
    start: float
    box: Box


def host_times(
    facts: Facts,
    words: Words,
    claims: Sequence[Claim],
    width: float,
    style: FigureStyle,
    selected: str | None = None,
) -> Drawing:
    """Return ``claims`` about one subject by the last day they speak of, within ``width``.

    A thin line leads back to the first day of a period; another joins a figure to its
    revision. Figures without a stated time are counted in the note. Raises ValueError
    where the claims are not of one measure, scope and subject, or one holds no figure.
    """
    stated = as_stated(claims)
    drawn = tuple(claim for claim in stated if time_of(claim).last is not None)
    if not drawn:
        return empty_drawing(words, width, words.say("Over time"))
    if len({(claim.place, claim.incident) for claim in drawn}) > 1:
        raise ValueError("claims about several subjects over time")
    title = words.say(
        "{subject}: {measure}, over time",
        subject=place_line(facts, words, drawn[0]),
        measure=scope_line(words, drawn[0]),
    )
    chart = _Times(facts, words, drawn, width, style, selected)
    return Drawing(
        width,
        chart.height,
        tuple(chart.shapes()),
        title,
        words.say("each figure at the last day it speaks of"),
        alt_text(facts, words, title, drawn),
        _with_left_out(words, note_text(facts, words, drawn), len(stated) - len(drawn)),
        source_text(facts, words, drawn),
    )


def _with_left_out(words: Words, note: str, number: int) -> str:
    if not number:
        return note
    more = words.count(
        "{number} figure without a stated time is not drawn.",
        "{number} figures without a stated time are not drawn.",
        number,
    )
    return f"{note} {more}"


class _Times:
    """The shapes of one chart: axes, joins, marks and labels."""

    def __init__(
        self,
        facts: Facts,
        words: Words,
        claims: Sequence[Claim],
        width: float,
        style: FigureStyle,
        selected: str | None,
    ) -> None:
        self._facts, self._words, self._claims = facts, words, claims
        self._width, self._style, self._selected = width, style, selected
        self.height = style.row * _ROWS
        self._zero = self.height - style.small * 1.6
        self._top = arrow_length(style) + style.small
        most = max(map(largest, claims)) or Decimal(1)
        ticks = round_ticks(most, 3)
        self._scale = AmountScale(0.0, self._zero - self._top, most, ticks)
        texts = [amount(words, tick, claims[0].unit) for tick in ticks]
        left = max(text_width(text, style.small) for text in texts) + style.unit * 2
        years = [day.year for claim in claims for day in time_of(claim) if day is not None]
        right = width - style.mark * 2
        self._years = TimeScale(left + style.mark * 2, right, min(years), max(years) + 1)

    def shapes(self) -> list[Shape]:
        dots = self._dots()
        lines = [*self._axes(), *self._periods(dots), *self._joins(dots)]
        return [*lines, *map(self._mark, dots), *self._labels(dots)]

    def _y(self, value: Decimal) -> float:
        return self._zero - self._scale.x(value)

    def _dots(self) -> list[_Dot]:
        """Where each claim stands: marks that would hide one another are moved aside."""
        dots: list[_Dot] = []
        side = self._style.mark
        for claim in self._claims:
            first, last = time_of(claim)
            assert last is not None
            true = self._years.x(last)
            values = [v for v in (claim.low, claim.point, claim.high) if v is not None]
            ys = [self._y(value) for value in values]
            x = true
            while True:
                box = (x - side, min(ys) - side, x + side, max(ys) + side)
                if not any(meets(box, other.box) for other in dots):
                    break
                x += side * 0.6
            dots.append(_Dot(claim, x, self._years.x(first) if first else true, box))
        return dots

    def _axes(self) -> list[Shape]:
        style, years = self._style, self._years
        shapes: list[Shape] = []
        for tick in self._scale.ticks:
            y = self._y(tick)
            ink: Ink = "hairline" if tick else "ink"
            stroke = style.hairline if tick else style.axis
            shapes.append(Line(years.left - style.mark * 2, y, self._width, y, ink, stroke))
            text = amount(self._words, tick, self._claims[0].unit)
            at = years.left - style.mark * 2 - style.unit
            shapes.append(
                Text(at, y + style.small * 0.34, text, style.small, False, "end", "second")
            )
        for year in years.labelled(text_width("0000", style.small)):
            x = years.at(year)
            shapes.append(Line(x, self._zero, x, self._zero + style.unit * 0.6, "ink", style.axis))
            shapes.append(
                Text(
                    x,
                    self._zero + style.small * 1.35,
                    str(year),
                    style.small,
                    False,
                    "middle",
                    "second",
                )
            )
        return shapes

    def _joins(self, dots: Sequence[_Dot]) -> list[Shape]:
        """A thin line from a figure to its revision."""
        return [
            Line(
                dots[old].x,
                self._y(largest(dots[old].claim)),
                dots[new].x,
                self._y(largest(dots[new].claim)),
                "second",
                self._style.axis,
            )
            for old, new in revised_pairs(self._claims)
        ]

    def _periods(self, dots: Sequence[_Dot]) -> list[Shape]:
        """A thin line back to the first day of each period."""
        style = self._style
        return [
            Line(*self._period(dot), "second", style.hairline * 1.5)
            for dot in dots
            if dot.x - dot.start > style.mark * 2
        ]

    def _mark(self, dot: _Dot) -> Group:
        claim, style = dot.claim, self._style
        ink: Ink = "accent" if claim.id == self._selected else "ink"
        shapes = upright_shapes(claim, dot.x, self._zero, self._scale, style, ink)
        return Group(tuple(shapes), claim.id, claim_sentence(self._facts, self._words, claim))

    def _period(self, dot: _Dot) -> Box:
        """The line from the first day a figure speaks of to its mark."""
        y = self._y(largest(dot.claim))
        return min(dot.start, dot.x), y, dot.x, y

    def _labels(self, dots: Sequence[_Dot]) -> list[Shape]:
        sheet = (0.0, 0.0, self._width, self._zero)
        taken = [*(dot.box for dot in dots), *(self._period(dot) for dot in dots)]
        room = LabelRoom(sheet, taken, self._style)
        shapes: list[Shape] = []
        for dot in sorted(dots, key=lambda dot: dot.claim.id != self._selected):
            chosen = dot.claim.id == self._selected
            lines = (
                figure_text(self._words, dot.claim),
                self._facts.parties[dot.claim.originator].label,
            )
            label = Label(lines, "accent" if chosen else "ink")
            placed = room.place(label, dot.box, must=chosen)
            if placed:
                shapes.append(Group(tuple(placed), dot.claim.id))
        return shapes
