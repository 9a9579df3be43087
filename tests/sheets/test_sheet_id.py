"""A sheet's ID is understood as it is printed, scanned or typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.sheets.sheet_id import read_sheet_id, scanned

PRINTED = "country-RUS · 2026.11.2 · D2D3C0"


@pytest.mark.parametrize(
    "typed",
    [
        PRINTED,
        scanned(PRINTED),
        "country-rus 2026.11.2 d2d3c0",
        "  Country RUS,2026-11-2,D2D3CO ",
        "COUNTRY:RUS/2026_11_02/d2d3c0",
        "country-RUS·2026.11.2·D2D3C0.",
    ],
)
def test_an_id_is_read_however_its_parts_are_kept_apart(typed: str) -> None:
    assert read_sheet_id(typed.strip(" .")) == ("country-rus", "2026.11.2", "D2D3C0")


def test_a_name_that_ends_in_a_year_keeps_it() -> None:
    assert read_sheet_id("incident-bybit-2025 2026.11.2 ABCDEF") == (
        "incident-bybit-2025",
        "2026.11.2",
        "ABCDEF",
    )


@pytest.mark.parametrize(
    "wrong", ["", "labour", "labour 2026.11.2", "labour 2026.11.2 XYZ123", "2026.11.2 ABCDEF", "…"]
)
def test_what_is_no_id_is_not_taken_for_one(wrong: str) -> None:
    assert read_sheet_id(wrong) is None


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = read_sheet_id(text)
    assert found is None or len(found.digest) == 6
