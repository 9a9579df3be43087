from __future__ import annotations

from typing import Any

import pytest

from dprk_viewer.figures.acts import act_name, act_title, exception_text, provision_cite, vote_text
from dprk_viewer.wording.words import Words
from tests.factory import event, facts, provision

WORDS = Words.english()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Resolution 2397 (2017), para. 8"),
        (
            {"paragraph_check": "list"},
            "Resolution 2397 (2017), para. 8 (number from a list)",
        ),
        (
            {"paragraph_check": "range", "paragraph": "13-15"},
            "Resolution 2397 (2017), para. 13-15 (number from a range)",
        ),
        (
            {"paragraph_check": "not_seen", "paragraph": None},
            "Resolution 2397 (2017), paragraph not seen",
        ),
    ],
)
def test_a_citation_says_how_its_paragraph_was_seen(changes: dict[str, Any], said: str) -> None:
    library = facts(events=[event()])

    assert provision_cite(library, WORDS, provision(**changes)) == said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "adopted unanimously"),
        (
            {"votes_against": 1, "votes_abstaining": 1, "votes_for": 13},
            "13 for, 1 against, 1 abstaining",
        ),
        (
            {"kind": "veto", "votes_for": 13, "votes_against": 2},
            "not adopted: 13 for, 2 against, 0 abstaining",
        ),
        ({"votes_for": None, "votes_against": None, "votes_abstaining": None}, ""),
        ({"votes_against": None}, "15 for; the other votes were not seen"),
    ],
)
def test_a_vote_is_said_as_far_as_it_was_seen(changes: dict[str, Any], said: str) -> None:
    assert vote_text(WORDS, event(**changes)) == said


@pytest.mark.parametrize(
    ("check", "said"),
    [("not_seen", "exception not seen"), ("none_stated", "no exception stated")],
)
def test_a_duty_never_stands_without_a_word_on_its_exception(check: str, said: str) -> None:
    assert exception_text(WORDS, provision(exception=None, exception_check=check)) == said


def test_an_act_without_a_symbol_goes_by_its_title() -> None:
    assert act_name(WORDS, event(symbol=None, title="Joint statement")) == "Joint statement"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Resolution 2397: workers sent home", "Resolution 2397 (2017): workers sent home"),
        ("Workers sent home", "Resolution 2397 (2017): Workers sent home"),
    ],
)
def test_a_resolution_is_named_once(title: str, said: str) -> None:
    assert act_title(WORDS, event(title=title)) == said


def test_an_act_without_a_number_has_its_title() -> None:
    launch = event(symbol=None, title="Launch of 3 October 2026")
    assert act_title(WORDS, launch) == "Launch of 3 October 2026"
