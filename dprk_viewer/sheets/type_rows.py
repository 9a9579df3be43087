"""Established, reported, estimated, alleged, announced: the headline claims of a topic."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.facts.selection import newest_first
from dprk_viewer.sheets.blocks import MarkName, TypeRow, TypeRows
from dprk_viewer.sheets.claim_line import claim_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece, spaced
from dprk_viewer.wording.words import Words

LINES_A_TYPE = 3
"""A sheet prints so many claims of one type, no more."""


class TypeLines(NamedTuple):
    """The claims of one type, before their sources are numbered."""

    mark: MarkName
    label: str
    lines: tuple[Draft, ...]

    def cut(self, first: int, last: int | None) -> TypeLines:
        """The same type with the lines from ``first`` to before ``last``."""
        return TypeLines(self.mark, self.label, self.lines[first:last])


def type_lines(desk: Desk, claims: Iterable[Claim], charted: set[str]) -> tuple[TypeLines, ...]:
    """The newest headline claims of each type that the chart does not show.

    The first type is always there: its newest claim, charted or not, or "nothing found".
    """
    newest = newest_first(claims)
    found = []
    for mark, types, label in claim_types(desk.words):
        of_type = [claim for claim in newest if claim.type in types]
        shown = [claim for claim in of_type if claim.headline and claim.id not in charted]
        if mark == "finding":
            shown = of_type[:1] + [claim for claim in shown if claim not in of_type[:1]]
        lines = tuple(differing(desk, claim) for claim in shown[:LINES_A_TYPE])
        if mark == "finding" and not lines:
            nothing = desk.words.say("Nothing found by an official body in the sources read.")
            lines = ((Piece(nothing),),)
        if lines:
            found.append(TypeLines(mark, label, lines))
    return tuple(found)


def differing(desk: Desk, claim: Claim) -> Draft:
    """The line of a claim; a short sheet, which has no table of rivals, counts them."""
    line = claim_draft(desk, claim)
    others = Rivals(desk.facts).of(claim) if desk.options.length and claim.is_numbered else ()
    if not others:
        return line
    said = desk.words.count("{number} other differs.", "{number} others differ.", len(others))
    return spaced((*line, Piece(said)))


def type_rows(desk: Desk, types: Iterable[TypeLines]) -> TypeRows | None:
    """The rows of a page with their sources numbered; None where there are none."""
    rows = tuple(
        TypeRow(row.mark, row.label, tuple(desk.ledger.set_in(line) for line in row.lines))
        for row in types
    )
    return TypeRows(rows) if rows else None


def claim_types(words: Words) -> tuple[tuple[MarkName, tuple[str, ...], str], ...]:
    """The rows in their order: the mark, the types of claims in it, its heading."""
    return (
        ("finding", ("finding",), words.say("Established")),
        ("report", ("report",), words.say("Reported")),
        ("estimate", ("estimate",), words.say("Estimated")),
        ("allegation", ("allegation",), words.say("Alleged")),
        ("pledge", ("pledge", "denial"), words.say("Announced")),
    )
