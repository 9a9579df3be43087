"""The first tab says the very bottom lines of the topic sheets."""

from __future__ import annotations

import datetime as dt

from dprk_viewer import app
from dprk_viewer.sheets.blocks import BottomLine, DutyFrame, SheetOptions
from dprk_viewer.sheets.compose import compose
from dprk_viewer.sheets.home import home
from dprk_viewer.wording.words import Words
from tests import factory

FACTS = app.load()
WORDS = Words.english()
OPTIONS = SheetOptions(printed_on=dt.date(2026, 11, 24))
HOME = home(FACTS, WORDS, OPTIONS)


def test_each_topic_has_the_bottom_line_of_its_sheet() -> None:
    assert [card.topic for card in HOME.topics] == ["labour", "sanctions", "cyber"]
    for card in HOME.topics:
        blocks = compose(FACTS, WORDS, card.topic, OPTIONS).blocks
        (bottom,) = (block for block in blocks if isinstance(block, BottomLine))
        assert card.bottom == bottom.text
        assert "framed" not in str(card.bottom) or card.duties


def test_a_duty_comes_with_its_exception() -> None:
    labour = HOME.topics[0]
    assert len(labour.duties) == 2
    assert all("unless" in "".join(run.text for run in duty.text) for duty in labour.duties)
    assert not any(isinstance(part, DutyFrame) for part in labour.below)


def test_the_horizon_and_the_newest_fact_are_said_with_their_age() -> None:
    assert HOME.horizon == "The sources end on 10 October 2026, 45 days ago."
    assert HOME.newest.startswith("Newest fact, 52 days ago: ")
    assert "3 October 2026" in HOME.newest
    assert FACTS.find(HOME.newest_id) is not None


def test_a_computer_whose_date_is_behind_is_told_so() -> None:
    early = home(FACTS, WORDS, OPTIONS._replace(printed_on=dt.date(2026, 10, 1)))
    assert early.horizon.endswith("after the date of this computer.")
    same = home(FACTS, WORDS, OPTIONS._replace(printed_on=dt.date(2026, 10, 10)))
    assert same.horizon.endswith("today.")


def test_facts_without_a_date_have_no_newest() -> None:
    bare = home(factory.facts(), WORDS, OPTIONS)
    assert (bare.newest, bare.newest_id) == ("", "")
