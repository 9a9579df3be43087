"""The ground of a timeline: lanes with their names, and the axis with its days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.figures.shapes import Line, Rectangle, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.timeline_acts import Moment
from dprk_viewer.figures.timeline_plan import Plan
from dprk_viewer.figures.widths import text_width
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words


class AxisLabel(NamedTuple):
    """A label under the axis at ``x``, in one voice."""

    x: float
    text: str
    bold: bool = False
    ink: Ink = "second"


def lanes_and_grid(plan: Plan, style: FigureStyle, asked: Moment | None) -> list[Shape]:
    """One line for each lane and each year; what lies after the day asked for is shaded."""
    scale, shapes = plan.scale, list[Shape]()
    if asked is not None and asked.at < scale.end:
        x = max(scale.left, scale.at(asked.at))
        rest = scale.right - x
        height = plan.bottom - plan.top
        shapes.append(Rectangle(x, plan.top, rest, height, "ground", None))
    for year in scale.years:
        x = scale.at(year)
        shapes.append(Line(x, plan.top, x, plan.bottom, "hairline", style.hairline * 0.6))
    for lane, y in plan.lanes.items():
        shapes.append(Line(scale.left, y, scale.right, y, "hairline", style.hairline))
        lines = plan.names[lane]
        first = y + style.text * 0.34 - (len(lines) - 1) / 2 * style.leading
        shapes += [
            Text(0, first + i * style.leading, line, style.text) for i, line in enumerate(lines)
        ]
    shapes.append(Line(scale.left, plan.bottom, scale.right, plan.bottom, "ink", style.axis))
    if asked is not None and scale.start <= asked.at <= scale.end:
        x = scale.at(asked.at)
        shapes.append(Line(x, plan.top, x, plan.bottom, "second", style.axis))
    return shapes


def axis_labels(
    words: Words, plan: Plan, style: FigureStyle, first: Sequence[AxisLabel]
) -> list[Shape]:
    """Ticks with years or months, where the labels that come ``first`` leave room."""
    ticks = _ticks(words, plan, style)
    y = plan.bottom + style.small * 1.3
    shapes: list[Shape] = [
        Line(tick.x, plan.bottom, tick.x, plan.bottom + style.unit * 0.8, "ink", style.axis)
        for tick in ticks
    ]
    taken: list[tuple[float, float]] = []
    for label in (*first, *ticks):
        half = text_width(label.text, style.small, label.bold) / 2
        x = min(max(label.x, half), plan.width - half)
        if all(x - half > right or x + half < left for left, right in taken):
            taken.append((x - half - style.unit, x + half + style.unit))
            shapes.append(Text(x, y, label.text, style.small, label.bold, "middle", label.ink))
    return shapes


def _ticks(words: Words, plan: Plan, style: FigureStyle) -> list[AxisLabel]:
    scale = plan.scale
    months = scale.months(text_width(words.short_date(PartialDate(2000, 9)), style.small))
    if months:
        return [AxisLabel(scale.x(month.first_day), words.short_date(month)) for month in months]
    years = scale.labelled(text_width("2000", style.small))
    return [AxisLabel(scale.at(year), str(year)) for year in years]
