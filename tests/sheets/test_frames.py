"""In large type the duties stand in a frame on each page, none cut and none lost."""

from __future__ import annotations

import pytest

from dprk_viewer.sheets.blocks import DutyFrame
from tests.sheets.kinds import BUNDLED
from tests.sheets.reading import flat, made, plain


def duties(name: str, **options: str) -> list[list[str]]:
    """The duties of each frame of a sheet, with their citations."""
    return [
        [f"{duty.cite} {plain(duty.text)}" for duty in block.duties]
        for block in flat(made(BUNDLED, name, **options).blocks)
        if isinstance(block, DutyFrame)
    ]


@pytest.mark.parametrize("name", ["labour", "sanctions", "country:RUS", "resolution:2397"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_duty_stands_in_one_frame_in_the_same_order(name: str, paper: str) -> None:
    (whole,) = duties(name, paper=paper)
    frames = duties(name, paper=paper, style="principal")
    assert [duty for frame in frames for duty in frame] == whole
    assert all(frames)


def test_a_frame_that_goes_on_says_so_and_whose_words_it_holds() -> None:
    sheet = made(BUNDLED, "sanctions", style="principal")
    first, second = (block for block in flat(sheet.blocks) if isinstance(block, DutyFrame))
    assert second.heading == f"{first.heading}, continued"
    assert second.aside == first.aside
