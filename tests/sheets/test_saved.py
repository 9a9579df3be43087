"""A sheet selection survives its file; any other file is refused with one error."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.errors import NotASelection
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.saved import Selection, read_selection, selection_text

TEXT = st.text(max_size=80).filter(lambda text: text.encode("utf-8", "ignore").decode() == text)
DAYS = st.dates(dt.date(2006, 1, 1), dt.date(2100, 1, 1))
SELECTIONS = st.builds(
    Selection,
    name=st.sampled_from(["labour", "sanctions", "country:RUS", "resolution:2397"]) | TEXT,
    options=st.builds(
        SheetOptions,
        paper=st.sampled_from(["a4", "letter"]),
        printed_on=DAYS,
        marking=st.none() | TEXT,
        tlp=st.none() | st.just("TLP:AMBER+STRICT"),
        form=st.sampled_from(["briefing", "demarche", "non-paper"]),
        length=st.integers(0, 2),
        style=st.sampled_from(["standard", "principal"]),
        allegations=st.booleans(),
        unnamed=st.booleans(),
        own_state=st.none() | st.just("KOR"),
        objective=TEXT,
        as_known_on=st.none() | DAYS,
        contact=TEXT,
    ),
)


@given(SELECTIONS)
def test_a_selection_comes_back_as_it_was_but_for_what_is_the_readers(kept: Selection) -> None:
    text = selection_text(kept)
    again = read_selection(text.encode("utf-8"), "x.dprksheet")
    mine = SheetOptions()
    assert again.name == kept.name
    assert again.options == kept.options._replace(
        printed_on=mine.printed_on, own_state=None, contact="", language="en"
    )
    assert selection_text(again) == text


def test_the_file_does_not_say_whose_desk_it_comes_from() -> None:
    options = SheetOptions(own_state="KOR", contact="Anna, Desk 4")
    text = selection_text(Selection("labour", options))
    assert "KOR" not in text
    assert "Anna" not in text


GOOD: dict[str, Any] = json.loads(selection_text(Selection("labour", SheetOptions())))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 10_000,
        b" " * 20_000,
        json.dumps(GOOD | {"kind": "other"}).encode(),
        json.dumps(GOOD | {"sheet": 3}).encode(),
        json.dumps(GOOD | {"sheet": "x" * 500}).encode(),
        json.dumps(GOOD | {"sheet": "\ud800"}).encode(),
        json.dumps(GOOD | {"options": []}).encode(),
        json.dumps(GOOD | {"options": [1]}).encode(),
        json.dumps(GOOD | {"options": {"form": "secret"}}).encode(),
        json.dumps(GOOD | {"options": {"length": "two"}}).encode(),
        json.dumps(GOOD | {"options": {"as_known_on": "soon"}}).encode(),
        json.dumps(GOOD | {"options": {"as_known_on": 4}}).encode(),
        json.dumps(GOOD | {"options": {"no such": 4}}).encode(),
        json.dumps(GOOD | {"options": {"objective": "x" * 5000}}).encode(),
    ],
)
def test_a_hostile_or_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotASelection):
        read_selection(data, "x.dprksheet")


@given(st.binary(max_size=200))
def test_any_bytes_give_a_selection_or_the_one_error(data: bytes) -> None:
    try:
        found = read_selection(data, "x")
    except NotASelection:
        return
    assert isinstance(found, Selection)
