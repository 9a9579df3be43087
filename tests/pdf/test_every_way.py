"""A sheet in each form, style and length is archivable, and read aloud as it is printed.

Each way meets several kinds of sheet, in both papers and languages; all of them by all
would take many minutes and find no more.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import product
from typing import Any, NamedTuple

import pikepdf
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import (
    BottomLine,
    Exchanges,
    Form,
    Head,
    Section,
    Sheet,
    SheetOptions,
    Sources,
    Style,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.compose import compose
from dprk_viewer.sheets.visible import bind, visible
from tests.pdf import reading, samples, spoken
from tests.pdf.test_archive import objections
from tests.pdf.test_composed import LANGUAGES, facts

KINDS = (
    "labour",
    "sanctions",
    "cyber",
    "country:RUS",
    "country:UGA",
    "country:FJI",
    "resolution:2397",
    "incident:bybit-2025",
)
FORMS: tuple[Form, ...] = ("briefing", "demarche", "non-paper")
LOOKS: tuple[tuple[Style, int], ...] = (
    ("standard", 0),
    ("standard", 1),
    ("standard", 2),
    ("principal", 0),
)
"""A style and the most pages, 0 for as many as there are."""


class Way(NamedTuple):
    """A kind of sheet and how it is asked for."""

    kind: str
    form: Form
    style: Style
    length: int
    paper: str
    language: str


def ways() -> Iterator[Way]:
    """Each form in each look, for two kinds that differ from way to way.

    In large type and in the longest words a sheet may need more pages than were asked for;
    those are asked for in full.
    """
    for number, (form, (style, length)) in enumerate(product(FORMS, LOOKS)):
        for again in range(2):
            kind = KINDS[(number + 3 * again) % len(KINDS)]
            paper = ("a4", "letter")[(number + again) % 2]
            language = "pseudo" if length == 0 and again else "english"
            yield Way(kind, form, style, length, paper, language)


every_way = pytest.mark.parametrize("way", [*ways()], ids=lambda way: "-".join(map(str, way)))


@cache
def made(way: Way) -> tuple[Sheet, bytes]:
    words = LANGUAGES[way.language]
    options = SheetOptions(
        way.paper,
        printed_on=date(2026, 11, 24),
        marking=samples.MARKING,
        form=way.form,
        length=way.length,
        style=way.style,
    )
    sheet = compose(facts(), words, way.kind, options)
    return sheet, render(sheet, words)


def test_each_way_and_each_kind_is_looked_at() -> None:
    met = list(ways())
    assert {way.kind for way in met} == set(KINDS)
    assert {(way.form, way.paper, way.language) for way in met} >= {
        (form, paper, language)
        for form in FORMS
        for paper in ("a4", "letter")
        for language in LANGUAGES
    }


@every_way
def test_it_is_valid(way: Way) -> None:
    data = made(way)[1]
    assert objections(data, "PDF_A_2A") == []
    assert objections(data, "PDF_UA_1") == []


@every_way
def test_qpdf_finds_nothing_wrong_and_fonts_are_embedded(way: Way, tmp_path: object) -> None:
    data = made(way)[1]
    assert reading.complaints(data, tmp_path) == ""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts: list[Any] = [f for page in pdf.pages for f in reading.fonts_of(page).values()]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
        assert all(reading.to_unicode(font) for font in fonts)
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


@every_way
def test_all_that_is_printed_is_read_once_in_that_order(way: Way) -> None:
    data = made(way)[1]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = spoken.pages(pdf)
    painted = [(number, piece) for number, page in enumerate(contents) for piece in page.pieces]
    assert [page.untagged for page in contents] == [[]] * len(contents)
    assert spoken.document(data).order == painted


@every_way
def test_poppler_extracts_the_sheet_s_text_in_order(way: Way) -> None:
    sheet, data = made(way)
    tree = spoken.document(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = spoken.pages(pdf)
    read = [contents[page].pieces[piece] for page, piece in tree.order]
    in_order(read, "".join(reading.pages(data)))
    in_order((text for block in sheet.blocks for text in told(block)), tree.text)


def in_order(texts: Iterable[str], whole: str) -> None:
    """Each text stands in the whole after the one before it, whatever the spaces."""
    squeezed, at = reading.squeeze(whole), 0
    for text in map(reading.squeeze, texts):
        found = squeezed.find(text, at)
        assert found >= 0, text
        at = found + len(text)


@every_way
def test_headings_go_down_one_step_and_each_has_a_bookmark(way: Way) -> None:
    data = made(way)[1]
    tree = spoken.document(data)
    headings = [node.tag for node in spoken.walk(tree) if re.fullmatch(r"H\d", node.tag)]
    assert headings[0] == "H1"
    assert set(headings[1:]) == {"H2"}
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert len(top.children) == len(headings) - 1


@every_way
def test_what_has_to_stand_in_another_does(way: Way) -> None:
    tree = spoken.document(made(way)[1])
    inside = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}
    for node in spoken.walk(tree):
        if node.tag in inside:
            assert node.kids
            assert {kid.tag for kid in node.kids} <= inside[node.tag]
        if node.tag == "TH":
            assert node.attributes["/Scope"] in ("/Row", "/Column")
        if node.tag == "Figure":
            assert len(node.alt.split()) > 3
        if node.tag == "Link":
            assert node.text.strip()
            assert node.links


def told(block: object) -> Iterator[str]:
    """The texts of a block that are printed after one another, without numbers of notes."""
    match block:
        case Head():
            parts: tuple[str, ...] = (block.title, block.subtitle)
        case Section():
            parts = (block.heading,)
        case Sources():
            parts = (block.heading, *(note.text for note in block.notes))
        case TableBlock():
            parts = (block.heading, *(column.heading for column in block.columns))
        case Exchanges():
            parts = (block.they_heading, block.we_heading)
        case TypeRows():
            parts = tuple(row.label for row in block.rows)
        case BottomLine():
            parts = tuple(run.text for run in block.text)
        case _:
            parts = ()
    return (bind(visible(part)) for part in parts)
