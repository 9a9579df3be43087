"""The timeline over a part of its days, as the window zooms and moves it."""

from __future__ import annotations

import datetime as dt

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.figures.shapes import Drawing, Rectangle
from dprk_viewer.figures.style import WINDOW
from dprk_viewer.figures.timeline import draw
from dprk_viewer.figures.timeline_acts import Acts, prepare
from dprk_viewer.wording.words import Words
from tests.figures.geometry import groups, meeting_texts, outside, plain_shapes, texts
from tests.figures.samples import acts

WORDS = Words.english()
BUNDLED = load(paths.resource("data"))
FACTS = acts()
DAY = dt.date(2026, 10, 10)
SPANS = [(1993.0, 2027.0), (2006.0, 2027.0), (2015.5, 2018.2), (2017.6, 2018.0), (2024.0, 2024.25)]


def prepared(words: Words = WORDS, day: dt.date = DAY) -> Acts:
    made = [act for act in BUNDLED.events.values() if act.date.last_day <= day]
    return prepare(BUNDLED, words, made, day=day)


def small(day: dt.date) -> Acts:
    return prepare(FACTS, WORDS, tuple(FACTS.events.values()), day=day)


def shown(drawing: Drawing) -> set[str]:
    return {group.key or "" for group in groups(drawing)}


def said(drawing: Drawing) -> list[str]:
    return [text.text for text in texts(drawing)]


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("width", [420.0, 900.0])
@pytest.mark.parametrize("chosen", ["res-2397", "veto-2024-03-28", "nuc-2017-09-03", None])
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_no_label_meets_another_however_close_one_looks(
    span: tuple[float, float], width: float, chosen: str | None, words: Words
) -> None:
    drawing = draw(prepared(words), words, width, WINDOW, chosen, span=span)

    assert meeting_texts(drawing) == []
    assert outside(drawing, 1.5) == []


def test_only_the_acts_of_the_part_shown_are_drawn() -> None:
    drawing = draw(small(DAY), WORDS, 900, WINDOW, span=(2017, 2023))

    assert shown(drawing) == {"mis-1", "res-2397", "com-1", "veto-1"}


def test_acts_are_named_beside_their_strokes_where_there_is_room() -> None:
    far = draw(small(DAY), WORDS, 900, WINDOW, span=(2006, 2027))
    near = draw(small(DAY), WORDS, 900, WINDOW, span=(2017, 2021))

    assert "Launch" not in said(far)
    assert "Launch" in said(near)


def test_the_axis_tells_months_once_years_leave_room_for_them() -> None:
    assert "Mar 2017" in said(draw(small(DAY), WORDS, 900, WINDOW, span=(2017, 2018)))
    assert "2017" in said(draw(small(DAY), WORDS, 900, WINDOW, span=(2006, 2027)))


def test_the_day_of_the_chosen_act_stands_under_its_line() -> None:
    drawing = draw(small(DAY), WORDS, 900, WINDOW, "res-2397", span=(2006, 2027))

    label = next(text for text in texts(drawing) if text.text == "22 Dec 2017")
    assert (label.bold, label.colour) == (True, "accent")


def test_an_act_that_ended_is_open_on_a_day_after_its_end_and_filled_before() -> None:
    def is_open(day: dt.date) -> bool:
        drawing = draw(small(day), WORDS, 900, WINDOW, span=(2006, 2027))
        group = next(group for group in groups(drawing) if group.key == "res-2680")
        return isinstance(group.shapes[0], Rectangle)

    assert not is_open(dt.date(2024, 4, 30))
    assert is_open(dt.date(2024, 5, 1))
    assert "no longer in force on 1 May 2024" in small(dt.date(2024, 5, 1)).note


def test_what_lies_after_the_day_asked_for_is_shaded_and_the_day_is_named() -> None:
    asked = draw(small(dt.date(2024, 5, 1)), WORDS, 900, WINDOW, span=(2006, 2027))
    latest = draw(small(DAY), WORDS, 900, WINDOW, span=(2006, 2027))

    def shades(drawing: Drawing) -> list[Rectangle]:
        drawn = [shape for shape in plain_shapes(drawing.shapes) if isinstance(shape, Rectangle)]
        return [shape for shape in drawn if shape.fill == "ground"]

    assert "1 May 2024" in said(asked)
    assert (len(shades(asked)), shades(latest)) == (1, [])


def test_the_panel_did_not_end_before_it_ended() -> None:
    before, after = small(dt.date(2024, 4, 29)), small(dt.date(2024, 4, 30))

    assert before.panel_end is None
    assert after.panel_end is not None
    assert after.panel_end.words == "Panel ended 30 April 2024"
