"""The bundled list of what former editions held, written when an edition is made."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from dprk_viewer.dataset.manifest import read_manifest
from dprk_viewer.dataset.schema import EDITION_FILE, SCHEMA_FILE, Table, read_package
from dprk_viewer.errors import CannotRead
from dprk_viewer.facts.history import Former, History
from dprk_viewer.facts.printed import printed, row_digest

HISTORY_FILE: Final = "history.json"
ON_SHEETS: Final = (
    "sources",
    "claims",
    "events",
    "provisions",
    "incidents",
    "attributions",
    "replies",
    "horizons",
)
"""The tables whose rows stand behind a sheet."""
Rows = Mapping[str, Mapping[str, str]]


def read_history(folder: Path) -> History:
    """The former editions that ``folder`` tells of; none where it has no such list.

    Raises CannotRead where the list cannot be read or understood.
    """
    path = folder / HISTORY_FILE
    if not path.exists():
        return {}
    try:
        tree = json.loads(path.read_bytes())
        return {version: _former(version, told) for version, told in tree.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotRead(path=str(path)) from error


def write_history(old_folder: Path, new_folder: Path) -> bytes:
    """The list for ``new_folder``: what ``old_folder`` tells of, and its own edition.

    The same as the old one's where both are one edition. Raises what
    :func:`dprk_viewer.dataset.changes.changes` raises, and CannotRead.
    """
    history = dict(read_history(old_folder))
    manifest = read_manifest((old_folder / EDITION_FILE).read_bytes())
    package = read_package((new_folder / SCHEMA_FILE).read_bytes())
    if manifest is not None and manifest.edition.version != package.version:
        edition = manifest.edition
        old, new = _rows_of(old_folder), _rows_of(new_folder)
        digests = {id_: row_digest(printed(row)) for id_, row in old.items()}
        was = {id_: _was(row, new.get(id_)) for id_, row in old.items()}
        changed = {id_: cells for id_, cells in was.items() if cells}
        history[edition.version] = Former(edition.version, edition.digest, digests, changed)
    tree = {version: _tree(former) for version, former in history.items()}
    return (json.dumps(tree, ensure_ascii=False, indent=0) + "\n").encode()


def _was(old: Mapping[str, str], new: Mapping[str, str] | None) -> dict[str, str]:
    """The cells of ``old`` that ``new`` has otherwise, blank where it had none.

    Of a row that is gone all, with its topic, by which the sheets are found it stood on.
    """
    then = printed(old)
    if new is None:
        return then | ({"topic": old["topic"]} if "topic" in old else {})
    now = printed(new)
    columns = sorted({*then, *now})
    return {name: then.get(name, "") for name in columns if then.get(name) != now.get(name)}


def _rows_of(folder: Path) -> Rows:
    package = read_package((folder / SCHEMA_FILE).read_bytes())
    tables = [table for table in package.tables if table.name in ON_SHEETS]
    rows = [row for table in tables for row in _rows(folder, table)]
    return {row["id"]: row for row in sorted(rows, key=lambda row: row["id"])}


def _rows(folder: Path, table: Table) -> csv.DictReader[str]:
    text = (folder / table.path).read_bytes().decode("utf-8-sig")
    return csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)


def _tree(former: Former) -> dict[str, Any]:
    return {"digest": former.digest, "rows": former.rows, "was": former.was}


def _former(version: str, told: Any) -> Former:
    rows, was = dict(told["rows"]), {id_: dict(cells) for id_, cells in told["was"].items()}
    texts = [version, told["digest"], *rows, *rows.values(), *was]
    texts += [text for cells in was.values() for pair in cells.items() for text in pair]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(version)
    return Former(version, told["digest"], rows, was)
