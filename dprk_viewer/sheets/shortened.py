"""Texts too long for a page, cut before they are composed; each says so and where it is whole."""

from __future__ import annotations

from collections.abc import Mapping
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


def shortened(facts: Facts, words: Words, form: Form) -> Facts:
    """``facts`` with no text longer than a page can hold; the same where none is.

    What is cut ends in a note with the id of its row; a non-paper does not name the row.
    """
    cut: dict[str, Any] = {}
    for name, rows in tables_by_name(facts).items():
        shorter = {row.id: _shorter(words, row, form) for row in rows.values() if _long(row)}
        if shorter:
            cut[name] = {**rows, **shorter}
    return facts._replace(**cut) if cut else facts


def _long(row: Record) -> list[str]:
    """The names of the texts of a row that are too long."""
    return [name for name in TEXTS[type(row)] if len(getattr(row, name) or "") > LONGEST]


def _shorter(words: Words, row: Record, form: Form) -> Record:
    cut: dict[str, Any] = {
        name: _text(words, getattr(row, name), row.id, form) for name in _long(row)
    }
    return row._replace(**cut)


def _text(words: Words, text: str, id_: str, form: Form) -> str:
    """The beginning of ``text``, up to the end of a word where there is one, and the note."""
    kept = text[:LONGEST].rpartition(" ")[0] or text[:LONGEST]
    if form == "non-paper":
        return words.say("{text} … [Text shortened here.]", text=kept)
    return words.say("{text} … [Text shortened here. Full text: record {id}]", text=kept, id=id_)
