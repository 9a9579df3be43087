"""Where the lanes and years of a timeline stand."""

from __future__ import annotations

from collections.abc import Sequence
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


class Plan(NamedTuple):
    """The axis, the middle line of each lane shown, and the lanes' wrapped names."""

    scale: YearScale
    lanes: dict[Lane, float]
    names: dict[Lane, list[str]]
    top: float
    bottom: float
    lane_height: float

    def place(self, facts: Facts, act: Event) -> tuple[float, float]:
        """Where an act stands: its first day, in its lane."""
        return self.scale.x(act.date.first_day), self.lanes[lane_of(facts, act)]

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
    return Plan(scale, lanes, names, style.unit, bottom, style.lane)


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
