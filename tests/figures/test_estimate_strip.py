from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.shapes import Circle, Line, Path, Rectangle, Text
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.wording.words import Words
from tests.factory import date
from tests.figures.geometry import groups, meeting_texts, outside, plain_shapes, texts
from tests.figures.samples import SENT, library, sent

WORDS = Words.english()
SIZES = [(264.0, PAGE), (490.0, PAGE), (384.0, WINDOW), (900.0, WINDOW)]


@pytest.mark.parametrize(("width", "style"), SIZES)
def test_no_label_meets_another_or_leaves_the_drawing(width: float, style: FigureStyle) -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, width, style, "b")

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


@pytest.mark.parametrize(("width", "style"), SIZES)
def test_stretched_words_stay_within_the_width(width: float, style: FigureStyle) -> None:
    drawing = estimate_strip(library(*SENT), Words.pseudo(), SENT, width, style)

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


def test_rivals_are_never_merged() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, 490, PAGE)

    assert sorted(group.key or "" for group in groups(drawing)) == [row.id for row in SENT]


def test_rows_stand_in_the_order_they_were_stated() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT[::-1], 490, PAGE)

    assert [group.key for group in groups(drawing)] == ["e", "a", "b", "c", "d"]


def test_a_revision_stands_beneath_what_it_revises_and_is_joined_to_it() -> None:
    old = sent("old", stated_on=date("2024-01"))
    rival = sent("rival", stated_on=date("2024-02"), originator="nis")
    new = sent("new", point=Decimal(5), supersedes="old", stated_on=date("2024-12"))
    rows = (new, rival, old)

    drawing = estimate_strip(library(*rows), WORDS, rows, 490, PAGE)

    assert [group.key for group in groups(drawing)] == ["old", "new", "rival"]
    assert "joins a figure to its revision" in drawing.note
    assert [s for s in drawing.shapes if isinstance(s, Path) and s.key is None]


def test_the_axis_starts_at_zero() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, 490, PAGE)
    axis = next(s for s in drawing.shapes if isinstance(s, Line) and s.width == PAGE.axis)
    zero = next(text for text in texts(drawing) if text.text == "0")

    assert zero.x == axis.x1


def test_each_figure_keeps_its_dagger_in_label_alt_and_tip() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, 490, PAGE)
    labels = " ".join(text.text for text in texts(drawing) if text.bold)
    tips = {group.key: group.words for group in groups(drawing)}

    assert "about 4,000†" in labels
    assert "more than 10,000†" in labels
    assert "about 4,000†" in drawing.alt
    assert "about 4,000†" in tips["a"]


def test_a_dagger_is_explained_in_the_note_where_no_legend_stands_on_the_page() -> None:
    notes = [estimate_strip(library(*SENT), WORDS, SENT, 490, each).note for each in (WINDOW, PAGE)]
    assert ["† seen in one source." in note for note in notes] == [True, False]


def test_the_words_hold_each_figure_with_originator_relay_period_and_count() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, 490, PAGE)

    assert "ROK NIS via Yonhap" in drawing.alt
    for said in ("around 8,000", "up to 15,000", "between 3,000 and 4,000", "2024", "finding"):
        assert said in drawing.alt
    assert "DPRK workers in the country" in drawing.note
    assert drawing.source == "Example News"


def test_a_point_is_the_mark_of_its_type_and_a_bound_an_arrow() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, 490, PAGE)
    by_key = {group.key: list(plain_shapes([group])) for group in groups(drawing)}

    def kinds(key: str) -> set[type]:
        return {type(shape) for shape in by_key[key]} - {Text, Line}

    assert kinds("a") == {Circle}
    assert kinds("b") == {Circle}
    assert kinds("c") == {Path}
    assert kinds("d") == {Path, Circle}
    assert kinds("e") == set()


def test_the_selected_row_is_drawn_in_the_accent() -> None:
    drawing = estimate_strip(library(*SENT), WORDS, SENT, 490, PAGE, "b")
    name = next(text for text in texts(drawing) if text.text.startswith("Multilateral"))

    assert name.bold
    assert name.colour == "accent"


@pytest.mark.parametrize(
    "change",
    [
        {"measure": "workers_present"},
        {"scope": "part"},
        {"place": "CHN"},
        {"point": None},
    ],
)
def test_unlike_claims_share_no_axis(change: dict[str, Any]) -> None:
    rows = (sent("one"), sent("two", **change))

    with pytest.raises(ValueError, match="claim"):
        estimate_strip(library(*rows), WORDS, rows, 490, PAGE)


def test_the_measure_other_enters_no_chart() -> None:
    rows = (sent("one", measure="other"),)

    with pytest.raises(ValueError, match="no chart"):
        estimate_strip(library(*rows), WORDS, rows, 490, PAGE)


def test_a_strip_without_data_says_what_was_not_found() -> None:
    drawing = estimate_strip(library(), WORDS, (), 490, PAGE)

    assert drawing.shapes == ()
    assert drawing.title == "By source"
    assert "found" in drawing.note
    assert "found" in drawing.alt


amounts = st.decimals(0, 10**11, places=0)
hedges = st.sampled_from(
    [None, "about", "more than", "up to; alleged", "on a first take, as many as"]
)
parties = st.sampled_from(["nis", "msmt", "us-government", "yonhap"])
types = st.sampled_from(["finding", "report", "estimate", "allegation", "pledge", "denial"])


@st.composite
def random_claims(draw: st.DrawFn) -> tuple[Claim, ...]:
    rows = []
    for number in range(draw(st.integers(1, 7))):
        low, point, high = draw(
            st.tuples(amounts, amounts, amounts).map(sorted)
            if draw(st.booleans())
            else st.one_of(
                amounts.map(lambda value: (value, None, None)),
                amounts.map(lambda value: (None, value, None)),
                amounts.map(lambda value: (None, None, value)),
            )
        )
        rows.append(
            sent(
                f"r{number}",
                low=low,
                point=point,
                high=high,
                hedge=draw(hedges),
                originator=draw(parties),
                type=draw(types),
                checked=draw(st.sampled_from(["once", "twice"])),
                supersedes=draw(st.sampled_from([None, f"r{number - 1}"])),
            )
        )
    return tuple(rows)


@settings(max_examples=60, deadline=None)
@given(random_claims(), st.sampled_from(SIZES))
def test_whatever_is_claimed_is_drawn_inside_and_apart(
    rows: tuple[Claim, ...], size: tuple[float, FigureStyle]
) -> None:
    width, style = size

    drawing = estimate_strip(library(*rows), WORDS, rows, width, style)

    assert outside(drawing) == []
    assert meeting_texts(drawing) == []
    assert len(groups(drawing)) == len(rows)
    assert any(
        isinstance(s, Rectangle | Circle | Path | Line) for s in plain_shapes(drawing.shapes)
    )
