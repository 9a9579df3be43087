"""The forms of a sheet: what stays in the house, and what may be left behind."""

from __future__ import annotations

from typing import Final

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.public import public_facts
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.wording.terms import TOPIC, term
from dprk_viewer.wording.words import Words

OBJECTIVE_LENGTH: Final = 300
"""The longest objective that a reader may type."""


def pack_options(options: SheetOptions) -> tuple[SheetOptions, SheetOptions]:
    """One selection as the two papers of a pack: the démarche and its non-paper."""
    return options._replace(form="demarche"), left_behind(options)


def left_behind(options: SheetOptions) -> SheetOptions:
    """The same selection as a non-paper: no marking, no label, no objective, no contact."""
    return options._replace(form="non-paper", marking=None, tlp=None, objective="", contact="")


def desk_of(facts: Facts, words: Words, options: SheetOptions) -> Desk:
    """The desk that a form is composed on; that of a non-paper holds public facts only.

    Facts that were put back to a day are told as of that day.
    """
    options = options._replace(as_known_on=facts.as_known_on)
    if options.form != "non-paper":
        return Desk(facts, words, options, Ledger(facts, words))
    shown, disputed = public_facts(facts, allegations=options.allegations, unnamed=options.unnamed)
    return Desk(shown, words, left_behind(options), Ledger(shown, words), facts, disputed)


def as_printed(options: SheetOptions) -> SheetOptions:
    """What of the choices may travel with the sheet; a non-paper does not say whose it is."""
    if options.form != "non-paper":
        return options
    return options._replace(own_state=None, contact="")


def subtitle(words: Words, topic: str, options: SheetOptions) -> str:
    """``Overseas labour · non-paper``: the topic, and what the reader holds."""
    name = term(words, TOPIC, topic)
    return {
        "briefing": words.say("{topic} · briefing sheet", topic=name),
        "demarche": words.say("{topic} · démarche", topic=name),
        "non-paper": words.say("{topic} · non-paper", topic=name),
    }[options.form]
