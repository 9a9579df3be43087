"""What a page says of its sources: who said it, where it was read, how new and how sure it is."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO

import pikepdf
import pytest

from dprk_viewer.facts.records import Claim, Event, Provision
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import BottomLine, Figure, Head, Section, TypeRows
from dprk_viewer.sheets.note_text import note_text
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.wording.words import DAGGER, Words
from tests import factory
from tests.sheets.kinds import BUNDLED, SAMPLE
from tests.sheets.reading import TOPICS, find, flat, made, notes, text_of

WORDS = Words.english()
NAMES = (*TOPICS, *SAMPLE)
every = pytest.mark.parametrize("name", NAMES)
LENGTHS = pytest.mark.parametrize("length", [0, 1, 2])


def links(data: bytes) -> set[str]:
    """The addresses that the pages of a PDF lead to."""
    with pikepdf.open(BytesIO(data)) as pdf:
        marks = [mark for page in pdf.pages for mark in page.get("/Annots", [])]
        return {str(mark.A.URI) for mark in marks if "/A" in mark}


def test_a_document_of_the_un_is_cited_by_symbol_then_paragraph() -> None:
    panel = factory.source("s-panel", publisher="United Nations", symbol="S/2024/215")
    told = factory.claim(source="s-panel", locator="para. 173")
    facts = factory.facts(claims=[told], sources=[panel])
    text, _ = note_text(facts, WORDS, told)
    assert "S/2024/215, para. 173" in text
    assert text.startswith("United States Government, 22 December 2017")


def test_a_provision_is_cited_by_symbol_and_paragraph() -> None:
    rows = [row for row in BUNDLED.provisions.values() if row.paragraph]
    for row in rows:
        act = BUNDLED.events[row.event]
        text, _ = note_text(BUNDLED, WORDS, row)
        paragraph = (
            rf"{re.escape(act.symbol or act.title)}, paras?\. {re.escape(row.paragraph or '')}"
        )
        assert re.match(paragraph, text), row.id


@every
def test_originator_and_relay_stand_apart_in_a_note(name: str) -> None:
    texts = [note.text for note in notes(made(BUNDLED, name))]
    rows = [row for row in map(BUNDLED.find, made(BUNDLED, name).rows) if isinstance(row, Claim)]
    for row in rows:
        relays = BUNDLED.relay_parties(row.id)
        text, _ = note_text(BUNDLED, WORDS, row)
        if relays and text in texts:
            before, said, after = text.partition(", as reported by ")
            assert said, row.id
            assert relays[0].name in after or "MSMT" in after, row.id
            assert BUNDLED.parties[row.originator].name[1:] in before or "MSMT" in before, row.id


@pytest.mark.parametrize("name", ["labour", "country:RUS", "incident:bybit-2025"])
def test_a_note_leads_to_its_document_where_that_is_public(name: str) -> None:
    sheet = made(BUNDLED, name)
    addresses = {note.address for note in notes(sheet) if note.address}
    reached = links(render(sheet, WORDS))
    assert addresses
    assert reached <= addresses
    assert len(reached) > len(addresses) / 2


@every
@LENGTHS
def test_a_claim_has_its_type_as_a_mark_and_as_a_word(name: str, length: int) -> None:
    sheet = made(BUNDLED, name, length=length)
    words = {"Established", "Reported", "Estimated", "Alleged", "Announced"}
    for block in flat(sheet.blocks):
        if isinstance(block, TypeRows):
            assert {row.label for row in block.rows} <= words
            assert len({row.mark for row in block.rows}) == len(block.rows)
    legend = {entry.mark: entry.word for entry in sheet.foot.legend}
    assert all(legend.values())
    assert legend[None] == "one source only"


@every
@LENGTHS
def test_the_head_gives_the_newest_fact_of_the_page_and_the_end_of_the_sources(
    name: str, length: int
) -> None:
    head = find(made(BUNDLED, name, length=length).blocks, Head)
    said = re.search(r": (none|.*?(\d{4}))( \(\d+ (months?|years?) old\))?$", head.newest)
    assert said
    assert head.horizon == "sources end 10 October 2026"
    assert (said[2] or "2026") > "2024" or (head.band and "years old" in head.newest)


@pytest.mark.parametrize(
    ("printed_on", "age"),
    [
        (dt.date(2023, 5, 9), ""),
        (dt.date(2023, 5, 12), " (2 months old)"),
        (dt.date(2024, 3, 1), " (12 months old)"),
        (dt.date(2024, 4, 1), " (1 year old)"),
        (dt.date(2026, 11, 24), " (3 years old)"),
    ],
)
def test_the_age_of_the_newest_fact_stands_beside_its_date(printed_on: dt.date, age: str) -> None:
    claim = factory.claim(place=None, stated_on=factory.date("2023-03-10"))
    sheet = made(factory.facts(claims=[claim]), "labour", printed_on=printed_on)
    assert find(sheet.blocks, Head).newest == f"Newest fact on this page: 10 March 2023{age}"


def test_the_band_says_how_old_the_newest_fact_is() -> None:
    claim = factory.claim(place=None, stated_on=factory.date("2023-03-10"))
    facts = factory.facts(claims=[claim])
    bands = [
        find(made(facts, "labour", printed_on=day).blocks, Head).band
        for day in (dt.date(2024, 3, 9), dt.date(2024, 3, 15), dt.date(2026, 11, 24))
    ]
    assert bands[0] is None
    assert "more than a year before" in bands[1]
    assert "more than 3 years before" in bands[2]


@every
@LENGTHS
def test_what_was_seen_in_one_source_is_marked_and_the_mark_explained(
    name: str, length: int
) -> None:
    sheet = made(BUNDLED, name, length=length)
    acts = [row for row in map(BUNDLED.find, sheet.rows) if isinstance(row, Provision | Event)]
    once = [row for row in acts if row.checked == "once" and isinstance(row, Provision)]
    lines = text_of(sheet.blocks).splitlines()
    for duty in once:
        said = [line for line in lines if duty.duty.rstrip(". ") in line]
        assert all(DAGGER in line for line in said), duty.id
    assert sheet.foot.legend[-1].mark is None


@every
@LENGTHS
def test_an_exception_that_was_not_seen_is_said_so(name: str, length: int) -> None:
    sheet = made(BUNDLED, name, length=length)
    lines = text_of(sheet.blocks).splitlines()
    for duty in (row for row in BUNDLED.provisions.values() if row.id in sheet.rows):
        if duty.exception_check == "not_seen":
            said = [line for line in lines if duty.duty.rstrip(". ") in line]
            assert all("xception not seen" in line or "was seen of" in line for line in said)


@pytest.mark.parametrize("name", [*TOPICS, "country:RUS", "country:CHN"])
@pytest.mark.parametrize(
    ("style", "length"),
    [("standard", 0), ("standard", 1), ("standard", 2), ("principal", 0), ("principal", 2)],
)
def test_what_is_said_to_exist_and_was_not_read_stands_on_the_first_page(
    name: str, length: int, style: str
) -> None:
    sheet = made(BUNDLED, name, length=length, style=style)
    desk_topic, place = ("labour", name[8:]) if ":" in name else (name, None)
    held = said_to_exist(_Desk(BUNDLED), desk_topic, place)  # type: ignore[arg-type]
    said = [block for block in flat(sheet.blocks) if isinstance(block, BottomLine | Section)]
    texts = " ".join(text_of((block,)) for block in said)
    assert held
    assert held.replace("\u00a0", " ") in texts


class _Desk:
    """As much of a desk as the question needs."""

    def __init__(self, facts: object) -> None:
        self.facts = facts


def test_a_chart_on_a_page_names_the_notes_of_its_sources() -> None:
    for name in NAMES:
        for block in flat(made(BUNDLED, name, length=1).blocks):
            if isinstance(block, Figure) and block.drawing.shapes:
                assert re.match(r"notes? \d", block.drawing.source), name
