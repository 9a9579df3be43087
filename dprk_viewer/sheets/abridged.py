"""What a short sheet has no room for, counted in one line."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    Horizon,
    Incident,
    Provision,
    Record,
    Reply,
)
from dprk_viewer.sheets.desk import TERSE, Desk
from dprk_viewer.wording.words import Words

LIKELY = 4
"""A line that counts so many kinds in two figures is as long as most are."""


def left_out(desk: Desk, records: Iterable[Record]) -> str:
    """One line that counts what of ``records`` the sheet does not hold; blank for nothing.

    A non-paper counts no replies: it holds none in full either.
    """
    held = {row.id for row in desk.ledger.rows}
    missing = {row.id: row for row in records if row.id not in held}
    rows = list(missing.values())
    counted = _counted(desk.words, rows, desk.options.form == "non-paper")
    if counted and desk.spare >= TERSE:
        counted = [desk.words.count("{number} fact", "{number} facts", len(rows))]
    return _line(desk, counted) if counted else ""


def _line(desk: Desk, counted: list[str]) -> str:
    """The line that says what was left out."""
    words = desk.words
    listed = words.listing(counted)
    if desk.options.length == 1:
        return words.say("Left out for one page: {what}; the full sheet holds them.", what=listed)
    return words.say("Left out for two pages: {what}; the full sheet holds them.", what=listed)


def likely_line(desk: Desk) -> str:
    """A line as long as most, to keep room for."""
    words = desk.words
    kinds = LIKELY if desk.spare < TERSE else 1
    return _line(desk, [words.count("{number} statement", "{number} statements", 99)] * kinds)


def _counted(words: Words, rows: list[Record], no_replies: bool) -> list[str]:
    """Each kind of row that is there with its number."""
    numbered = sum(isinstance(row, Claim) and row.is_numbered for row in rows)
    said = sum(isinstance(row, Claim) and not row.is_numbered for row in rows)
    duties, acts, incidents, stances, replies, gaps = (
        sum(isinstance(row, kind) for row in rows)
        for kind in (Provision, Event, Incident, Attribution, Reply, Horizon)
    )
    counts = (
        (numbered, words.count("{number} figure", "{number} figures", numbered)),
        (said, words.count("{number} statement", "{number} statements", said)),
        (duties, words.count("{number} duty", "{number} duties", duties)),
        (acts, words.count("{number} act", "{number} acts", acts)),
        (incidents, words.count("{number} incident", "{number} incidents", incidents)),
        (stances, words.count("{number} attribution", "{number} attributions", stances)),
        (0 if no_replies else replies, words.count("{number} reply", "{number} replies", replies)),
        (gaps, words.count("{number} gap", "{number} gaps", gaps)),
    )
    return [text for number, text in counts if number]
