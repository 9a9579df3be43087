"""What is not known is said in words, for each topic and each place."""

from __future__ import annotations

import pytest

from dprk_viewer.figures.detail import details
from dprk_viewer.figures.gaps import place_gaps, topic_gap
from dprk_viewer.wording.words import Words
from tests import factory

WORDS = Words.english()


def test_the_horizon_of_the_whole_topic_speaks_for_it() -> None:
    part = factory.horizon("part", sentence="Of one firm.")
    whole = factory.horizon(
        "whole",
        subject="Overseas labour",
        sentence="Nothing after 2025.",
        said_to_exist="A report.",
    )
    facts = factory.facts(horizons=[part, whole])
    said = topic_gap(facts, WORDS, "labour")
    assert said == "Nothing after 2025. Said to exist, not read here: A report."


@pytest.mark.parametrize("topic", ["labour", "sanctions", "cyber"])
def test_a_topic_without_a_horizon_says_where_all_sources_end(topic: str) -> None:
    assert topic_gap(factory.facts(), WORDS, topic) == (
        "Nothing after 10 October 2026 was read; what happened since is not known here."
    )


def test_an_empty_place_is_no_evidence_that_there_is_nothing() -> None:
    (said,) = place_gaps(factory.facts(), WORDS, "labour", "RUS")
    assert "Russian Federation: nothing was found" in said
    assert "no evidence" in said


def test_a_place_says_its_newest_row_and_what_was_searched_in_vain() -> None:
    row = factory.horizon(place="RUS", sentence="No figure for 2026 was found.", said_to_exist=None)
    elsewhere = factory.horizon("h2", place="CHN", sentence="Of China alone.")
    facts = factory.facts(claims=[factory.claim()], horizons=[row, elsewhere])
    first, second = place_gaps(facts, WORDS, "labour", "RUS")
    assert "Russian Federation: the newest fact held is of 22 December 2017" in first
    assert second == "No figure for 2026 was found."


def test_every_place_can_be_opened_and_says_what_is_not_known_of_it() -> None:
    shown = details(factory.facts(), WORDS, "RUS")
    (gaps,) = shown.lists
    assert gaps.title == "What we do not know"
    assert len(gaps.lines) == 3
