"""What we do not know: how far the sources reach, and what is said to exist unread."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.records import Horizon
from dprk_viewer.facts.selection import horizons_of
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece, count_words


def horizon_order(desk: Desk, topic: str) -> tuple[Horizon, ...]:
    """The horizons of a topic: those of the world first, the newest first."""
    rows = sorted(horizons_of(desk.facts, topic), key=_last_seen, reverse=True)
    return tuple(sorted(rows, key=lambda row: row.place is not None))


def said_to_exist(desk: Desk, topic: str) -> str | None:
    """What is known only by name and was not read; None where nothing is."""
    rows = horizon_order(desk, topic)
    return next((row.said_to_exist for row in rows if row.said_to_exist), None)


def unknown_drafts(desk: Desk, topic: str) -> tuple[Draft, ...]:
    """One paragraph for each gap, never none; the first says where all sources end."""
    words = desk.words
    end = words.say(
        "Nothing after {date} was read; what happened since is not known here.",
        date=words.date(desk.facts.edition.data_date),
    )
    return ((Piece(end),), *(_draft(desk, row) for row in horizon_order(desk, topic)))


def unknown_section(desk: Desk, drafts: tuple[Draft, ...]) -> Section:
    """The section of a page, its gaps run together as one paragraph."""
    run_on = tuple(
        Piece(piece.text if index == 0 else f" {piece.text}", piece.rows)
        for index, piece in enumerate(piece for draft in drafts for piece in draft)
    )
    return Section(desk.words.say("What we do not know"), (desk.ledger.set_in(run_on),))


def split_at(drafts: tuple[Draft, ...], words: int) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    """The first gaps that fit in so many words, at least one, and the rest."""
    kept = 1
    while kept < len(drafts) and count_words(drafts[: kept + 1]) <= words:
        kept += 1
    return drafts[:kept], drafts[kept:]


def _draft(desk: Desk, row: Horizon) -> Draft:
    text = desk.words.say(
        "{subject}: {sentence}", subject=row.subject.rstrip(":. "), sentence=row.sentence
    )
    parts = [text, row.said_to_exist or ""]
    return (Piece(" ".join(part for part in parts if part), (row,)),)


def _last_seen(row: Horizon) -> dt.date:
    return row.last_seen.last_day if row.last_seen else dt.date.min
