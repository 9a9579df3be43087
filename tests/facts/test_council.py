from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.council import (
    exceptions_in_force,
    lifted,
    measures_in_force,
    never_voted,
    vetoes,
)
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, ProvisionLink
from tests.factory import date, event, facts, provision


def library() -> Facts:
    return facts(
        events=[
            event("old", date=date("2006-07-15")),
            event("first", date=date("2006-10-14")),
            event("last", date=date("2017-12-22")),
            event("aid", date=date("2022-12-09")),
            event("no", kind="veto", date=date("2022-05-26")),
            event("draft", kind="draft", date=date("2019-12-16")),
            event("end", date=date("2027-01-01")),
        ],
        provisions=[
            provision("p-old", event="old", binding="not_settled"),
            provision("p-first", event="first"),
            provision("p-last", event="last"),
            provision("p-aid", event="aid", theme="humanitarian"),
            provision("p-end", event="end", theme="other"),
        ],
        provision_links=(ProvisionLink("p-end", "ends", "p-last"),),
    )


def ids(acts: tuple[Event, ...]) -> list[str]:
    return [act.id for act in acts]


def test_what_applies_are_the_resolutions_that_bind_and_not_those_that_open_them() -> None:
    day = dt.date(2026, 10, 10)

    assert ids(measures_in_force(library(), day)) == ["first", "last"]
    assert ids(exceptions_in_force(library(), day)) == ["aid"]


def test_nothing_applies_before_it_is_made() -> None:
    assert measures_in_force(library(), dt.date(2006, 10, 13)) == ()
    assert ids(measures_in_force(library(), dt.date(2006, 10, 14))) == ["first"]
    assert exceptions_in_force(library(), dt.date(2022, 12, 8)) == ()


def test_a_duty_that_was_ended_was_lifted_and_applies_no_longer() -> None:
    before, after = dt.date(2026, 12, 31), dt.date(2027, 1, 1)

    assert lifted(library(), before) == ()
    assert ids(lifted(library(), after)) == ["end"]
    assert "last" not in ids(measures_in_force(library(), after))


def test_vetoes_and_drafts_are_told_from_their_day_on() -> None:
    assert vetoes(library(), dt.date(2022, 5, 25)) == ()
    assert ids(vetoes(library(), dt.date(2022, 5, 26))) == ["no"]
    assert never_voted(library(), dt.date(2019, 12, 15)) == ()
    assert ids(never_voted(library(), dt.date(2019, 12, 16))) == ["draft"]
