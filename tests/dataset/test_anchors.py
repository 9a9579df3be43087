"""Sixty headline values stand in the data as they were checked, with the page that has them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

import pytest

from dprk_viewer.paths import resource

Row = dict[str, str]


def rows_of(file: Path) -> list[Row]:
    with file.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


ANCHORS: Final = rows_of(Path(__file__).with_name("anchors.csv"))


@pytest.fixture(scope="module")
def tables() -> dict[str, dict[str, Row]]:
    names = {"sources", *(anchor["table"] for anchor in ANCHORS)}
    return {
        name: {row["id"]: row for row in rows_of(resource("data") / f"{name}.csv")}
        for name in names
    }


def test_there_are_sixty_of_them_on_every_topic(tables: dict[str, dict[str, Row]]) -> None:
    assert len({(anchor["table"], anchor["id"], anchor["column"]) for anchor in ANCHORS}) == 60
    topics = {
        tables["claims"][anchor["id"]]["topic"] for anchor in ANCHORS if anchor["table"] == "claims"
    }
    assert topics == {"labour", "sanctions", "cyber"}


@pytest.mark.parametrize("anchor", ANCHORS, ids=lambda anchor: str(anchor["id"]))
def test_a_headline_value_is_as_it_was_checked(
    anchor: Row, tables: dict[str, dict[str, Row]]
) -> None:
    row = tables[anchor["table"]][anchor["id"]]
    assert row[anchor["column"]] == anchor["value"]
    assert row["headline"] == "yes"
    assert tables["sources"][row["source"]]["url"] == anchor["address"]
