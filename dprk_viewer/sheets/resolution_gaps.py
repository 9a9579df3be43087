"""What is not known of one resolution: paragraphs not held, exceptions and verbs not seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from dprk_viewer.facts.records import Horizon, Provision
from dprk_viewer.facts.selection import horizons_of
from dprk_viewer.figures.known import end_text
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.pieces import Draft, Piece
from dprk_viewer.sheets.unknown import horizon_draft, said_to_exist
from dprk_viewer.wording.terms import TOPIC, term


def resolution_gaps(
    desk: Desk, topic: str, number: str, provisions: Sequence[Provision]
) -> tuple[Draft, ...]:
    """One paragraph for each gap, never none; those of other subjects are left out."""
    told = {said_to_exist(desk, topic) or ""}
    whole = term(desk.words, TOPIC, topic)
    horizons = [
        row for row in horizons_of(desk.facts, topic) if row.subject == whole or _names(row, number)
    ]
    return (
        (Piece(_not_held(desk, provisions)),),
        *(horizon_draft(desk, row, told) for row in horizons),
        (Piece(end_text(desk.words, desk.facts)),),
    )


def _not_held(desk: Desk, provisions: Sequence[Provision]) -> str:
    """How much of the text is held, and what was not seen of it."""
    words = desk.words
    if not provisions:
        return words.say("No paragraph of it is held here.")
    unseen = sum(row.exception_check == "not_seen" for row in provisions)
    unchecked = sum(row.verb == "not_seen" for row in provisions)
    if not (unseen or unchecked):
        return words.say("Paragraphs that are not listed here were not read for this page.")
    return words.say(
        "Paragraphs that are not listed here were not read for this page. Duties whose "
        "exception was not seen: {unseen}; whose verb was not checked: {unchecked}.",
        unseen=words.number(Decimal(unseen)),
        unchecked=words.number(Decimal(unchecked)),
    )


def _names(row: Horizon, number: str) -> bool:
    """Whether a horizon speaks of the resolution by its number."""
    return re.search(rf"\b{number}\b", f"{row.subject} {row.sentence}") is not None
