"""A row as plain data holds all that travels with it, exactly."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.facts.records import EventParty, ProvisionLink
from dprk_viewer.facts.together import row_data, table_of, together
from tests.factory import attribution, claim, event, facts, incident, party, provision, reply

RIVAL = claim("c2", originator="panel", point=Decimal(20000))
RELAY = claim("c3", originator="panel", repeats="c1")
LATER = claim("c4", supersedes="c1", point=Decimal(1))
ALL = facts(
    parties=[party(), party("panel", name="Panel of Experts")],
    claims=[claim("c1"), RIVAL, RELAY, LATER],
    events=[event(), event("talks")],
    provisions=[provision(), provision("p2")],
    incidents=[incident()],
    attributions=[attribution()],
    replies=[reply()],
    relays={"c1": ("panel",)},
    corroborations={"c1": ("https://other.example/",)},
    event_parties={"res-2397": (EventParty("res-2397", "panel", "issuer"),)},
    event_answers={"talks": ("res-2397",)},
    event_incidents={"talks": ("bybit-2025",)},
    provision_links=(ProvisionLink("p2", "amends", "p2397-06"),),
    reply_basis={"rep-1": ("c1", "p2397-06")},
)


def test_a_claim_brings_people_source_rivals_and_revisions() -> None:
    data = together(ALL, ALL.claims["c1"])
    assert data["originator_name"] == "United States Government"
    assert data["relayed_by"] == ["Panel of Experts"]
    assert data["source"]["url"] == "https://news.example/a"
    assert data["corroborations"] == ["https://other.example/"]
    assert [row["id"] for row in data["rivals"]] == ["c2"]
    assert data["rivals"][0]["originator_name"] == "Panel of Experts"
    assert [row["id"] for row in data["revisions"]] == ["c4"]
    assert data["revised_by"] == ["c4"]
    assert [row["id"] for row in data["repeated_by"]] == ["c3"]
    assert [row["id"] for row in together(ALL, RELAY)["repeats_claim"]] == ["c1"]


def test_an_act_brings_its_duties_with_their_exceptions() -> None:
    data = together(ALL, ALL.events["res-2397"])
    assert [row["id"] for row in data["provisions"]] == ["p2397-06", "p2"]
    assert all(row["exception"] for row in data["provisions"])
    assert data["parties"] == [{"role": "issuer", "party": "panel", "name": "Panel of Experts"}]
    assert [row["id"] for row in data["answered_by"]] == ["talks"]
    assert data["in_force_on_data_date"] is True


def test_duties_incidents_and_replies_bring_their_links() -> None:
    duty = together(ALL, ALL.provisions["p2397-06"])
    assert duty["act"]["id"] == "res-2397"
    assert duty["links"] == [{"provision": "p2", "kind": "amends", "target": "p2397-06"}]
    theft = together(ALL, ALL.incidents["bybit-2025"])
    assert [row["id"] for row in theft["attributions"]["attributes"]] == ["att-1"]
    assert [row["id"] for row in theft["events"]] == ["talks"]
    said = together(ALL, ALL.replies["rep-1"])
    assert [row["table"] for row in said["basis"]] == ["claims", "provisions"]


def test_a_row_of_no_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        table_of(ALL, "nothing")


@given(st.decimals(-(10**25), 10**25, places=3) | st.integers(-(10**30), 10**30).map(Decimal))
def test_json_keeps_every_digit(value: Decimal) -> None:
    data = json.loads(json.dumps(row_data(ALL, claim("c1", point=value))))
    assert Decimal(str(data["point"])) == value
