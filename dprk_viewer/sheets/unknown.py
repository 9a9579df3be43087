"""What we do not know: how far the sources reach, and what is said to exist unread."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.newest import newest_fact
from dprk_viewer.facts.records import Horizon
from dprk_viewer.facts.selection import claims_where, horizons_of
from dprk_viewer.figures.gaps import place_gaps
from dprk_viewer.figures.known import end_text
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.sheets.desk import TERSE, Desk
from dprk_viewer.sheets.kept_back import kept_back_text
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
        *_first(desk, said_to_exist(desk, topic)),
        (Piece(end_text(desk.words, desk.facts)),),
        *(horizon_draft(desk, row, told) for row in horizon_order(desk, topic)),
    )


def place_unknown_drafts(desk: Desk, topic: str, place: str) -> tuple[Draft, ...]:
    """One paragraph for each gap on a topic in one place, never none."""
    told = {said_to_exist(desk, topic, place) or ""}
    rows = horizons_of(desk.facts, topic, place)
    return (
        *_first(desk, said_to_exist(desk, topic, place)),
        (Piece(_newest_there(desk, topic, place)),),
        *(horizon_draft(desk, row, told) for row in rows),
        (Piece(end_text(desk.words, desk.facts)),),
    )


def _newest_there(desk: Desk, topic: str, place: str) -> str:
    """The newest row on a place; a non-paper says no more than what is the newest it shows."""
    words = desk.words
    if desk.options.form != "non-paper" or not claims_where(desk.whole, topic=topic, place=place):
        return place_gaps(desk.whole, words, topic, place)[0]
    shown = claims_where(desk.facts, topic=topic, place=place)
    newest = newest_fact(desk.facts, (claim.id for claim in shown))
    if newest is None:
        return kept_back_text(desk)
    return words.say(
        "{topic}, {place}: the newest fact shown is of {date}.",
        topic=term(words, TOPIC, topic),
        place=desk.facts.places[place].name,
        date=words.date(newest),
    )


def _first(desk: Desk, unread: str | None) -> tuple[Draft, ...]:
    """What is said to exist, where the bottom line has no room for it."""
    if unread is None or desk.spare < TERSE:
        return ()
    return ((Piece(desk.words.say("Said to exist, not read here: {text}", text=unread)),),)


def unknown_section(desk: Desk, drafts: tuple[Draft, ...]) -> Section:
    """The section of a page, its gaps run together as one paragraph."""
    return Section(desk.words.say("What we do not know"), (desk.ledger.set_in(run_on(drafts)),))


def run_on(drafts: tuple[Draft, ...]) -> Draft:
    """The gaps as one paragraph."""
    return spaced(piece for draft in drafts for piece in draft)


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
