"""Finding facts by the words people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.facts.search import fold, label, search
from tests.factory import claim, event, facts, party, place, provision

ALL = facts(
    parties=[party(), party("cote-divoire", name="Côte d’Ivoire", short_name=None)],
    places=[place(search_names="Russia; Россия; 러시아")],
    claims=[claim("c1"), claim("c2", place=None, statement="STRASSE Straße")],
    events=[event("e1", title="Resolution 2397")],
    provisions=[provision("p1", event="e1")],
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("℡", []),
        ("cote d’IVOIRE", ["cote-divoire"]),
        ("россия", ["c1", "RUS"]),
        ("러시아", ["c1", "RUS"]),
        ("russia 30,000", ["c1"]),
        ("strasse", ["c2"]),
        ("2397", ["e1", "p1"]),
        ("no-such-word", []),
        ("", []),
        ("  \n ", []),
    ],
)
def test_words_find_facts_whatever_their_case_and_accents(text: str, expected: list[str]) -> None:
    assert [hit.id for hit in search(ALL, text)] == expected


def test_a_hit_names_its_table_and_what_it_is() -> None:
    hit = search(ALL, "2397")[0]
    assert (hit.id, label(hit)) == ("e1", "Resolution 2397")


@given(st.text())
def test_any_text_can_be_searched_for_and_finds_rows_that_are_there(text: str) -> None:
    assert all(ALL.find(hit.id) is not None for hit in search(ALL, text))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aé조ßİ中Ωя", min_size=1))
def test_a_statement_is_found_by_its_own_words(text: str) -> None:
    held = facts(claims=[claim("c1", statement=text)])
    assert "c1" in [hit.id for hit in search(held, text)]
