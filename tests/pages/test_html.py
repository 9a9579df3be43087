"""The sheet as HTML: whole, well-formed, alone, and read in the order of the page."""

from __future__ import annotations

import base64
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dprk_viewer.figures.shapes import Text
from dprk_viewer.pages.html import html
from dprk_viewer.pages.svg import svg
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import (
    Column,
    Note,
    Run,
    Section,
    Sheet,
    Sources,
    TableBlock,
)
from dprk_viewer.sheets.visible import visible
from dprk_viewer.wording.words import Words
from tests.pages.said import said, squeezed
from tests.pdf import samples
from tests.pdf.reading import pages as printed
from tests.sheets import reading
from tests.sheets.kinds import BUNDLED, SAMPLE

ENGLISH = Words.english()
KINDS = (*reading.TOPICS, *SAMPLE)
XHTML = "{http://www.w3.org/1999/xhtml}"
NEVER = {"script", "iframe", "object", "embed", "link", "form", "base", "svg"}


class Document:
    """A page read as XML; its text without style, alt texts and the charts told in words."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.root = ET.fromstring(page)

    def all(self, name: str) -> list[ET.Element]:
        return list(self.root.iter(f"{XHTML}{name}"))

    def text(self, element: ET.Element | None = None) -> str:
        at = self.all("body")[0] if element is None else element
        if at.tag == f"{XHTML}details":
            return at.tail or ""
        inner = "".join(map(self.text, at))
        return f"{at.text or ''}{inner}{at.tail or ''}"

    def addresses(self) -> list[str]:
        return [
            value
            for element in self.root.iter()
            for name, value in element.attrib.items()
            if name in ("src", "href", "action", "data", "srcset")
        ]


class Tags(HTMLParser):
    """Counts what a browser's own reading of the page would open and close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)
        assert tag in ("meta", "img", "br")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def made(sheet: Sheet) -> Document:
    return Document(html(sheet, ENGLISH))


@pytest.mark.parametrize("style", ["standard", "principal"])
@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_well_formed_both_ways_and_needs_nothing_else(name: str, style: str) -> None:
    document = made(reading.made(BUNDLED, name, style=style, marking="Restricted"))
    tags = Tags()
    tags.feed(document.page)
    tags.close()
    assert tags.open == []
    assert not NEVER & tags.seen
    inside = [at for at in document.addresses() if not at.startswith(("https://", "http://"))]
    assert all(at.startswith(("#note-", "data:image/svg+xml;base64,")) for at in inside)
    sources = [element.get("src", "") for element in document.all("img")]
    assert all(source.startswith("data:") for source in sources)
    style_sheet = document.all("style")[0].text or ""
    assert "@import" not in style_sheet
    assert set(re.findall(r"url\(\"([a-z]+:)", style_sheet)) == {"data:"}


@pytest.mark.parametrize("name", KINDS)
def test_all_that_the_sheet_says_stands_in_it_in_order(name: str) -> None:
    sheet = reading.made(BUNDLED, name, marking="Restricted")
    text = squeezed(made(sheet).text())
    at = 0
    for part in said(sheet, ENGLISH):
        found = text.find(squeezed(visible(part)), at)
        assert found >= 0, part
        at = found


def test_it_says_what_the_printed_page_says() -> None:
    sheet = reading.made(BUNDLED, "country:FJI", marking="Restricted")
    paper = squeezed("".join(printed(render(sheet, ENGLISH))))
    page = made(sheet)
    for paragraph in (*page.all("p"), *page.all("li"), *page.all("td"), *page.all("h2")):
        text = squeezed("".join(paragraph.itertext()))
        assert text in paper, text


@pytest.mark.parametrize("name", KINDS)
def test_each_number_of_a_note_leads_to_its_source(name: str) -> None:
    document = made(reading.made(BUNDLED, name))
    places = [element.get("id") for element in document.root.iter() if element.get("id")]
    asked = {at.removeprefix("#") for at in document.addresses() if at.startswith("#")}
    assert len(places) == len(set(places))
    assert asked <= set(places)
    assert len(document.all("ol")) == 1


@pytest.mark.parametrize("name", KINDS)
def test_headings_tables_and_figures_are_what_they_are(name: str) -> None:
    document = made(reading.made(BUNDLED, name))
    assert document.root.get("lang") == "en"
    assert len(document.all("h1")) == 1
    headings = [*document.all("h1"), *document.all("h2"), *document.all("h3")]
    assert all("".join(heading.itertext()).strip() for heading in headings)
    for table in document.all("table"):
        heads = list(table.iter(f"{XHTML}th"))
        assert heads
        assert {head.get("scope") for head in heads} <= {"row", "col"}
    for figure in document.all("table"):
        if figure.get("class") == "figures":
            assert figure.find(f"{XHTML}caption") is not None
    for image in document.all("img"):
        assert len(image.get("alt", "")) > 20
        picture = base64.b64decode(image.get("src", "").partition(",")[2])
        assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"


def test_a_chart_is_told_in_words_too() -> None:
    document = made(reading.made(BUNDLED, "country:RUS"))
    charts = document.all("details")
    assert len(charts) == len(document.all("img"))
    rows = ["".join(row.itertext()) for told in charts for row in told.iter(f"{XHTML}li")]
    assert any("MSMT" in row and "around 8,000†" in row and "finding" in row for row in rows)


def test_markings_stand_at_both_ends_and_on_each_printed_page() -> None:
    document = made(reading.made(BUNDLED, "labour", marking="Restreint é", tlp="TLP:AMBER"))
    assert document.text().split()[:3] == ["RESTREINT", "É", "TLP:AMBER"]
    assert document.text().strip().endswith("RESTREINT É\nTLP:AMBER")
    assert document.page.count(r"RESTREINT\000020\0000C9") == 2


def test_a_marking_cannot_leave_the_style_sheet() -> None:
    hostile = '"; } </style><script>alert(1)</script> \\'
    document = made(
        samples.text_sheet("x")._replace(options=samples.sheet(marking=hostile).options)
    )
    assert document.all("script") == []
    assert hostile.upper() in document.text()


def test_markup_is_literal_in_every_part_of_a_sheet() -> None:
    hostile = '<b onload="x">AT&T</p>'
    blocks = (
        samples.head(hostile),
        Section(hostile, ((Run(hostile, bold=True, italic=True, second=True, notes=(1,)),),)),
        TableBlock(hostile, (Column(hostile, 1),), (((Run(hostile),),),), hostile),
        Sources(hostile, (Note(1, hostile, None), Note(2, hostile, "https://x.example/?a=<b>&c"))),
    )
    document = made(samples.sheet(*blocks, marking=hostile))
    assert document.text().count(hostile) >= 8


def test_only_web_addresses_become_links() -> None:
    addresses = ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//h/x"]
    notes = tuple(Note(i, f"Note {i}", address) for i, address in enumerate(addresses, start=1))
    assert made(samples.sheet(Sources("Sources", notes))).addresses() == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    assert squeezed(visible(text)) in squeezed(made(samples.text_sheet(text)).text())


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_drawn(text: str) -> None:
    drawn = ET.fromstring(svg([Text(0, 0, text, 8)], 10, 10))
    assert "".join(drawn.itertext()) == visible(text)


def test_every_block_and_shape_can_be_written() -> None:
    document = made(samples.sheet(*samples.all_blocks()))
    text = squeezed(document.text())
    for block in samples.all_blocks():
        assert all(squeezed(part) in text for part in said(samples.sheet(block), ENGLISH))


def test_the_same_sheet_gives_the_same_page() -> None:
    first, second = (reading.made(BUNDLED, "cyber", marking="R") for _ in range(2))
    assert html(first, ENGLISH) == html(second, ENGLISH)
