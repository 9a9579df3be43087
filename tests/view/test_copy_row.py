"""What the clipboard gets: no cell without the others, and none that a spreadsheet runs."""

from __future__ import annotations

import pytest

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.detail import details
from dprk_viewer.view.copy_row import copied
from dprk_viewer.wording.words import Words
from tests.factory import claim
from tests.figures.samples import library

WORDS = Words.english()


def cells(facts: Facts, id_: str) -> list[str]:
    return copied(WORDS, details(facts, WORDS, id_)).split("\t")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_begins_as_a_formula_does(start: str) -> None:
    text = f'{start}HYPERLINK("http://example.org")'
    found = cells(library(claim("c1", statement=text)), "c1")
    assert f"'{text}" in found
    assert [cell for cell in found if cell.startswith(("=", "+", "-", "@"))] == []


def test_a_line_break_or_a_tab_in_a_cell_makes_no_new_one() -> None:
    plain = cells(library(claim("c1", statement="one two three")), "c1")
    found = cells(library(claim("c1", statement="one\ttwo\nthree")), "c1")
    assert len(found) == len(plain)
    assert [cell for cell in found if "\n" in cell] == []


def test_what_was_seen_once_says_so() -> None:
    assert "† seen in one source." in cells(library(claim("c1", checked="once")), "c1")
    assert "† seen in one source." not in cells(library(claim("c1", checked="twice")), "c1")
