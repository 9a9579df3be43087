from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer import app
from dprk_viewer.facts.find_place import PlaceFinder
from tests import factory

BUNDLED = app.load()
FINDER = PlaceFinder(BUNDLED)


def first(text: str) -> str | None:
    found = FINDER.find(text, 1)
    return found[0].id if found else None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("rus", "RUS"),
        ("chi", "CHN"),
        ("RUSSIAN FED", "RUS"),
        ("cote", "CIV"),
        ("turk", "TUR"),
        ("viet", "VNM"),
        ("  emirates ", "ARE"),
        ("czech republic", "CZE"),
        ("north korea", "PRK"),
        ("ivory", "CIV"),
    ],
)
def test_code_name_other_name_and_word_lead_to_the_host(typed: str, code: str) -> None:
    assert first(typed) == code


def test_every_place_is_found_by_its_code_and_by_its_name() -> None:
    for place in BUNDLED.places.values():
        assert first(place.id.lower()) == place.id
        assert first(place.name) == place.id


def test_of_hosts_that_answer_alike_the_one_with_more_claims_comes_first() -> None:
    facts = factory.facts(
        sources=[factory.source()],
        parties=[factory.party()],
        places=[factory.place("AAA", name="Same one"), factory.place("BBB", name="Same two")],
        claims=[factory.claim("c1", place="BBB")],
    )
    assert [place.id for place in PlaceFinder(facts).find("same")] == ["BBB", "AAA"]


@given(st.text(max_size=20))
def test_whatever_is_typed_only_places_that_hold_it_are_offered(typed: str) -> None:
    found = FINDER.find(typed, 9)
    assert len(found) <= 9
    if not typed.strip():
        assert found == ()
