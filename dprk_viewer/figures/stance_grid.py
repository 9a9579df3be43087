"""A grid of who attributes what on which basis: a row each, a column for each basis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.selection import STANCES
from dprk_viewer.figures.shapes import Group, Line, Shape, Text
from dprk_viewer.figures.stances import BASES, stance_mark, stance_word
from dprk_viewer.figures.strip import Strip, text_lines
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.terms import BASIS, term
from dprk_viewer.wording.words import Words

_CAPS = {"lead": 0.14, "name": 0.26, "note": 0.26}
"""The most that each column of words may take of the width."""


class GridRow(NamedTuple):
    """A row: a date, a name, what is said beside it, and a stance for each attribution.

    ``stances`` holds pairs of basis and stance in the order stated.
    """

    key: str
    lead: str
    name: str
    note: str
    stances: tuple[tuple[str, str], ...]
    words: str


class _Grid(NamedTuple):
    """The left edges and widths of the columns."""

    name: float
    first: float
    step: float
    note: float
    bases: tuple[str, ...]

    def middle(self, basis: str) -> float:
        return self.first + (self.bases.index(basis) + 0.5) * self.step


def draw_grid(
    rows: Sequence[GridRow], words: Words, width: float, style: FigureStyle, selected: str | None
) -> Strip:
    """Lay out ``rows`` within ``width``, under a line that says what the shapes mean."""
    grid = _columns(rows, width, style)
    shapes, top = _legend(words, width, style)
    heads = [wrap(term(words, BASIS, basis), grid.step, style.small) for basis in grid.bases]
    leading = style.small * 1.2
    bottom = top + max(map(len, heads)) * leading + style.unit
    for basis, lines in zip(grid.bases, heads, strict=True):
        for n, line in enumerate(reversed(lines)):
            y = bottom - style.unit - n * leading
            x = grid.middle(basis)
            shapes.append(Text(x, y, line, style.small, False, "middle", "second"))
    shapes.append(Line(0, bottom, width, bottom, "ink", style.axis))
    y = bottom
    for n, row in enumerate(rows):
        if n:
            shapes.append(Line(0, y, width, y, "hairline", style.hairline))
        group, height = _row(row, grid, y, width, style, row.key == selected)
        shapes.append(group)
        y += height
    return Strip(tuple(shapes), y + style.unit)


def _columns(rows: Sequence[GridRow], width: float, style: FigureStyle) -> _Grid:
    def room(texts: Sequence[str], cap: str, bold: bool = False) -> float:
        widest = max(text_width(text, style.text, bold) for text in texts)
        return min(widest + 0.01, width * _CAPS[cap]) if widest else 0.0

    gap = style.unit * 2
    lead = room([row.lead for row in rows], "lead")
    name_x = lead + gap if lead else 0.0
    first = name_x + room([row.name for row in rows], "name", True) + gap
    note = room([row.note for row in rows], "note")
    note_x = width - note
    right = note_x - gap if note else width
    used = {basis for row in rows for basis, _ in row.stances}
    bases = tuple(basis for basis in BASES if basis in used) or BASES[:1]
    return _Grid(name_x, first, (right - first) / len(bases), note_x, bases)


def _legend(words: Words, width: float, style: FigureStyle) -> tuple[list[Shape], float]:
    """What each shape means, and how high that line is."""
    shapes: list[Shape] = []
    x, y, line = style.mark, style.small, style.small * 1.5
    for stance in STANCES:
        text = stance_word(words, stance)
        wide = style.mark * 2 + text_width(text, style.small)
        if x > style.mark and x + wide > width:
            x, y = style.mark, y + line
        shapes += stance_mark(stance, x, y - style.small * 0.34, style, "second")
        at = x + style.mark * 2
        shapes.append(Text(at, y, text, style.small, False, "start", "second"))
        x += wide + style.unit * 5
    return shapes, y + style.unit * 2


def _row(
    row: GridRow, grid: _Grid, y: float, width: float, style: FigureStyle, chosen: bool
) -> tuple[Group, float]:
    ink: Ink = "accent" if chosen else "ink"
    name = wrap(row.name, grid.first - grid.name - style.unit * 2, style.text, True)
    note = wrap(row.note, width - grid.note, style.text) if row.note else []
    lead = wrap(row.lead, max(grid.name - style.unit * 2, 0.0), style.text) if row.lead else []
    lines = max(len(name), len(note), len(lead))
    height = max(style.dense, lines * style.leading + style.unit)
    middle = y + height / 2
    shapes = text_lines(lead, 0.0, middle, style, "second", False)
    shapes += text_lines(name, grid.name, middle, style, ink, chosen)
    shapes += text_lines(note, grid.note, middle, style, "second", False)
    for basis in grid.bases:
        stances = [stance for where, stance in row.stances if where == basis]
        step = min(style.mark * 2.6, grid.step / max(len(stances), 1))
        start = grid.middle(basis) - (len(stances) - 1) / 2 * step
        for n, stance in enumerate(stances):
            shapes += stance_mark(stance, start + n * step, middle, style, ink)
    return Group(tuple(shapes), row.key, row.words), height
