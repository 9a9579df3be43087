"""Texts without case and accents, tables by name, and what a row is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    Horizon,
    Incident,
    Party,
    Place,
    Provision,
    Record,
    Reply,
    Source,
)


def fold(text: str) -> str:
    """``text`` without case and accents, for comparing what was typed with what is held."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare)


def tables_by_name(facts: Facts) -> dict[str, Mapping[str, Record]]:
    """The tables of records by name, facts before those who state them."""
    return {
        "claims": facts.claims,
        "events": facts.events,
        "provisions": facts.provisions,
        "incidents": facts.incidents,
        "attributions": facts.attributions,
        "replies": facts.replies,
        "horizons": facts.horizons,
        "places": facts.places,
        "parties": facts.parties,
        "sources": facts.sources,
    }


def label(record: Record) -> str:
    """The text that names a row; of a provision, its duty without the exception."""
    match record:
        case Claim() | Attribution():
            return record.statement
        case Event():
            return record.title
        case Provision():
            return record.duty
        case Incident() | Party() | Place():
            return record.name
        case Reply():
            return record.position
        case Horizon():
            return record.subject
        case Source():
            return record.title or record.publisher
