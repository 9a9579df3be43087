"""Claims and acts as the charts meet them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, EventParty
from tests.factory import claim, date, event, facts, party, place, provision

NIS = party("nis", kind="agency", name="National Intelligence Service", short_name="ROK NIS")
MSMT = party(
    "msmt",
    kind="monitoring_body",
    name="Multilateral Sanctions Monitoring Team",
    short_name=None,
)
PRESS = party("yonhap", kind="press", name="Yonhap News Agency", short_name="Yonhap")
COUNCIL = party(
    "unsc", kind="un_body", name="UN Security Council", short_name="UNSC", is_un_body=True
)
PARTIES = [party(), NIS, MSMT, PRESS, COUNCIL]


def sent(id_: str, **changes: Any) -> Claim:
    """A claim on workers sent to one host in one year."""
    values = {"measure": "workers_sent", "period_from": date("2024"), "period_to": date("2024")}
    return claim(id_, **(values | changes))


SENT = (
    sent("a", point=Decimal(4000), originator="nis", checked="once", stated_on=date("2024-10")),
    sent(
        "b",
        point=Decimal(8000),
        hedge="around",
        type="finding",
        originator="msmt",
        stated_on=date("2025-05-29"),
    ),
    sent(
        "c",
        low=Decimal(10000),
        point=None,
        hedge="more than",
        type="allegation",
        originator="yonhap",
        checked="once",
        stated_on=date("2025-08-12"),
    ),
    sent("d", high=Decimal(15000), point=None, hedge=None, stated_on=date("2025-09")),
    sent("e", low=Decimal(3000), high=Decimal(4000), point=None, hedge="between"),
)


def stolen(id_: str, **changes: Any) -> Claim:
    """A sum of cryptocurrency stolen in a year, all over the world."""
    values = {
        "topic": "cyber",
        "place": None,
        "measure": "crypto_stolen_usd",
        "unit": "usd",
        "point": Decimal(1_700_000_000),
        "hedge": None,
        "counts": "cryptocurrency stolen",
        "period_from": date("2022"),
        "period_to": date("2022"),
        "stated_on": date("2023-02-01"),
    }
    return claim(id_, **(values | changes))


def library(*claims: Claim, **tables: Any) -> Facts:
    """Facts with ``claims`` and all the parties of this module."""
    places = [place(), place("CHN", name="China"), place("NAM", name="Namibia")]
    relays = {"a": ("yonhap",)}
    return facts(
        **(
            {"parties": PARTIES, "places": places, "claims": list(claims), "relays": relays}
            | tables
        )
    )


def acts() -> Facts:
    """Facts with acts in several lanes; the last answers the launch."""
    events = [
        event(
            "nuc-1", kind="nuclear_test", symbol=None, title="First test", date=date("2006-10-09")
        ),
        event("res-1718", symbol="S/RES/1718 (2006)", title="Measures", date=date("2006-10-14")),
        event("mis-1", kind="launch", symbol=None, title="Launch", date=date("2017-11-29")),
        event("res-2397"),
        event(
            "veto-1",
            kind="veto",
            symbol=None,
            title="Draft vetoed",
            date=date("2022-05-26"),
            votes_for=13,
            votes_against=2,
            checked="once",
        ),
        event(
            "res-2680",
            kind="mandate_renewal",
            symbol="S/RES/2680 (2023)",
            title="Panel renewed",
            date=date("2023-03-23"),
            in_force_until=date("2024-04-30"),
        ),
        event("com-1", kind="committee_action", symbol=None, title="List", date=date("2020-11")),
        event("msmt-1", kind="other", symbol=None, title="Meeting", date=date("2025-02-19")),
    ]
    return library(
        events=events,
        provisions=[provision()],
        event_answers={"res-2397": ("mis-1",)},
        event_parties={
            "msmt-1": (EventParty("msmt-1", "msmt", "issuer"),),
            "res-2397": (EventParty("res-2397", "unsc", "issuer"),),
        },
    )
