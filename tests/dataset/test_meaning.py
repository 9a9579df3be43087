"""Rows that contradict themselves are refused: figures, times, revisions and duties."""

from __future__ import annotations

import pytest

from dprk_viewer.dataset.loader import check
from tests.dataset.package import ROWS, Package

NO_POINT = {"point": ""}


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"point": "", "low": "20", "high": "10"}, "low", "low_above_high"),
        ({"low": "10"}, "point", "point_with_range"),
        ({"high": "10"}, "point", "point_with_range"),
        ({"measure": ""}, "measure", "figure_without_measure"),
        ({"unit": ""}, "unit", "figure_without_unit"),
        ({"period_from": "2018"}, "period_from", "period_backwards"),
        ({"supersedes": "c1"}, "supersedes", "points_to_itself"),
        ({"repeats": "c1"}, "repeats", "points_to_itself"),
    ],
)
def test_a_claim_cannot_contradict_itself(
    package: Package, cells: dict[str, str], column: str, code: str
) -> None:
    package.change("claims", **cells)
    assert ("claims.csv", 2, column, code) in package.codes()


@pytest.mark.parametrize(
    "cells", [{"point": "", "low": "10", "high": "10"}, {"point": "", "high": "10"}, NO_POINT]
)
def test_ranges_minimums_and_claims_without_a_figure_are_good(
    package: Package, cells: dict[str, str]
) -> None:
    package.change("claims", **cells)
    assert package.codes() == []


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({}, None),
        ({"originator": "panel"}, "revision_differs"),
        ({"measure": "valid_permits"}, "revision_differs"),
        ({"unit": "count"}, "revision_differs"),
        ({"scope": "part"}, "revision_differs"),
        ({"period_to": "2018"}, "revision_differs"),
        ({"place": "NAM"}, "revision_differs"),
        ({"point": "30000"}, "revision_same_value"),
        ({"stated_on": "2016"}, "revision_earlier"),
    ],
)
def test_a_revision_is_the_same_figure_with_another_value(
    package: Package, cells: dict[str, str], code: str | None
) -> None:
    first = ROWS["claims"][0] | {"headline": "no"}
    later = first | {"id": "c2", "supersedes": "c1", "point": "20000", "stated_on": "2018"}
    package.write("claims", [first, later | cells])
    expected = [] if code is None else [("claims.csv", 3, "supersedes", code)]
    assert package.codes() == expected


def test_a_year_and_its_months_are_one_span_for_a_revision(package: Package) -> None:
    span = {"measure": "workers_sent", "headline": "no"}
    first = ROWS["claims"][0] | span | {"period_from": "2017", "period_to": "2017"}
    months = {"period_from": "2017-01", "period_to": "2017-12-31"}
    later = first | months | {"id": "c2", "supersedes": "c1", "point": "20000"}
    package.write("claims", [first, later])
    assert package.codes() == []


def test_a_superseded_figure_is_never_a_headline(package: Package) -> None:
    package.add("claims", id="c2", supersedes="c1", point="20000", stated_on="2018")
    assert package.codes() == [("claims.csv", 2, "headline", "superseded_headline")]


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"exception": ""}, "exception", "exception_not_given"),
        ({"exception_check": "not_seen"}, "exception_check", "exception_not_expected"),
        ({"exception_check": "none_stated"}, "exception_check", "exception_not_expected"),
        ({"binding_basis": ""}, "binding_basis", "binding_without_basis"),
        ({"text": "Decides that"}, "text_source", "text_without_source"),
    ],
)
def test_a_duty_keeps_its_exception_and_its_reason(
    package: Package, cells: dict[str, str], column: str, code: str
) -> None:
    package.change("provisions", **cells)
    assert package.codes() == [("provisions.csv", 2, column, code)]


def test_an_act_cannot_end_before_it_is_made(package: Package) -> None:
    package.change("events", in_force_until="2016")
    assert package.codes() == [("events.csv", 2, "in_force_until", "period_backwards")]


def test_rows_cannot_point_to_themselves(package: Package) -> None:
    link = {"provision": "p2397-08", "kind": "extends", "target": "p2397-08"}
    package.write("provision_links", [link])
    package.write("event_answers", [{"event": "res-2397", "answers": "res-2397"}])
    assert {(fault.file, fault.code) for fault in check(package.folder)} >= {
        ("provision_links.csv", "points_to_itself"),
        ("event_answers.csv", "points_to_itself"),
    }
