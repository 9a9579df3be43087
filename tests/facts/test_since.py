"""What became of a row that was printed: it stands, or one is told why not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.facts.history import Former
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.printed import printed, printed_cells, row_digest
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.since import Since, since
from tests import factory

THEN, BETWEEN = "2025.1.1", "2025.6.1"


def digests(*claims: Claim) -> dict[str, str]:
    return {claim.id: row_digest(printed_cells(claim)) for claim in claims}


def facts_of(*claims: Claim) -> Facts:
    return factory.facts(claims=list(claims))


def former(version: str, *claims: Claim, was: Any = None) -> Former:
    return Former(version, "d", digests(*claims), was or {})


def test_a_row_that_prints_the_same_stands_whatever_its_grade() -> None:
    then = factory.claim("c", headline=True, credibility=2)
    now = then._replace(headline=False, credibility=5, credibility_why="seen again")
    assert since(facts_of(now), {}, THEN, digests(then)) == (Since("c", "stands"),)


def test_a_changed_figure_is_told_with_what_it_was() -> None:
    then = factory.claim("c", point=Decimal(5))
    now = then._replace(point=Decimal(7))
    history = {THEN: former(THEN, then, was={"c": {"point": "5"}})}
    (found,) = since(facts_of(now), history, THEN, digests(then))
    assert found == Since("c", "changed", {"point": "5"}, {"point": "7"})


def test_of_two_changes_the_first_value_is_told() -> None:
    then = factory.claim("c", point=Decimal(5))
    now = then._replace(point=Decimal(7))
    history = {
        THEN: former(THEN, then, was={"c": {"point": "5"}}),
        BETWEEN: former(BETWEEN, was={"c": {"point": "6"}}),
    }
    (found,) = since(facts_of(now), history, THEN, digests(then))
    assert found.was == {"point": "5"}
    (found,) = since(facts_of(now), history, BETWEEN, digests(then))
    assert found.was == {"point": "6"}


def test_a_change_that_was_taken_back_is_none() -> None:
    claim = factory.claim("c", point=Decimal(5))
    history = {
        THEN: former(THEN, claim, was={"c": {"point": "5"}}),
        BETWEEN: former(BETWEEN, was={"c": {"point": "6"}}),
    }
    assert since(facts_of(claim), history, THEN, digests(claim))[0].standing == "stands"


def test_a_row_that_is_gone_and_one_that_never_was_are_told_apart() -> None:
    gone = factory.claim("gone", statement="It was so.")
    history = {THEN: former(THEN, gone, was={"gone": {"statement": "It was so."}})}
    rows = digests(gone) | {"never": "00000000"}
    first, second = since(facts_of(), history, THEN, rows)
    assert (first.standing, first.was) == ("removed", {"statement": "It was so."})
    assert (second.standing, second.was) == ("unknown", {})


def test_a_newer_value_of_the_same_originator_supersedes() -> None:
    old = factory.claim("old", point=Decimal(5))
    new = factory.claim("new", point=Decimal(7), supersedes="old")
    facts = facts_of(old, new)
    assert since(facts, {}, THEN, digests(old))[0] == Since("old", "superseded", later=("new",))
    both = since(facts, {}, THEN, digests(old, new))
    assert [found.standing for found in both] == ["stands", "stands"]
    held = {THEN: former(THEN, old, new)}
    assert since(facts, held, THEN, digests(old))[0].standing == "stands"
    assert since(facts, {}, facts.edition.version, digests(old))[0].standing == "stands"


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=6))
def test_a_digest_does_not_hang_on_the_order_of_columns(cells: dict[str, str]) -> None:
    assert row_digest(cells) == row_digest(dict(reversed(list(cells.items()))))


def test_a_digest_changes_with_a_cell_but_not_with_its_quotation_marks() -> None:
    one, other = {"statement": "It’s “so”"}, {"statement": 'It\'s "so"'}
    assert row_digest(printed(one)) == row_digest(printed(other))
    assert row_digest(one) != row_digest({"statement": "It is so"})
