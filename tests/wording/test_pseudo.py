"""The made-up language shows what clips and which words were forgotten."""

from __future__ import annotations

import datetime as dt
import string
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.wording.words import Words

PSEUDO = Words.pseudo()


def test_fields_are_filled_in_and_untouched() -> None:
    told = PSEUDO.say("{number} workers in {place}", number=5, place="China")
    assert told.startswith("[5 ")
    assert "China" in told
    assert "workers" not in told


def test_plural_forms_are_stretched_too() -> None:
    one = PSEUDO.count("{number} fault", "{number} faults", 1)
    many = PSEUDO.count("{number} fault", "{number} faults", 1200)
    assert one.startswith("[1 ")
    assert many.startswith("[1,200 ")
    assert len(many) > len("1,200 faults") * 1.3


def test_numbers_and_dates_stay_those_of_english() -> None:
    assert PSEUDO.number(Decimal("1234.5")) == Words.english().number(Decimal("1234.5"))
    day = dt.date(2017, 12, 22)
    assert PSEUDO.date(day) == "22 December 2017"


@given(st.text(string.ascii_letters + " ", min_size=20))
def test_every_message_is_about_forty_percent_longer(message: str) -> None:
    told = PSEUDO.say(message)
    assert 1.35 <= (len(told) - 2) / len(message) <= 1.45
    assert told[0] == "["
    assert told[-1] == "]"
