"""What became of a fact is told in words, with what it said and what it says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.since import Since
from dprk_viewer.sheets.what_changed import RowVerdict, apart, row_verdict
from dprk_viewer.wording.words import Words
from tests import factory

ENGLISH = Words.english()


def told(found: Since, facts: Facts | None = None) -> RowVerdict:
    return row_verdict(facts or factory.facts(claims=[factory.claim("c")]), ENGLISH, found)


def test_a_fact_that_is_gone_is_told_by_what_it_said() -> None:
    said = told(Since("gone", "removed", {"statement": "It was so."})).said
    assert said == "taken out of the data; it said “It was so.”"
    assert told(Since("gone", "removed")).said == "taken out of the data"


def test_an_id_that_nobody_knows_is_shown_harmlessly() -> None:
    found = told(Since("x\n\u202e" + "y" * 500, "unknown"))
    assert found.said == "not known here"


def test_codes_and_names_are_told_in_words() -> None:
    claim = factory.claim("c")
    facts = factory.facts(claims=[claim])
    party = next(iter(facts.parties))
    was = {"type": "allegation", "checked": "twice", "originator": "who-left", "hedge": ""}
    now = {"type": "finding", "checked": "once", "originator": party, "hedge": "about"}
    assert told(Since("c", "changed", was, now), facts).changes == (
        "type: allegation is now finding",
        "how often seen: seen in two sources is now seen in one source",
        f"originator: “who-left” is now “{facts.parties[party].name}”",
        "hedge: nothing is now “about”",
    )


def test_dates_and_figures_are_told_as_a_page_prints_them() -> None:
    was = {"stated_on": "2020-03", "point": "50000", "low": "many"}
    now = {"stated_on": "2020-03-20", "point": "60000", "low": ""}
    assert told(Since("c", "changed", was, now)).changes == (
        "stated on: March 2020 is now 20 March 2020",
        "figure: 50,000 is now 60,000",
        "at least: “many” is now nothing",
    )


def test_a_change_whose_old_value_is_not_held_says_so() -> None:
    (change,) = told(Since("c", "changed")).changes
    assert change == "it reads otherwise now; what it said before is not held here"


def test_a_revision_is_told_with_the_newer_value() -> None:
    old = factory.claim("old", point=Decimal(5))
    new = factory.claim("new", point=Decimal(70_000), supersedes="old")
    facts = factory.facts(claims=[old, new])
    (change,) = told(Since("old", "superseded", later=("new",)), facts).changes
    assert change.startswith("revised by its originator: ")
    assert "70,000" in change
    assert change.endswith("[new]")


@pytest.mark.parametrize("middle", [("A", "B C"), ("", "more "), ("less ", "")])
def test_of_two_long_texts_what_differs_is_shown(middle: tuple[str, str]) -> None:
    before, after = "word " * 60, " tail" * 60
    old, new = apart(*(f"{before}{text}{after}" for text in middle))
    assert len(old) < 90
    assert len(new) < 90
    assert middle[0].strip() in old
    assert middle[1].strip() in new
    assert old != new


@given(st.text(max_size=80), st.text(max_size=80))
def test_short_texts_that_differ_never_look_alike(one: str, other: str) -> None:
    if one.strip() != other.strip():
        old, new = apart(one, other)
        assert old != new
