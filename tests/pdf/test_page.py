"""A page holds all of its sheet, in order, within its margins, marked above and below."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import (
    Block,
    Columns,
    DutyFrame,
    LegendEntry,
    Note,
    PageBreak,
    Run,
    Section,
    Sheet,
    Sources,
)
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples

ENGLISH = Words.english()


@pytest.fixture(scope="module")
def whole() -> bytes:
    return render(samples.sheet(*samples.all_blocks()), ENGLISH)


def longer(value: Any) -> Any:
    """Every text of a sheet 40 % longer and accented, as a pseudo-language has it."""
    if isinstance(value, str):
        return value if "{" in value else value.replace("e", "é") + "~" * (len(value) * 2 // 5)
    if isinstance(value, Note):
        return value._replace(text=longer(value.text))
    if hasattr(value, "_fields"):
        kept = {"options", "mark", "drawing", "align", "rows_", "name"}
        names = [name for name in value._fields if name not in kept]
        return value._replace(**{name: longer(getattr(value, name)) for name in names})
    return tuple(longer(part) for part in value) if isinstance(value, tuple) else value


def test_every_text_of_the_sheet_is_on_the_page_in_order(whole: bytes) -> None:
    text = reading.squeeze("".join(reading.pages(whole)))
    at = 0
    for expected in samples.texts(samples.all_blocks()):
        found = text.find(reading.squeeze(expected), at)
        assert found >= 0, expected
        at = found


@pytest.mark.parametrize("marking", [samples.MARKING, "대외비 – 취급주의"])
def test_the_marking_stands_at_the_top_and_at_the_foot_of_every_page(marking: str) -> None:
    data = render(samples.sheet(*samples.all_blocks(), marking=marking), ENGLISH)
    for page in reading.letters(data):
        heights = [
            middle
            for middle, line in reading.lines(page)
            if reading.squeeze(line) == reading.squeeze(marking)
        ]
        assert len(heights) == 2
        assert heights[0] > max(middle for middle, _ in reading.lines(page)) - 1
        assert heights[1] < 60


def test_no_marking_leaves_its_place_empty() -> None:
    data = render(samples.sheet(*samples.all_blocks(), marking=None), ENGLISH)
    assert samples.MARKING not in "".join(reading.pages(data))
    first = reading.lines(reading.letters(data)[0])[0]
    assert first[1] == "DPRKworkersintheRussianFederation"


def test_each_page_says_which_of_how_many_it_is(whole: bytes) -> None:
    pages = reading.pages(whole)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert samples.FOOT.sheet_id in page
        assert "found by an official body" in page


def test_a_later_page_names_the_sheet_and_its_age(whole: bytes) -> None:
    for page in reading.pages(whole)[1:]:
        top = "\n".join(page.splitlines()[:3])
        assert "DPRK workers in the Russian Federation" in top
        assert "sources end 10 October 2026" in top


def test_a_band_of_old_facts_stands_on_every_page() -> None:
    band = "The newest fact here is of March 2020."
    blocks = (samples.head(band), *samples.all_blocks()[1:])
    pages = reading.pages(render(samples.sheet(*blocks), ENGLISH))
    assert len(pages) > 1
    assert all(band in page for page in pages)


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_each_paper_is_a_layout_of_its_own(paper: str) -> None:
    data = render(samples.sheet(*samples.all_blocks(), paper=paper), ENGLISH)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            box = [float(side) for side in page.mediabox]
            assert box == pytest.approx([0, 0, PAPERS[paper].width, PAPERS[paper].height], abs=0.01)


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("pseudo", [False, True])
def test_nothing_stands_outside_the_margins(paper: str, pseudo: bool) -> None:
    sheet: Sheet = samples.sheet(*samples.all_blocks(), paper=paper)
    if pseudo:
        blocks: tuple[Block, ...] = longer(sheet.blocks)
        legend: tuple[LegendEntry, ...] = longer(sheet.foot.legend)
        foot = sheet.foot._replace(legend=legend, contact=longer(sheet.foot.contact))
        sheet = sheet._replace(title=longer(sheet.title), blocks=blocks, foot=foot)
    size = PAPERS[paper]
    for page in reading.letters(render(sheet, ENGLISH)):
        for letter in page:
            assert letter.left >= size.side - 0.5, letter
            assert letter.right <= size.width - size.side + 0.5, letter
            assert letter.bottom >= size.bottom - 0.5, letter
            assert letter.top <= size.height - size.top + 0.5, letter


def test_no_two_lines_stand_on_one_another_in_a_longer_language() -> None:
    blocks: tuple[Block, ...] = longer(samples.all_blocks())
    data = render(samples.sheet(*blocks), ENGLISH)
    for page in reading.letters(data):
        seen: dict[tuple[int, int], str] = {}
        for letter in page:
            place = (round(letter.left), round(letter.bottom))
            assert place not in seen, (seen[place], letter)
            seen[place] = letter.text


def test_the_header_of_a_table_stands_on_each_of_its_pages() -> None:
    pages = reading.pages(render(samples.sheet(samples.head(), samples.rows(90)), ENGLISH))
    assert len(pages) > 2
    for page in pages:
        assert "Place What is counted Figure" in page


@pytest.mark.parametrize("in_columns", [True, False])
def test_a_duty_keeps_its_exception_on_its_page(in_columns: bool) -> None:
    for filler in range(0, 60, 3):
        lines = tuple((Run("A line of text."),) for _ in range(filler))
        frame = DutyFrame("The duty", "", (samples.duty(8), samples.duty(9)))
        below: Block = Columns((frame,), ()) if in_columns else frame
        blocks = (Section("Before", lines), below)
        pages = reading.pages(render(samples.sheet(*blocks), ENGLISH))
        holding = [reading.squeeze(page) for page in pages if "The duty" in page]
        assert len(holding) == 1
        assert holding[0].count("isitsownnational") == 2


def test_a_frame_higher_than_a_page_is_cut_between_duties_only() -> None:
    frame = DutyFrame("The duty", "", tuple(samples.duty(i) for i in range(40)))
    pages = reading.pages(render(samples.sheet(Columns((frame,), ())), ENGLISH))
    assert len(pages) > 1
    for page in pages:
        assert page.count("Resolution 2397") == page.count("is its own national")


def test_no_heading_is_left_alone_at_the_foot_of_a_page() -> None:
    for filler in range(30, 60):
        lines = tuple((Run("A line of text."),) for _ in range(filler))
        after = Section("A heading", ((Run("What stands under it."),),))
        pages = reading.pages(render(samples.sheet(Section("", lines), after), ENGLISH))
        holding = [page for page in pages if "A heading" in page]
        assert len(holding) == 1
        assert "What stands under it." in holding[0]


def test_notes_that_run_over_go_on_under_their_heading() -> None:
    notes = tuple(Note(i, f"Source number {i}, as reported by a newspaper.") for i in range(1, 200))
    pages = reading.pages(render(samples.sheet(Sources("Sources", notes)), ENGLISH))
    assert len(pages) == 2
    assert all(page.splitlines().count("Sources") == 1 for page in pages)
    assert all(f"Source number {i}," in pages[0] + pages[1] for i in range(1, 200))


def test_an_overflow_and_what_was_to_begin_a_page_share_one() -> None:
    lines = tuple((Run("A line of text."),) for _ in range(50))
    first, second = Section("First", lines), Section("Second", ((Run("The back."),),))
    pages = reading.pages(render(samples.sheet(first, PageBreak(), second), ENGLISH))
    assert len(pages) == 2
    assert "The back." in pages[1]


def test_qpdf_finds_nothing_wrong(whole: bytes, tmp_path: Path) -> None:
    assert reading.complaints(whole, tmp_path) == ""
