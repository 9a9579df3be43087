"""A schema that the program cannot serve is refused before any row is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from dprk_viewer.dataset.loader import check
from tests.dataset.package import Package, schema

Tree = dict[str, Any]


def claims(tree: Tree) -> Tree:
    found: Tree = next(item for item in tree["resources"] if item["name"] == "claims")
    return found


def drop_table(tree: Tree) -> None:
    tree["resources"].remove(claims(tree))


def rename_column(tree: Tree) -> None:
    claims(tree)["schema"]["fields"][1]["name"] = "subject"


def change_type(tree: Tree) -> None:
    for field in claims(tree)["schema"]["fields"]:
        if field["name"] == "point":
            field["type"] = "string"


def unknown_type(tree: Tree) -> None:
    claims(tree)["schema"]["fields"][1]["type"] = "any"


def make_optional(tree: Tree) -> None:
    claims(tree)["schema"]["fields"][1]["constraints"]["required"] = False


def drop_version(tree: Tree) -> None:
    del tree["version"]


def no_such_day(tree: Tree) -> None:
    tree["created"] = "2026-02-30T00:00:00Z"


def bad_pattern(tree: Tree) -> None:
    claims(tree)["schema"]["fields"][0]["constraints"]["pattern"] = "("


def one_file_twice(tree: Tree) -> None:
    claims(tree)["path"] = "Events.csv"


def foreign_key_to_nowhere(tree: Tree) -> None:
    claims(tree)["schema"]["foreignKeys"][0]["reference"]["resource"] = "rumours"


def foreign_key_of_no_column(tree: Tree) -> None:
    claims(tree)["schema"]["foreignKeys"][0]["fields"] = "rumour"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (drop_table, "schema_tables"),
        (rename_column, "schema_columns"),
        (change_type, "schema_columns"),
        (make_optional, "schema_columns"),
        (unknown_type, "schema_shape"),
        (drop_version, "schema_shape"),
        (no_such_day, "schema_shape"),
        (bad_pattern, "schema_shape"),
        (one_file_twice, "schema_shape"),
        (foreign_key_to_nowhere, "schema_shape"),
        (foreign_key_of_no_column, "schema_shape"),
    ],
)
def test_a_schema_for_another_program_is_refused(
    package: Package, change: Callable[[Tree], None], code: str
) -> None:
    tree = schema()
    change(tree)
    (package.folder / "datapackage.json").write_text(json.dumps(tree), "utf-8")
    assert package.codes() == [("datapackage.json", 0, "", code)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "schema_not_json"),
        (b"{", "schema_not_json"),
        (b"\xff\xfe", "schema_not_json"),
        (b"[" * 100_000, "schema_not_json"),
        (b"[]", "schema_shape"),
        (b"null", "schema_shape"),
        (b'{"version": 1, "created": "", "data_date": "", "resources": []}', "schema_shape"),
        (b'{"version": "", "created": "", "data_date": "", "resources": [1]}', "schema_shape"),
    ],
)
def test_a_schema_that_is_no_schema_is_a_fault_and_no_crash(
    package: Package, data: bytes, code: str
) -> None:
    (package.folder / "datapackage.json").write_bytes(data)
    assert package.codes() == [("datapackage.json", 0, "", code)]


def test_a_folder_without_a_schema_is_no_dataset(package: Package) -> None:
    (package.folder / "datapackage.json").unlink()
    (fault,) = check(package.folder)
    assert (fault.file, fault.code) == ("datapackage.json", "file_missing")


@pytest.mark.parametrize("column", ["supersedes", "repeats"])
def test_the_schemas_own_table_can_be_pointed_to(package: Package, column: str) -> None:
    package.change("claims", **{column: "nothing"})
    assert ("claims.csv", 2, column, "dead_reference") in package.codes()
