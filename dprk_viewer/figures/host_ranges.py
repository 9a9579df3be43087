"""Figures by place: each estimator's own mark on one axis from zero, a row a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import amount, figure_text, largest
from dprk_viewer.figures.charted import (
    alt_text,
    as_stated,
    aside_text,
    empty_drawing,
    note_text,
    source_text,
)
from dprk_viewer.figures.claim_shapes import claim_extent, claim_shapes, reach
from dprk_viewer.figures.latest import is_outside, place_line, scope_line
from dprk_viewer.figures.phrases import claim_sentence, heading_text
from dprk_viewer.figures.scale import AmountScale, amount_scale
from dprk_viewer.figures.shapes import Drawing, Group, Line, Shape
from dprk_viewer.figures.strip import axis_shapes, text_lines
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words

_NAME_CAP = 0.3
_LABEL_CAP = 0.32


class _Row(NamedTuple):
    """A place with its claims; ``levels`` says on which line within the row each stands."""

    name: list[str]
    claims: tuple[Claim, ...]
    levels: tuple[int, ...]
    label: list[str]
    label_ink: Ink

    def height(self, style: FigureStyle) -> float:
        lines = max(len(self.name), len(self.label)) * style.leading + style.unit
        return max(style.dense, lines, (max(self.levels) + 1) * pitch(style) + style.unit)


def pitch(style: FigureStyle) -> float:
    """Distance between marks that would hide one another."""
    return style.mark * 2.4


def host_ranges(
    facts: Facts,
    words: Words,
    claims: Sequence[Claim],
    width: float,
    style: FigureStyle,
    selected: str | None = None,
    *,
    like: Sequence[Claim] = (),
) -> Drawing:
    """Return ``claims`` by place within ``width``: the world first, then the largest.

    No two figures are merged: marks that would meet stand under one another. Beside a
    row stands its one figure, its selected figure, or how many figures it holds. ``like``
    are the claims of another chart that stands beside it on the same scale. Raises
    ValueError where the claims are not of one measure and scope, or one holds no figure.
    """
    stated = as_stated(claims)
    if not stated:
        return empty_drawing(words, width, words.say("By place"))
    title = _title(words, stated)

    def label(value: Decimal) -> str:
        return amount(words, value, stated[0].unit)

    groups = _by_place(stated)
    every = [*groups, *_by_place(as_stated(like))]
    names = [place_line(facts, words, group[0]) for group in every]
    notes = [_beside(facts, words, group, selected) for group in every]
    scale, column = _scale((*stated, *like), names, notes, width, style, label)
    rows = _rows(groups, names, notes, scale, column, width, style)
    return Drawing(
        width,
        *_draw(facts, words, rows, scale, column, width, style, selected, label),
        heading_text(title),
        aside_text(words, stated),
        alt_text(facts, words, title, [claim for group in groups for claim in group]),
        note_text(facts, words, stated),
        source_text(facts, words, stated),
    )


def _title(words: Words, claims: Sequence[Claim]) -> str:
    measure = scope_line(words, claims[0])
    if all(claim.incident for claim in claims):
        return words.say("{measure}, by incident", measure=measure)
    return words.say("{measure}, by place", measure=measure)


def _by_place(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    groups: dict[tuple[str, str, bool], list[Claim]] = {}
    for claim in claims:
        row = (claim.place or "", claim.incident or "", is_outside(claim))
        groups.setdefault(row, []).append(claim)
    ordered = sorted(
        groups.items(),
        key=lambda item: (item[0][:2] != ("", ""), -max(map(largest, item[1])), item[0]),
    )
    return [tuple(group) for _, group in ordered]


def _beside(
    facts: Facts, words: Words, claims: Sequence[Claim], selected: str | None
) -> tuple[str, Ink]:
    """What stands beside a row, and its colour; several figures are counted, never summed."""
    chosen = next((claim for claim in claims if claim.id == selected), None)
    claim = chosen or (claims[0] if len(claims) == 1 else None)
    if claim is None:
        many = words.count("{number} figure", "{number} figures, not merged", len(claims))
        return many, "second"
    text = words.say(
        "{figure} · {originator}",
        figure=figure_text(words, claim),
        originator=facts.parties[claim.originator].label,
    )
    return text, "accent" if chosen else "ink"


def _scale(
    claims: Sequence[Claim],
    names: Sequence[str],
    notes: Sequence[tuple[str, Ink]],
    width: float,
    style: FigureStyle,
    label: Callable[[Decimal], str],
) -> tuple[AmountScale, float]:
    """The axis between the names and the column beside it, and where that column starts."""
    gap = style.unit * 3
    name = min(max(text_width(text, style.text) for text in names), width * _NAME_CAP)
    beside = min(max(text_width(text, style.text) for text, _ in notes), width * _LABEL_CAP)
    column = width - beside - 0.01
    right = column - gap - max(reach(claim, style) for claim in claims)
    values = [largest(claim) for claim in claims]
    return amount_scale(values, name + gap, right, label, style.small), column


def _rows(
    groups: Sequence[tuple[Claim, ...]],
    names: Sequence[str],
    notes: Sequence[tuple[str, Ink]],
    scale: AmountScale,
    column: float,
    width: float,
    style: FigureStyle,
) -> list[_Row]:
    return [
        _Row(
            wrap(name, width * _NAME_CAP, style.text),
            group,
            _levels(group, scale, style),
            wrap(note, width - column, style.text),
            ink,
        )
        for name, group, (note, ink) in zip(names, groups, notes, strict=False)
    ]


def _levels(claims: Sequence[Claim], scale: AmountScale, style: FigureStyle) -> tuple[int, ...]:
    """For each claim the first line within its row on which it hides no other."""
    ends: list[list[tuple[float, float]]] = []
    levels: list[int] = []
    for claim in claims:
        left, right = claim_extent(claim, scale, style)
        level = next(
            (i for i, line in enumerate(ends) if all(right < a or left > b for a, b in line)),
            len(ends),
        )
        if level == len(ends):
            ends.append([])
        ends[level].append((left - 1, right + 1))
        levels.append(level)
    return tuple(levels)


def _draw(
    facts: Facts,
    words: Words,
    rows: Sequence[_Row],
    scale: AmountScale,
    column: float,
    width: float,
    style: FigureStyle,
    selected: str | None,
    label: Callable[[Decimal], str],
) -> tuple[float, tuple[Shape, ...]]:
    """How high the figure is, and its shapes."""
    # A long figure scrolls, so its axis stands where the reading begins.
    top = style.small + style.unit * 2
    bottom = top + sum(row.height(style) for row in rows) + style.unit * 0.5
    shapes = axis_shapes(scale, top, bottom, label, style, above=True)
    y = top
    for row in rows:
        height = row.height(style)
        if y > top:
            shapes.append(Line(0, y, width, y, "hairline", style.hairline))
        middle = y + height / 2
        shapes += text_lines(row.name, 0.0, middle, style, "ink", False)
        shapes += text_lines(row.label, column, middle, style, row.label_ink, False)
        first = middle - max(row.levels) / 2 * pitch(style)
        for claim, level in zip(row.claims, row.levels, strict=True):
            ink: Ink = "accent" if claim.id == selected else "ink"
            at = first + level * pitch(style)
            shapes.append(
                Group(
                    tuple(claim_shapes(claim, scale, at, style, ink, hairline=False)),
                    claim.id,
                    claim_sentence(facts, words, claim),
                )
            )
        y += height
    return bottom, tuple(shapes)
