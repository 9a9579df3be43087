from __future__ import annotations

import pytest

from dprk_viewer.figures.lanes import Lane, lane_of, lane_title
from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.figures.timeline import timeline
from dprk_viewer.wording.words import Words
from tests.factory import event
from tests.figures.geometry import groups, meeting_texts, outside, texts
from tests.figures.samples import acts, library

WORDS = Words.english()
FACTS = acts()
EVENTS = tuple(FACTS.events.values())
SIZES = [(264.0, PAGE, True), (490.0, PAGE, True), (620.0, WINDOW, False), (940.0, WINDOW, False)]


def strokes(drawing: Drawing, key: str) -> list[Line]:
    group = next(group for group in groups(drawing) if group.key == key)
    return [shape for shape in group.shapes if isinstance(shape, Line)]


def named(drawing: Drawing, text: str) -> bool:
    return text in [shape.text for shape in texts(drawing)]


@pytest.mark.parametrize(("width", "style", "compact"), SIZES)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_no_label_meets_another_or_leaves_the_drawing(
    width: float, style: FigureStyle, compact: bool, words: Words
) -> None:
    drawing = timeline(FACTS, words, EVENTS, width, style, "res-2397", compact)

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


def test_every_act_is_one_group_and_is_counted() -> None:
    drawing = timeline(FACTS, WORDS, EVENTS, 940, WINDOW)

    assert sorted(group.key or "" for group in groups(drawing)) == sorted(FACTS.events)
    assert drawing.aside == "8 acts since 2006"


def test_the_councils_measures_are_heavier_and_a_veto_is_a_cross_with_its_word() -> None:
    drawing = timeline(FACTS, WORDS, EVENTS, 940, WINDOW)

    assert strokes(drawing, "res-1718")[0].width > strokes(drawing, "res-2680")[0].width
    assert len(strokes(drawing, "veto-1")) == 2
    assert named(drawing, "veto†")


def accent(drawing: Drawing, kind: type[Line] | type[Circle]) -> list[Line | Circle]:
    """The shapes in the accent that belong to no act."""
    return [
        shape
        for shape in drawing.shapes
        if isinstance(shape, kind) and "accent" in (getattr(shape, "stroke", ""), _fill(shape))
    ]


def _fill(shape: Line | Circle) -> str | None:
    return shape.fill if isinstance(shape, Circle) else None


@pytest.mark.parametrize("chosen", ["res-2397", "mis-1"])
def test_the_selected_act_is_joined_to_the_axis_and_to_what_answers_it(chosen: str) -> None:
    drawing = timeline(FACTS, WORDS, EVENTS, 940, WINDOW, chosen)

    assert len(accent(drawing, Line)) == 2
    assert len(accent(drawing, Circle)) == 1
    assert all(line.stroke == "accent" for line in strokes(drawing, "res-2397"))
    assert all(line.stroke == "accent" for line in strokes(drawing, "mis-1"))


def test_an_act_that_answers_nothing_is_joined_to_the_axis_alone() -> None:
    drawing = timeline(FACTS, WORDS, EVENTS, 940, WINDOW, "com-1")

    assert (len(accent(drawing, Line)), accent(drawing, Circle)) == (1, [])


def test_landmark_resolutions_are_labelled_by_number() -> None:
    drawing = timeline(FACTS, WORDS, EVENTS, 940, WINDOW)

    assert named(drawing, "1718")
    assert named(drawing, "2397")
    assert named(drawing, "Panel ended 30 April 2024")


def test_the_msmt_has_a_lane_of_its_own_and_is_no_un_body() -> None:
    assert lane_of(FACTS, FACTS.events["msmt-1"]) is Lane.MONITORING
    assert lane_title(WORDS, Lane.MONITORING) == "MSMT, not a UN body"


def test_the_words_hold_every_act_with_its_day_and_dagger() -> None:
    drawing = timeline(FACTS, WORDS, EVENTS, 940, WINDOW)

    assert "22 December 2017: Resolution 2397 (2017)" in drawing.alt
    assert "Draft vetoed†" in drawing.alt
    assert "adopted unanimously" in drawing.alt
    assert "1 act was seen in one source" in drawing.note
    assert "selected" in " ".join(text.text for text in texts(drawing))


@pytest.mark.parametrize(("compact", "count"), [(True, 1), (False, len(Lane))])
def test_a_compact_timeline_drops_empty_lanes(compact: bool, count: int) -> None:
    drawing = timeline(FACTS, WORDS, EVENTS[:1], 490, PAGE, compact=compact)

    assert len([text for text in texts(drawing) if text.x == 0]) == count


def test_a_partial_date_is_drawn_at_its_first_day() -> None:
    rows = (event("a", date=FACTS.events["com-1"].date), event("b"))
    library_ = library(events=list(rows))

    drawing = timeline(library_, WORDS, rows, 490, PAGE)

    assert "November 2020:" in drawing.alt
    assert not any("1 November" in g.words for g in drawing.shapes if isinstance(g, Group))


def test_no_acts_are_said_in_words() -> None:
    drawing = timeline(library(), WORDS, (), 490, PAGE)

    assert drawing.shapes == ()
    assert drawing.note == "No act was found here."
