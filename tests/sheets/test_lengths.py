"""A sheet on one page or two: it never spills, lists all its notes and says what it left out."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from dprk_viewer.errors import TooFewPages
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.figures.shapes import Drawing, Group
from dprk_viewer.figures.times import single_year
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import (
    DutyFrame,
    Exchanges,
    Figure,
    PageBreak,
    Sheet,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.compose import names
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT, words_in
from dprk_viewer.wording.words import Words
from tests.sheets.full_facts import full_facts
from tests.sheets.kinds import BUNDLED, EMPTY, OUTSIDE, SAMPLE
from tests.sheets.reading import TOPICS, find, flat, made, notes, pages, plain, runs, text_of

MORE = ("country:KWT", "country:LAO", "resolution:2375", "incident:ronin-2022")
NAMES = (*TOPICS, *SAMPLE, *MORE)
FEW = (*TOPICS, "country:RUS", OUTSIDE, "resolution:2397", "incident:bybit-2025")
LEFT_OUT = re.compile(r"Left out for (one page|two pages): (.+); the full sheet holds them\.")
paper = pytest.mark.parametrize("paper", ["a4", "letter"])
length = pytest.mark.parametrize("length", [1, 2])


def papers(sheet: Sheet) -> int:
    """How many pages of paper it takes."""
    with pikepdf.open(BytesIO(render(sheet, Words.english()))) as pdf:
        return len(pdf.pages)


def left_out(sheet: Sheet) -> str:
    """What the sheet says it left out; blank where it says nothing."""
    found = LEFT_OUT.search("\n".join((text_of(sheet.blocks), *asides(sheet))))
    return found[2] if found else ""


def asides(sheet: Sheet) -> list[str]:
    """What stands in small beside the headings of the sources."""
    return [block.aside for block in sheet.blocks if isinstance(block, Sources)]


@paper
@length
@pytest.mark.parametrize("style", ["standard", "principal"])
@pytest.mark.parametrize("name", NAMES)
def test_no_sheet_takes_more_pages_than_asked(
    name: str, style: Any, length: int, paper: str
) -> None:
    asked: dict[str, Any] = {"paper": paper, "style": style, "marking": "RESTRICTED"}
    try:
        sheet = made(BUNDLED, name, length=length, **asked)
    except TooFewPages:
        assert (style, length) == ("principal", 1)
        length = 2
        sheet = made(BUNDLED, name, length=length, **asked)
    assert papers(sheet) <= length


@paper
@pytest.mark.parametrize("name", ["labour", "country:RUS", "country:CHN"])
def test_no_page_in_large_type_goes_without_its_figures(name: str, paper: str) -> None:
    for form in ("briefing", "demarche", "non-paper"):
        asked: dict[str, Any] = {"paper": paper, "style": "principal", "form": form}
        with pytest.raises(TooFewPages):
            made(BUNDLED, name, length=1, **asked)
        sheet = made(BUNDLED, name, length=2, **asked)
        said = text_of(sheet.blocks)
        assert papers(sheet) == 2
        assert re.search(r"(estimated|reported) by .+\d{4}", said)
        assert re.search(r"unless|Exception", said)
        headings = [getattr(block, "heading", "") for block in flat(sheet.blocks)]
        assert ("Evidence" in headings) is (form == "demarche")


@paper
@length
@pytest.mark.parametrize("form", ["demarche", "non-paper"])
@pytest.mark.parametrize("name", FEW)
def test_no_form_takes_more_pages_than_asked(name: str, form: Any, length: int, paper: str) -> None:
    sheet = made(BUNDLED, name, length=length, paper=paper, form=form)
    assert papers(sheet) <= length


def test_every_sheet_that_is_offered_keeps_to_one_page() -> None:
    for name in names(BUNDLED):
        sheet = made(BUNDLED, name, length=1)
        listed = [note.number for note in notes(sheet)]
        cited = {number for run in runs(sheet.blocks) for number in run.notes}
        assert PageBreak() not in sheet.blocks, name
        assert cited <= set(listed), name
        assert listed == list(range(1, len(listed) + 1)), name
        assert len(listed) <= NOTE_LIMIT, name
        assert words_in(*sheet.blocks) <= WORD_LIMIT, name


@pytest.mark.parametrize("name", NAMES)
def test_one_page_has_what_a_page_must_have_and_points_to_no_other(name: str) -> None:
    sheet = made(BUNDLED, name, length=1)
    said = text_of(sheet.blocks)
    headings = [getattr(block, "heading", "") for block in flat(sheet.blocks)]
    kinds = {type(block) for block in flat(sheet.blocks)}
    assert "What we do not know" in headings
    assert find(sheet.blocks, Sources).heading == "Sources"
    assert "next page" not in " ".join((said, *headings))
    assert DutyFrame in kinds or "Who says who did it" in headings
    if TypeRows in {type(block) for block in flat(made(BUNDLED, name).blocks)}:
        assert find(sheet.blocks, TypeRows).rows[0].label == "Established"


@length
@pytest.mark.parametrize("name", ["labour", "cyber", "country:RUS"])
def test_a_short_sheet_counts_what_it_left_out(name: str, length: int) -> None:
    sheet, full = made(BUNDLED, name, length=length), made(BUNDLED, name)
    figures = re.search(r"(\d+) figures", left_out(sheet))
    held = [row for row in map(BUNDLED.find, full.rows) if isinstance(row, Claim)]
    missing = [row for row in held if row.is_numbered and row.id not in sheet.rows]
    assert figures
    assert 0 < int(figures[1]) <= len(missing)


def test_a_sheet_that_is_short_by_nature_left_nothing_out() -> None:
    assert left_out(made(BUNDLED, EMPTY, length=2)) == ""
    assert made(BUNDLED, EMPTY, length=2).blocks == made(BUNDLED, EMPTY).blocks


def test_a_non_paper_does_not_count_replies() -> None:
    briefing = left_out(made(BUNDLED, "labour", length=1))
    assert re.search(r"\d (reply|replies)", briefing)
    for name in NAMES:
        assert "repl" not in left_out(made(BUNDLED, name, length=1, form="non-paper"))


@paper
@pytest.mark.parametrize("name", TOPICS)
def test_page_two_lists_its_own_notes_and_cuts_tables_by_rows(name: str, paper: str) -> None:
    sheet = made(BUNDLED, name, length=2, paper=paper)
    _, second = pages(sheet)
    listed = {note.number for note in notes(sheet)}
    full = {
        block.heading: [plain(row[0]) for row in block.rows]
        for block in flat(made(BUNDLED, name, paper=paper).blocks)
        if isinstance(block, TableBlock)
    }
    assert {number for run in runs(second) for number in run.notes} <= listed
    for table in (block for block in flat(second) if isinstance(block, TableBlock)):
        shown = [plain(row[0]) for row in table.rows]
        assert Counter(shown) <= Counter(full[table.heading])
        if len(shown) < len(full[table.heading]):
            assert table.aside.startswith(f"{len(shown)} of {len(full[table.heading])} rows")


@length
@pytest.mark.parametrize("name", NAMES)
def test_a_figure_with_rivals_stands_with_them_or_says_that_others_differ(
    name: str, length: int
) -> None:
    sheet = made(BUNDLED, name, length=length)
    index, said = Rivals(BUNDLED), text_of(sheet.blocks)
    printed_rows = [row for row in map(BUNDLED.find, sheet.rows) if isinstance(row, Claim)]
    on_reply = {basis for bases in BUNDLED.reply_basis.values() for basis in bases}
    for claim in printed_rows:
        if claim.headline and claim.id not in on_reply:
            missing = {rival.id for rival in index.of(claim)} - set(sheet.rows)
            asides = " ".join(getattr(block, "aside", "") for block in flat(sheet.blocks))
            assert not missing or re.search("differ", f"{said} {asides}"), claim.id


@length
@pytest.mark.parametrize("name", NAMES)
def test_no_duty_of_a_short_sheet_is_without_its_exception(name: str, length: int) -> None:
    sheet = made(BUNDLED, name, length=length)
    lines = text_of(sheet.blocks).splitlines()
    for duty in (row for row in BUNDLED.provisions.values() if row.id in sheet.rows):
        said = [line for line in lines if duty.duty.rstrip(". ") in line]
        exception = (duty.exception or "").rstrip(". ")
        stated = duty.exception_check == "stated"
        assert all((exception if stated else "xception") in line for line in said), duty.id


def test_of_a_chart_that_shows_less_the_page_says_of_how_many() -> None:
    sheet = made(BUNDLED, "labour", length=1, style="standard")
    note = find(sheet.blocks, Figure).drawing.note
    cut = re.search(r"newest (\d+) of (\d+) shown; the full sheet holds the others", note)
    assert cut
    assert f"the chart sets {cut[1]} of {cut[2]} figures" in text_of(sheet.blocks)


def test_what_may_not_be_left_out_is_not_squeezed_onto_too_few_pages() -> None:
    long = "An objective of the reader. " * 40
    with pytest.raises(TooFewPages):
        made(BUNDLED, OUTSIDE, length=1, style="principal", form="demarche", objective=long)


def test_a_short_sheet_is_the_same_each_time() -> None:
    facts = full_facts()
    for name in TOPICS:
        assert made(facts, name, length=1) == made(facts, name, length=1)
        assert made(facts, name, length=1).foot.sheet_id != made(facts, name).foot.sheet_id


def holds_exchange(blocks: Any) -> bool:
    """Whether it stands there what they may say."""
    return any(isinstance(block, Exchanges) for block in flat(blocks))


@paper
@pytest.mark.parametrize(
    "name", [*TOPICS, "country:RUS", "country:CHN", "country:QAT", "country:VNM"]
)
def test_one_page_of_a_briefing_holds_an_exchange(name: str, paper: str) -> None:
    assert holds_exchange(made(BUNDLED, name, length=1, paper=paper).blocks)
    assert not holds_exchange(made(BUNDLED, name, length=1, form="non-paper", paper=paper).blocks)


@paper
@pytest.mark.parametrize("name", [*TOPICS, "country:RUS", "country:VNM", "resolution:2397"])
def test_one_page_to_take_to_a_meeting_holds_an_exchange(name: str, paper: str) -> None:
    assert holds_exchange(made(BUNDLED, name, length=1, form="demarche", paper=paper).blocks)


def drawn_in(drawing: Drawing) -> list[Claim]:
    """The claims that a drawing shows."""
    groups = [shape for shape in drawing.shapes if isinstance(shape, Group)]
    return [BUNDLED.claims[group.key] for group in groups if group.key]


@paper
@pytest.mark.parametrize("form", ["briefing", "demarche"])
def test_of_a_year_that_is_drawn_no_figure_is_cut(form: Any, paper: str) -> None:
    def by_year(length: int) -> Counter[int | None]:
        sheet = made(BUNDLED, "cyber", length=length, form=form, paper=paper)
        return Counter(map(single_year, drawn_in(find(sheet.blocks, Figure).drawing)))

    short, whole = by_year(1), by_year(0)
    assert 0 < len(short) < len(whole)
    assert all(number == whole[year] for year, number in short.items())


@pytest.mark.parametrize("name", ["labour", "cyber", "country:RUS"])
def test_a_chart_on_one_page_says_what_each_of_its_sources_counts(name: str) -> None:
    drawing = find(made(BUNDLED, name, length=1).blocks, Figure).drawing
    drawn = drawn_in(drawing)
    said = [claim.counts for claim in drawn if claim.counts]
    assert said
    assert all(counts in drawing.note for counts in said)


@pytest.mark.parametrize("name", ["labour", "country:RUS", "country:CHN", "country:QAT"])
def test_an_exchange_stands_on_the_first_page_of_a_longer_sheet(name: str) -> None:
    for length in (0, 2):
        first, _ = pages(made(BUNDLED, name, length=length))
        assert holds_exchange(first)


@paper
@pytest.mark.parametrize("name", ["country:RUS", "country:KWT", "country:LAO", "country:CHN"])
def test_the_chart_of_a_host_with_few_figures_is_never_cut(name: str, paper: str) -> None:
    for form in ("briefing", "demarche"):
        short = made(BUNDLED, name, length=1, paper=paper, form=form)
        whole = find(made(BUNDLED, name, paper=paper, form=form).blocks, Figure).drawing
        assert find(short.blocks, Figure).drawing.alt == whole.alt


@paper
@pytest.mark.parametrize("name", ["labour", "country:RUS", "country:CHN"])
def test_no_duty_makes_room_for_an_exchange_where_two_are_framed(name: str, paper: str) -> None:
    framed = find(made(BUNDLED, name, length=1, paper=paper).blocks, DutyFrame)
    assert framed == find(made(BUNDLED, name, paper=paper).blocks, DutyFrame)


def test_where_the_newest_reply_does_not_fit_the_next_is_dated() -> None:
    said = plain(find(made(BUNDLED, "country:RUS", length=1).blocks, Exchanges).rows[0].they)
    assert re.search(r"\(.*\d{4}\)\.", said)
