from __future__ import annotations

from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line, Path, Rectangle, Text
from dprk_viewer.figures.stacked import stacked
from dprk_viewer.figures.style import WINDOW
from tests.figures.geometry import box, meeting_texts, plain_shapes

UPPER = Drawing(
    100, 20, (Text(0, 15, "upper", 12),), "One", "", "One is said.", "A note.", "Example News"
)
LOWER = Drawing(
    100,
    40,
    (
        Group((Circle(10, 10, 5), Line(0, 10, 50, 10)), "c1", "The first."),
        Path(((0.0, 0.0), (5.0, 5.0))),
        Rectangle(0, 20, 5, 5),
        Text(0, 30, "lower", 12),
    ),
    "Two",
    "",
    "Two is said.",
    "A note.",
    "Example Post",
)
EMPTY = Drawing(100, 0, (), "None", note="Nothing was found.")


def test_all_of_the_lower_figure_stands_under_the_upper_and_within_the_whole() -> None:
    made = stacked(UPPER, LOWER, WINDOW)
    lower = list(plain_shapes(made.shapes))[1:]

    assert min(box(shape)[1] for shape in lower) >= UPPER.height
    assert max(box(shape)[3] for shape in plain_shapes(made.shapes)) <= made.height
    assert meeting_texts(made) == []


def test_the_words_of_both_are_kept_and_none_is_said_twice() -> None:
    made = stacked(UPPER, LOWER, WINDOW)

    assert made.alt == "One is said. Two is said."
    assert made.note == "A note."
    assert made.source == "Example News; Example Post"
    assert "Two" in [shape.text for shape in made.shapes if isinstance(shape, Text)]


def test_a_figure_without_data_takes_no_room() -> None:
    assert stacked(UPPER, EMPTY, WINDOW) == UPPER
    assert stacked(EMPTY, LOWER, WINDOW) == LOWER
