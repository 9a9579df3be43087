"""Finding facts by words, whatever their case and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

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


class Hit(NamedTuple):
    """A row that was found: its table, its id and the text that names it."""

    table: str
    id: str
    label: str


class _Entry(NamedTuple):
    key: str
    hit: Hit


class SearchIndex:
    """Every row with a folded key, prepared once; the keys are what is searched."""

    def __init__(self, facts: Facts) -> None:
        names = {id_: _names(record) for table in facts.tables() for id_, record in table.items()}
        self._entries = [
            _Entry(_key(record, names), Hit(table, id_, label(record)))
            for table, rows in tables_by_name(facts).items()
            for id_, record in rows.items()
        ]

    def search(self, text: str) -> tuple[Hit, ...]:
        """The rows that hold every word of ``text``, by table, in the order of the dataset.

        Text without a word finds nothing.
        """
        words = fold(text).split()
        if not words:
            return ()
        return tuple(e.hit for e in self._entries if all(word in e.key for word in words))


def search(facts: Facts, text: str) -> tuple[Hit, ...]:
    """The rows that hold every word of ``text``; for many searches use :class:`SearchIndex`."""
    return SearchIndex(facts).search(text)


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
