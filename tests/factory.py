"""Small facts for tests: each function gives a valid record, changed by keyword."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Edition,
    Event,
    Horizon,
    Incident,
    Party,
    Place,
    Provision,
    Reply,
    Source,
)

EDITION = Edition("2026.11.1", PartialDate(2026, 11, 24), PartialDate(2026, 10, 10), "ab12" * 16)


def date(text: str) -> PartialDate:
    """The partial date that ``text`` gives."""
    return PartialDate.parse(text)


def source(id_: str = "s-news", **changes: Any) -> Source:
    values: dict[str, Any] = {
        "kind": "press",
        "publisher": "Example News",
        "title": "A headline",
        "symbol": None,
        "published": date("2020-01-23"),
        "language": "en",
        "url": "https://news.example/a",
        "seen_at": "copy",
        "reliability": None,
        "reliability_why": None,
    }
    return Source(id_, **(values | changes))


def party(id_: str = "us-government", **changes: Any) -> Party:
    values: dict[str, Any] = {
        "kind": "state",
        "name": "United States Government",
        "short_name": "US Govt",
        "is_un_body": False,
    }
    return Party(id_, **(values | changes))


def place(id_: str = "RUS", **changes: Any) -> Place:
    values: dict[str, Any] = {
        "name": "Russian Federation",
        "other_names": None,
        "search_names": "Russia",
        "un_member": True,
        "source": "s-news",
    }
    return Place(id_, **(values | changes))


def claim(id_: str = "c1", **changes: Any) -> Claim:
    values: dict[str, Any] = {
        "topic": "labour",
        "aspect": None,
        "type": "estimate",
        "place": "RUS",
        "incident": None,
        "measure": "workers_present",
        "unit": "persons",
        "scope": "whole",
        "low": None,
        "point": Decimal(30000),
        "high": None,
        "printed": None,
        "hedge": "about",
        "counts": "DPRK workers in the country",
        "period_from": None,
        "period_to": date("2017-12"),
        "stated_on": date("2017-12-22"),
        "originator": "us-government",
        "statement": "The United States estimated about 30,000 DPRK workers there.",
        "source": "s-news",
        "locator": None,
        "supersedes": None,
        "repeats": None,
        "headline": True,
        "checked": "twice",
        "credibility": None,
        "credibility_why": None,
    }
    return Claim(id_, **(values | changes))


def event(id_: str = "res-2397", **changes: Any) -> Event:
    values: dict[str, Any] = {
        "date": date("2017-12-22"),
        "date_note": None,
        "kind": "un_resolution",
        "symbol": "S/RES/2397 (2017)",
        "draft_symbol": None,
        "title": "Resolution 2397: workers sent home",
        "statement": "The Council required DPRK workers to be sent home within 24 months.",
        "votes_for": 15,
        "votes_against": 0,
        "votes_abstaining": 0,
        "in_force_until": None,
        "headline": True,
        "checked": "twice",
        "source": "s-news",
    }
    return Event(id_, **(values | changes))


def provision(id_: str = "p2397-06", **changes: Any) -> Provision:
    values: dict[str, Any] = {
        "event": "res-2397",
        "paragraph": "8",
        "paragraph_check": "seen_twice",
        "theme": "labour",
        "verb": "decides",
        "binding": "yes",
        "binding_basis": "its verb",
        "addressee": "Member States",
        "duty": "Repatriate all DPRK nationals earning income in the jurisdiction.",
        "text": None,
        "text_language": None,
        "text_source": None,
        "exception": "a person is a national of that State or law bars the return",
        "exception_check": "stated",
        "limit": None,
        "deadline": date("2019-12-22"),
        "ask": "How many DPRK nationals earn income there today?",
        "headline": True,
        "checked": "twice",
        "source": "s-news",
    }
    return Provision(id_, **(values | changes))


def incident(id_: str = "bybit-2025", **changes: Any) -> Incident:
    values: dict[str, Any] = {
        "date": date("2025-02-21"),
        "date_found": None,
        "name": "Bybit theft",
        "kind": "crypto_theft",
        "victim": "Bybit",
        "place": None,
        "statement": "Assets were taken from an exchange.",
        "headline": True,
        "checked": "twice",
        "source": "s-news",
    }
    return Incident(id_, **(values | changes))


def attribution(id_: str = "att-1", **changes: Any) -> Attribution:
    values: dict[str, Any] = {
        "incident": "bybit-2025",
        "party": "us-government",
        "actor": "TraderTraitor",
        "basis": "statement",
        "stance": "attributes",
        "hedge": None,
        "statement": "The FBI named the DPRK.",
        "stated_on": date("2025-02-26"),
        "checked": "twice",
        "source": "s-news",
    }
    return Attribution(id_, **(values | changes))


def reply(id_: str = "rep-1", **changes: Any) -> Reply:
    values: dict[str, Any] = {
        "topic": "labour",
        "place": "RUS",
        "party": "us-government",
        "speaker": "A. Minister, Deputy Foreign Minister",
        "position": "The matter is closed.",
        "quote": None,
        "where_said": None,
        "stated_on": date("2023-12-01"),
        "use": "rebut",
        "line": "The duty stands.",
        "expect": "They will speak of students.",
        "advice": "Internal advice.",
        "checked": "once",
        "source": "s-news",
    }
    return Reply(id_, **(values | changes))


def horizon(id_: str = "h-labour", **changes: Any) -> Horizon:
    values: dict[str, Any] = {
        "topic": "labour",
        "place": None,
        "subject": "World total",
        "last_seen": date("2025-11-04"),
        "sentence": "No new total was found after 2025.",
        "said_to_exist": "A third MSMT report, said to be of September 2026, was not read.",
    }
    return Horizon(id_, **(values | changes))


def facts(**tables: Any) -> Facts:
    """Facts with a source, a party and a place; lists of records by table name.

    Link tables (``relays``, ``corroborations`` …) are taken as they are.
    """
    ready: dict[str, Any] = {"sources": [source()], "parties": [party()], "places": [place()]}
    ready |= tables
    built: dict[str, Any] = {
        name: {row.id: row for row in rows} if isinstance(rows, list) else rows
        for name, rows in ready.items()
    }
    return Facts(EDITION, **built)


def ids(rows: Iterable[Any]) -> list[str]:
    """The ids of some records."""
    return [row.id for row in rows]
