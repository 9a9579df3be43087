"""A file's own account of its sheet is read without trust in whoever wrote it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.errors import NotASheet
from dprk_viewer.pdf.read_back import LARGEST_FILE, RECORD_NAMESPACE, read_back
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.compose import compose
from dprk_viewer.wording.words import Words
from tests.pdf import samples
from tests.pdf.test_composed import facts

ENGLISH = Words.english()
RECORD = json.loads(
    compose(facts(), ENGLISH, "country:RUS", samples.sheet(tlp="TLP:GREEN").options).record
)


def packet(text: str, before: str = "") -> bytes:
    """A file that says ``text`` of its sheet."""
    told = f'<a xmlns:s="{RECORD_NAMESPACE}"><s:record>{text}</s:record></a>'
    return f'%PDF-1.7\n<?xpacket begin="" id=""?>{before}{told}<?xpacket end="w"?>'.encode()


def without(*names: str) -> str:
    """The record, with some of its choices not told."""
    held = {key: value for key, value in RECORD["options"].items() if key not in names}
    return json.dumps(RECORD | {"options": held})


def test_a_choice_that_an_older_version_did_not_know_has_its_usual_value() -> None:
    record = read_back(packet(without("contact", "style")), "f")
    assert (record.options.contact, record.options.style) == ("", "standard")


def test_a_sheet_is_read_as_it_was_made() -> None:
    options = samples.sheet(marking="Geheim – <ß>&", objective="Say \U0001f600 “so”").options
    sheet = compose(facts(), ENGLISH, "country:RUS", options)
    record = read_back(render(sheet, ENGLISH), "f")
    assert (record.name, record.sheet_id) == ("country:RUS", sheet.foot.sheet_id)
    assert record.options == options
    assert tuple(record.rows) == sheet.rows
    assert record.digest == facts().edition.digest


def test_a_non_paper_says_nothing_of_where_it_is_from() -> None:
    options = samples.sheet(form="non-paper").options
    data = render(compose(facts(), ENGLISH, "country:RUS", options), ENGLISH)
    assert RECORD_NAMESPACE.encode() not in data
    with pytest.raises(NotASheet):
        read_back(data, "f")


def changed(**parts: Any) -> str:
    return json.dumps(RECORD | parts)


def options(**parts: Any) -> str:
    return changed(options=RECORD["options"] | parts)


def test_the_packet_of_these_tests_is_read_where_nothing_is_wrong() -> None:
    assert read_back(packet(changed()), "f").name == "country:RUS"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "[]",
        "[" * 100_000,
        changed(name=7),
        changed(name="x" * 1000),
        changed(more="x"),
        changed(rows=["a"]),
        changed(rows={"a": 1}),
        changed(rows={str(i): "a" for i in range(30_000)}),
        changed(options={}),
        without("paper"),
        without("printed_on"),
        changed(options=[]),
        options(printed_on="yesterday"),
        options(printed_on=7),
        options(form="rumour"),
        options(style=["standard"]),
        options(length="many"),
        options(marking=7),
        options(marking="x" * 1000),
        options(tlp=["TLP:RED"]),
        options(unheard_of=True),
    ],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(NotASheet):
        read_back(packet(text), "f")


def test_xml_that_declares_anything_is_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>'
    for before in (bomb, "<!-- -->", '<!DOCTYPE a SYSTEM "file:///etc/hostname">'):
        with pytest.raises(NotASheet):
            read_back(packet(changed(), before), "f")


def test_two_accounts_in_one_file_are_refused() -> None:
    whole = packet(changed())
    with pytest.raises(NotASheet):
        read_back(whole + whole, "f")
    twice = changed() + f"</s:record><s:record xmlns:s='{RECORD_NAMESPACE}'>" + changed()
    with pytest.raises(NotASheet):
        read_back(packet(twice), "f")


def test_a_file_that_is_no_pdf_or_too_large_is_refused() -> None:
    for data in (b"", b"PK\x03\x04", packet(changed())[1:], b"%PDF-" + bytes(LARGEST_FILE)):
        with pytest.raises(NotASheet):
            read_back(data, "f")


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_any_damage_is_refused_or_read(noise: bytes, at: int) -> None:
    whole = packet(changed())
    place = at * len(whole) // 2000
    try:
        found = read_back(whole[:place] + noise + whole[place + len(noise) :], "f").edition
    except NotASheet as error:
        found = error.fields["path"]
    assert found
