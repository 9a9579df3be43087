"""A chart in words: a sentence for each row that is drawn, and nothing that it does not show."""

from __future__ import annotations

import pytest

from dprk_viewer.figures.shapes import Drawing, Group
from dprk_viewer.pages.order import in_order, told
from dprk_viewer.sheets.blocks import Figure, PageBreak, Sources
from dprk_viewer.wording.words import Words
from tests.pages.said import squeezed
from tests.sheets import reading
from tests.sheets.kinds import BUNDLED, SAMPLE

ENGLISH = Words.english()


@pytest.mark.parametrize("name", [*reading.TOPICS, *SAMPLE])
def test_each_row_of_a_chart_is_told_once_as_its_alt_text_tells_it(name: str) -> None:
    for block in reading.flat(reading.made(BUNDLED, name).blocks):
        if isinstance(block, Figure) and block.drawing.shapes:
            rows = told(block.drawing)
            drawn = [shape for shape in block.drawing.shapes if isinstance(shape, Group)]
            assert len(rows) == max(len(drawn), 1)
            alt = squeezed(block.drawing.alt)
            assert [row for row in rows if squeezed(row).rstrip(".") not in alt] == []


def test_an_empty_chart_says_what_was_looked_for() -> None:
    assert told(Drawing(10, 10, (), "Title", alt="Nothing was found.")) == ("Nothing was found.",)


@pytest.mark.parametrize("name", [*reading.TOPICS, *SAMPLE])
def test_all_sources_stand_once_in_one_list_at_the_end(name: str) -> None:
    sheet = reading.made(BUNDLED, name)
    *body, last = in_order(sheet, ENGLISH)
    assert isinstance(last, Sources)
    assert [note.number for note in last.notes] == list(range(1, len(last.notes) + 1))
    assert sorted(reading.notes(sheet)) == list(last.notes)
    assert not any(isinstance(block, PageBreak | Sources) for block in body)
