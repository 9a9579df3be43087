"""Rows of claims over one axis from zero: names on the left, figures at the marks.

The rows grow where their words need a second line; nothing is shortened and no two
labels meet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import largest
from dprk_viewer.figures.claim_shapes import claim_extent, claim_shapes, reach
from dprk_viewer.figures.scale import AmountScale, amount_scale
from dprk_viewer.figures.shapes import Group, Line, Path, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.tokens import Ink

_CAPS = {"group": 0.1, "lead": 0.19, "name": 0.21, "label": 0.28}
"""The most that each column of words may take of the width."""
_LEAST_AXIS = 0.3
"""The least share of what the words leave that an axis keeps beside labels at its marks."""


class StripRow(NamedTuple):
    """A claim with its words; ``group`` stands before the first row of a group alone."""

    claim: Claim
    lead: str
    name: str
    label: str
    words: str
    group: str = ""


class _Columns(NamedTuple):
    """Left edges and wrapped words of the columns; ``label`` is None: labels at the marks."""

    lead: float
    name: float
    axis: float
    right: float
    label: float | None
    lines: tuple[tuple[list[str], list[str], list[str]], ...]


class Strip(NamedTuple):
    """The rows as shapes, and how high they are, the axis and its labels included."""

    shapes: tuple[Shape, ...]
    height: float


def draw_strip(
    rows: Sequence[StripRow],
    revised: Sequence[tuple[int, int]],
    width: float,
    style: FigureStyle,
    row_height: float,
    label: Callable[[Decimal], str],
    selected: str | None,
    *,
    above: bool = False,
    like: Sequence[StripRow] = (),
) -> Strip:
    """Lay out ``rows`` within ``width``; ``revised`` holds positions that a line joins.

    The axis stands beneath, or ``above`` where a long figure scrolls. ``like`` are the
    rows of another strip of the same unit: both have one scale and one set of columns.
    """
    columns = _columns([*rows, *like], bool(revised or like), width, style)
    columns = columns._replace(lines=columns.lines[: len(rows)])
    top = style.small + style.unit * 2 if above else style.unit
    middles, bottom = _middles(rows, columns, style, row_height, top)
    values = [largest(row.claim) for row in (*rows, *like)]
    scale = amount_scale(values, columns.axis, columns.right, label, style.small)
    shapes = axis_shapes(scale, top, bottom, label, style, above=above)
    shapes += _rules(rows, middles, width, style)
    shapes += [_join(rows, scale, middles, style, old, new) for old, new in revised]
    for row, y, lines in zip(rows, middles, columns.lines, strict=True):
        shapes.append(_row(row, y, lines, columns, scale, style, row.claim.id == selected))
    return Strip(tuple(shapes), bottom + (0 if above else style.small * 1.5))


def _columns(rows: Sequence[StripRow], joined: bool, width: float, style: FigureStyle) -> _Columns:
    gap = style.unit * 2
    group = _widest([row.group for row in rows], width * _CAPS["group"], style, True)
    lead = _widest([row.lead for row in rows], width * _CAPS["lead"], style, False)
    name = _widest([row.name for row in rows], width * _CAPS["name"], style, True)
    label = _widest([row.label for row in rows], width * _CAPS["label"], style, True)
    lead_x = group + gap if group else 0.0
    name_x = lead_x + lead + gap if lead else lead_x
    axis = name_x + name + gap * 1.5
    right = _right_edge(rows, axis, width, style, True)
    at_marks = style.labels_at_mark and not joined
    at_marks = at_marks and right - axis >= _LEAST_AXIS * (width - axis)
    if not at_marks:
        right = _right_edge(rows, axis, width - label - gap, style, False)
    lines = tuple(
        (
            wrap(row.lead, lead, style.text),
            wrap(row.name, name, style.text, True),
            [row.label] if at_marks else wrap(row.label, label, style.text, True),
        )
        for row in rows
    )
    return _Columns(lead_x, name_x, axis, right, None if at_marks else width - label, lines)


def _widest(texts: Sequence[str], cap: float, style: FigureStyle, bold: bool) -> float:
    widest = max((text_width(text, style.text, bold) for text in texts), default=0.0)
    # A hair more than the text itself, so that rounding never breaks a line that fits.
    return min(widest + 0.01, cap) if widest else 0.0


def _right_edge(
    rows: Sequence[StripRow], axis: float, limit: float, style: FigureStyle, labels: bool
) -> float:
    """The furthest right end of the axis at which all that a row shows ends at ``limit``."""
    top = max(largest(row.claim) for row in rows) or Decimal(1)
    edge = limit
    for row in rows:
        taken = reach(row.claim, style)
        if labels:
            taken += style.unit + text_width(row.label, style.text, True)
        share = float(largest(row.claim) / top)
        room = limit - taken - axis
        if room <= 0:
            return axis
        if share:
            edge = min(edge, axis + room / share)
    return edge


def _middles(
    rows: Sequence[StripRow], columns: _Columns, style: FigureStyle, row_height: float, top: float
) -> tuple[list[float], float]:
    """The middle line of each row, and the y of the axis beneath them."""
    middles, y = [], top
    for i, (row, lines) in enumerate(zip(rows, columns.lines, strict=True)):
        if row.group and i:
            y += style.unit * 1.5
        count = max(len(text) for text in lines)
        height = max(row_height, count * style.leading + style.unit)
        middles.append(y + height / 2)
        y += height
    return middles, y + style.unit * 0.5


def axis_shapes(
    scale: AmountScale,
    top: float,
    bottom: float,
    label: Callable[[Decimal], str],
    style: FigureStyle,
    *,
    above: bool = False,
) -> list[Shape]:
    """An axis of amounts beneath or ``above``, with a grid line for each labelled tick.

    A short stroke stands at each tick too: grid lines are lost on a black and white page.
    """
    shapes: list[Shape] = []
    y = top - style.unit if above else bottom + style.small * 1.25
    at = top if above else bottom
    for tick in scale.ticks:
        x = scale.x(tick)
        shapes.append(Line(x, top, x, bottom, "hairline", style.hairline))
        end = at + style.unit * (-0.6 if above else 0.6)
        shapes.append(Line(x, at, x, end, "ink", style.axis))
        shapes.append(Text(x, y, label(tick), style.small, False, "middle", "second"))
    shapes.append(Line(scale.left, at, scale.right, at, "ink", style.axis))
    return shapes


def _rules(
    rows: Sequence[StripRow], middles: Sequence[float], width: float, style: FigureStyle
) -> list[Shape]:
    """A hairline above each group but the first."""
    between = zip(rows[1:], middles, middles[1:], strict=False)
    return [
        Line(0, (above + below) / 2, width, (above + below) / 2, "hairline", style.hairline)
        for row, above, below in between
        if row.group
    ]


def _join(
    rows: Sequence[StripRow],
    scale: AmountScale,
    middles: Sequence[float],
    style: FigureStyle,
    old: int,
    new: int,
) -> Shape:
    """A thin line from a figure down to the row of its revision, and across to it."""
    start, end = scale.x(largest(rows[old].claim)), scale.x(largest(rows[new].claim))
    points = ((start, middles[old]), (start, middles[new]), (end, middles[new]))
    return Path(points, False, None, "second", style.hairline)


def _row(
    row: StripRow,
    y: float,
    lines: tuple[list[str], list[str], list[str]],
    columns: _Columns,
    scale: AmountScale,
    style: FigureStyle,
    selected: bool,
) -> Group:
    colour: Ink = "accent" if selected else "ink"
    lead, name, label = lines
    at = columns.label
    if at is None:
        at = claim_extent(row.claim, scale, style)[1] + style.unit
    shapes: list[Shape] = []
    if row.group:
        shapes += text_lines([row.group], 0.0, y, style, "ink", True)
    shapes += text_lines(lead, columns.lead, y, style, "second", False)
    shapes += text_lines(name, columns.name, y, style, colour, selected)
    shapes += claim_shapes(row.claim, scale, y, style, colour)
    shapes += text_lines(label, at, y, style, colour, True)
    return Group(tuple(shapes), row.claim.id, row.words)


def text_lines(
    lines: Sequence[str], x: float, y: float, style: FigureStyle, colour: Ink, bold: bool
) -> list[Shape]:
    """Lines of text with ``y`` in the middle of their height."""
    first = y + style.text * 0.34 - (len(lines) - 1) / 2 * style.leading
    return [
        Text(x, first + i * style.leading, line, style.text, bold, "start", colour)
        for i, line in enumerate(lines)
        if line
    ]
