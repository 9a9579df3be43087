from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.shapes import Path
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.figures.yearly_sums import yearly_sums
from dprk_viewer.wording.words import Words
from tests.factory import date
from tests.figures.geometry import groups, meeting_texts, outside, texts
from tests.figures.samples import library, stolen

WORDS = Words.english()
SIZES = [(260.0, PAGE), (490.0, PAGE), (420.0, WINDOW), (900.0, WINDOW)]
ROWS = (
    stolen("a", hedge="estimated"),
    stolen("b", point=Decimal(640_000_000), originator="nis", checked="once"),
    stolen("b2", point=Decimal(1_350_000_000), originator="nis", supersedes="b"),
    stolen(
        "c",
        point=None,
        low=Decimal(2_000_000_000),
        originator="msmt",
        period_from=date("2025-01"),
        period_to=date("2025-10"),
        type="finding",
    ),
    stolen("d", period_from=date("2024-01"), period_to=date("2025-09")),
    stolen("e", period_from=None, period_to=date("2025-12")),
)


def bare(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(("width", "style"), SIZES)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_no_label_meets_another_or_leaves_the_drawing(
    width: float, style: FigureStyle, words: Words
) -> None:
    drawing = yearly_sums(library(*ROWS), words, ROWS, width, style, "a")

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


def test_rivals_of_a_year_stand_apart_and_are_never_added_up() -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS, 490, PAGE)

    assert [group.key for group in groups(drawing)] == ["a", "b", "b2", "c"]


def test_sums_over_several_years_belong_to_no_year_and_are_counted() -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS, 490, PAGE)

    assert "2 sums over several years" in drawing.note


@pytest.mark.parametrize("width", [260.0, 490.0])
def test_a_part_of_a_year_says_until_when(width: float) -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS, width, PAGE)

    assert any("to Oct 2025" in bare(text.text) for text in texts(drawing))


def test_a_revision_is_joined_to_what_it_revised() -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS, 490, PAGE)

    assert len([shape for shape in drawing.shapes if isinstance(shape, Path)]) == 1


def test_each_figure_stands_in_the_words() -> None:
    alt = bare(yearly_sums(library(*ROWS), WORDS, ROWS, 490, PAGE).alt)

    for said in ("estimated $1.7 billion", "$640 million†", "$1.35 billion", "at least $2 billion"):
        assert said in alt


def test_zero_is_on_the_axis() -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS, 490, PAGE)

    assert "$0" in [text.text for text in texts(drawing)]


def test_a_part_never_shares_the_axis_of_a_whole() -> None:
    rows = (stolen("a"), stolen("b", scope="part"))

    with pytest.raises(ValueError, match="unlike"):
        yearly_sums(library(*rows), WORDS, rows, 490, PAGE)


def test_a_chart_without_a_year_says_so() -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS[4:], 490, PAGE)

    assert drawing.shapes == ()
    assert "2 sums over several years" in drawing.note


amounts = st.decimals(0, 10**12, places=0)


@st.composite
def random_sums(draw: st.DrawFn) -> tuple[Claim, ...]:
    rows = []
    for number in range(draw(st.integers(1, 8))):
        column = draw(st.sampled_from(["low", "point", "high"]))
        figure = {"point": None, column: draw(amounts)}
        year = draw(st.integers(2017, 2026))
        end = draw(st.sampled_from([f"{year}", f"{year}-09", f"{year}-12-31", "2027"]))
        rows.append(
            stolen(
                f"r{number}",
                **figure,
                hedge=draw(
                    st.sampled_from([None, "slightly over", "as much as", "alleged; nearly"])
                ),
                originator=draw(st.sampled_from(["nis", "msmt", "us-government"])),
                checked=draw(st.sampled_from(["once", "twice"])),
                supersedes=draw(st.sampled_from([None, "r0"])) if number else None,
                period_from=date(str(year)),
                period_to=date(end),
            )
        )
    return tuple(rows)


@settings(max_examples=60, deadline=None)
@given(random_sums(), st.sampled_from(SIZES))
def test_whatever_is_claimed_is_drawn_inside_and_apart(
    rows: tuple[Claim, ...], size: tuple[float, FigureStyle]
) -> None:
    width, style = size

    drawing = yearly_sums(library(*rows), WORDS, rows, width, style)

    in_a_year = [row.id for row in rows if str(row.period_to) != "2027"]
    assert sorted(group.key or "" for group in groups(drawing)) == in_a_year
    assert outside(drawing) == []
    assert meeting_texts(drawing) == []


def test_a_chart_that_scrolls_begins_with_the_newest_year_and_its_axis() -> None:
    drawing = yearly_sums(library(*ROWS), WORDS, ROWS, 900, WINDOW, scrolls=True)
    zero = next(text for text in texts(drawing) if text.text == "$0")

    assert [group.key for group in groups(drawing)] == ["c", "a", "b", "b2"]
    assert zero.y == min(text.y for text in texts(drawing))
    assert meeting_texts(drawing) == []
    assert outside(drawing) == []


def test_two_charts_of_one_unit_share_one_scale() -> None:
    small = (stolen("s", measure="crypto_suspected_usd", point=Decimal(200_000_000)),)
    rows = ROWS[:2]
    facts = library(*rows, *small)
    upper = yearly_sums(facts, WORDS, rows, 900, WINDOW, like=small)
    lower = yearly_sums(facts, WORDS, small, 900, WINDOW, like=rows)
    ticks = [
        [(text.text, text.x) for text in texts(drawing) if text.anchor == "middle"]
        for drawing in (upper, lower)
    ]

    assert ticks[0] == ticks[1]
    assert {group.key for group in groups(lower)} == {"s"}
