"""Every kind of sheet on every paper in every style: nothing cut, nothing alone, nothing meets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import (
    Block,
    Columns,
    DutyFrame,
    Figure,
    Head,
    Section,
    Sheet,
    Sources,
    TableBlock,
)
from dprk_viewer.sheets.inspect import flat
from dprk_viewer.tokens import LOOKS
from dprk_viewer.wording.words import Words
from tests.pdf import reading
from tests.sheets.kinds import BUNDLED, INCIDENTS, PLACES, RESOLUTIONS
from tests.sheets.reading import TOPICS, made

ENGLISH = Words.english()
MARKING = "RESTRICTED"
SOME = (*TOPICS, "country:RUS", "resolution:2397", "incident:bybit-2025")
ALL = (*TOPICS, *PLACES, "country:KWT", "country:MLT", *RESOLUTIONS, *INCIDENTS[:3])
CASES = [
    *((name, "a4", "standard") for name in ALL),
    *((name, "letter", "principal") for name in ALL),
    *((name, "letter", "standard") for name in SOME),
    *((name, "a4", "principal") for name in SOME),
]
every_case = pytest.mark.parametrize(("name", "paper", "style"), CASES)


@cache
def sheet_of(name: str, paper: str, style: str) -> tuple[Sheet, bytes]:
    sheet = made(BUNDLED, name, paper=paper, style=style, marking=MARKING)
    return sheet, render(sheet, ENGLISH)


@cache
def words_of(name: str, paper: str, style: str) -> list[list[reading.Letter]]:
    return reading.words(sheet_of(name, paper, style)[1])


@cache
def pages_of(name: str, paper: str, style: str) -> list[str]:
    """What stands between head and foot of each page, in the order in which it is drawn."""
    sheet, data = sheet_of(name, paper, style)
    legend = f"{sheet.foot.legend[0].word} {sheet.foot.legend[1].word}"
    pages = [" ".join(page.splitlines()) for page in reading.pages(data)]
    assert all(legend in page for page in pages)
    return [page[: page.rfind(legend)] for page in pages]


def squeezed(name: str, paper: str, style: str) -> list[str]:
    return [reading.squeeze(page) for page in pages_of(name, paper, style)]


def headings(sheet: Sheet) -> Iterator[str]:
    for block in flat(sheet.blocks):
        match block:
            case Section() | TableBlock() | DutyFrame():
                yield block.heading + block.aside
            case Sources():
                yield block.heading
            case Figure():
                yield block.drawing.title + block.drawing.aside
            case _:
                pass


@every_case
def test_nothing_stands_beyond_the_margins(name: str, paper: str, style: str) -> None:
    size = LOOKS[style].papers[paper]
    for page in words_of(name, paper, style):
        assert page
        assert min(word.left for word in page) >= size.side - 0.5
        assert max(word.right for word in page) <= size.width - size.side + 0.5


@every_case
def test_no_two_words_meet(name: str, paper: str, style: str) -> None:
    for page in words_of(name, paper, style):
        assert reading.meeting(page) == []


@every_case
def test_no_heading_stands_alone_at_the_foot_of_a_page(name: str, paper: str, style: str) -> None:
    ends = [reading.squeeze(heading) for heading in headings(sheet_of(name, paper, style)[0])]
    for page in squeezed(name, paper, style):
        assert not any(page.endswith(end) for end in ends if end)


@every_case
def test_a_frame_of_duties_stands_on_one_page(name: str, paper: str, style: str) -> None:
    pages = squeezed(name, paper, style)
    for frame in flat(sheet_of(name, paper, style)[0].blocks):
        if not isinstance(frame, DutyFrame):
            continue
        texts = [reading.squeeze(run.text) for duty in frame.duties for run in duty.text]
        parts = [reading.squeeze(duty.cite) for duty in frame.duties] + texts
        whole = [page for page in pages if all(part in page for part in parts)]
        assert whole, frame.heading


@every_case
def test_no_row_of_a_table_stands_without_its_header(name: str, paper: str, style: str) -> None:
    pages = squeezed(name, paper, style)
    for table in tables(sheet_of(name, paper, style)[0].blocks):
        head = reading.squeeze("".join(column.heading for column in table.columns))
        below = [page[page.find(head) :] for page in pages if head in page]
        assert below
        for row in table.rows:
            start = reading.squeeze(row[0][0].text)
            assert any(start in page for page in below), (table.heading, start)


@every_case
def test_each_later_page_can_be_read_alone(name: str, paper: str, style: str) -> None:
    sheet, data = sheet_of(name, paper, style)
    head = next(block for block in sheet.blocks if isinstance(block, Head))
    whole = [reading.squeeze(page) for page in reading.pages(data)]
    for number, page in enumerate(whole, start=1):
        said = (sheet.title, head.horizon, head.edition, sheet.foot.sheet_id)
        assert all(reading.squeeze(text) in page for text in said)
        assert page.count(MARKING) == 2
        assert f"page{number}of{len(whole)}" in page


@every_case
def test_no_drawing_is_drawn_smaller(name: str, paper: str, style: str) -> None:
    look = LOOKS[style]
    size = look.papers[paper]
    for figure in flat(sheet_of(name, paper, style)[0].blocks):
        if isinstance(figure, Figure):
            assert figure.drawing.width <= size.text_width + 0.01
            assert figure.drawing.height <= size.height * 0.55
            assert figure.drawing.alt
            assert figure.drawing.note
            assert figure.drawing.source


def tables(blocks: tuple[Block, ...]) -> Iterator[TableBlock]:
    for block in flat(blocks):
        assert not isinstance(block, Columns)
        if isinstance(block, TableBlock):
            yield block
