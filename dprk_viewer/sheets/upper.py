"""The upper half of a first page, in the shape that the form of the sheet asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dprk_viewer.facts.records import Record
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.sheets.blocks import Block, BottomLine, Section
from dprk_viewer.sheets.bottom_line import bottom_draft
from dprk_viewer.sheets.desk import TERSE, UNPOINTED, Desk
from dprk_viewer.sheets.parts import Top
from dprk_viewer.sheets.pieces import Draft, Piece

UNASKED = 8
"""A page that was too full so often goes without its questions."""


class Lead(NamedTuple):
    """What a page says first: ``pointer`` to what stands below, the facts, what was not read.

    ``addressee`` is whom a démarche speaks to, as it stands in a sentence; None: any State.
    ``shown``: how many of the charted rows the chart shows, None: all.
    """

    pointer: Sequence[Piece]
    facts: Sequence[Piece]
    charted: Sequence[Record]
    unread: str | None
    addressee: str | None = None
    shown: int | None = None


class Beside(NamedTuple):
    """What stands right of the frame, and the frame's part of the width."""

    drawing: Drawing | None
    ask: Callable[[Desk], Section | None]
    share: float


def upper(desk: Desk, lead: Lead, left: Callable[[Desk], Block], beside: Beside) -> Top:
    """A bottom line above frame, chart and questions; a démarche begins with its objective."""
    if desk.options.form == "demarche":
        return _demarche(desk, lead, left, beside)
    line = BottomLine(desk.ledger.set_in(_bottom(desk, lead)))
    block = left(desk)
    ask = beside.ask(desk) if desk.spare < UNASKED else None
    return Top(line, block, beside.drawing, ask, beside.share)


def _bottom(desk: Desk, lead: Lead) -> Draft:
    """What must not be missed; of a page that was too full again and again less and less."""
    pointer = () if lead.facts and desk.spare >= UNPOINTED else lead.pointer
    unread = lead.unread if desk.spare < TERSE else None
    return bottom_draft(desk, (*pointer, *lead.facts), lead.charted, unread, lead.shown)


def _demarche(desk: Desk, lead: Lead, left: Callable[[Desk], Block], beside: Beside) -> Top:
    """Objective, then the duty and its exception beside chart and questions, the evidence."""
    ask = beside.ask(desk)
    goal = Section(
        desk.words.say("Objective"),
        (desk.ledger.set_in((Piece(_objective(desk, ask, lead.addressee), bold=True),)),),
    )
    block = left(desk)
    draft = _bottom(desk, lead._replace(pointer=()))
    nothing = (Piece(desk.words.say("No evidence is held on this subject.")),)
    evidence = Section(desk.words.say("Evidence"), (desk.ledger.set_in(draft or nothing),))
    return Top(goal, block, beside.drawing, ask, beside.share, (evidence,))


def _objective(desk: Desk, ask: Section | None, addressee: str | None) -> str:
    """The reader's objective; else to be answered the questions that follow from the duties."""
    words, typed = desk.words, desk.options.objective.strip()
    if typed:
        return typed
    if ask is None:
        return words.say(
            "None is set, and no question follows from a duty on this page: state one before "
            "it is used."
        )
    state = addressee or words.say("the State addressed")
    return words.say("To obtain from {state} an answer to what we ask below.", state=state)
