"""Texts too long for a page, cut before they are composed; each says so and where it is whole."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

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
from dprk_viewer.facts.search import tables_by_name
from dprk_viewer.sheets.blocks import Form
from dprk_viewer.wording.words import Words

LONGEST: Final = 600
"""The most letters of one text of a row on a page; the longest held today has 400."""
TEXTS: Final[Mapping[type[Any], tuple[str, ...]]] = {
    Source: ("publisher", "title", "symbol"),
    Party: ("name", "short_name"),
    Place: ("name", "other_names"),
    Claim: ("aspect", "printed", "hedge", "counts", "statement", "locator"),
    Event: ("date_note", "title", "statement"),
    Provision: (
        "paragraph",
        "binding_basis",
        "addressee",
        "duty",
        "text",
        "exception",
        "limit",
        "ask",
    ),
    Incident: ("name", "victim", "statement"),
    Attribution: ("actor", "hedge", "statement"),
    Reply: ("speaker", "position", "quote", "where_said", "line", "expect", "advice"),
    Horizon: ("subject", "sentence", "said_to_exist"),
}
"""What of each record is free text and may be printed; a duty and its exception are two."""
_GETTERS: Final = {kind: attrgetter(*names) for kind, names in TEXTS.items()}


def shortened(facts: Facts, words: Words, form: Form) -> Facts:
    """``facts`` with no text longer than a page can hold; the same where none is.

    What is cut ends in a note with the id of its row; a non-paper does not name the row.
    """
    cut: dict[str, Any] = {}
    tables = tables_by_name(facts)
    for name, rows in _too_long(_Same(facts)).items():
        cut[name] = {**tables[name], **{row.id: _shorter(words, row, form) for row in rows}}
    return facts._replace(**cut) if cut else facts


class _Same:
    """Facts that are equal to themselves alone, since comparing all rows would take long."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def __hash__(self) -> int:
        return id(self.facts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.facts is self.facts


@lru_cache(1)
def _too_long(same: _Same) -> Mapping[str, tuple[Record, ...]]:
    """The rows with a text that is too long, by table; sought once for all sheets of an edition."""
    found = {
        name: tuple(row for row in rows.values() if _is_long(row))
        for name, rows in tables_by_name(same.facts).items()
    }
    return {name: rows for name, rows in found.items() if rows}


def _is_long(row: Record) -> bool:
    return max(map(len, filter(None, _GETTERS[type(row)](row))), default=0) > LONGEST


def _shorter(words: Words, row: Record, form: Form) -> Record:
    cut: dict[str, Any] = {
        name: _text(words, text, row.id, form)
        for name, text in zip(TEXTS[type(row)], _GETTERS[type(row)](row), strict=True)
        if text and len(text) > LONGEST
    }
    return row._replace(**cut)


def _text(words: Words, text: str, id_: str, form: Form) -> str:
    """The beginning of ``text``, up to the end of a word where there is one, and the note."""
    kept = text[:LONGEST].rpartition(" ")[0] or text[:LONGEST]
    if form == "non-paper":
        return words.say("{text} … [Text shortened here.]", text=kept)
    return words.say("{text} … [Text shortened here. Full text: record {id}]", text=kept, id=id_)
