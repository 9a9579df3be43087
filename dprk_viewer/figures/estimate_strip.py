"""The strip by source: rival figures under one another, in the order they were stated."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import amount, figure_text
from dprk_viewer.figures.charted import (
    alt_text,
    as_stated,
    aside_text,
    empty_drawing,
    note_text,
    revised_pairs,
    source_text,
)
from dprk_viewer.figures.phrases import claim_sentence, measure_text, subject_text
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.strip import StripRow, draw_strip
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.times import short_time_text
from dprk_viewer.wording.words import Words


def estimate_strip(
    facts: Facts,
    words: Words,
    claims: Sequence[Claim],
    width: float,
    style: FigureStyle,
    selected: str | None = None,
) -> Drawing:
    """Return the strip of ``claims`` within ``width``; one row a claim, none merged.

    Raises ValueError where the claims are not of one measure, scope and subject, or
    where one holds no figure. ``selected`` is the id of the claim drawn in the accent.
    """
    rows = as_stated(claims)
    if not rows:
        return empty_drawing(words, width, words.say("By source"))
    if len({(claim.place, claim.incident) for claim in rows}) > 1:
        raise ValueError("claims about several subjects in one strip")
    title = words.say(
        "{subject}: {measure}, by source",
        subject=subject_text(facts, words, rows[0]),
        measure=measure_text(words, rows[0]),
    )

    def label(value: Decimal) -> str:
        return amount(words, value, rows[0].unit)

    drawn = [_row(facts, words, claim) for claim in rows]
    strip = draw_strip(drawn, revised_pairs(rows), width, style, style.row, label, selected)
    return Drawing(
        width,
        strip.height,
        strip.shapes,
        title,
        aside_text(words, rows),
        alt_text(facts, words, title, rows),
        note_text(facts, words, rows, style),
        source_text(facts, words, rows),
    )


def _row(facts: Facts, words: Words, claim: Claim) -> StripRow:
    return StripRow(
        claim,
        short_time_text(words, claim),
        facts.parties[claim.originator].label,
        figure_text(words, claim),
        claim_sentence(facts, words, claim),
    )
