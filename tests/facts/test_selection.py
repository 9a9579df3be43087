"""Which facts belong together and in which order they come."""

from __future__ import annotations

from dprk_viewer.facts.records import EventParty
from dprk_viewer.facts.selection import (
    attributions_of,
    claims_where,
    earlier_stances,
    event_parties,
    headline_provisions,
    horizons_of,
    is_charted,
    provisions_of,
    replies_of,
    sums_of,
    with_rivals,
)
from tests.factory import (
    attribution,
    claim,
    date,
    event,
    facts,
    horizon,
    ids,
    incident,
    provision,
    reply,
)

CLAIMS = facts(
    claims=[
        claim("c1", stated_on=date("2017")),
        claim("c2", stated_on=date("2018-01"), headline=False, originator="rok-nis"),
        claim("c3", stated_on=date("2018-01-30"), place=None, scope="part"),
        claim("c4", topic="cyber", measure="other", incident="bybit-2025", place=None),
        claim("c5", place="CHN", low=None, point=None),
    ]
)


def test_claims_are_chosen_by_topic_place_measure_and_scope_newest_first() -> None:
    assert ids(claims_where(CLAIMS, topic="labour")) == ["c2", "c3", "c1", "c5"]
    assert ids(claims_where(CLAIMS, place="RUS", headline=True)) == ["c1"]
    assert ids(claims_where(CLAIMS, place="")) == ["c3"]
    assert ids(claims_where(CLAIMS, measure="workers_present", scope="part")) == ["c3"]


def test_a_headline_brings_its_rivals_whether_marked_or_not() -> None:
    headlines = claims_where(CLAIMS, place="RUS", headline=True)
    assert ids(with_rivals(CLAIMS, headlines)) == ["c1", "c2"]


def test_only_a_numbered_claim_of_a_real_measure_that_is_no_relay_is_charted() -> None:
    assert is_charted(claim("c1"))
    assert not is_charted(claim("c2", low=None, point=None, high=None))
    assert not is_charted(claim("c3", measure="other"))
    assert not is_charted(claim("c4", measure=None))
    assert not is_charted(claim("c5", repeats="c1"))


def test_provisions_of_an_act_and_headlines_of_the_newest_act_first() -> None:
    acts = facts(
        events=[event("old", date=date("2016")), event("new", date=date("2017"))],
        provisions=[
            provision("p1", event="old"),
            provision("p2", event="new"),
            provision("p3", event="new", headline=False),
        ],
    )
    assert ids(provisions_of(acts, "new")) == ["p2", "p3"]
    assert ids(headline_provisions(acts)) == ["p2", "p1"]


def test_attributions_are_kept_apart_by_stance() -> None:
    theft = facts(
        incidents=[incident()],
        attributions=[
            attribution("a1", stated_on=date("2025-03")),
            attribution("a2", stated_on=date("2025-02-26")),
            attribution("a3", party="police", stance="contests"),
        ],
        claims=[claim("c1", incident="bybit-2025"), claim("c2")],
    )
    found = attributions_of(theft, "bybit-2025")
    assert {stance: ids(rows) for stance, rows in found.items()} == {
        "attributes": ["a2", "a1"],
        "suspects": [],
        "contests": ["a3"],
    }
    assert ids(sums_of(theft, "bybit-2025")) == ["c1"]


def test_parties_of_an_act_by_their_role() -> None:
    acts = facts(
        events=[event("e1"), event("e2")],
        event_parties={
            "e1": (EventParty("e1", "us-government", "issuer"),),
            "e2": (EventParty("e2", "us-government", "target"),),
        },
    )
    assert ids(event_parties(acts, "e1", "issuer")) == ["us-government"]
    assert event_parties(acts, "e1", "target") == ()
    assert event_parties(acts, "e2", "issuer") == ()


def test_replies_newest_first_and_horizons_of_a_place() -> None:
    said = facts(
        replies=[reply("r1", stated_on=date("2020")), reply("r2", stated_on=date("2021"))],
        horizons=[horizon("h1"), horizon("h2", place="RUS"), horizon("h3", topic="cyber")],
    )
    assert ids(replies_of(said, "labour")) == ["r2", "r1"]
    assert replies_of(said, "cyber") == ()
    assert ids(replies_of(said)) == ["r2", "r1"]
    assert ids(horizons_of(said, "labour")) == ["h1", "h2"]
    assert ids(horizons_of(said, "labour", "RUS")) == ["h2"]


def test_a_party_that_changed_its_mind_stands_under_its_later_stance() -> None:
    before = attribution("a", stance="suspects", stated_on=date("2026-04-19"))
    after = attribution("b", stance="attributes", stated_on=date("2026-05-18"))
    other = attribution("c", party="elliptic", stance="suspects", stated_on=date("2026-05-01"))
    told = facts(attributions=[after, before, other])
    found = attributions_of(told, "bybit-2025")
    assert ids(found["attributes"]) == ["b"]
    assert ids(found["suspects"]) == ["c"]
    assert ids(earlier_stances(told, after)) == ["a"]
    assert earlier_stances(told, other) == ()
