from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.figures.advance_widths import BOLD, REGULAR
from dprk_viewer.figures.serif_widths import SERIF_BOLD, SERIF_REGULAR
from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.paths import resource


@pytest.mark.parametrize(
    ("file", "table"),
    [
        ("SourceSans3-Regular.ttf", REGULAR),
        ("SourceSans3-Bold.ttf", BOLD),
        ("SourceSerif4-Regular.ttf", SERIF_REGULAR),
        ("SourceSerif4-Bold.ttf", SERIF_BOLD),
    ],
)
def test_the_table_holds_the_widths_of_the_bundled_font(file: str, table: dict[int, str]) -> None:
    font = TTFont(resource(f"fonts/{file}"))
    names, advances = font.getBestCmap(), font["hmtx"]
    for start, run in table.items():
        for code, width in enumerate(run.split(), start):
            assert int(width) == advances[names[code]][0], hex(code)


@pytest.mark.parametrize("text", ["ABCabc019,.–—’“”†…", "Łódź ÅÄÖ ñ ő", "Россия", "№ € £ ₽"])
def test_letters_of_the_dataset_are_in_the_table(text: str) -> None:
    codes = {start + i for start, run in REGULAR.items() for i in range(len(run.split()))}

    assert {ord(char) for char in text} <= codes


def test_digits_are_of_one_width() -> None:
    assert len({text_width(digit, 10) for digit in "0123456789"}) == 1


def test_an_east_asian_character_is_a_full_em() -> None:
    assert text_width("한국", 12) == 24


def test_bold_is_wider() -> None:
    assert text_width("workers", 12, bold=True) > text_width("workers", 12)


def test_a_no_break_space_holds_a_number_to_its_unit() -> None:
    assert wrap("at least $1.7\u00a0billion", 60, 12)[-1] == "$1.7\u00a0billion"


words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60)


@given(words, st.floats(15, 200), st.booleans())
def test_wrapped_lines_fit_and_lose_no_character(text: str, width: float, bold: bool) -> None:
    lines = wrap(text, width, 12, bold)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, 12, bold) <= width for line in lines)
