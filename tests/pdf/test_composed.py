"""The sheets of the bundled dataset on paper: whole, within their margins, and said aloud."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pikepdf
import pytest

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.paths import resource
from dprk_viewer.pdf.render import render
from dprk_viewer.pdf.text import clean
from dprk_viewer.sheets.blocks import Note, PageBreak, Sheet, SheetOptions, Sources
from dprk_viewer.sheets.compose import compose, names
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples

LANGUAGES = {"english": Words.english(), "pseudo": Words.pseudo()}


@cache
def facts() -> Facts:
    return load(resource("data"))


@cache
def made(name: str, paper: str, language: str) -> tuple[Sheet, bytes]:
    words = LANGUAGES[language]
    options = SheetOptions(paper, "en", date(2026, 11, 24), samples.MARKING)
    sheet = compose(facts(), words, name, options)
    return sheet, render(sheet, words)


every_sheet = pytest.mark.parametrize("name", ["labour", "sanctions", "cyber"])
every_paper = pytest.mark.parametrize("paper", sorted(PAPERS))
every_language = pytest.mark.parametrize("language", sorted(LANGUAGES))


def test_every_topic_is_looked_at() -> None:
    assert names(facts())[:3] == ("labour", "sanctions", "cyber")


@every_sheet
@every_paper
@every_language
def test_nothing_stands_outside_the_margins(name: str, paper: str, language: str) -> None:
    size = PAPERS[paper]
    for page in reading.letters(made(name, paper, language)[1]):
        assert min(letter.left for letter in page) >= size.side - 0.5
        assert max(letter.right for letter in page) <= size.width - size.side + 0.5
        assert min(letter.bottom for letter in page) >= size.bottom - 0.5
        assert max(letter.top for letter in page) <= size.height - size.top + 0.5


@every_sheet
@every_paper
@every_language
def test_no_text_stands_on_another(name: str, paper: str, language: str) -> None:
    for page in reading.letters(made(name, paper, language)[1]):
        places = [(round(letter.left, 1), round(letter.bottom, 1)) for letter in page]
        assert len(set(places)) == len(places)


@every_sheet
@every_paper
def test_every_text_of_the_sheet_is_on_paper(name: str, paper: str) -> None:
    sheet, data = made(name, paper, "english")
    text = reading.squeeze(reading.written(data))
    for expected in texts(sheet.blocks):
        assert reading.squeeze(clean(expected)) in text, expected
    assert "Textshortened" not in text


@every_sheet
@every_paper
def test_the_first_page_holds_all_but_notes_that_run_over(name: str, paper: str) -> None:
    sheet, data = made(name, paper, "english")
    end = next(i for i, block in enumerate(sheet.blocks) if isinstance(block, PageBreak))
    pages = [reading.squeeze(page) for page in reading.pages(data)]
    for block in sheet.blocks[:end]:
        where = pages[0] + pages[1] if isinstance(block, Sources) else pages[0]
        for expected in texts(block):
            assert reading.squeeze(clean(expected)) in where, expected


@every_sheet
def test_every_page_is_marked_numbered_and_links_to_the_web_alone(name: str) -> None:
    _, data = made(name, "a4", "english")
    pages = reading.pages(data)
    for number, page in enumerate(pages, start=1):
        assert page.count(samples.MARKING) == 2
        assert f"page {number} of {len(pages)}" in page
    assert all(address.startswith(("https://", "http://")) for address in reading.links(data))
    for word in (b"/JavaScript", b"/Launch", b"/EmbeddedFile"):
        assert word not in data


@every_sheet
def test_every_font_is_embedded(name: str) -> None:
    _, data = made(name, "a4", "english")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts: list[Any] = [f for page in pdf.pages for f in reading.fonts_of(page).values()]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def texts(blocks: object) -> Iterator[str]:
    """The texts of the blocks as runs, notes and headings; numbers of notes left out."""
    for text in samples.texts(blocks):
        if text.strip() and not set(text) <= set("0123456789, "):
            yield text


def test_a_note_with_an_address_is_a_link() -> None:
    sheet, data = made("labour", "a4", "english")
    notes = [
        note
        for block in sheet.blocks
        for note in getattr(block, "notes", ())
        if isinstance(note, Note) and note.address
    ]
    assert notes
    assert len(set(reading.links(data))) == len({note.address for note in notes})
