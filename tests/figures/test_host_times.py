from __future__ import annotations

from decimal import Decimal

import pytest

from dprk_viewer.figures.host_times import host_times
from dprk_viewer.figures.shapes import Circle, Line
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.wording.words import Words
from tests.factory import claim, date
from tests.figures.geometry import groups, meeting_texts, outside, plain_shapes, texts
from tests.figures.samples import library, sent

WORDS = Words.english()
ROWS = (
    claim("a", point=Decimal(40000), period_to=date("2010-06"), stated_on=date("2010-06")),
    claim("b", point=Decimal(30000), period_to=date("2017-12"), stated_on=date("2018")),
    claim("c", point=Decimal(30000), period_to=date("2017-12"), originator="nis"),
    claim("d", point=None, high=Decimal(4000), period_to=date("2019-03")),
    claim("e", point=None, low=Decimal(3000), high=Decimal(4000), period_to=date("2023-08")),
)
SIZES = [(420.0, WINDOW), (900.0, WINDOW), (490.0, PAGE)]


@pytest.mark.parametrize(("width", "style"), SIZES)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_no_label_meets_another_or_leaves_the_drawing(
    width: float, style: FigureStyle, words: Words
) -> None:
    drawing = host_times(library(*ROWS), words, ROWS, width, style, "e")

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


def middles(drawing_of: tuple[str, ...]) -> dict[str | None, tuple[float, float]]:
    drawing = host_times(library(*ROWS), WORDS, ROWS, 900, WINDOW)
    found: dict[str | None, tuple[float, float]] = {}
    for group in groups(drawing):
        for shape in plain_shapes([group]):
            if isinstance(shape, Circle) and group.key in drawing_of:
                found[group.key] = (shape.x, shape.y)
    return found


def test_later_stands_to_the_right_and_more_stands_higher() -> None:
    at = middles(("a", "b", "c"))

    assert at["a"][0] < at["b"][0]
    assert at["a"][1] < at["b"][1]


def test_two_of_one_day_and_amount_hide_nothing_of_one_another() -> None:
    at = middles(("b", "c"))

    assert at["b"][1] == at["c"][1]
    assert abs(at["b"][0] - at["c"][0]) >= 2 * WINDOW.mark


def test_a_revision_is_joined_to_what_it_revised() -> None:
    old = sent("old", point=Decimal(4000), stated_on=date("2025-01"))
    new = sent("new", point=Decimal(5000), stated_on=date("2025-06"), supersedes="old")
    joined = host_times(library(old, new), WORDS, (old, new), 900, WINDOW)
    apart = host_times(library(old), WORDS, (old,), 900, WINDOW)
    lines = [shape for shape in joined.shapes if isinstance(shape, Line)]
    joins = [line for line in lines if line.stroke == "second" and line.y1 != line.y2]

    assert len(joins) == 1
    assert joins[0].y2 < joins[0].y1
    assert "A thin line joins a figure to its revision." in joined.note
    assert "revision" not in apart.note


def test_a_figure_without_a_time_is_counted_in_the_note_and_not_drawn() -> None:
    dateless = claim("x", point=Decimal(9), period_from=None, period_to=None)
    drawing = host_times(library(*ROWS, dateless), WORDS, (*ROWS, dateless), 900, WINDOW)

    assert "1 figure without a stated time is not drawn." in drawing.note
    assert "x" not in {group.key for group in groups(drawing)}
    assert host_times(library(dateless), WORDS, (dateless,), 900, WINDOW).shapes == ()


def test_several_subjects_are_refused() -> None:
    rows = (ROWS[0], claim("chn", place="CHN"))
    with pytest.raises(ValueError, match="several subjects"):
        host_times(library(*rows), WORDS, rows, 900, WINDOW)


def test_the_chosen_figure_is_named_in_the_accent() -> None:
    drawing = host_times(library(*ROWS), WORDS, ROWS, 900, WINDOW, "d")

    assert any("4,000" in text.text for text in texts(drawing) if text.colour == "accent")
