"""What is said of a sheet before it leaves is true of the sheet and of its pages."""

from __future__ import annotations

import pytest

from dprk_viewer.sheets.blocks import Block, Columns, Run, Sheet, Sources, TypeRows
from dprk_viewer.sheets.preflight import Check, Code, Ink, SeenPage, preflight
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.words import Words
from tests.sheets.full_facts import full_facts
from tests.sheets.reading import made

FACTS = full_facts()
WHITE, INK, PALE = (255, 255, 255), (27, 34, 40), (150, 200, 255)
DARK_ON_PAPER = Ink(INK, WHITE, is_text=True)


def page(text: str = "", paper: str = "a4", overruns: bool = False, *inks: Ink) -> SeenPage:
    size = PAPERS[paper]
    seen = frozenset((DARK_ON_PAPER, *inks))
    return SeenPage(size.width, size.height, text, seen, overruns)


def checks(sheet: Sheet, *pages: SeenPage) -> list[Check]:
    return list(preflight(FACTS, Words.english(), sheet, pages or (page(),)))


def check(code: Code, sheet: Sheet, *pages: SeenPage) -> Check:
    return next(each for each in checks(sheet, *pages) if each.code == code)


def without_notes(block: Block) -> Block:
    if isinstance(block, Columns):
        left, right = (
            tuple(without_notes(each) for each in side) for side in (block.left, block.right)
        )
        return Columns(left, right, block.share)
    if isinstance(block, TypeRows):
        rows = (
            row._replace(lines=tuple(tuple(Run(run.text) for run in line) for line in row.lines))
            for row in block.rows
        )
        return TypeRows(tuple(rows))
    return block


@pytest.mark.parametrize("name", ["labour", "sanctions", "cyber", "country:RUS"])
def test_every_figure_of_a_composed_sheet_has_its_source(name: str) -> None:
    assert check("sources", made(FACTS, name)) == ("sources", "passed", "Sources complete")


def test_figures_that_lost_their_notes_are_counted() -> None:
    sheet = made(FACTS, "labour")
    bare = sheet._replace(blocks=tuple(without_notes(block) for block in sheet.blocks))
    assert check("sources", bare).state == "warning"
    unlisted = sheet._replace(
        blocks=tuple(block for block in sheet.blocks if not isinstance(block, Sources))
    )
    assert check("sources", unlisted).state == "warning"


def test_pages_past_the_edge_the_paper_or_the_length_do_not_fit() -> None:
    sheet = made(FACTS, "labour", length=1)
    assert check("fit", sheet, page()).words == "Fits A4, 1 page"
    assert check("fit", sheet, page(overruns=True)).words == "Runs over the edge of A4"
    assert check("fit", sheet, page(paper="letter")).words == "Runs over the edge of A4"
    assert check("fit", sheet, page(), page()).words == "2 pages, more than the 1 wanted"


def test_a_pale_colour_is_found_and_dark_on_light_or_light_on_dark_is_none() -> None:
    sheet = made(FACTS, "labour")
    light_on_dark = Ink(WHITE, INK, is_text=True)
    hairline = Ink((198, 206, 213), WHITE, is_text=False)
    seen = page("", "a4", False, light_on_dark, hairline)
    assert check("grey", sheet, seen).state == "passed"
    for pale in (Ink(PALE, WHITE, is_text=False), Ink(WHITE, WHITE, is_text=True)):
        assert check("grey", sheet, page("", "a4", False, pale)).state == "warning"


def test_a_marking_stands_twice_on_every_page_or_is_missed() -> None:
    assert check("marking", made(FACTS, "labour")).words == "No marking chosen"
    sheet = made(FACTS, "labour", marking="For Official Use")
    both = page("FOR OFFICIAL USE the page FOR OFFICIAL\nUSE")
    once = page("FOR OFFICIAL USE")
    assert check("marking", sheet, both, both).state == "passed"
    assert check("marking", sheet, both, once).state == "warning"


def test_a_marking_is_looked_for_as_it_is_printed() -> None:
    sheet = made(FACTS, "labour", marking="Gizli değil")
    assert check("marking", sheet, page("GİZLİ DEĞİL … GİZLİ DEĞİL")).state == "passed"


def test_a_label_beside_the_marking_is_looked_for_too() -> None:
    sheet = made(FACTS, "labour", marking="SECRET")
    sheet = sheet._replace(options=sheet.options._replace(tlp="TLP:AMBER"))
    seen = page("SECRET SECRET TLP:AMBER")
    found = [each.state for each in checks(sheet, seen) if each.code == "marking"]
    assert found == ["passed", "warning"]


def test_a_non_paper_goes_unmarked() -> None:
    sheet = made(FACTS, "labour")
    options = sheet.options._replace(form="non-paper")
    assert check("marking", sheet._replace(options=options)).state == "passed"
    marked = sheet._replace(options=options._replace(marking="SECRET"))
    assert check("marking", marked).state == "warning"


def test_allegations_are_counted_and_must_say_what_they_are() -> None:
    sheet = made(FACTS, "labour")
    assert check("allegations", sheet).words == "1 allegation, labelled"
    assert check("allegations", sheet._replace(blocks=())).words == "1 allegation not labelled"
    assert check("allegations", made(FACTS, "country:RUS")).words == "No allegation on it"


def test_facts_seen_once_are_counted_and_must_carry_their_mark() -> None:
    sheet = made(FACTS, "labour")
    once = sum(getattr(FACTS.find(row), "checked", "") == "once" for row in sheet.rows)
    assert once > 0
    assert str(once) in check("once", sheet).words
    assert check("once", sheet._replace(blocks=())).state == "warning"
