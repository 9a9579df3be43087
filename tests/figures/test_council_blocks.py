from __future__ import annotations

import datetime as dt

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.figures.council_blocks import Block, council_blocks
from dprk_viewer.wording.words import DAGGER, Words

WORDS = Words.english()
BUNDLED = load(paths.resource("data"))
TODAY = BUNDLED.today.last_day


def blocks(day: dt.date = TODAY) -> tuple[Block, ...]:
    return council_blocks(BUNDLED, WORDS, day)


def texts(block: Block) -> list[str]:
    return [line.text for line in block.lines]


def test_four_blocks_say_what_the_council_did() -> None:
    applies, lifted, vetoed, proposed = blocks()

    assert texts(applies) == ["1718 to 2397", "with the humanitarian exception of 2664"]
    assert texts(lifted) == ["nothing found"]
    assert [line.split(":")[0] for line in texts(vetoed)] == ["26 May 2022", "28 Mar 2024"]
    assert len(texts(proposed)) == 2
    for line in proposed.lines:
        assert line.text.endswith(DAGGER) == (BUNDLED.events[line.id].checked == "once")


def test_each_line_leads_to_a_row_whose_source_can_be_reached() -> None:
    for block in blocks():
        for line in block.lines:
            assert BUNDLED.find(line.id) is not None
            assert line.words


def test_a_veto_names_those_who_cast_it_and_no_one_who_abstained() -> None:
    both, one = texts(blocks()[2])

    assert "China" in both
    assert "Russia" in both
    assert "Russia" in one
    assert "China" not in one


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (dt.date(2006, 10, 13), "nothing found by 13 Oct 2006"),
        (dt.date(2006, 10, 14), "1718"),
        (dt.date(2016, 3, 1), "1718 to 2094"),
        (dt.date(2016, 3, 2), "1718 to 2270"),
    ],
)
def test_on_an_earlier_day_only_what_was_made_by_then_is_told(day: dt.date, first: str) -> None:
    applies, _, vetoed, proposed = blocks(day)

    assert texts(applies) == [first]
    assert [line.id for block in (vetoed, proposed) for line in block.lines] == ["", ""]
