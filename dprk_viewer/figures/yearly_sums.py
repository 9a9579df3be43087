"""Sums by year: in each year the rival figures under one another, never added up."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import amount, figure_text
from dprk_viewer.figures.charted import (
    alt_text,
    as_stated,
    empty_drawing,
    note_text,
    revised_pairs,
    source_text,
)
from dprk_viewer.figures.phrases import claim_sentence, heading_text, measure_text
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.strip import Strip, StripRow, draw_strip
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.times import short_time_text, single_year, whole_year
from dprk_viewer.wording.words import Words

_NARROW = 40
"""Below this width, in type sizes, words and axis have to share what room there is."""


def yearly_sums(
    facts: Facts,
    words: Words,
    claims: Sequence[Claim],
    width: float,
    style: FigureStyle,
    selected: str | None = None,
    *,
    scrolls: bool = False,
    like: Sequence[Claim] = (),
) -> Drawing:
    """Return a chart of ``claims`` by calendar year within ``width``; one row a claim.

    A part of a year stands in its year and says until when. Claims over several years,
    or whose start was not stated, belong to no year: the note counts them. A chart that
    ``scrolls`` has its axis above and the newest year first. ``like`` are the claims of
    another chart that stands beside it on the same scale. Raises ValueError where the
    claims are not of one measure and scope, or one holds no figure.
    """
    stated = as_stated(claims)
    drawn = _by_year(stated, scrolls)
    left_out = len(stated) - len(drawn)
    if not drawn:
        empty = empty_drawing(words, width, words.say("By year"))
        return empty._replace(note=_with_left_out(words, empty.note, left_out))
    title = words.say("{measure}, by year", measure=heading_text(measure_text(words, drawn[0])))
    others = _by_year(as_stated(like), scrolls)
    strip = _strip(facts, words, drawn, others, width, style, selected, scrolls)
    return Drawing(
        width,
        strip.height,
        strip.shapes,
        title,
        words.say("rival figures side by side, never added up"),
        alt_text(facts, words, title, drawn),
        _with_left_out(words, note_text(facts, words, drawn, style), left_out),
        source_text(facts, words, drawn),
    )


def _strip(
    facts: Facts,
    words: Words,
    drawn: Sequence[Claim],
    others: Sequence[Claim],
    width: float,
    style: FigureStyle,
    selected: str | None,
    scrolls: bool,
) -> Strip:
    narrow = width < _NARROW * style.text
    return draw_strip(
        _rows(facts, words, drawn, narrow),
        revised_pairs(drawn),
        width,
        style,
        style.dense,
        lambda value: amount(words, value, drawn[0].unit),
        selected,
        above=scrolls,
        like=_rows(facts, words, others, narrow),
    )


def _by_year(claims: Sequence[Claim], newest_first: bool) -> tuple[Claim, ...]:
    """Those that stand in one year, by year; within a year in the order given."""
    dated = [(year, claim) for claim in claims if (year := single_year(claim))]
    dated.sort(key=lambda pair: -pair[0] if newest_first else pair[0])
    return tuple(claim for _, claim in dated)


def _rows(facts: Facts, words: Words, claims: Sequence[Claim], narrow: bool) -> list[StripRow]:
    """The rows; in a narrow chart a part-year stands beside the name, not in a column."""
    rows: list[StripRow] = []
    year = None
    for claim in claims:
        first = single_year(claim) != year
        year = single_year(claim)
        name = facts.parties[claim.originator].label
        part = "" if whole_year(claim) else short_time_text(words, claim)
        held = part.replace(" ", "\u00a0")
        rows.append(
            StripRow(
                claim,
                "" if narrow else part,
                words.say("{name}, {time}", name=name, time=held) if narrow and part else name,
                figure_text(words, claim),
                claim_sentence(facts, words, claim),
                str(year) if first else "",
            )
        )
    return rows


def _with_left_out(words: Words, note: str, left_out: int) -> str:
    """``note``, and how many sums belong to no year."""
    if not left_out:
        return note
    more = words.count(
        "{number} sum over several years, or without a stated start, is not drawn.",
        "{number} sums over several years, or without a stated start, are not drawn.",
        left_out,
    )
    return f"{note} {more}"
