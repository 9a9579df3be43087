"""A value that its originator changed stays visible, joined to the later one."""

from __future__ import annotations

from dprk_viewer.facts.revisions import repeated_by, revised_by, revisions
from tests.factory import claim, date, facts, ids

FIRST = claim("c1", stated_on=date("2018"))
SECOND = claim("c2", stated_on=date("2019"), supersedes="c1")
THIRD = claim("c3", stated_on=date("2020"), supersedes="c2")
RELAY = claim("c4", stated_on=date("2021"), repeats="c3")
ALL = facts(claims=[THIRD, FIRST, RELAY, SECOND])


def test_the_whole_chain_is_found_from_each_of_its_values() -> None:
    for one in (FIRST, SECOND, THIRD):
        assert ids(revisions(ALL, one)) == ["c1", "c2", "c3"]


def test_a_claim_that_was_never_revised_stands_alone() -> None:
    assert ids(revisions(ALL, RELAY)) == ["c4"]


def test_what_revises_a_claim_and_who_repeats_it() -> None:
    assert ids(revised_by(ALL, FIRST)) == ["c2"]
    assert revised_by(ALL, THIRD) == ()
    assert ids(repeated_by(ALL, THIRD)) == ["c4"]


def test_a_chain_that_runs_in_a_circle_ends() -> None:
    circle = facts(claims=[claim("c1", supersedes="c2"), claim("c2", supersedes="c1")])
    assert ids(revisions(circle, circle.claims["c1"])) == ["c1", "c2"]
