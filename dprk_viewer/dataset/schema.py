"""The schema file as typed descriptions: the one place where columns are declared."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.faults import Fault, FaultCode

SCHEMA_FILE = "datapackage.json"
EDITION_FILE = "edition.json"

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.csv", re.ASCII)
_TYPES = ("string", "number", "integer", "boolean")
_KINDS = ("", "partial_date", "address", "any_row")


class BadSchema(Exception):
    """The schema file cannot be used; ``fault`` says why."""

    def __init__(self, code: FaultCode, **fields: str) -> None:
        super().__init__(code)
        self.fault = Fault(SCHEMA_FILE, 0, "", code, fields)


class Field(NamedTuple):
    """One column. ``kind`` is what a string holds: partial_date, address, any_row or blank."""

    name: str
    type: str
    kind: str
    required: bool
    unique: bool
    enum: tuple[str, ...]
    pattern: re.Pattern[str] | None
    minimum: int | None
    true_values: tuple[str, ...]
    false_values: tuple[str, ...]


class Reference(NamedTuple):
    """A column that points to the ids of a table, perhaps its own."""

    column: str
    table: str


class Table(NamedTuple):
    """One table: its file, its columns in order and what its rows point to."""

    name: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    references: tuple[Reference, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(field.name for field in self.fields)


class Package(NamedTuple):
    """The whole schema with the edition it was written for."""

    version: str
    made: str
    data_date: str
    tables: tuple[Table, ...]


def read_package(data: bytes) -> Package:
    """Read the bytes of ``datapackage.json``. Raises BadSchema."""
    try:
        tree = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadSchema(FaultCode.SCHEMA_NOT_JSON) from error
    try:
        return Package(
            version=text_of(tree["version"]),
            made=_day(tree["created"][: len("2026-11-24")]),
            data_date=_day(tree["data_date"]),
            tables=tuple(_table(resource) for resource in tree["resources"]),
        )
    except KeyError as error:
        raise BadSchema(FaultCode.SCHEMA_SHAPE, what=str(error.args[0])) from error
    except (TypeError, AttributeError, ValueError, re.error) as error:
        raise BadSchema(FaultCode.SCHEMA_SHAPE, what=str(error)) from error


def _table(resource: Mapping[str, Any]) -> Table:
    path = resource["path"]
    # A URL, another folder or a list is refused here, so nothing is ever fetched.
    if not isinstance(path, str) or not _PLAIN_NAME.fullmatch(path):
        raise BadSchema(FaultCode.RESOURCE_PATH, path=str(path))
    name = text_of(resource["name"])
    schema = resource["schema"]
    key = schema.get("primaryKey", [])
    return Table(
        name=name,
        path=path,
        fields=tuple(_field(field) for field in schema["fields"]),
        primary_key=(key,) if isinstance(key, str) else tuple(key),
        references=tuple(_reference(name, item) for item in schema.get("foreignKeys", [])),
    )


def _field(field: Mapping[str, Any]) -> Field:
    constraints = field.get("constraints", {})
    pattern = constraints.get("pattern")
    type_, kind = field["type"], field.get("kind", "")
    if type_ not in _TYPES or kind not in _KINDS:
        raise ValueError(f"{field['name']}: {type_} {kind}")
    return Field(
        name=text_of(field["name"]),
        type=type_,
        kind=kind,
        required=bool(constraints.get("required", False)),
        unique=bool(constraints.get("unique", False)),
        enum=tuple(str(code) for code in constraints.get("enum", [])),
        pattern=re.compile(pattern, re.ASCII) if pattern else None,
        minimum=_whole(constraints.get("minimum")),
        true_values=tuple(field.get("trueValues", [])),
        false_values=tuple(field.get("falseValues", [])),
    )


def _reference(table: str, item: Mapping[str, Any]) -> Reference:
    target = item["reference"]["resource"] or table
    return Reference(text_of(item["fields"]), target)


def _whole(value: object) -> int | None:
    if value is not None and not isinstance(value, int):
        raise TypeError(f"{value!r}")
    return value


def _day(text: str) -> str:
    return str(PartialDate.parse(text))


def text_of(value: object) -> str:
    """``value`` where it is a string of JSON; raises TypeError where it is not."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r}")
    return value
