"""Facts put back to a day: what had been stated by then, and nothing that came later."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.newest import fact_date
from dprk_viewer.facts.records import ProvisionLink
from dprk_viewer.paths import resource
from tests.factory import (
    attribution,
    claim,
    date,
    event,
    facts,
    horizon,
    incident,
    provision,
    reply,
    source,
)

DAYS = st.dates(dt.date(2004, 1, 1), dt.date(2027, 12, 31))
TABLES = ("claims", "events", "provisions", "incidents", "attributions", "replies", "horizons")
LINKS: tuple[str, ...] = ("corroborations", "relays", "event_parties", "event_answers")
LINKS += ("event_incidents", "reply_basis", "claim_sectors")
REFERENCES: tuple[str, ...] = ("source", "text_source", "originator", "party", "place")
REFERENCES += ("incident", "event", "supersedes", "repeats")


@cache
def bundled() -> Facts:
    return load(resource("data"))


def on(held: Facts, day: str) -> Facts:
    return as_known_on(held, dt.date.fromisoformat(day))


@given(DAYS, DAYS)
def test_an_earlier_day_never_knows_more_than_a_later_one(one: dt.date, other: dt.date) -> None:
    early, late = (as_known_on(bundled(), day) for day in sorted((one, other)))
    for name in (*TABLES, "sources"):
        assert getattr(early, name).keys() <= getattr(late, name).keys(), name
    assert set(early.provision_links) <= set(late.provision_links)
    for name in LINKS:
        later = getattr(late, name)
        for id_, linked in getattr(early, name).items():
            assert set(linked) <= set(later[id_]), (name, id_)


@given(DAYS)
def test_nothing_is_known_that_was_stated_after_the_day(day: dt.date) -> None:
    known = as_known_on(bundled(), day)
    assert known.as_known_on == day
    for table in (known.claims, known.attributions, known.replies, known.events, known.provisions):
        for row in table.values():
            when = fact_date(known, row)
            assert when is not None
            assert when.last_day <= day


@given(DAYS)
def test_every_reference_on_any_day_leads_to_a_row(day: dt.date) -> None:
    known = as_known_on(bundled(), day)
    for table in known.tables():
        for row in table.values():
            named = [getattr(row, name, None) for name in REFERENCES]
            assert all(known.find(id_) is not None for id_ in named if id_), row.id
    for name in LINKS:
        assert all(known.find(id_) is not None for id_ in getattr(known, name)), name
    for name in ("relays", "event_answers", "event_incidents", "reply_basis"):
        ends = {id_ for linked in getattr(known, name).values() for id_ in linked}
        assert all(known.find(id_) is not None for id_ in ends), name
    for link in known.provision_links:
        assert {link.provision, link.target} <= known.provisions.keys()


@given(DAYS, DAYS)
def test_going_back_twice_is_going_back_to_the_earlier_day(one: dt.date, other: dt.date) -> None:
    early, late = sorted((one, other))
    twice = as_known_on(as_known_on(bundled(), late), early)
    once = as_known_on(bundled(), early)
    for name in (*TABLES, *LINKS, "provision_links", "sources"):
        assert getattr(twice, name) == getattr(once, name), name


@given(DAYS)
def test_no_headline_on_any_day_is_revised_by_then(day: dt.date) -> None:
    known = as_known_on(bundled(), day)
    for row in known.claims.values():
        if row.supersedes:
            assert not known.claims[row.supersedes].headline


def test_no_day_gives_the_facts_themselves() -> None:
    assert as_known_on(bundled(), None) is bundled()
    known = on(bundled(), "2024-03-01")
    assert as_known_on(known, known.as_known_on) is known


@pytest.mark.parametrize(
    ("stated", "day", "is_known"),
    [
        ("2020-05-01", "2020-04-30", False),
        ("2020-05-01", "2020-05-01", True),
        ("2020-05", "2020-05-30", False),
        ("2020-05", "2020-05-31", True),
        ("2020", "2020-12-30", False),
        ("2020", "2020-12-31", True),
    ],
)
def test_a_partial_date_counts_from_its_last_day(stated: str, day: str, is_known: bool) -> None:
    held: Any = {
        "claims": [claim("c1", stated_on=date(stated))],
        "attributions": [attribution(stated_on=date(stated), incident="i")],
        "incidents": [incident("i", date=date("2001"))],
        "replies": [reply(stated_on=date(stated))],
        "events": [event(date=date(stated))],
        "provisions": [provision()],
    }
    known = on(facts(**held), day)
    for name in held.keys() - {"incidents"}:
        assert bool(getattr(known, name)) == is_known, name


def test_an_incident_is_known_once_it_is_found_or_spoken_of() -> None:
    hidden = incident("i1", date=date("2022-01-01"), date_found=date("2024"))
    held = facts(incidents=[hidden, incident("i2", date=date("2023-05-01"), date_found=None)])
    assert set(on(held, "2023-12-31").incidents) == {"i2"}
    assert set(on(held, "2024-12-31").incidents) == {"i1", "i2"}
    said = attribution(incident="i1", stated_on=date("2024-04-23"))
    spoken_of = held._replace(attributions={said.id: said})
    assert set(on(spoken_of, "2024-04-23").incidents) == {"i1", "i2"}


def test_of_revised_values_the_latest_by_then_is_the_headline() -> None:
    values = [
        claim("old", stated_on=date("2022-07-01"), headline=False),
        claim("mid", stated_on=date("2022-11-17"), supersedes="old", headline=False),
        claim("new", stated_on=date("2023-05-09"), supersedes="mid"),
    ]
    held = facts(claims=values)
    headlines = {
        day: [row.id for row in on(held, day).claims.values() if row.headline]
        for day in ("2022-06-30", "2022-08-01", "2023-01-01", "2023-05-09")
    }
    assert list(headlines.values()) == [[], ["old"], ["mid"], ["new"]]


def test_a_value_that_nobody_prints_today_is_no_headline_of_a_former_day() -> None:
    values = [
        claim("old", stated_on=date("2022-07-01"), headline=False),
        claim("new", stated_on=date("2023-05-09"), supersedes="old", headline=False),
    ]
    assert not on(facts(claims=values), "2022-08-01").claims["old"].headline


def test_a_relay_is_known_with_what_it_passes_on() -> None:
    held = facts(
        claims=[
            claim("first", stated_on=date("2020")),
            claim("passed-on", stated_on=date("2020-05-01"), repeats="first"),
            claim("again", stated_on=date("2020-06-01"), repeats="passed-on"),
        ]
    )
    assert not on(held, "2020-11-01").claims
    assert len(on(held, "2020-12-31").claims) == 3


def test_links_go_with_either_end() -> None:
    held = facts(
        events=[event("e1", date=date("2010-01-01")), event("e2", date=date("2020-01-01"))],
        provisions=[provision("p1", event="e1"), provision("p2", event="e2")],
        event_answers={"e2": ("e1",)},
        provision_links=(ProvisionLink("p2", "supersedes", "p1"),),
        corroborations={"p2": ("https://a.example",), "p1": ("https://b.example",)},
    )
    known = on(held, "2015-01-01")
    assert (known.event_answers, known.provision_links) == ({}, ())
    assert set(known.corroborations) == {"p1"}


def test_what_sources_reach_today_is_not_told_of_a_former_day() -> None:
    held = facts(horizons=[horizon(last_seen=date("2017-09-03"))])
    assert not on(held, "2026-10-09").horizons
    assert on(held, "2026-10-10").horizons


def test_our_answer_is_left_out_where_it_rests_on_what_came_later() -> None:
    held = facts(
        sources=[source(), source("s-late", published=date("2021-06-01"))],
        claims=[claim("c1", stated_on=date("2019-12-01"))],
        replies=[
            reply("r1", stated_on=date("2018-01-01")),
            reply("r2", stated_on=date("2018-02-01")),
        ],
        reply_basis={"r1": ("c1",), "r2": ("s-late",)},
    )
    answered = {
        day: [row.id for row in on(held, day).replies.values() if row.line]
        for day in ("2018-12-31", "2020-01-01", "2021-06-01")
    }
    assert list(answered.values()) == [[], ["r1"], ["r1", "r2"]]
    silent = on(held, "2018-12-31").replies["r1"]
    assert (silent.position, silent.expect, silent.advice) == ("The matter is closed.", None, None)


def test_what_is_in_force_is_asked_of_the_day_put_back_to() -> None:
    assert bundled().today == bundled().edition.data_date
    assert on(bundled(), "2024-03-01").today == date("2024-03-01")
