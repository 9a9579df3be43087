"""What an edition adds, removes and changes since another: a list to read, by table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from dprk_viewer.dataset.schema import SCHEMA_FILE, Package, Table, read_package

Rows = Mapping[tuple[str, ...], Mapping[str, str]]


class TableChanges(NamedTuple):
    """The keys of rows added and removed, and of those changed with their columns."""

    name: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[tuple[str, tuple[str, ...]], ...]


def changes(old_folder: Path, new_folder: Path) -> str:
    """Return, as Markdown, what ``new_folder`` adds, removes and changes since ``old_folder``.

    A row is known by the key of its table. Columns that one edition lacks count as blank.
    Raises OSError where a file cannot be read, ValueError where it is not UTF-8,
    csv.Error where its quoting is broken and BadSchema where a schema cannot be used.
    """
    old, new = _package(old_folder), _package(new_folder)
    before = {table.name: table for table in old.tables}
    found = []
    for table in new.tables:
        earlier = before.pop(table.name, None)
        rows = _rows(old_folder, earlier) if earlier else {}
        found.append(_compare(table.name, rows, _rows(new_folder, table)))
    found += [_compare(name, _rows(old_folder, table), {}) for name, table in before.items()]
    return "\n".join(_lines(old.version, new.version, found)) + "\n"


def _package(folder: Path) -> Package:
    return read_package((folder / SCHEMA_FILE).read_bytes())


def _rows(folder: Path, table: Table) -> Rows:
    text = (folder / table.path).read_bytes().decode("utf-8-sig")
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)
    return {tuple(row.get(name, "") for name in table.primary_key): row for row in reader}


def _compare(name: str, old: Rows, new: Rows) -> TableChanges:
    changed = []
    for key in sorted(old.keys() & new.keys()):
        before, after = old[key], new[key]
        columns = dict.fromkeys([*after, *before])
        differ = tuple(c for c in columns if before.get(c, "") != after.get(c, ""))
        if differ:
            changed.append((_name(key), differ))
    added = tuple(_name(key) for key in sorted(new.keys() - old.keys()))
    removed = tuple(_name(key) for key in sorted(old.keys() - new.keys()))
    return TableChanges(name, added, removed, tuple(changed))


def _name(key: tuple[str, ...]) -> str:
    return " · ".join(key)


def _lines(old: str, new: str, tables: list[TableChanges]) -> Iterator[str]:
    yield f"# Changes of the data from {old} to {new}"
    yield ""
    yield "| Table | Added | Removed | Changed |"
    yield "|---|---|---|---|"
    for table in tables:
        counts = (len(table.added), len(table.removed), len(table.changed))
        yield f"| {table.name} | {' | '.join(map(str, counts))} |"
    for table in tables:
        yield from _table_lines(table)


def _table_lines(table: TableChanges) -> Iterator[str]:
    if not (table.added or table.removed or table.changed):
        return
    yield ""
    yield f"## {table.name}"
    for word, keys in (("Added", table.added), ("Removed", table.removed)):
        if keys:
            yield ""
            yield f"{word}:"
            yield ""
            yield from (f"- `{key}`" for key in keys)
    if table.changed:
        yield ""
        yield "Changed:"
        yield ""
        yield from (f"- `{key}`: {', '.join(columns)}" for key, columns in table.changed)
