"""An edition of a former version is still read; one of a later version is refused, not misread."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dprk_viewer.dataset.edition import write_edition
from dprk_viewer.dataset.loader import check, load
from tests.dataset.package import Package

FIRST = Path(__file__).parent / "former" / "datapackage-2026.11.1.json"
"""The schema of the first edition, as it was published."""


def with_schema(package: Package, schema: dict[str, Any]) -> Package:
    """The dataset under another schema."""
    (package.folder / "datapackage.json").write_text(json.dumps(schema), encoding="utf-8")
    return package


def test_an_edition_under_the_first_schema_is_read(package: Package) -> None:
    first = json.loads(FIRST.read_text("utf-8"))
    folder = with_schema(package, first).folder
    write_edition(folder)
    assert not check(folder)
    facts = load(folder)
    assert facts.edition.version == "2026.11.1"
    assert facts.claims["c1"].point == 30_000
    assert facts.provisions["p2397-08"].exception == "a person is a national of that State"


def test_an_edition_with_a_column_that_is_not_known_here_is_refused(package: Package) -> None:
    later = json.loads(FIRST.read_text("utf-8"))
    claims = next(table for table in later["resources"] if table["name"] == "claims")
    claims["schema"]["fields"].append({"name": "weight", "type": "string"})
    header, *rows = package.path("claims").read_text("utf-8").splitlines()
    lines = [f"{header},weight", *(f"{row},1" for row in rows)]
    package.path("claims").write_text("\n".join(lines) + "\n", "utf-8", newline="")
    assert with_schema(package, later).codes() == [("datapackage.json", 0, "", "schema_columns")]
