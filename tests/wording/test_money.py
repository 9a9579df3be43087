"""Money is said as people say it, in its own currency, and loses no digit."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.wording.words import Words

WORDS = Words.english()


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("1700000000", "usd", "$1.7 billion"),
        ("1645000000", "usd", "$1.645 billion"),
        ("660500000", "usd", "$660.5 million"),
        ("620000000", "usd", "$620 million"),
        ("1000000", "usd", "$1 million"),
        ("1234567890", "usd", "$1,234,567,890"),
        ("4502000", "krw", "4,502,000 won"),
        ("58000000000", "krw", "58 billion won"),
        ("800", "usd_per_month", "$800"),
        ("2000000000", "usd_per_year", "$2 billion"),
        ("0.5", "eur", "€0.5"),
        ("-5", "gbp", "minus £5"),
        ("0", "usd", "$0"),
        ("9007199254740993", "usd", "$9,007,199,254,740,993"),
        ("82000000000000", "jpy", "82,000 billion yen"),
    ],
)
def test_sums_as_they_are_said(value: str, unit: str, expected: str) -> None:
    said = WORDS.money(Decimal(value), unit)
    assert said.replace("\u00a0", " ") == expected


def test_a_sum_never_breaks_before_its_unit() -> None:
    assert WORDS.money(Decimal(1_700_000_000), "usd") == "$1.7\u00a0billion"


def test_a_unit_that_is_no_currency_is_not_printed_as_money() -> None:
    with pytest.raises(KeyError):
        WORDS.money(Decimal(5), "persons")


@given(st.decimals(0, 10**18, places=3))
def test_no_digit_is_ever_lost(value: Decimal) -> None:
    said = WORDS.money(value, "usd")
    digits = re.fullmatch(r"\$([0-9,.]+)(\u00a0billion|\u00a0million)?", said)
    assert digits is not None
    scale = {"\u00a0billion": 10**9, "\u00a0million": 10**6, None: 1}[digits.group(2)]
    assert Decimal(digits.group(1).replace(",", "")) * scale == value
