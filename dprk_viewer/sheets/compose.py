"""Composes a fact sheet from facts: the one door of this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from dprk_viewer.errors import (
    BadOption,
    NotThereYet,
    UnknownIncident,
    UnknownPlace,
    UnknownResolution,
    UnknownSheet,
)
from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.sheets.blocks import Block, Note, PageBreak, Sheet, SheetOptions, Sources
from dprk_viewer.sheets.cyber import cyber
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.foot import foot
from dprk_viewer.sheets.head import head
from dprk_viewer.sheets.labour import labour
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.sheets.measure import NOTE_LIMIT
from dprk_viewer.sheets.parts import Parts
from dprk_viewer.sheets.sanctions import sanctions
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.terms import TOPIC, term
from dprk_viewer.wording.words import Words

SHEETS: Final[Mapping[str, Callable[[Desk], Parts]]] = {
    "labour": labour,
    "sanctions": sanctions,
    "cyber": cyber,
}


def names(facts: Facts) -> tuple[str, ...]:  # noqa: ARG001 - other kinds come from the facts
    """The sheets that can be composed from ``facts``, in the order they are offered."""
    return tuple(SHEETS)


def compose(facts: Facts, words: Words, name: str, options: SheetOptions) -> Sheet:
    """Return the sheet ``name``, laid out for the paper of ``options``.

    Raises UnknownSheet, UnknownPlace, UnknownResolution or UnknownIncident where there is
    no such thing, NotThereYet for a kind or a language that is still to come, BadOption
    for a paper that is not known.
    """
    _check_name(facts, name)
    _check_options(options)
    desk = Desk(facts, words, options, Ledger(facts, words))
    parts = SHEETS[name](desk)
    blocks = _blocks(desk, name, parts)
    return Sheet(
        name=name,
        title=parts.title,
        options=options,
        blocks=blocks,
        foot=foot(desk, name, blocks),
        rows=tuple(row.id for row in desk.ledger.rows),
    )


def _blocks(desk: Desk, name: str, parts: Parts) -> tuple[Block, ...]:
    """Head, first page, its notes; then the second page with the notes that are left."""
    words = desk.words
    subtitle = words.say("{topic} · briefing sheet", topic=term(words, TOPIC, name))
    top = head(desk, parts.title, subtitle, parts.first_rows)
    first = Sources(words.say("Sources"), desk.ledger.notes(last=NOTE_LIMIT))
    rest: tuple[Note, ...] = desk.ledger.notes(first=NOTE_LIMIT + 1)
    second: tuple[Block, ...] = parts.second
    if rest:
        second = (*second, Sources(words.say("Sources, continued"), rest))
    return (top, *parts.first, first, *((PageBreak(), *second) if second else ()))


def _check_name(facts: Facts, name: str) -> None:
    kind, colon, subject = name.partition(":")
    if not colon and name in SHEETS:
        return
    if not colon or kind not in ("country", "resolution", "incident"):
        raise UnknownSheet(sheet=name, known=", ".join(names(facts)))
    if kind == "country" and subject not in facts.places:
        raise UnknownPlace(place=subject)
    if kind == "resolution" and subject not in map(resolution_number, facts.events.values()):
        raise UnknownResolution(resolution=subject)
    if kind == "incident" and subject not in facts.incidents:
        raise UnknownIncident(incident=subject)
    raise NotThereYet(what=name)


def _check_options(options: SheetOptions) -> None:
    if options.paper not in PAPERS:
        raise BadOption(option="paper", value=options.paper, known=", ".join(PAPERS))
    if options.language != "en":
        raise NotThereYet(what=options.language)
