"""How firmly an incident is attributed: on what basis and with what stance, by shape and word.

A full bar attributes, an open bar suspects, a cross contests. None of them is a mark of
a claim's type, and they are never added up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dprk_viewer.facts.records import Attribution
from dprk_viewer.facts.selection import STANCES
from dprk_viewer.figures.shapes import Line, Rectangle, Shape
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.terms import BASIS, term
from dprk_viewer.wording.words import Words

BASES: Final = (
    "indictment",
    "designation",
    "joint_statement",
    "statement",
    "panel_report",
    "company_report",
    "press_report",
)
"""On what an attribution rests, from an act of law to a report of the press."""


def stance_mark(stance: str, x: float, y: float, style: FigureStyle, ink: Ink) -> list[Shape]:
    """The shape of a stance, centred on (x, y)."""
    half, high = style.mark * 0.55, style.mark * 1.15
    if stance == "contests":
        return [
            Line(x - high * 0.8, y - high * 0.8, x + high * 0.8, y + high * 0.8, ink, style.stroke),
            Line(x - high * 0.8, y + high * 0.8, x + high * 0.8, y - high * 0.8, ink, style.stroke),
        ]
    fill: Ink = ink if stance == "attributes" else "paper"
    return [Rectangle(x - half, y - high, 2 * half, 2 * high, fill, ink, style.stroke)]


def stance_word(words: Words, stance: str) -> str:
    """What a party with that stance does."""
    said = {
        "attributes": words.say("attributes it to the DPRK"),
        "suspects": words.say("suspects the DPRK"),
        "contests": words.say("contests it"),
    }
    return said[stance]


def strength_text(words: Words, rows: Iterable[Attribution]) -> str:
    """On what an incident is attributed, suspected and contested; the firmest basis first."""
    found: dict[str, set[str]] = {stance: set() for stance in STANCES}
    for row in rows:
        found[row.stance].add(row.basis)
    said = {
        stance: words.listing([term(words, BASIS, basis) for basis in BASES if basis in bases])
        for stance, bases in found.items()
    }
    parts = [said["attributes"]] if said["attributes"] else []
    if said["suspects"]:
        parts.append(words.say("suspected: {bases}", bases=said["suspects"]))
    if said["contests"]:
        parts.append(words.say("contested: {bases}", bases=said["contests"]))
    return "; ".join(parts)


def strength_rank(rows: Iterable[Attribution]) -> int:
    """The place of the firmest attribution among :data:`BASES`, suspicions after all."""
    ranks = [
        BASES.index(row.basis) + (len(BASES) if row.stance == "suspects" else 0)
        for row in rows
        if row.stance != "contests"
    ]
    return min(ranks, default=2 * len(BASES))
