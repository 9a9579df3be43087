"""What is in force on a day, from the day an act is made until it ends or is replaced."""

from __future__ import annotations

import datetime as dt

import pytest

from dprk_viewer.facts.in_force import event_in_force, in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import ProvisionLink
from tests.factory import date, event, facts, provision

PANEL = facts(
    events=[
        event("res-1874", date=date("2009-06-12")),
        event("res-2407", date=date("2018-03-21"), in_force_until=date("2019-04-24")),
        event("res-2680", date=date("2023-03-23"), in_force_until=date("2024-04-30")),
        event("res-1", date=date("2010-01-01")),
        event("res-2", date=date("2015-01-01")),
    ],
    provisions=[
        provision("p1874-26", event="res-1874"),
        provision("p2407-1", event="res-2407"),
        provision("p2680-1", event="res-2680"),
        provision("p1-old", event="res-1"),
        provision("p2-new", event="res-2"),
    ],
    provision_links=(
        ProvisionLink("p2407-1", "extends", "p1874-26"),
        ProvisionLink("p2680-1", "extends", "p2407-1"),
        ProvisionLink("p2-new", "supersedes", "p1-old"),
    ),
)


def stands(facts_: Facts, id_: str, day: str) -> bool:
    return in_force(facts_, facts_.provisions[id_], dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2009-06-11", False),
        ("2009-06-12", True),
        ("2019-04-24", True),
        ("2019-04-25", False),
        ("2024-04-30", True),
        ("2024-05-01", False),
    ],
)
def test_the_panels_mandate_ends_with_its_last_renewal(day: str, expected: bool) -> None:
    assert stands(PANEL, "p1874-26", day) is expected


def test_a_duty_ends_the_day_another_replaces_it() -> None:
    assert stands(PANEL, "p1-old", "2014-12-31")
    assert not stands(PANEL, "p1-old", "2015-01-01")
    assert stands(PANEL, "p2-new", "2015-01-01")


def test_an_act_known_by_its_month_is_made_by_the_months_last_day() -> None:
    act = event(date=date("2017-09"), in_force_until=date("2018"))
    assert not event_in_force(act, dt.date(2017, 9, 29))
    assert event_in_force(act, dt.date(2017, 9, 30))
    assert event_in_force(act, dt.date(2018, 12, 31))
    assert not event_in_force(act, dt.date(2019, 1, 1))


def test_extensions_that_run_in_a_circle_end() -> None:
    circle = facts(
        events=[event("e1")],
        provisions=[provision("a", event="e1"), provision("b", event="e1")],
        provision_links=(ProvisionLink("a", "extends", "b"), ProvisionLink("b", "extends", "a")),
    )
    assert stands(circle, "a", "2020-01-01")
