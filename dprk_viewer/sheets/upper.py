"""The upper half of a first page, in the shape that the form of the sheet asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dprk_viewer.facts.records import Record
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.sheets.blocks import Block, BottomLine, Section
from dprk_viewer.sheets.bottom_line import bottom_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.parts import Top
from dprk_viewer.sheets.pieces import Piece


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
    opening = (*lead.pointer, *lead.facts)
    draft = bottom_draft(desk, opening, lead.charted, lead.unread, lead.shown)
    line = BottomLine(desk.ledger.set_in(draft))
    block = left(desk)
    return Top(line, block, beside.drawing, beside.ask(desk), beside.share)


def _demarche(desk: Desk, lead: Lead, left: Callable[[Desk], Block], beside: Beside) -> Top:
    """Objective, then the duty and its exception beside the chart, then the evidence."""
    typed = desk.options.objective.strip()
    ask = beside.ask(desk)
    goal = _objective(desk, typed, ask, lead.addressee)
    block = left(desk)
    draft = bottom_draft(desk, lead.facts, lead.charted, lead.unread, lead.shown)
    nothing = (Piece(desk.words.say("No evidence is held on this subject.")),)
    evidence = Section(desk.words.say("Evidence"), (desk.ledger.set_in(draft or nothing),))
    beside_it = ask if typed else None
    return Top(goal, block, beside.drawing, beside_it, beside.share, (evidence,))


def _objective(desk: Desk, typed: str, ask: Section | None, addressee: str | None) -> Section:
    """The reader's objective; else the answers to the questions that follow from the duties."""
    words = desk.words
    if typed:
        return _section(desk, typed)
    if ask is None:
        return _section(
            desk,
            words.say(
                "None is set, and no question follows from a duty on this page: state one "
                "before it is used."
            ),
        )
    state = addressee or words.say("the State addressed")
    goal = _section(desk, words.say("To obtain from {state} an answer to:", state=state))
    return goal._replace(paragraphs=(*goal.paragraphs, *ask.paragraphs))


def _section(desk: Desk, text: str) -> Section:
    lead = desk.ledger.set_in((Piece(text, bold=True),))
    return Section(desk.words.say("Objective"), (lead,))
