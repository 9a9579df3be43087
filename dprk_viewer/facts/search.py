"""Finding facts by words, whatever their case and accents."""

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

_REFERENCES = ("place", "originator", "party", "source", "incident", "event")


def search(facts: Facts, text: str) -> tuple[Record, ...]:
    """The rows that hold every word of ``text``, by table, in the order of the dataset.

    Text without a word finds nothing.
    """
    words = fold(text).split()
    if not words:
        return ()
    names = {id_: _names(record) for table in facts.tables() for id_, record in table.items()}
    rows = (record for table in tables_by_name(facts).values() for record in table.values())
    return tuple(row for row in rows if _holds(_key(row, names), words))


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


def _holds(key: str, words: list[str]) -> bool:
    return all(word in key for word in words)


def _names(record: Record) -> str:
    """What a row adds to the keys of the rows that refer to it."""
    texts: tuple[str | None, ...]
    match record:
        case Place():
            texts = (record.id, record.name, record.other_names, record.search_names)
        case Party():
            texts = (record.name, record.short_name)
        case Source():
            texts = (record.publisher, record.title, record.symbol)
        case Event():
            texts = (record.title, record.symbol)
        case _:
            texts = (label(record),)
    return " ".join(text for text in texts if text)


def _key(record: Record, names: Mapping[str, str]) -> str:
    values = record._asdict()
    texts = [str(value) for value in values.values() if isinstance(value, str)]
    texts += [names.get(values[name], "") for name in _REFERENCES if values.get(name)]
    return fold("\n".join(texts))
