"""What we do not know: how far the sources reach, and what is said to exist unread."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.records import Horizon
from dprk_viewer.facts.selection import horizons_of
from dprk_viewer.figures.gaps import place_gaps
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece, spaced
from dprk_viewer.wording.terms import TOPIC, term


def horizon_order(desk: Desk, topic: str) -> tuple[Horizon, ...]:
    """The horizons of a topic: those of the world first, the newest first."""
    rows = sorted(horizons_of(desk.facts, topic), key=_last_seen, reverse=True)
    return tuple(sorted(rows, key=lambda row: row.place is not None))


def said_to_exist(desk: Desk, topic: str, place: str | None = None) -> str | None:
    """What is known only by name and was not read, of ``place`` first; None where nothing is."""
    near = horizons_of(desk.facts, topic, place) if place else ()
    rows = (*near, *horizon_order(desk, topic))
    return next((row.said_to_exist for row in rows if row.said_to_exist), None)


def unknown_drafts(desk: Desk, topic: str) -> tuple[Draft, ...]:
    """One paragraph for each gap, never none; the first says where all sources end.

    What is said to exist and stands in the bottom line is not said again.
    """
    told = {said_to_exist(desk, topic) or ""}
    return (
        (Piece(end_text(desk)),),
        *(horizon_draft(desk, row, told) for row in horizon_order(desk, topic)),
    )


def place_unknown_drafts(desk: Desk, topic: str, place: str) -> tuple[Draft, ...]:
    """One paragraph for each gap on a topic in one place, never none."""
    words = desk.words
    told = {said_to_exist(desk, topic, place) or ""}
    newest, *_ = place_gaps(desk.facts, words, topic, place)
    rows = horizons_of(desk.facts, topic, place)
    return (
        (Piece(newest),),
        *(horizon_draft(desk, row, told) for row in rows),
        (Piece(end_text(desk)),),
    )


def unknown_section(desk: Desk, drafts: tuple[Draft, ...]) -> Section:
    """The section of a page, its gaps run together as one paragraph."""
    return Section(desk.words.say("What we do not know"), (desk.ledger.set_in(run_on(drafts)),))


def run_on(drafts: tuple[Draft, ...]) -> Draft:
    """The gaps as one paragraph."""
    return spaced(piece for draft in drafts for piece in draft)


def end_text(desk: Desk) -> str:
    """The day on which all sources end."""
    words = desk.words
    return words.say(
        "Nothing after {date} was read; what happened since is not known here.",
        date=words.date(desk.facts.edition.data_date),
    )


def horizon_draft(desk: Desk, row: Horizon, told: set[str]) -> Draft:
    """How far the sources reach; what is said to exist stands once on a sheet."""
    words = desk.words
    topic = term(words, TOPIC, row.topic)
    text = row.sentence
    if row.subject != topic:
        text = words.say("{subject}: {text}", subject=row.subject.rstrip(":. "), text=text)
    unread = row.said_to_exist
    if unread is None or unread in told:
        return (Piece(text, (row,)),)
    told.add(unread)
    more = words.say("Said to exist, not read here: {text}", text=unread)
    return (Piece(f"{text} {more}", (row,)),)


def _last_seen(row: Horizon) -> dt.date:
    return row.last_seen.last_day if row.last_seen else dt.date.min
