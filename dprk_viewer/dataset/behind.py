"""The rows behind a fact sheet as tables: what it says, and all that travels with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dprk_viewer.dataset.tables import TableText, table_text
from dprk_viewer.facts.library import Facts

TABLES_BEHIND: Final = (
    "claims",
    "provisions",
    "events",
    "event_parties",
    "incidents",
    "attributions",
    "replies",
    "horizons",
    "corroborations",
    "sources",
)
_RESTS_ON: Final = ("event", "incident", "source", "text_source", "supersedes", "repeats")


def tables_behind(facts: Facts, ids: Iterable[str]) -> tuple[TableText, ...]:
    """The tables of the rows with these ids, those without rows left out; sources last.

    With a row come the act or incident that it belongs to, what it revises or repeats, who
    was party to an act, where else it was read, and the source of each. Rows stand in the
    order of ``ids``.
    """
    wanted = _with_what_they_rest_on(facts, ids)
    order = {id_: place for place, id_ in enumerate(wanted)}
    tables = (table_text(facts, name, order) for name in TABLES_BEHIND)
    return tuple(_sorted(table, order) for table in tables if table.rows)


def _with_what_they_rest_on(facts: Facts, ids: Iterable[str]) -> list[str]:
    wanted = dict.fromkeys(ids)
    waiting = list(wanted)
    while waiting:
        record = facts.find(waiting.pop())
        found = (getattr(record, column, None) for column in _RESTS_ON)
        new = [id_ for id_ in found if id_ and id_ not in wanted]
        wanted |= dict.fromkeys(new)
        waiting += new
    return list(wanted)


def _sorted(table: TableText, order: dict[str, int]) -> TableText:
    """The table with its rows in the order of the ids they begin with."""
    return table._replace(rows=tuple(sorted(table.rows, key=lambda row: order[str(row[0])])))
