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
from dprk_viewer.sheets.blocks import Block, PageBreak, Sheet, SheetOptions, Sources
from dprk_viewer.sheets.cyber import cyber
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.foot import foot
from dprk_viewer.sheets.head import head
from dprk_viewer.sheets.labour import labour
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.sheets.parts import FirstPage, Parts
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
    blocks = _blocks(desk, parts)
    return Sheet(
        name=name,
        title=parts.title,
        options=options,
        blocks=blocks,
        foot=foot(desk, name, blocks),
        rows=tuple(row.id for row in desk.ledger.rows),
    )


def _blocks(desk: Desk, parts: Parts) -> tuple[Block, ...]:
    """Head, first page, its notes; then the second page with the notes that are left."""
    words = desk.words
    subtitle = words.say("{topic} · briefing sheet", topic=term(words, TOPIC, parts.topic))
    page, notes = parts.first, desk.ledger.notes
    top = head(desk, parts.title, subtitle, page.rows)
    shown = Sources(_sources_heading(words, page), notes(last=page.last_note))
    over = notes(first=page.last_note + 1, last=page.notes)
    rest = notes(first=page.notes + 1)
    second = (
        *((Sources(words.say("Sources of the first page, continued"), over),) if over else ()),
        *parts.second,
        *((Sources(words.say("Sources of the pages after the first"), rest),) if rest else ()),
    )
    return (top, *page.blocks, shown, *((PageBreak(), *second) if second else ()))


def _sources_heading(words: Words, page: FirstPage) -> str:
    if page.last_note == page.notes:
        return words.say("Sources")
    return words.say(
        "Sources; from {number} on they stand on the next page", number=page.last_note + 1
    )


def _check_name(facts: Facts, name: str) -> None:
    kind, colon, subject = name.partition(":")
    if not colon and name in SHEETS:
        return
    if not colon or kind not in ("country", "resolution", "incident"):
        raise UnknownSheet(sheet=name, known=", ".join(names(facts)))
    if kind == "country" and subject not in facts.places:
        raise UnknownPlace(place=subject)
    numbers = map(resolution_number, facts.events.values())
    if kind == "resolution" and (not subject or subject not in numbers):
        raise UnknownResolution(resolution=subject)
    if kind == "incident" and subject not in facts.incidents:
        raise UnknownIncident(incident=subject)
    raise NotThereYet(what=name)


def _check_options(options: SheetOptions) -> None:
    if options.paper not in PAPERS:
        raise BadOption(option="paper", value=options.paper, known=", ".join(PAPERS))
    if options.language != "en":
        raise NotThereYet(what=options.language)
