"""Measures stand in the program and in the schema; both must say the same."""

from __future__ import annotations

import json

from dprk_viewer.facts.measures import MEASURES, OTHER, Nature, nature_of
from dprk_viewer.paths import resource


def schema_enum(column: str) -> list[str]:
    package = json.loads((resource("data") / "datapackage.json").read_text(encoding="utf-8"))
    claims = next(table for table in package["resources"] if table["name"] == "claims")
    field = next(field for field in claims["schema"]["fields"] if field["name"] == column)
    codes: list[str] = field["constraints"]["enum"]
    return codes


def test_every_measure_of_the_schema_has_a_nature_and_none_is_left_over() -> None:
    assert list(MEASURES) == schema_enum("measure")


def test_every_measure_has_a_topic_and_a_unit_that_the_schema_knows() -> None:
    for measure in MEASURES.values():
        if measure.code != OTHER:
            assert measure.topic in schema_enum("topic")
            assert measure.unit in schema_enum("unit")


def test_a_claim_without_a_measure_and_the_measure_other_have_no_nature() -> None:
    assert nature_of(None) is Nature.NONE
    assert nature_of(OTHER) is Nature.NONE
    assert nature_of("workers_present") is Nature.STOCK
