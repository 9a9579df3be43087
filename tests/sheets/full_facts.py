"""Facts with something in every part of the three sheets."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import EventParty, ProvisionLink
from tests import factory
from tests.factory import date

WHOLE: dict[str, Any] = {"place": None, "counts": "DPRK workers abroad"}
STOLEN: dict[str, Any] = {
    "topic": "cyber",
    "place": None,
    "measure": "crypto_stolen_usd",
    "unit": "usd",
    "counts": "cryptocurrency stolen by hackers linked to the DPRK",
    "period_from": date("2022"),
    "period_to": date("2022"),
}


def full_facts(**changes: Any) -> Facts:
    """All kinds of rows on the three topics; tables replaced by keyword."""
    tables: dict[str, Any] = {
        "sources": _sources(),
        "parties": _parties(),
        "places": [factory.place(), factory.place("CHN", name="China")],
        "claims": [*_world_claims(), *_host_claims(), *_cyber_claims(), *_sanctions_claims()],
        "events": _events(),
        "provisions": [*_labour_duties(), *_other_duties()],
        "provision_links": (ProvisionLink("p2375", "supersedes", "p2371"),),
        "incidents": [factory.incident(), factory.incident("old", headline=False)],
        "attributions": _attributions(),
        "replies": _replies(),
        "reply_basis": {"rep-1": ("c-present", "p2397-06"), "rep-c": ("chain-2022",)},
        "horizons": [
            factory.horizon(),
            factory.horizon("h-s", topic="sanctions", said_to_exist=None),
            factory.horizon("h-c", topic="cyber", said_to_exist=None),
        ],
        "relays": {"c-present": ("panel",), "c-once": ("voa",), "chain-2022": ("envoys",)},
        "event_parties": {"tri": (EventParty("tri", "us-government", "issuer"),)},
    }
    return factory.facts(**(tables | changes))


def _sources() -> list[Any]:
    return [
        factory.source(),
        factory.source(
            "s-res", kind="resolution", publisher="United Nations", symbol="S/RES/2397 (2017)"
        ),
        factory.source("s-sum", seen_at="summary", url="https://news.example/b"),
        factory.source("s-own", seen_at="original", publisher="Chainalysis", url=None),
    ]


def _parties() -> list[Any]:
    names = {
        "panel": ("un_body", "UN Panel of Experts", None, True),
        "state-x": ("unnamed", "a UN Member State (unnamed)", None, False),
        "voa": ("press", "Voice of America", "VOA", False),
        "msmt": ("monitoring_body", "Multilateral Sanctions Monitoring Team", "MSMT", False),
        "nis": ("agency", "ROK National Intelligence Service", "ROK NIS", False),
        "rus": ("state", "Russian Federation", "Russia", False),
        "chainalysis": ("company", "Chainalysis", None, False),
        "elliptic": ("company", "Elliptic", None, False),
        "envoys": ("state", "US, ROK and Japan special representatives", None, False),
        "dprk": ("state", "DPRK", None, False),
    }
    rows = [
        factory.party(id_, kind=kind, name=name, short_name=short, is_un_body=un)
        for id_, (kind, name, short, un) in names.items()
    ]
    return [factory.party(), *rows]


def _world_claims() -> list[Any]:
    claim = factory.claim
    year = date("2023")
    return [
        claim(
            "c-present",
            **WHOLE,
            point=Decimal(100000),
            hedge="around",
            originator="state-x",
            period_from=year,
            period_to=year,
            stated_on=date("2024-03-07"),
        ),
        claim(
            "c-rival",
            **WHOLE,
            point=Decimal(50000),
            originator="nis",
            period_to=year,
            headline=False,
            checked="once",
        ),
        claim("c-2017", **WHOLE, point=Decimal(100000), hedge="nearly", checked="once"),
        claim("c-once", measure="revenue_usd_per_year", unit="usd_per_year", place=None),
    ]


def _host_claims() -> list[Any]:
    claim = factory.claim
    return [
        claim(
            "c-sent",
            type="finding",
            measure="workers_sent",
            point=Decimal(8000),
            hedge="around",
            counts="workers sent",
            originator="msmt",
            period_from=date("2024"),
            period_to=date("2024"),
            stated_on=date("2025-05-29"),
            checked="once",
            source="s-sum",
        ),
        claim("c-report", type="report", originator="rus", measure="workers_repatriated"),
        claim("c-alleged", type="allegation", place="CHN", scope="part", originator="nis"),
        claim("c-plan", type="pledge", measure="planned_workers", originator="rus"),
    ]


def _cyber_claims() -> list[Any]:
    claim = factory.claim
    return [
        claim(
            "chain-2022",
            **STOLEN,
            point=Decimal(1700000000),
            hedge="estimated",
            originator="chainalysis",
            stated_on=date("2023-02-01"),
            source="s-own",
        ),
        claim(
            "ell-2022",
            **STOLEN,
            point=Decimal(1350000000),
            originator="elliptic",
            stated_on=date("2025-10-07"),
            headline=False,
        ),
        claim(
            "bybit-sum",
            **(STOLEN | {"period_from": None, "period_to": date("2025-02-21")}),
            incident="bybit-2025",
            point=Decimal(1500000000),
        ),
        claim(
            "found-c", **(STOLEN | {"period_from": date("2021")}), type="finding", low=Decimal(5)
        ),
        claim("suspected", **(STOLEN | {"measure": "crypto_suspected_usd"}), type="allegation"),
    ]


def _sanctions_claims() -> list[Any]:
    return [
        factory.claim(
            "c-states",
            topic="sanctions",
            type="finding",
            place=None,
            measure=None,
            unit=None,
            point=None,
            hedge=None,
            originator="panel",
            statement="The Committee published no report",
        )
    ]


def _events() -> list[Any]:
    return [
        factory.event(),
        factory.event("res-2375", symbol="S/RES/2375 (2017)", date=date("2017-09-11")),
        factory.event("res-2371", symbol="S/RES/2371 (2017)", date=date("2017-08-05")),
        factory.event(
            "tri",
            symbol=None,
            kind="joint_statement",
            title="Joint statement of the special representatives",
            date=date("2023-04-07"),
            votes_for=None,
        ),
    ]


def _labour_duties() -> list[Any]:
    provision = factory.provision
    return [
        provision(),
        provision(
            "p2375",
            event="res-2375",
            paragraph="17",
            deadline=None,
            duty="No work authorisations for DPRK nationals.",
            exception="the Committee approves in advance",
            ask="Has any been granted since?",
        ),
        provision("p2371", event="res-2371", paragraph="11", duty="Freezes authorisations."),
    ]


def _other_duties() -> list[Any]:
    provision = factory.provision
    return [
        provision(
            "p-crude",
            paragraph="4",
            theme="crude_oil",
            duty="Caps crude oil.",
            exception=None,
            exception_check="not_seen",
            ask=None,
            deadline=None,
        ),
        provision(
            "p-refined",
            paragraph="13-15",
            paragraph_check="range",
            theme="refined_petroleum",
            duty="Caps refined petroleum.",
            verb="not_seen",
            binding="not_settled",
            exception=None,
            exception_check="none_stated",
            ask=None,
        ),
        provision(
            "p-inspect",
            paragraph="7",
            theme="inspection",
            duty="Inspect ships.",
            verb="calls_upon",
            binding="not_settled",
            exception_check="does_not_apply",
            exception=None,
            checked="once",
        ),
        provision(
            "p-arms",
            duty="No arms.",
            paragraph="9",
            theme="arms",
            exception_check="not_seen",
            exception=None,
        ),
    ]


def _attributions() -> list[Any]:
    return [
        factory.attribution(),
        factory.attribution("a2", party="elliptic", stance="suspects", checked="once"),
        factory.attribution("a3", party="dprk", stance="contests"),
    ]


def _replies() -> list[Any]:
    return [
        factory.reply(),
        factory.reply("rep-2", place="CHN", speaker="B. Speaker", stated_on=date("2022-01-01")),
        factory.reply("rep-s", topic="sanctions"),
        factory.reply("rep-c", topic="cyber"),
    ]
