"""Files that are not the text they should be are refused, with every fault named."""

from __future__ import annotations

import csv
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dprk_viewer.dataset.loader import check, load
from dprk_viewer.errors import BrokenDataset, CannotRead
from dprk_viewer.faults import FaultCode
from tests.dataset.package import ROWS, Package, csv_text

BOM = b"\xef\xbb\xbf"


def with_text(package: Package, hedge: str, encoding: str) -> None:
    text = csv_text("claims", [ROWS["claims"][0] | {"hedge": hedge}])
    package.path("claims").write_bytes(text.encode(encoding))


def test_a_good_dataset_has_no_fault_and_keeps_its_links(package: Package) -> None:
    assert check(package.folder) == ()
    facts = load(package.folder)
    assert [party.id for party in facts.relay_parties("c1")] == ["us-government", "panel"]
    assert facts.corroborations == {"c1": ("https://other.example/",)}
    assert facts.event_parties["res-2397"][0].role == "issuer"
    assert facts.edition.version == "2026.11.2"


def test_a_limit_that_another_library_set_does_no_harm(package: Package) -> None:
    before = csv.field_size_limit(1)
    try:
        assert check(package.folder) == ()
    finally:
        csv.field_size_limit(before)


def test_one_byte_order_mark_does_no_harm(package: Package) -> None:
    file = package.path("claims")
    file.write_bytes(BOM + file.read_bytes())
    package.seal()
    assert list(load(package.folder).claims) == ["c1"]


def test_two_byte_order_marks_are_refused(package: Package) -> None:
    file = package.path("claims")
    file.write_bytes(BOM + BOM + file.read_bytes())
    assert ("claims.csv", 1, "", "two_boms") in package.codes()


@pytest.mark.parametrize(
    ("hedge", "encoding"), [("é", "latin-1"), ("조선", "cp949"), ("é", "utf-16"), ("é", "utf-32")]
)
def test_other_encodings_are_refused_and_not_guessed(
    package: Package, hedge: str, encoding: str
) -> None:
    with_text(package, hedge, encoding)
    codes = package.codes()
    assert [code for *_, code in codes] == ["not_utf8"]
    assert codes[0][0] == "claims.csv"


def test_the_line_of_the_first_wrong_byte_is_named(package: Package) -> None:
    with_text(package, "é", "latin-1")
    assert package.codes() == [("claims.csv", 2, "", "not_utf8")]


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "control_character"),
        ("\x07", "control_character"),
        ("\t", "control_character"),
        ("\x85", "control_character"),
        ("\u202e", "bidi_character"),
        ("\u200f", "bidi_character"),
        ("\u2066", "bidi_character"),
        ("\u200b", "invisible_character"),
        ("\u00ad", "invisible_character"),
        ("\ufeff", "invisible_character"),
        ("\u2028", "invisible_character"),
        ("\u3164", "invisible_character"),
        ("\ufffd", "invisible_character"),
    ],
)
def test_a_character_nobody_can_see_is_named(package: Package, character: str, code: str) -> None:
    package.change("parties", name=f"ev{character}txt.exe")
    assert package.codes() == [("parties.csv", 2, "name", code)]
    assert f"U+{ord(character):04X}" in package.faults()[0].fields["character"]


def test_such_a_character_in_the_header_is_named_too(package: Package) -> None:
    package.edit("claims", "id,topic", "id\u200b,topic")
    assert [code for *_, code in package.codes()] == ["header", "invisible_character"]


def test_an_unclosed_quote_names_the_line_and_the_count(package: Package) -> None:
    package.edit("claims", "yes,twice", 'yes,"twice')
    found = {(fault.file, fault.line, fault.code) for fault in check(package.folder)}
    assert ("claims.csv", 2, "unclosed_quote") in found
    assert ("claims.csv", 0, "row_count") in found


def test_an_unclosed_quote_in_a_long_file_is_still_a_fault(package: Package) -> None:
    package.edit("claims", "c1,labour", 'c1,"labour' + "x" * 140_000)
    assert ("claims.csv", 2, "", "cell_too_long") in package.codes()


def test_text_after_a_closing_quote_is_refused(package: Package) -> None:
    package.edit("claims", "c1,labour", 'c1,"labour"x')
    assert ("claims.csv", 2, "", "bad_quote") in package.codes()


def test_a_row_too_many_fields_long_is_refused(package: Package) -> None:
    package.edit("parties", "us-government,state", "us-government,state,x")
    fault = package.faults()[0]
    assert (fault.file, fault.line, fault.code) == ("parties.csv", 2, "field_count")
    assert fault.fields == {"expected": "5", "found": "6"}


def test_a_short_row_is_not_filled_up(package: Package) -> None:
    package.edit("relays", "c1,panel,2", "c1,panel")
    assert ("relays.csv", 2, "", "field_count") in package.codes()


@pytest.mark.parametrize(
    "header", ["id,kind,name,name,is_un_body", "id,kind,name,is_un_body", "kind,id,name"]
)
def test_a_header_must_be_the_schemas_header(package: Package, header: str) -> None:
    package.edit("parties", "id,kind,name,short_name,is_un_body", header)
    fault = package.faults()[0]
    assert (fault.file, fault.line, fault.code) == ("parties.csv", 1, "header")
    assert fault.fields == {"expected": "id,kind,name,short_name,is_un_body", "found": header}


def test_blank_lines_and_foreign_line_endings_are_refused(package: Package) -> None:
    file = package.path("relays")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    assert package.codes() == [
        ("relays.csv", 1, "", "line_ending"),
        ("relays.csv", 4, "", "blank_line"),
    ]


def test_a_file_cut_short_is_noticed(package: Package) -> None:
    file = package.path("relays")
    file.write_bytes(file.read_bytes()[:-1])
    assert package.codes() == [("relays.csv", 3, "", "no_final_newline")]


def test_an_empty_file_is_refused(package: Package) -> None:
    package.path("horizons").write_bytes(b"")
    assert package.codes() == [("horizons.csv", 0, "", "empty_file")]


def test_the_line_is_where_the_row_starts_even_after_cells_of_many_lines(package: Package) -> None:
    rows = [ROWS["claims"][0] | {"statement": "One\ntwo\nthree"}]
    rows.append(rows[0] | {"id": "c2", "stated_on": "never"})
    package.write("claims", rows)
    assert package.codes() == [("claims.csv", 5, "stated_on", "bad_date")]


def test_every_fault_is_named_in_the_order_of_files_and_lines(package: Package) -> None:
    package.change("sources", kind="rumour", url="x")
    package.add("claims", id="c2", point="about 5", checked="thrice")
    package.change("events", votes_for="many")
    assert package.codes() == [
        ("sources.csv", 2, "kind", "unknown_code"),
        ("sources.csv", 2, "url", "bad_address"),
        ("claims.csv", 3, "point", "bad_number"),
        ("claims.csv", 3, "checked", "unknown_code"),
        ("events.csv", 2, "votes_for", "bad_integer"),
    ]


def test_a_broken_dataset_is_never_loaded(package: Package) -> None:
    package.change("claims", type="rumour")
    with pytest.raises(BrokenDataset) as caught:
        load(package.folder)
    assert [fault.code for fault in caught.value.faults] == ["unknown_code", "digest"]


def test_missing_and_foreign_tables_are_named(package: Package) -> None:
    package.path("relays").unlink()
    (package.folder / "Claims2.CSV").write_text("id\n")
    (package.folder / "README.md").write_text("fine")
    assert package.codes() == [
        ("relays.csv", 0, "", "file_missing"),
        ("Claims2.CSV", 0, "", "file_extra"),
    ]


@pytest.mark.parametrize("part", ["", "datapackage.json", "nothing/here"])
def test_a_folder_that_cannot_be_read_says_so(package: Package, part: str) -> None:
    target = package.folder / part if part else package.folder / "gone"
    with pytest.raises(CannotRead):
        check(target)


def test_a_table_that_is_a_folder_cannot_be_read(package: Package) -> None:
    package.path("relays").unlink()
    package.path("relays").mkdir()
    with pytest.raises(CannotRead):
        load(package.folder)


@pytest.mark.parametrize("path", ["../claims.csv", "/etc/passwd", "a/b.csv", "..", ""])
def test_a_table_outside_the_folder_is_refused(package: Package, path: str) -> None:
    schema = package.folder / "datapackage.json"
    schema.write_text(schema.read_text("utf-8").replace('"claims.csv"', f'"{path}"'), "utf-8")
    assert package.codes() == [("datapackage.json", 0, "", "resource_path")]


def test_a_table_on_the_web_is_refused_and_never_asked_for(package: Package) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.2)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/x.csv"
        schema = package.folder / "datapackage.json"
        schema.write_text(schema.read_text("utf-8").replace('"claims.csv"', f'"{url}"'), "utf-8")
        assert package.codes() == [("datapackage.json", 0, "", "resource_path")]
        with pytest.raises(TimeoutError):
            listener.accept()


def test_nothing_of_the_folder_is_changed_by_reading(package: Package, tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in package.folder.iterdir()}
    load(package.folder)
    assert {file.name: file.read_bytes() for file in package.folder.iterdir()} == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.binary(max_size=300), at=st.integers(0, 600), keep=st.booleans())
def test_no_bytes_whatever_crash_the_reader(
    package: Package, data: bytes, at: int, keep: bool
) -> None:
    package.change("claims")
    good = package.path("claims").read_bytes()
    package.path("claims").write_bytes(good[:at] + data + (good[at:] if keep else b""))
    faults = check(package.folder)
    assert all(isinstance(fault.code, FaultCode) for fault in faults)
    assert list(faults) == sorted(faults, key=lambda fault: fault.file == "edition.json")
