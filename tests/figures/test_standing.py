from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.records import Provision, ProvisionLink
from dprk_viewer.figures.standing import standing_text
from dprk_viewer.wording.words import Words
from tests import factory
from tests.factory import date, provision

WORDS = Words.english()
LATER = factory.event("res-2680", symbol="S/RES/2680 (2023)", date=date("2023-03-23"))
DAY, BEFORE = dt.date(2026, 11, 24), dt.date(2023, 1, 1)


def told(row: Provision, kind: str, day: dt.date = DAY, ended: str | None = None) -> str:
    """What a duty is on a day, where a later one is linked to it."""
    until = date(ended) if ended else None
    facts = factory.facts(
        events=[factory.event(in_force_until=until), LATER],
        provisions=[row, provision("later", event="res-2680", paragraph="1", deadline=None)],
        provision_links=(ProvisionLink("later", kind, row.id),),
    )
    return standing_text(facts, WORDS, row, day)


def test_an_amended_duty_is_in_force_and_names_what_amends_it() -> None:
    row = provision(deadline=None)
    assert told(row, "amends") == "in force, amended by Resolution 2680 (2023), para. 1"
    assert told(row, "amends", BEFORE) == "in force"


def test_a_deadline_that_has_passed_ends_no_duty() -> None:
    assert "the duty stands" in told(provision(), "amends")
    assert told(provision(), "amends", dt.date(2018, 1, 1)) == "in force"


def test_an_overtaken_duty_names_what_overtook_it_from_that_day_on() -> None:
    row = provision(deadline=None)
    assert told(row, "supersedes") == "overtaken by Resolution 2680 (2023), para. 1"
    assert told(row, "supersedes", BEFORE) == "in force"


def test_a_duty_whose_act_has_ended_is_no_longer_in_force() -> None:
    assert told(provision(deadline=None), "amends", ended="2020-01-01") == "no longer in force"


def test_a_duty_that_was_lifted_is_not_called_overtaken() -> None:
    row = provision(deadline=None)
    assert told(row, "ends") == "lifted by Resolution 2680 (2023), para. 1"
    assert told(row, "ends", BEFORE) == "in force"


def test_a_duty_is_not_ended_before_it_is_made() -> None:
    assert told(provision(), "amends", dt.date(2017, 12, 21)) == "not made yet"
