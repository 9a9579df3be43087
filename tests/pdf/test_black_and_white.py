"""Every kind of chart is read on a page that is grey, or black and white alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from itertools import pairwise

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.selection import is_charted
from dprk_viewer.figures.amounts import largest
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.host_ranges import host_ranges
from dprk_viewer.figures.ladder import ladder
from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line, Rectangle, Text
from dprk_viewer.figures.style import LARGE, PAGE, FigureStyle
from dprk_viewer.figures.timeline import timeline
from dprk_viewer.figures.times import single_year
from dprk_viewer.figures.widths import text_width
from dprk_viewer.figures.yearly_sums import yearly_sums
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Figure
from dprk_viewer.wording.words import Words
from tests.figures.geometry import groups
from tests.pdf import bitmap, samples

ENGLISH = Words.english()
DAY = dt.date(2026, 11, 24)
LEAST_CONTRAST = 3.0
Maker = Callable[[Facts, FigureStyle], Drawing]


@cache
def facts() -> Facts:
    return load(paths.resource("data"))


def claims(measure: str, *, world: bool) -> list[Claim]:
    """The headline claims of a measure that a chart can hold, on the world or on places."""
    return [
        row
        for row in facts().claims.values()
        if row.measure == measure and row.scope == "whole" and row.headline and is_charted(row)
        if (row.place is None) is world and row.incident is None
    ]


def strip(held: Facts, style: FigureStyle) -> Drawing:
    return estimate_strip(held, ENGLISH, claims("workers_present", world=True), 264, style)


def hosts(held: Facts, style: FigureStyle) -> Drawing:
    rows = [row for row in claims("workers_present", world=False) if largest(row) > 0]
    return host_ranges(held, ENGLISH, rows, 451, style)


def sums(held: Facts, style: FigureStyle) -> Drawing:
    rows = [row for row in claims("crypto_stolen_usd", world=True) if single_year(row)]
    return yearly_sums(held, ENGLISH, rows, 264, style)


def acts(held: Facts, style: FigureStyle) -> Drawing:
    rows = [row for row in held.events.values() if row.headline]
    return timeline(held, ENGLISH, rows, 264 if style is PAGE else 451, style, compact=True)


def rungs(held: Facts, style: FigureStyle) -> Drawing:
    rows = [row for row in held.provisions.values() if row.theme == "labour"]
    return ladder(held, ENGLISH, rows, 451, style, DAY)


every_chart = pytest.mark.parametrize("make", [strip, hosts, sums, acts, rungs])
every_style = pytest.mark.parametrize("style", [PAGE, LARGE], ids=["standard", "principal"])


def on_paper(make: Maker, style: FigureStyle) -> tuple[Drawing, bitmap.Printed]:
    drawing = make(facts(), style)
    name = "standard" if style is PAGE else "principal"
    data = render(samples.sheet(Figure(drawing), style=name), ENGLISH)
    return drawing, bitmap.printed(data)


@every_chart
@every_style
def test_every_mark_range_and_axis_is_there_in_black_and_white(
    make: Maker, style: FigureStyle
) -> None:
    drawing, page = on_paper(make, style)
    shapes = bitmap.must_show(drawing)
    assert len(shapes) > 5
    for shape in shapes:
        assert all(map(page.is_black, bitmap.seen(shape, shapes))), shape


@every_chart
@every_style
def test_every_label_has_black_letters_on_white(make: Maker, style: FigureStyle) -> None:
    drawing, page = on_paper(make, style)
    for text in (shape for shape in bitmap.must_show(drawing) if isinstance(shape, Text)):
        wide = text_width(text.text, text.size, text.bold)
        left = text.x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.anchor]
        grid = [
            page.grey((left + wide * (i + 0.5) / 60, text.y - text.size * j / 16)) < bitmap.HALF
            for i in range(60)
            for j in range(1, 11)
        ]
        assert 0.04 < sum(grid) / len(grid) < 0.7, text


@every_chart
def test_an_open_mark_is_told_from_a_full_one(make: Maker) -> None:
    drawing, page = on_paper(make, PAGE)
    open_: list[int] = []
    full: list[int] = []
    for shape in bitmap.must_show(drawing):
        if isinstance(shape, Circle):
            middle = shape.x, shape.y
        elif isinstance(shape, Rectangle):
            middle = shape.x + shape.width / 2, shape.y + shape.height / 2
        else:
            continue
        (open_ if shape.fill == "paper" else full).append(page.grey(middle))
    assert all(grey >= bitmap.HALF for grey in open_)
    assert all(grey < bitmap.HALF for grey in full)


@every_style
def test_neighbouring_strokes_of_a_timeline_are_told_apart(style: FigureStyle) -> None:
    drawing, page = on_paper(acts, style)
    lanes: dict[float, list[Line]] = {}
    for group in groups(drawing):
        strokes = [shape for shape in group.shapes if isinstance(shape, Line)]
        if len(strokes) == 1:
            lanes.setdefault(round(strokes[0].y1 + strokes[0].y2, 3), []).append(strokes[0])
    pairs = [pair for lane in lanes.values() for pair in pairwise(sorted(lane))]
    assert len(pairs) > 20
    for one, other in pairs:
        y = (one.y1 + one.y2) / 2 + (one.y2 - one.y1) / 4
        gap = (one.x1 + one.width / 2, other.x1 - other.width / 2)
        between = [gap[0] + (gap[1] - gap[0]) * part / 10 for part in range(11)]
        lightest = max(page.grey((x, y)) for x in between)
        for stroke in (one, other):
            dark = page.darkest((stroke.x1, y))
            assert bitmap.contrast(dark, lightest) >= LEAST_CONTRAST, (one, other)


@every_chart
def test_every_mark_has_contrast_to_the_paper_in_grey(make: Maker) -> None:
    drawing, page = on_paper(make, PAGE)
    shapes = bitmap.must_show(drawing)
    for shape in shapes:
        for point in bitmap.seen(shape, shapes):
            assert bitmap.contrast(page.darkest(point), 255) >= LEAST_CONTRAST, shape


@every_chart
def test_a_chart_says_in_words_all_that_it_shows(make: Maker) -> None:
    drawing = make(facts(), PAGE)
    told = [group for group in groups(drawing) if isinstance(group, Group) and group.words]
    assert told
    assert all(group.words in drawing.alt for group in told)
    assert drawing.note
    assert drawing.source
