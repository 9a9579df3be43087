"""How rows hang together: ids that are unique over all tables, and no dead reference."""

from __future__ import annotations

from collections.abc import Mapping

from dprk_viewer.dataset.rows import Rows
from dprk_viewer.faults import FaultCode


def check_references(tables: Mapping[str, Rows]) -> None:
    """Note in ``tables`` each id used twice, each repeated row and each dead reference.

    References to a file that could not be read to its end are left alone: that file has
    its own fault, and each row that points to it would only repeat it.
    """
    ids = {
        name: set(rows.column("id")) for name, rows in tables.items() if "id" in rows.table.columns
    }
    _refuse_ids_of_two_tables(tables, ids)
    for rows in tables.values():
        _refuse_repeated_rows(rows)
        _refuse_dead_references(rows, tables, ids)
    if all(rows.is_whole for rows in tables.values()):
        _refuse_dead_rows(tables, set().union(*ids.values()))


def _refuse_ids_of_two_tables(tables: Mapping[str, Rows], ids: Mapping[str, set[str]]) -> None:
    seen: set[str] = set()
    earlier: list[Rows] = []
    for name, own in ids.items():
        rows = tables[name]
        shared = (seen & own) - {""}
        if shared:
            _refuse_shared_ids(rows, shared, earlier)
        seen |= own
        earlier.append(rows)


def _refuse_shared_ids(rows: Rows, shared: set[str], earlier: list[Rows]) -> None:
    first: dict[str, dict[str, str]] = {}
    for other in earlier:
        for id_, line in zip(other.column("id"), other.lines, strict=True):
            if id_ in shared:
                place = {"value": id_, "file": other.table.path, "line": str(line)}
                first.setdefault(id_, place)
    for id_, line in zip(rows.column("id"), rows.lines, strict=True):
        if id_ in shared:
            rows.add(line, "id", FaultCode.DUPLICATE_ID, **first[id_])


def _refuse_repeated_rows(rows: Rows) -> None:
    key = rows.table.primary_key
    if len(key) < 2:
        return
    first: dict[tuple[str, ...], int] = {}
    cells = zip(*(rows.column(name) for name in key), strict=True)
    for line, texts in zip(rows.lines, cells, strict=True):
        if texts in first:
            fields = {"value": " · ".join(texts), "line": str(first[texts])}
            rows.add(line, "", FaultCode.DUPLICATE_ROW, **fields)
        first.setdefault(texts, line)


def _refuse_dead_references(
    rows: Rows, tables: Mapping[str, Rows], ids: Mapping[str, set[str]]
) -> None:
    for reference in rows.table.references:
        if not tables[reference.table].is_whole:
            continue
        texts = rows.column(reference.column)
        dead = set(texts) - ids[reference.table] - {""}
        for number, text in enumerate(texts if dead else ()):
            if text in dead:
                fields = {"value": text, "table": reference.table}
                rows.add(rows.lines[number], reference.column, FaultCode.DEAD_REFERENCE, **fields)


def _refuse_dead_rows(tables: Mapping[str, Rows], ids: set[str]) -> None:
    for rows in tables.values():
        for field in rows.table.fields:
            if field.kind != "any_row":
                continue
            for number, text in enumerate(rows.column(field.name)):
                if text and text not in ids:
                    rows.add(rows.lines[number], field.name, FaultCode.DEAD_ROW, value=text)
