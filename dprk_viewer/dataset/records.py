"""Columns of values to records, and the schema held to what the records can carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dprk_viewer.dataset.cells import Value
from dprk_viewer.dataset.schema import BadSchema, Field, Package, Table
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    EventParty,
    Horizon,
    Incident,
    Party,
    Place,
    Provision,
    ProvisionLink,
    Reply,
    Source,
)
from dprk_viewer.faults import FaultCode

RECORDS: Final[Mapping[str, type[Any]]] = {
    "sources": Source,
    "parties": Party,
    "places": Place,
    "claims": Claim,
    "events": Event,
    "provisions": Provision,
    "incidents": Incident,
    "attributions": Attribution,
    "replies": Reply,
    "horizons": Horizon,
    "event_parties": EventParty,
    "provision_links": ProvisionLink,
}
"""The record that a row of each table becomes; the other tables only link two ids."""

LINKS: Final[Mapping[str, tuple[str, ...]]] = {
    "corroborations": ("row", "address"),
    "relays": ("row", "party", "order"),
    "event_answers": ("event", "answers"),
    "event_incidents": ("event", "incident"),
    "reply_basis": ("reply", "basis"),
    "claim_sectors": ("claim", "sector"),
}
"""The columns of the tables that only link: what points, and what is pointed to."""

_PYTHON: Final = {"number": "Decimal", "integer": "int", "boolean": "bool"}


def check_tables(package: Package) -> None:
    """Raise BadSchema where the schema declares other tables or columns than the records."""
    known = [*RECORDS, *LINKS]
    names = [table.name for table in package.tables]
    if sorted(names) != sorted(known):
        fields = {"expected": ", ".join(sorted(known)), "found": ", ".join(sorted(names))}
        raise BadSchema(FaultCode.SCHEMA_TABLES, **fields)
    paths = {table.path.casefold() for table in package.tables}
    if len(paths) != len(names):
        raise BadSchema(FaultCode.SCHEMA_SHAPE, what="path")
    for table in package.tables:
        _check_columns(table)


def _check_columns(table: Table) -> None:
    found = [f"{field.name} {_python_type(field)}" for field in table.fields]
    record = RECORDS.get(table.name)
    if record is None:
        expected = [f"{name} {_link_type(name)}" for name in LINKS[table.name]]
    else:
        expected = [
            f"{name} {type_.__forward_arg__}" for name, type_ in record.__annotations__.items()
        ]
    if found != expected:
        fields = {"table": table.name, "expected": "; ".join(expected), "found": "; ".join(found)}
        raise BadSchema(FaultCode.SCHEMA_COLUMNS, **fields)
    used = (*table.primary_key, *(reference.column for reference in table.references))
    if not set(used) <= set(table.columns):
        raise BadSchema(FaultCode.SCHEMA_SHAPE, what=f"{table.name}: {', '.join(used)}")
    with_ids = [name for name in RECORDS if name not in ("event_parties", "provision_links")]
    if not {reference.table for reference in table.references} <= set(with_ids):
        raise BadSchema(FaultCode.SCHEMA_SHAPE, what=f"{table.name}: foreignKeys")


def _python_type(field: Field) -> str:
    name = "PartialDate" if field.kind == "partial_date" else _PYTHON.get(field.type, "str")
    return name if field.required else f"{name} | None"


def _link_type(column: str) -> str:
    return "int" if column == "order" else "str"


def build_records(table: Table, columns: Sequence[Sequence[Value]]) -> list[Any]:
    """The records of a table, or plain tuples for a table that only links two ids."""
    record = RECORDS.get(table.name)
    if record is None:
        return list(zip(*columns, strict=True))
    return list(map(record, *columns))
