"""The names on a timeline: landmark resolutions and vetoes first, where they do not meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from dprk_viewer.figures.lanes import Lane
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.timeline_acts import Acts
from dprk_viewer.figures.timeline_plan import LABELLED, Plan, half_width
from dprk_viewer.figures.widths import ASCENT, text_width

Points = tuple[tuple[float, float], tuple[float, float]]
"""A straight line by its ends."""


class Label(NamedTuple):
    """A text by its left end and baseline; ``event`` None: it belongs to no single act."""

    x: float
    y: float
    text: str
    width: float
    event: str | None


def place_labels(
    acts: Acts,
    plan: Plan,
    style: FigureStyle,
    chosen: Sequence[str],
    lines: Sequence[Points],
) -> list[Label]:
    """Place the labels of the acts ``chosen`` first, then vetoes, then acts with most duties.

    The first of those chosen is the selected one, whose label is bold and stands beside it.
    A label is left out where it would meet one that is already placed, or a line.
    """
    order = {id_: number for number, id_ in enumerate(chosen)}
    selected = next(iter(chosen), None)
    measures = [act for act in acts.rows if act.label and plan.shows(act)]
    measures.sort(key=lambda act: (order.get(act.id, len(order)), act.rank, act.at))
    placed: list[Label] = []
    y = plan.label_y(Lane.MEASURES) if measures else 0.0
    blocked = _crossings(lines, y - style.small * ASCENT, y)
    for act in measures:
        beside = act.id in order
        x, _ = plan.place(act)
        size = text_width(act.label, style.small, act.id == selected)
        taken = [(label.x, label.x + label.width) for label in placed]
        left = _free(x, size, plan, style, [*taken, *([] if beside else blocked)], beside)
        if left is not None:
            placed.append(Label(left, y, act.label, size, act.id))
    end = _panel_label(acts, plan, style, lines)
    return [*placed, end] if end else placed


def place_names(acts: Acts, plan: Plan, style: FigureStyle, lines: Sequence[Points]) -> list[Label]:
    """The titles of acts right of their strokes, where there is room for the whole of one."""
    found: list[Label] = []
    for lane, middle in plan.lanes.items():
        y = middle + style.small * ASCENT / 2
        crossed = [left for left, _ in _crossings(lines, y - style.small * ASCENT, y)]
        held = [act for act in acts.rows if act.lane is lane and plan.shows(act)]
        for act, after in zip_longest(held, held[1:]):
            if act.label:
                continue
            left = plan.xs[act.id] + half_width(act, style) + style.unit
            ends = [x for x in crossed if x > plan.xs[act.id] + style.unit / 2]
            if after is not None:
                ends.append(plan.xs[after.id] - half_width(after, style))
            right = min((*ends, plan.scale.right + style.unit))
            size = text_width(act.name, style.small)
            if left + size + style.unit <= right:
                found.append(Label(left, y, act.name, size, act.id))
    return found


def _crossings(lines: Iterable[Points], top: float, bottom: float) -> list[tuple[float, float]]:
    """Between which x each line crosses the band from ``top`` to ``bottom``."""
    found = []
    for (x1, y1), (x2, y2) in lines:
        high, low = sorted((y1, y2))
        if high > bottom or low < top:
            continue
        ys = [min(max(y, high), low) for y in (top, bottom)]
        xs = [x1 + (x2 - x1) * (y - y1) / (y2 - y1) if y2 != y1 else x1 for y in ys]
        found.append((min(xs), max(xs)))
    return found


def _free(
    x: float,
    width: float,
    plan: Plan,
    style: FigureStyle,
    taken: Sequence[tuple[float, float]],
    beside: bool,
) -> float | None:
    """The left end over, right of or left of ``x``, whichever is free first."""
    gap = style.small * 0.4
    lefts = [x - width / 2, x - gap, x - width + gap]
    for left in [x + gap, *lefts] if beside else lefts:
        inside = plan.scale.left - width / 2 <= left and left + width <= plan.scale.right + gap
        if inside and all(left >= end + gap or left + width + gap <= at for at, end in taken):
            return left
    return None


def _panel_label(
    acts: Acts, plan: Plan, style: FigureStyle, lines: Sequence[Points]
) -> Label | None:
    """Where the last mandate of the Panel of Experts ended, left of any line that it meets."""
    end = acts.panel_end
    if end is None or LABELLED[1] not in plan.lanes:
        return None
    if not plan.scale.start <= end.at < plan.scale.end:
        return None
    y, gap = plan.label_y(LABELLED[1]), style.small * 0.4
    width = text_width(end.words, style.small)
    left = min(plan.scale.at(end.at) - width + gap, plan.scale.right - width)
    for first, last in sorted(_crossings(lines, y - style.small * ASCENT, y), reverse=True):
        if first < left + width and last > left:
            left = first - width - gap
    left = max(left, plan.scale.left)
    return Label(left, y, end.words, width, None)
