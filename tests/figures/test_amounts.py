from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.wording.words import Words
from tests.factory import claim

WORDS = Words.english()
NONE: dict[str, Any] = {"low": None, "point": None, "high": None, "hedge": None}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"point": Decimal(30000), "hedge": "some; estimated"}, "some 30,000"),
        ({"point": Decimal(511)}, "511"),
        ({"point": Decimal(0)}, "0"),
        ({"low": Decimal(50000)}, "at least 50,000"),
        ({"high": Decimal(451)}, "up to 451"),
        ({"low": Decimal(100000), "hedge": "more than"}, "more than 100,000"),
        ({"high": Decimal(4000), "hedge": "fewer than"}, "fewer than 4,000"),
        ({"low": Decimal(50000), "hedge": "believed"}, "believed, at least 50,000"),
        ({"high": Decimal(50000), "hedge": "believed"}, "believed, up to 50,000"),
        ({"low": Decimal(50000), "high": Decimal(80000)}, "50,000–80,000"),
        (
            {"low": Decimal(3000), "high": Decimal(4000), "hedge": "between"},
            "between 3,000 and 4,000",
        ),
        ({"point": Decimal(70), "unit": "percent"}, "70\u00a0%"),
        ({"low": Decimal(50), "unit": "percent", "hedge": "more than half"}, "more than half"),
        ({"low": Decimal(50), "unit": "percent", "hedge": "more than"}, "more than 50\u00a0%"),
        ({"point": Decimal(8000), "printed": "around 8,000, or visas sought"}, None),
    ],
)
def test_a_figure_is_said_with_its_hedge_and_bounds(
    changes: dict[str, Any], said: str | None
) -> None:
    row = claim(**(NONE | changes))

    assert figure_text(WORDS, row) == (said or row.printed)


def test_money_stands_in_its_currency() -> None:
    row = claim(**(NONE | {"point": Decimal(1_700_000_000), "unit": "usd"}))

    assert figure_text(WORDS, row).replace("\u00a0", " ") == "$1.7 billion"


@pytest.mark.parametrize("printed", [None, "around 8,000"])
def test_a_figure_seen_once_carries_a_dagger(printed: str | None) -> None:
    assert figure_text(WORDS, claim(checked="once", printed=printed)).endswith("†")


def test_a_claim_without_a_figure_has_no_text() -> None:
    assert figure_text(WORDS, claim(**(NONE | {"checked": "once"}))) == ""


@given(st.decimals(0, 10**12, places=2), st.sampled_from(["low", "point", "high"]))
def test_no_digit_is_lost(value: Decimal, column: str) -> None:
    said = figure_text(WORDS, claim(**(NONE | {column: value})))

    assert f"{value.normalize():f}" in said.replace(",", "")
