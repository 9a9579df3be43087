"""Each grade in the data is the one that the rules of docs/grading.md give."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Source
from dprk_viewer.paths import resource
from tests.dataset.grading import (
    LADDER,
    Beside,
    credibility,
    grades,
    publisher_classes,
    reliability,
)

CLASSES: Final = publisher_classes(Path(__file__).parents[2] / "docs" / "grading_publishers.csv")


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load(resource("data"))


def test_each_source_has_the_grade_of_the_rules(facts: Facts) -> None:
    rule = grades(facts, CLASSES)
    said = {row.id: (row.reliability, row.reliability_why) for row in facts.sources.values()}
    assert said == {ident: (rule[ident].mark, rule[ident].why) for ident in said}


def test_each_claim_has_the_grade_of_the_rules(facts: Facts) -> None:
    rule = grades(facts, CLASSES)
    said = {row.id: (str(row.credibility), row.credibility_why) for row in facts.claims.values()}
    assert said == {ident: (rule[ident].mark, rule[ident].why) for ident in said}


def document(kind: str, publisher: str, seen_at: str) -> Source:
    return Source(
        "s", kind, publisher, None, None, None, None, "https://a.example/", seen_at, None, None
    )


@pytest.mark.parametrize("kind", ["resolution", "research", "press", "reference", "board"])
@pytest.mark.parametrize("publisher", ["Reuters", "pwshub", "Somebody"])
def test_a_copy_or_a_summary_is_never_graded_above_the_original(kind: str, publisher: str) -> None:
    marks = [
        reliability(document(kind, publisher, seen_at), CLASSES).mark
        for seen_at in ("original", "copy", "summary")
    ]
    assert marks == sorted(marks)


@pytest.mark.parametrize("relayed", ["resolution", "government", "company_report", "research"])
def test_the_press_never_outranks_what_it_relays(relayed: str) -> None:
    press = reliability(document("press", "Reuters", "original"), CLASSES).mark
    original = reliability(document(relayed, "Somebody", "original"), CLASSES).mark
    assert LADDER.index(original) < LADDER.index(press)


def test_a_document_without_an_address_cannot_be_judged() -> None:
    lost = document("press", "Reuters", "original")._replace(url=None)
    assert reliability(lost, CLASSES).mark == "F"


def test_a_claim_that_only_passes_on_is_never_graded_above_it(facts: Facts) -> None:
    rule = grades(facts, CLASSES)
    passed_on = [row for row in facts.claims.values() if row.repeats]
    assert passed_on
    for row in passed_on:
        assert row.repeats is not None
        assert rule[row.id].mark >= rule[row.repeats].mark


def test_a_contradicted_or_unnamed_claim_is_graded_lower(facts: Facts) -> None:
    claim = next(
        row for row in facts.claims.values() if row.type == "finding" and row.checked == "twice"
    )
    plain = Beside(agrees=False, contradicted=False, superseded=False)
    against = plain._replace(contradicted=True)
    marks = [
        credibility(claim, "agency", "A", plain._replace(agrees=True)).mark,
        credibility(claim, "agency", "A", plain).mark,
        credibility(claim, "agency", "A", against).mark,
        credibility(claim, "agency", "F", against).mark,
        credibility(claim, "agency", "A", plain._replace(superseded=True)).mark,
        credibility(claim, "unnamed", "A", plain).mark,
    ]
    assert marks == ["1", "2", "3", "4", "5", "6"]


def test_every_publisher_with_a_class_is_in_use(facts: Facts) -> None:
    names = {row.publisher for row in facts.sources.values()}
    unused = [name for name in CLASSES if not any(used.startswith(name) for used in names)]
    assert unused == []
