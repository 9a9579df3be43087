"""Records of all tables to one library of facts, with its links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Edition

T = TypeVar("T")


def build_facts(edition: Edition, records: Mapping[str, Sequence[Any]]) -> Facts:
    """Join checked records into facts; ``records`` holds the rows of each table by name."""
    relays = sorted(records["relays"], key=lambda link: (link[0], link[2]))
    return Facts(
        edition,
        sources=_by_id(records["sources"]),
        parties=_by_id(records["parties"]),
        places=_by_id(records["places"]),
        claims=_by_id(records["claims"]),
        events=_by_id(records["events"]),
        provisions=_by_id(records["provisions"]),
        incidents=_by_id(records["incidents"]),
        attributions=_by_id(records["attributions"]),
        replies=_by_id(records["replies"]),
        horizons=_by_id(records["horizons"]),
        corroborations=_links(records["corroborations"]),
        relays=_links((row, party) for row, party, _ in relays),
        event_parties=_links((link.event, link) for link in records["event_parties"]),
        event_answers=_links(records["event_answers"]),
        event_incidents=_links(records["event_incidents"]),
        provision_links=tuple(records["provision_links"]),
        reply_basis=_links(records["reply_basis"]),
        claim_sectors=_links(records["claim_sectors"]),
    )


def _by_id(records: Sequence[Any]) -> dict[str, Any]:
    return {record.id: record for record in records}


def _links(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """What each row is linked to, in the order of the file."""
    found: dict[str, list[T]] = defaultdict(list)
    for one, other in pairs:
        found[one].append(other)
    return {one: tuple(others) for one, others in found.items()}
