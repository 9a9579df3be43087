"""The sheet as plain text: what a cable needs, nothing lost, nothing that only a page has."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dprk_viewer.pages.lines import WIDTH, columns
from dprk_viewer.pages.plain import plain
from dprk_viewer.sheets.visible import visible
from dprk_viewer.sheets.web import web_address
from dprk_viewer.wording.words import Words
from tests.pages.said import said, squeezed
from tests.pdf import samples
from tests.sheets import reading
from tests.sheets.kinds import BUNDLED, SAMPLE

ENGLISH = Words.english()
KINDS = (*reading.TOPICS, *SAMPLE)


def text_of(name: str, **options: object) -> str:
    return plain(reading.made(BUNDLED, name, **options), ENGLISH)


@pytest.mark.parametrize("name", KINDS)
def test_all_that_the_sheet_says_stands_in_it_in_order(name: str) -> None:
    sheet = reading.made(BUNDLED, name, marking="Restricted")
    text = squeezed(plain(sheet, ENGLISH))
    at = 0
    for part in said(sheet, ENGLISH):
        found = text.find(squeezed(part.replace("†", "[one source]")), at)
        assert found >= 0, part
        at = found


@pytest.mark.parametrize("name", KINDS)
def test_no_line_but_an_address_is_longer_than_a_cable_allows(name: str) -> None:
    long = [line for line in text_of(name).splitlines() if columns(line) > WIDTH]
    assert [line for line in long if web_address(line.strip()) is None] == []


@pytest.mark.parametrize("name", KINDS)
def test_nothing_in_it_is_a_mark_that_a_cable_would_lose(name: str) -> None:
    text = text_of(name)
    assert not set("†■●▫○△◇\u00a0\r\t") & set(text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert not re.search(r" $", text, re.MULTILINE)


def test_a_fact_seen_once_says_so_and_what_that_means() -> None:
    text = text_of("country:RUS")
    assert "around 8,000 [one source]" in text
    assert "\n[one source]: one source only\n" in text


def test_a_duty_and_its_exception_are_one_paragraph() -> None:
    paragraphs = text_of("country:RUS").split("\n\n")
    duty = next(part for part in paragraphs if "Resolution 2397 (2017), para. 8\n" in part)
    assert "Requires States to send home" in duty
    assert "unless the State finds that a person" in " ".join(duty.split())


def test_a_source_is_numbered_and_gives_its_address() -> None:
    text = text_of("country:RUS")
    assert re.search(r"^\[1\] S/RES/2397 \(2017\), para\. 8", text, re.MULTILINE)
    assert re.search(r"^ +https?://\S+$", text, re.MULTILINE)
    numbers = re.findall(r"^\[(\d+)\] ", text, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_the_markings_open_and_close_it_in_capitals() -> None:
    lines = text_of("labour", marking="Restreint é", tlp="TLP:AMBER").splitlines()
    assert lines[:2] == lines[-2:] == ["RESTREINT É", "TLP:AMBER"]


def test_without_a_marking_it_begins_with_its_title() -> None:
    assert text_of("labour").startswith("DPRK workers abroad")


def test_it_names_the_sheet_and_has_no_page_numbers() -> None:
    sheet = reading.made(BUNDLED, "country:RUS")
    text = plain(sheet, ENGLISH)
    assert sheet.foot.sheet_id in text
    assert not re.search(r"page \d", text)


def test_wide_letters_count_twice() -> None:
    text = plain(samples.sheet(samples.asian(), marking=None), ENGLISH)
    long = plain(samples.text_sheet("노" * 200), ENGLISH)
    assert "労働者" in text
    assert max(map(columns, long.splitlines())) == WIDTH


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_told_as_it_stands(text: str) -> None:
    told = plain(samples.text_sheet(text), ENGLISH)
    shown = visible(text).replace("†", "[one source]")
    assert squeezed(shown) in squeezed(told)
    assert all(letter.isprintable() or letter == "\n" for letter in told)
