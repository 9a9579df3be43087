from __future__ import annotations

from decimal import Decimal

import pytest

from dprk_viewer.figures.host_ranges import host_ranges
from dprk_viewer.figures.shapes import Text
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.wording.words import Words
from tests.factory import claim
from tests.figures.geometry import box, groups, meeting_texts, outside, plain_shapes, texts
from tests.figures.samples import library

WORDS = Words.english()
ROWS = (
    claim("rus-1", place="RUS", point=Decimal(30000)),
    claim("rus-2", place="RUS", point=Decimal(30000), originator="nis", checked="once"),
    claim("rus-3", place="RUS", point=None, high=Decimal(4000), hedge="fewer than"),
    claim("chn-1", place="CHN", point=None, low=Decimal(20000), high=Decimal(100000), hedge=None),
    claim("nam-1", place="NAM", point=Decimal(0), hedge=None, type="report"),
    claim("all-1", place=None, point=None, low=Decimal(50000), hedge="more than"),
)
SIZES = [(420.0, WINDOW), (900.0, WINDOW), (490.0, PAGE)]


@pytest.mark.parametrize(("width", "style"), SIZES)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_no_label_meets_another_or_leaves_the_drawing(
    width: float, style: FigureStyle, words: Words
) -> None:
    drawing = host_ranges(library(*ROWS), words, ROWS, width, style, "rus-3")

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


def test_every_estimator_keeps_a_mark_that_hides_no_other() -> None:
    drawing = host_ranges(library(*ROWS), WORDS, ROWS, 900, WINDOW)
    by_key = {group.key: [box(s) for s in plain_shapes([group])] for group in groups(drawing)}

    assert set(by_key) == {row.id for row in ROWS}
    assert max(b[3] for b in by_key["rus-1"]) <= min(b[1] for b in by_key["rus-2"]) + 2


def test_the_world_stands_first_and_then_the_largest() -> None:
    drawing = host_ranges(library(*ROWS), WORDS, ROWS, 900, WINDOW)
    names = [text.text for text in texts(drawing) if text.x == 0]

    assert names == ["World", "China", "Russian Federation", "Namibia"]


def test_figures_of_a_place_are_counted_and_not_merged() -> None:
    drawing = host_ranges(library(*ROWS), WORDS, ROWS, 900, WINDOW)
    labels = [shape.text for shape in drawing.shapes if isinstance(shape, Text)]

    assert "3 figures, not merged" in labels
    assert "20,000–100,000 · US Govt" in labels


def test_the_selected_figure_is_named_beside_its_row() -> None:
    drawing = host_ranges(library(*ROWS), WORDS, ROWS, 900, WINDOW, "rus-2")
    label = next(text for text in texts(drawing) if text.text.endswith("ROK NIS"))

    assert label.text == "about 30,000† · ROK NIS"
    assert label.colour == "accent"


def test_a_mark_says_all_that_travels_with_it() -> None:
    drawing = host_ranges(library(*ROWS), WORDS, ROWS, 900, WINDOW)
    tip = next(group.words for group in groups(drawing) if group.key == "rus-2")

    for said in ("ROK NIS", "Russian Federation", "about 30,000†", "December 2017", "estimate"):
        assert said in tip
    assert tip in drawing.alt


def test_measures_are_never_mixed() -> None:
    rows = (*ROWS, claim("x", measure="workers_sent"))

    with pytest.raises(ValueError, match="unlike"):
        host_ranges(library(*rows), WORDS, rows, 900, WINDOW)


def test_no_figures_are_said_in_words() -> None:
    drawing = host_ranges(library(), WORDS, (), 900, WINDOW)

    assert drawing.shapes == ()
    assert "found" in drawing.note
