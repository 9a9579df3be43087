"""Where the lanes and days of a timeline stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from dprk_viewer.figures.lanes import Lane
from dprk_viewer.figures.scale import TimeScale
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.timeline_acts import Act, Acts
from dprk_viewer.figures.widths import ASCENT, text_width, wrap

_HALVES = {Lane.TESTS: 0.3, Lane.MEASURES: 0.26, Lane.LAUNCHES: 0.19}
_HALF = 0.16
"""Half the height of a lane's strokes, in lane heights."""
_NAME_CAP = 0.26
_AFTER_NAMES = 4
LABELLED = (Lane.MEASURES, Lane.COMMITTEE)
"""Lanes with labels above their strokes."""
HEAVY = (Lane.TESTS, Lane.MEASURES)
"""Lanes with heavier strokes."""
CROSS = 0.165
"""Half the width of a cross, in lane heights."""
_FURTHEST = 0.3
"""How far a stroke may stand from its day so that it is told from its neighbour, in years."""
_CLOSENESS = (1.0, 0.75, 0.5, 0.25)
"""Parts of the room between strokes that are tried where there are many."""
_BESIDE = 2
"""Widths of the axis on either side of it on which acts still push one another apart."""


class Plan(NamedTuple):
    """The axis, the middle line of each lane shown, and the lanes' wrapped names.

    ``xs`` are the places of the acts by id: their first day, or next to it where strokes
    would merge; ``moved``: some do not stand on their day.
    """

    width: float
    scale: TimeScale
    xs: Mapping[str, float]
    moved: bool
    lanes: Mapping[Lane, float]
    names: Mapping[Lane, list[str]]
    top: float
    bottom: float
    lane_height: float

    def place(self, act: Act) -> tuple[float, float]:
        """Where an act stands in its lane."""
        return self.xs[act.id], self.lanes[act.lane]

    def shows(self, act: Act) -> bool:
        """Whether an act stands on the axis, not before or after it."""
        return self.scale.left - 1 <= self.xs[act.id] <= self.scale.right + 1

    def half(self, lane: Lane) -> float:
        """Half the height of a stroke in ``lane``."""
        return _HALVES.get(lane, _HALF) * self.lane_height

    def label_y(self, lane: Lane) -> float:
        """The baseline of the labels above the strokes of ``lane``."""
        return self.lanes[lane] - self.half(lane) - self.lane_height * 0.1


def make_plan(
    acts: Acts,
    width: float,
    style: FigureStyle,
    span: tuple[float, float],
    compact: bool,
) -> Plan:
    """Lay out the lanes; one with labels keeps them clear of the lane above."""
    used = {act.lane for act in acts.rows}
    shown = [lane for lane in Lane if lane in used or not compact]
    left, right = axis_ends([acts.titles[lane] for lane in shown], width, style)
    column = left - style.unit * _AFTER_NAMES
    names = {lane: wrap(acts.titles[lane], column, style.text) for lane in shown}
    scale = TimeScale(left, right, *span)
    lanes, bottom = _lane_lines(shown, names, style)
    xs = _places(acts.rows, scale, style)
    moved = any(abs(xs[act.id] - scale.at(act.at)) > style.hairline for act in acts.rows)
    return Plan(width, scale, xs, moved, lanes, names, style.unit, bottom, style.lane)


def axis_ends(titles: Iterable[str], width: float, style: FigureStyle) -> tuple[float, float]:
    """Where the axis begins, right of the names of the lanes, and where it ends."""
    widest = max(text_width(title, style.text) for title in titles) + 0.01
    column = min(widest, width * _NAME_CAP)
    half_year = text_width("2000", style.small) / 2
    return column + style.unit * _AFTER_NAMES, width - half_year


def half_width(act: Act, style: FigureStyle) -> float:
    """Half the width of an act's stroke or cross."""
    if act.is_veto:
        return style.lane * CROSS + style.heavy * 0.35
    return stroke_width(act, style) / 2


def stroke_width(act: Act, style: FigureStyle) -> float:
    """Width of an act's stroke: heavier for tests and for what the Council decided."""
    return style.heavy if act.lane in HEAVY and not act.is_draft else style.stroke


def _places(rows: Sequence[Act], scale: TimeScale, style: FigureStyle) -> dict[str, float]:
    """Where the acts stand; those far outside of the axis stand on their days."""
    xs = {act.id: scale.at(act.at) for act in rows}
    width = (scale.right - scale.left) * _BESIDE
    for lane in Lane:
        held = [
            act
            for act in rows
            if act.lane is lane and scale.left - width < xs[act.id] < scale.right + width
        ]
        places = [xs[act.id] for act in held]
        halves = [half_width(act, style) for act in held]
        apart = _told_apart(places, halves, style.unit / 4, _FURTHEST * scale.step)
        xs |= dict(zip((act.id for act in held), apart, strict=True))
    return xs


def _told_apart(
    places: Sequence[float], halves: Sequence[float], gap: float, furthest: float
) -> list[float]:
    """``places`` moved as little as can be so that ``gap`` is free between neighbours.

    Where one would move further than ``furthest`` less is left free; in the end none moves.
    """
    for part in _CLOSENESS:
        needs = (part * (a + b + gap) for a, b in pairwise(halves))
        moved = _spread(places, list(accumulate(needs, initial=0.0))[: len(places)])
        if all(abs(new - old) <= furthest for new, old in zip(moved, places, strict=True)):
            return moved
    return list(places)


def _spread(places: Sequence[float], offsets: Sequence[float]) -> list[float]:
    """The nearest places, in the same order, that keep the distances of ``offsets``.

    Neighbours that would meet are pooled around the mean of where they belong.
    """
    pools: list[tuple[float, int]] = []
    for place, offset in zip(places, offsets, strict=True):
        mean, count = place - offset, 1
        while pools and pools[-1][0] > mean:
            before, held = pools.pop()
            mean, count = (before * held + mean * count) / (held + count), held + count
        pools.append((mean, count))
    means = [mean for mean, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


def _lane_lines(
    shown: Sequence[Lane], names: dict[Lane, list[str]], style: FigureStyle
) -> tuple[dict[Lane, float], float]:
    """The middle line of each lane, and the y of the axis beneath the last."""
    lanes: dict[Lane, float] = {}
    y, last_half = style.unit, 0.0
    for lane in shown:
        height = max(style.lane, len(names[lane]) * style.leading + style.unit / 2)
        half = _HALVES.get(lane, _HALF) * style.lane
        if lane in LABELLED:
            need = last_half + style.small * ASCENT + style.lane * 0.14 + half
            between = height / 2 + (y - max(lanes.values(), default=y))
            y += max(0.0, need - between)
        lanes[lane] = y + height / 2
        y += height
        last_half = half
    return lanes, y + style.unit / 2
