"""How new the facts on a sheet are."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.newest import age_in_days, newest_fact
from tests.factory import attribution, claim, date, event, facts, incident, provision, reply

ALL = facts(
    claims=[claim("c1", stated_on=date("2017"))],
    events=[event("e1", date=date("2017-12-22"))],
    provisions=[provision("p1", event="e1")],
    incidents=[incident("i1", date=None, date_found=date("2018-03"))],
    attributions=[attribution("a1", incident="i1", stated_on=date("2019"))],
    replies=[reply("r1", stated_on=date("2018-02-01"))],
)


def test_the_newest_fact_is_counted_by_its_last_day() -> None:
    assert newest_fact(ALL, ["c1", "e1"]) == date("2017")
    assert newest_fact(ALL, ["p1", "r1"]) == date("2018-02-01")
    assert newest_fact(ALL, ["i1", "r1"]) == date("2018-03")
    assert newest_fact(ALL, ["a1", "c1", "i1"]) == date("2019")


def test_sources_and_unknown_rows_are_no_facts_of_a_day() -> None:
    assert newest_fact(ALL, ["s-news", "RUS", "nothing"]) is None


def test_age_is_counted_from_the_last_day() -> None:
    assert age_in_days(date("2017-12"), dt.date(2018, 1, 1)) == 1
    assert age_in_days(date("2018"), dt.date(2018, 12, 30)) == -1
