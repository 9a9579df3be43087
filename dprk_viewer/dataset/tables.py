"""The facts as tables of cells again, each row with the names its ids stand for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from dprk_viewer.dataset.records import LINKS, RECORDS
from dprk_viewer.errors import UnknownTable
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Party, Place, Source

Cell = str | Decimal

TABLES = (*RECORDS, *LINKS)
"""The names of all tables, records first."""

_NAMED = ("originator", "party", "place")


class TableText(NamedTuple):
    """One table: its columns and rows. A number is a Decimal; a blank cell is ``""``."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_text(facts: Facts, table: str, only: Container[str] | None = None) -> TableText:
    """The table of that name; raises UnknownTable.

    ``only``: the ids that its rows may begin with; None: any.

    Tables of facts have further columns after their own, so that no figure leaves alone:
    the name behind each id, who relayed it, and the title and address of its source.
    """
    if table in LINKS:
        return _link_table(facts, table, only)
    if table not in RECORDS:
        raise UnknownTable(table=table, known=", ".join(TABLES))
    names = RECORDS[table]._fields
    records = (row for row in _records(facts, table) if only is None or row[0] in only)
    companions = _companion_names(names)
    rows = tuple(
        (
            *(_cell(getattr(record, name)) for name in names),
            *(_companion(facts, record, name) for name in companions),
        )
        for record in records
    )
    return TableText(table, (*names, *companions), rows)


def _records(facts: Facts, table: str) -> Iterable[Any]:
    if table == "event_parties":
        return (link for links in facts.event_parties.values() for link in links)
    rows = getattr(facts, table)
    return rows.values() if isinstance(rows, Mapping) else rows


def _link_table(facts: Facts, table: str, only: Container[str] | None) -> TableText:
    links: Mapping[str, Sequence[str]] = getattr(facts, table)
    numbered = len(LINKS[table]) > 2
    rows: list[tuple[Cell, ...]] = [
        (row, other, *([Decimal(number)] if numbered else []))
        for row, others in links.items()
        if only is None or row in only
        for number, other in enumerate(others, start=1)
    ]
    return TableText(table, LINKS[table], tuple(rows))


def _companion_names(columns: Sequence[str]) -> tuple[str, ...]:
    named = [f"{name}_name" for name in columns if name in _NAMED]
    if "source" not in columns:
        return tuple(named)
    return (*named, "relayed_by", "source_publisher", "source_title", "source_url")


def _companion(facts: Facts, record: Any, name: str) -> str:
    if name == "relayed_by":
        return "; ".join(party.name for party in facts.relay_parties(record.id))
    column, _, part = name.partition("_")
    found = facts.find(getattr(record, column) or "")
    if isinstance(found, Party | Place | Source):
        return str(getattr(found, part) or "")
    return ""


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return Decimal(value) if isinstance(value, int | Decimal) else str(value)
