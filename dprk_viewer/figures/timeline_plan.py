"""Where the lanes and years of a timeline stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.figures.lanes import Lane, lane_of, lane_title
from dprk_viewer.figures.scale import YearScale
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.widths import ASCENT, text_width, wrap
from dprk_viewer.wording.words import Words

_HALVES = {Lane.TESTS: 0.3, Lane.MEASURES: 0.26, Lane.LAUNCHES: 0.19}
_HALF = 0.16
"""Half the height of a lane's strokes, in lane heights."""
_NAME_CAP = 0.26
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


class Plan(NamedTuple):
    """The axis, the middle line of each lane shown, and the lanes' wrapped names.

    ``xs`` are the places of the acts by id: their first day, or next to it where strokes
    would merge; ``moved``: some do not stand on their day.
    """

    scale: YearScale
    xs: dict[str, float]
    moved: bool
    lanes: dict[Lane, float]
    names: dict[Lane, list[str]]
    top: float
    bottom: float
    lane_height: float

    def place(self, facts: Facts, act: Event) -> tuple[float, float]:
        """Where an act stands in its lane."""
        return self.xs[act.id], self.lanes[lane_of(facts, act)]

    def half(self, lane: Lane) -> float:
        """Half the height of a stroke in ``lane``."""
        return _HALVES.get(lane, _HALF) * self.lane_height

    def label_y(self, lane: Lane) -> float:
        """The baseline of the labels above the strokes of ``lane``."""
        return self.lanes[lane] - self.half(lane) - self.lane_height * 0.1


def make_plan(
    facts: Facts,
    words: Words,
    acts: Sequence[Event],
    width: float,
    style: FigureStyle,
    compact: bool,
) -> Plan:
    """Lay out the lanes; one with labels keeps them clear of the lane above."""
    used = {lane_of(facts, act) for act in acts}
    shown = [lane for lane in Lane if lane in used or not compact]
    titles = {lane: lane_title(words, lane) for lane in shown}
    widest = max(text_width(title, style.text) for title in titles.values()) + 0.01
    column = min(widest, width * _NAME_CAP)
    names = {lane: wrap(title, column, style.text) for lane, title in titles.items()}
    years = [act.date.year for act in acts]
    left = column + style.unit * 4
    half_year = text_width("2000", style.small) / 2
    scale = YearScale(left, width - half_year, min(years), max(years))
    lanes, bottom = _lane_lines(shown, names, style)
    true = {act.id: scale.x(act.date.first_day) for act in acts}
    xs: dict[str, float] = {}
    for lane in shown:
        held = sorted((act for act in acts if lane_of(facts, act) is lane), key=_by_day)
        places = [true[act.id] for act in held]
        halves = [half_width(act, lane, style) for act in held]
        apart = _told_apart(places, halves, style.unit / 4, _FURTHEST * scale.step)
        xs |= dict(zip((act.id for act in held), apart, strict=True))
    moved = any(abs(xs[id_] - x) > style.hairline for id_, x in true.items())
    return Plan(scale, xs, moved, lanes, names, style.unit, bottom, style.lane)


def half_width(act: Event, lane: Lane, style: FigureStyle) -> float:
    """Half the width of an act's stroke or cross."""
    if act.kind == "veto":
        return style.lane * CROSS + style.heavy * 0.35
    return (style.heavy if lane in HEAVY else style.stroke) / 2


def _by_day(act: Event) -> tuple[dt.date, str]:
    return act.date.first_day, act.id


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
