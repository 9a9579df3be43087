"""What may be left behind: nothing alleged or unnamed unless asked for, and that is told."""

from __future__ import annotations

from typing import Any

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.public import public_facts
from dprk_viewer.facts.rivals import Rivals
from tests import factory

BUNDLED = load(paths.resource("data"))
SOMEBODY = factory.party("somebody", kind="unnamed", name="Somebody, unnamed")


def few(*claims: Any, **tables: Any) -> Any:
    return factory.facts(claims=[*claims], parties=[factory.party(), SOMEBODY], **tables)


@pytest.mark.parametrize("allegations", [False, True])
@pytest.mark.parametrize("unnamed", [False, True])
def test_only_what_was_asked_for_is_left(allegations: bool, unnamed: bool) -> None:
    shown = public_facts(BUNDLED, allegations=allegations, unnamed=unnamed).facts
    claims = shown.claims.values()
    kinds = {BUNDLED.parties[claim.originator].kind for claim in claims}
    assert any(claim.type == "allegation" for claim in claims) is allegations
    assert ("unnamed" in kinds) is unnamed
    said = {BUNDLED.parties[row.party].kind for row in shown.attributions.values()}
    assert ("unnamed" in said) is unnamed


def test_replies_advice_and_grades_are_never_left() -> None:
    shown = public_facts(BUNDLED, allegations=True, unnamed=True).facts
    assert not shown.replies
    assert not shown.reply_basis
    assert {row.credibility for row in shown.claims.values()} == {None}
    assert {row.reliability for row in shown.sources.values()} == {None}
    assert not any("Replies" in row.subject for row in shown.horizons.values())


def test_a_figure_whose_rival_is_left_out_is_known() -> None:
    shown, disputed = public_facts(BUNDLED, allegations=False, unnamed=False)
    index = Rivals(BUNDLED)
    for claim in shown.claims.values():
        rivals = {rival.id for rival in index.of(claim)}
        assert (claim.id in disputed) == (not rivals <= shown.claims.keys())
    assert disputed


def test_what_only_repeats_or_was_revised_by_it_goes_with_it() -> None:
    facts = few(
        factory.claim("said", originator="somebody"),
        factory.claim("passed-on", repeats="said"),
        factory.claim("passed-further", repeats="passed-on"),
        factory.claim("first", stated_on=factory.date("2001")),
        factory.claim("later", type="allegation", supersedes="first"),
        factory.claim("alleged", type="allegation", stated_on=factory.date("2001")),
        factory.claim("estimated", supersedes="alleged"),
    )
    shown = public_facts(facts, allegations=False, unnamed=False).facts
    assert list(shown.claims) == ["estimated"]
    assert shown.claims["estimated"].supersedes is None
    both = public_facts(facts, allegations=True, unnamed=True).facts
    assert list(both.claims) == list(facts.claims)
    assert both.claims["estimated"].supersedes == "alleged"


def test_what_came_through_somebody_unnamed_is_unnamed() -> None:
    facts = few(factory.claim("told"), relays={"told": ("somebody",)})
    assert not public_facts(facts, allegations=True, unnamed=False).facts.claims
    assert public_facts(facts, allegations=False, unnamed=True).facts.claims
