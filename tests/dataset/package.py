"""A tiny dataset on disk, made from the real schema and changed by each test."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dprk_viewer.dataset.edition import write_edition
from dprk_viewer.dataset.loader import check
from dprk_viewer.faults import Fault
from dprk_viewer.paths import resource

ROWS: dict[str, list[dict[str, str]]] = {
    "sources": [
        {
            "id": "s-news",
            "kind": "press",
            "publisher": "Example News",
            "title": "A headline",
            "published": "2020-01-23",
            "language": "en",
            "url": "https://news.example/a?b=1#c",
            "seen_at": "copy",
        }
    ],
    "parties": [
        {"id": "us-government", "kind": "state", "name": "United States", "is_un_body": "no"},
        {"id": "panel", "kind": "un_body", "name": "Panel of Experts", "is_un_body": "yes"},
    ],
    "places": [
        {"id": "RUS", "name": "Russian Federation", "un_member": "yes", "source": "s-news"},
        {"id": "NAM", "name": "Namibia", "un_member": "yes", "source": "s-news"},
    ],
    "claims": [
        {
            "id": "c1",
            "topic": "labour",
            "type": "estimate",
            "place": "RUS",
            "measure": "workers_present",
            "unit": "persons",
            "scope": "whole",
            "point": "30000",
            "hedge": "about",
            "counts": "DPRK workers in the country",
            "period_to": "2017-12",
            "stated_on": "2017-12-22",
            "originator": "us-government",
            "statement": "The United States estimated about 30,000 DPRK workers there.",
            "source": "s-news",
            "headline": "yes",
            "checked": "twice",
        }
    ],
    "events": [
        {
            "id": "res-2397",
            "date": "2017-12-22",
            "kind": "un_resolution",
            "title": "Resolution 2397",
            "statement": "The Council acted.",
            "votes_for": "15",
            "headline": "yes",
            "checked": "twice",
            "source": "s-news",
        }
    ],
    "provisions": [
        {
            "id": "p2397-08",
            "event": "res-2397",
            "paragraph": "8",
            "paragraph_check": "seen_twice",
            "theme": "labour",
            "verb": "decides",
            "binding": "yes",
            "binding_basis": "its verb",
            "duty": "Repatriate workers.",
            "exception": "a person is a national of that State",
            "exception_check": "stated",
            "headline": "yes",
            "checked": "twice",
            "source": "s-news",
        }
    ],
    "relays": [
        {"row": "c1", "party": "panel", "order": "2"},
        {"row": "c1", "party": "us-government", "order": "1"},
    ],
    "corroborations": [{"row": "c1", "address": "https://other.example/"}],
    "event_parties": [{"event": "res-2397", "party": "panel", "role": "issuer"}],
}


def schema() -> dict[str, Any]:
    """The bundled schema."""
    tree: dict[str, Any] = json.loads((resource("data") / "datapackage.json").read_text("utf-8"))
    return tree


def columns(table: str) -> list[str]:
    """The columns of a table."""
    found = next(item for item in schema()["resources"] if item["name"] == table)
    return [field["name"] for field in found["schema"]["fields"]]


def csv_text(table: str, rows: Sequence[dict[str, str]]) -> str:
    """The CSV text of rows given as dictionaries."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns(table), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


class Package:
    """A valid dataset in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        shutil.copy(resource("data") / "datapackage.json", folder)
        for item in schema()["resources"]:
            self.write(item["name"], ROWS.get(item["name"], []))
        self.seal()

    def seal(self) -> None:
        """Write the edition for the files as they are."""
        write_edition(self.folder)

    def path(self, table: str) -> Path:
        """The CSV file of a table."""
        return self.folder / f"{table}.csv"

    def write(self, table: str, rows: Sequence[dict[str, str]]) -> None:
        """Replace all rows of a table."""
        self.path(table).write_text(csv_text(table, rows), "utf-8", newline="")

    def change(self, table: str, **cells: str) -> None:
        """Change cells of the first row of a table."""
        first, *others = ROWS[table]
        self.write(table, [first | cells, *others])

    def add(self, table: str, **cells: str) -> None:
        """Add a copy of a table's first row with other cells."""
        self.write(table, [*ROWS[table], ROWS.get(table, [{}])[0] | cells])

    def edit(self, table: str, old: str, new: str) -> None:
        """Replace text in a CSV file."""
        text = self.path(table).read_text("utf-8")
        assert old in text
        self.path(table).write_text(text.replace(old, new), "utf-8", newline="")

    def faults(self) -> list[Fault]:
        """The faults of the folder but for the edition, which every change breaks."""
        return [fault for fault in check(self.folder) if fault.code not in ("digest", "row_count")]

    def codes(self) -> list[tuple[str, int, str, str]]:
        """File, line, column and code of those faults."""
        return [(fault.file, fault.line, fault.column, fault.code) for fault in self.faults()]
