"""Composes a fact sheet from facts: the one door of this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from dprk_viewer.errors import (
    BadOption,
    NotThereYet,
    OwnState,
    TooFewPages,
    UnknownIncident,
    UnknownPlace,
    UnknownResolution,
    UnknownSheet,
)
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.figures.acts import act_title, resolution_number
from dprk_viewer.sheets.blocks import Sheet, SheetOptions
from dprk_viewer.sheets.country import country
from dprk_viewer.sheets.cyber import cyber
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.foot import foot
from dprk_viewer.sheets.forms import as_printed, desk_of
from dprk_viewer.sheets.incident import incident
from dprk_viewer.sheets.labour import labour
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.sheets.marking import TLP_LABELS
from dprk_viewer.sheets.pages import Pages, pages
from dprk_viewer.sheets.parts import Parts
from dprk_viewer.sheets.put_back import put_back
from dprk_viewer.sheets.record import recorded
from dprk_viewer.sheets.resolution import resolution
from dprk_viewer.sheets.sanctions import sanctions
from dprk_viewer.sheets.shortened import shortened
from dprk_viewer.tokens import LOOKS, PAPERS
from dprk_viewer.wording.terms import TOPIC, term
from dprk_viewer.wording.words import Words

TOPICS: Final[Mapping[str, Callable[[Desk], Parts]]] = {
    "labour": labour,
    "sanctions": sanctions,
    "cyber": cyber,
}
FORMS: Final = ("country:ISO3", "resolution:NUMBER", "incident:ID")
KINDS: Final[Mapping[str, Callable[[Desk, str], Parts]]] = {
    "country": country,
    "resolution": resolution,
    "incident": incident,
}
"""Sheets on one subject, named ``kind:subject``."""
TRIES, ENOUGH, PRICE = 14, 8, 0.08
"""How often a page is tried with less; so often where it fits but lacks something; what a
smaller upper half takes from its worth each time."""


def names(facts: Facts) -> tuple[str, ...]:
    """The sheets that can be composed from ``facts``, in the order they are offered.

    The topics, then places, resolutions from the oldest, and incidents.
    """
    return (
        *TOPICS,
        *(f"country:{place}" for place in sorted(facts.places)),
        *(f"resolution:{number}" for number in _resolutions(facts)),
        *(f"incident:{id_}" for id_ in sorted(facts.incidents)),
    )


def about(facts: Facts, words: Words, name: str) -> str:
    """What the sheet ``name`` is about, in a few words; ``name`` is one of :func:`names`."""
    kind, _, subject = name.partition(":")
    match kind:
        case "country":
            return facts.places[subject].name
        case "resolution":
            return act_title(words, _resolutions(facts)[subject])
        case "incident":
            return facts.incidents[subject].name
    return term(words, TOPIC, name)


def compose(facts: Facts, words: Words, name: str, options: SheetOptions) -> Sheet:
    """Return the sheet ``name``, laid out for the paper of ``options``.

    Raises UnknownSheet, UnknownPlace, UnknownResolution or UnknownIncident where there is
    no such thing, NotThereYet for a language that is still to come, BadOption for a paper
    or a TLP label that is not known, AfterTheSources for a day after them, NotKnownThen for a
    sheet on what came after the day put back to, OwnState for a démarche to the reader's own State,
    TooFewPages where what may not be left out takes more pages than the options allow.
    """
    _check_name(facts, name)
    _check_options(options)
    facts, options = put_back(facts, name, options)
    _check_own_state(facts, name, options)
    desk = desk_of(shortened(facts, words, options.form), words, options)
    kind, _, subject = name.partition(":")
    make = partial(_on, KINDS[kind], subject) if subject else TOPICS[name]
    desk, parts, (blocks, fits, _) = _composed(desk, make)
    if options.length and not fits:
        raise TooFewPages(sheet=name, pages=str(options.length))
    rows = tuple(row.id for row in desk.ledger.rows)
    signed = foot(desk, name, blocks)
    return Sheet(
        name=name,
        title=parts.title,
        options=as_printed(desk.options),
        blocks=blocks,
        foot=signed,
        rows=rows,
        record=recorded(facts, name, signed.sheet_id, desk.options, rows),
    )


def _on(kind: Callable[[Desk, str], Parts], subject: str, desk: Desk) -> Parts:
    return kind(desk, subject)


def _composed(desk: Desk, make: Callable[[Desk], Parts]) -> tuple[Desk, Parts, Pages]:
    """The sheet in full; of one page or two the fullest that they surely hold.

    A page that is too full is composed again with less. Where a type of claim or an exchange
    found no room on the first page, it is tried whether a smaller upper half is worth it.
    """
    best, most, tried = None, 0.0, None
    for step in range(TRIES if desk.options.length else 1):
        spare = max(step - 1, 0)  # the second try knows the head that the first one had
        fresh = Ledger(desk.facts, desk.words)
        at = desk._replace(ledger=fresh, spare=spare, tried=tried)
        parts = make(at)
        found = at, parts, pages(at, parts)
        worth = parts.first.worth - spare * PRICE
        if found[2].fits and (best is None or worth > most):
            best, most = found, worth
        if best and (spare >= ENOUGH or not parts.first.lacks):
            break
        tried = found[2].head
    return best or found


def _check_name(facts: Facts, name: str) -> None:
    kind, colon, subject = name.partition(":")
    if not colon and name in TOPICS:
        return
    if not colon or kind not in KINDS:
        raise UnknownSheet(sheet=name, known=", ".join((*TOPICS, *FORMS)))
    if kind == "country" and subject not in facts.places:
        raise UnknownPlace(place=subject)
    if kind == "resolution" and subject not in _resolutions(facts):
        raise UnknownResolution(resolution=subject)
    if kind == "incident" and subject not in facts.incidents:
        raise UnknownIncident(incident=subject)


def _resolutions(facts: Facts) -> dict[str, Event]:
    """The resolutions by number, the oldest first."""
    acts = sorted(facts.events.values(), key=lambda act: (act.date.last_day, act.id))
    return {number: act for act in acts if (number := resolution_number(act))}


def _check_own_state(facts: Facts, name: str, options: SheetOptions) -> None:
    own = options.own_state
    if own is not None and own not in facts.places:
        raise UnknownPlace(place=own)
    if own is not None and options.form == "demarche" and name == f"country:{own}":
        raise OwnState(place=facts.places[own].name)


def _check_options(options: SheetOptions) -> None:
    if options.paper not in PAPERS:
        raise BadOption(option="paper", value=options.paper, known=", ".join(PAPERS))
    if options.style not in LOOKS:
        raise BadOption(option="style", value=options.style, known=", ".join(LOOKS))
    if options.tlp is not None and options.tlp not in TLP_LABELS:
        raise BadOption(option="tlp", value=options.tlp, known=", ".join(TLP_LABELS))
    if options.language != "en":
        raise NotThereYet(what=options.language)
