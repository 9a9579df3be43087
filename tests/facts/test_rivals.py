"""Estimates that disagree stand side by side: which are rivals and which are not."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.facts.measures import MEASURES
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.rivals import Rivals, Span, rivals, subject_of, time_of
from tests.factory import claim, date, facts, ids

OTHER: dict[str, Any] = {"originator": "rok-nis"}
STOLEN: dict[str, Any] = {
    "topic": "cyber",
    "measure": "crypto_stolen_usd",
    "unit": "usd",
    "place": None,
}
YEAR_2025: dict[str, Any] = {"period_from": date("2025"), "period_to": date("2025")}
MONTHS_2025: dict[str, Any] = {"period_from": date("2025-01"), "period_to": date("2025-12")}
PART_2025: dict[str, Any] = {"period_from": date("2025-01"), "period_to": date("2025-10")}
NO_PERIOD: dict[str, Any] = {"period_from": None, "period_to": None}


def rival_ids(*claims: Claim) -> list[str]:
    return ids(rivals(facts(claims=list(claims)), claims[0]))


def test_two_estimates_for_one_host_and_year_are_rivals() -> None:
    other = claim("c2", period_to=date("2017-01-31"), point=Decimal(20000), **OTHER)
    assert rival_ids(claim("c1", period_to=date("2017-12")), other) == ["c2"]


@pytest.mark.parametrize(
    "change",
    [
        {"topic": "sanctions"},
        {"place": "CHN"},
        {"place": None},
        {"measure": "valid_permits"},
        {"scope": "part"},
        {"originator": "us-government"},
        {"period_to": date("2018-01")},
        {"repeats": "c1"},
    ],
)
def test_a_claim_about_something_else_is_no_rival(change: dict[str, Any]) -> None:
    assert rival_ids(claim("c1"), claim("c2", **(OTHER | change))) == []


def test_a_relay_has_no_rivals_of_its_own() -> None:
    assert rival_ids(claim("c1", repeats="c2"), claim("c2", **OTHER)) == []


def test_a_stock_without_a_period_stands_beside_every_other_of_its_measure() -> None:
    undated = claim("c1", **NO_PERIOD)
    dated = claim("c2", period_to=date("1999"), **OTHER)
    assert rival_ids(undated, dated) == ["c2"]
    assert rival_ids(dated, undated) == ["c1"]


def test_a_year_and_its_twelve_months_are_one_span() -> None:
    other = claim("c2", **(STOLEN | OTHER | MONTHS_2025))
    assert rival_ids(claim("c1", **(STOLEN | YEAR_2025)), other) == ["c2"]


def test_a_part_year_is_no_rival_of_a_year() -> None:
    other = claim("c2", **(STOLEN | OTHER | PART_2025))
    assert rival_ids(claim("c1", **(STOLEN | YEAR_2025)), other) == []


def test_a_sum_up_to_a_day_is_no_rival_of_the_sum_of_that_day() -> None:
    day: dict[str, Any] = {"period_from": date("2025-10-01"), "period_to": date("2025-10-01")}
    up_to: dict[str, Any] = {"period_from": None, "period_to": date("2025-10-01")}
    assert rival_ids(claim("c1", **(STOLEN | day)), claim("c2", **(STOLEN | OTHER | up_to))) == []


def test_flows_without_a_period_are_not_known_to_be_of_one_time() -> None:
    one, other = (STOLEN | NO_PERIOD, STOLEN | NO_PERIOD | OTHER)
    assert rival_ids(claim("c1", **one), claim("c2", **other)) == []


def test_all_sums_of_one_incident_are_rivals_whenever_they_were_counted() -> None:
    theft = STOLEN | {"incident": "bybit-2025"}
    other = claim("c2", **(theft | OTHER | NO_PERIOD))
    elsewhere = claim("c3", **(STOLEN | OTHER | {"incident": "ronin-2022"} | YEAR_2025))
    assert rival_ids(claim("c1", **(theft | YEAR_2025)), other, elsewhere) == ["c2"]


def test_measure_other_and_claims_without_a_measure_have_no_rivals() -> None:
    for measure in ("other", None):
        assert rival_ids(claim("c1", measure=measure), claim("c2", measure=measure, **OTHER)) == []


def test_rivals_come_in_the_order_they_were_stated() -> None:
    later = claim("c2", stated_on=date("2018"), **OTHER)
    earlier = claim("c3", stated_on=date("2018-11-30"), originator="kotra")
    assert rival_ids(claim("c1"), later, earlier) == ["c3", "c2"]


def test_a_span_runs_from_the_first_day_to_the_last() -> None:
    span = time_of(claim(period_from=date("2020-02"), period_to=date("2020-02")))
    assert span == Span(dt.date(2020, 2, 1), dt.date(2020, 2, 29))


def test_a_period_end_alone_is_that_time_for_a_stock_and_an_open_start_for_a_flow() -> None:
    end: dict[str, Any] = {"period_from": None, "period_to": date("2020")}
    assert time_of(claim(**end)) == Span(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
    flow = time_of(claim(measure="workers_sent", **end))
    assert flow == Span(None, dt.date(2020, 12, 31))


partial_dates = st.none() | st.sampled_from(["2016", "2017", "2017-01", "2017-12-31", "2018"]).map(
    date
)
some_claims: st.SearchStrategy[list[dict[str, Any]]] = st.lists(
    st.builds(
        dict,
        measure=st.sampled_from([None, *MEASURES]),
        scope=st.sampled_from(["whole", "part"]),
        place=st.sampled_from([None, "RUS"]),
        incident=st.sampled_from([None, "bybit-2025"]),
        originator=st.sampled_from(["a", "b", "c"]),
        repeats=st.sampled_from([None, None, "c0"]),
        period_from=partial_dates,
        period_to=partial_dates,
    ),
    max_size=12,
)


@given(some_claims)
def test_rivalry_is_mutual_and_never_with_oneself(rows: list[dict[str, Any]]) -> None:
    claims = [claim(f"c{number}", **row) for number, row in enumerate(rows)]
    index = Rivals(facts(claims=claims))
    for one in claims:
        assert rivals(facts(claims=claims), one) == index.of(one)
        for other in index.of(one):
            assert one in index.of(other)
            assert one.originator != other.originator
            assert (one.measure, one.scope) == (other.measure, other.scope)
            assert subject_of(one) == subject_of(other)
