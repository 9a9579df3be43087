"""No claim loses its source: dead references and doubled rows are refused."""

from __future__ import annotations

import pytest

from dprk_viewer.dataset.loader import check
from tests.dataset.package import ROWS, Package


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("claims", "source", "s-gone"),
        ("claims", "originator", "nobody"),
        ("claims", "place", "XXX"),
        ("claims", "incident", "no-incident"),
        ("events", "source", "s-gone"),
        ("provisions", "event", "no-event"),
        ("places", "source", "s-gone"),
        ("relays", "party", "nobody"),
        ("event_parties", "event", "no-event"),
    ],
)
def test_a_dead_reference_is_named(package: Package, table: str, column: str, value: str) -> None:
    package.change(table, **{column: value})
    assert (f"{table}.csv", 2, column, "dead_reference") in package.codes()


def test_a_reference_to_the_wrong_table_is_dead(package: Package) -> None:
    package.change("claims", source="us-government")
    assert package.codes() == [("claims.csv", 2, "source", "dead_reference")]


@pytest.mark.parametrize("table", ["relays", "corroborations"])
def test_a_link_to_no_row_at_all_is_named(package: Package, table: str) -> None:
    package.change(table, row="c-gone")
    assert (f"{table}.csv", 2, "row", "dead_row") in package.codes()


def test_an_id_used_twice_in_a_table_names_the_first_line(package: Package) -> None:
    package.add("claims", originator="panel")
    (fault,) = package.faults()
    assert (fault.line, fault.column, fault.code) == (3, "id", "duplicate")
    assert fault.fields == {"value": "c1", "line": "2"}


def test_an_id_used_in_two_tables_is_refused(package: Package) -> None:
    package.add("events", id="c1")
    (fault,) = package.faults()
    assert (fault.file, fault.line, fault.code) == ("events.csv", 3, "duplicate_id")
    assert fault.fields == {"value": "c1", "file": "claims.csv", "line": "2"}


def test_one_name_for_two_parties_is_refused(package: Package) -> None:
    first, second = ROWS["parties"]
    package.write("parties", [first, second | {"name": first["name"]}])
    assert package.codes() == [("parties.csv", 3, "name", "duplicate")]


def test_a_link_that_stands_twice_is_refused(package: Package) -> None:
    package.add("corroborations")
    assert package.codes() == [("corroborations.csv", 3, "", "duplicate_row")]


def test_a_file_that_cannot_be_read_is_one_fault_and_not_hundreds(package: Package) -> None:
    package.path("sources").write_bytes(b"\xff\n")
    assert package.codes() == [("sources.csv", 1, "", "not_utf8")]


def test_rows_lost_from_a_table_are_noticed(package: Package) -> None:
    package.write("corroborations", [])
    faults = {(fault.file, fault.code): fault.fields for fault in check(package.folder)}
    assert faults["corroborations.csv", "row_count"] == {"expected": "1", "found": "0"}
