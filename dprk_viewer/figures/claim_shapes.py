"""One claim on an axis: its mark, its range, or an arrow for "at least" and "up to"."""

from __future__ import annotations

from decimal import Decimal

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import is_at_least, is_up_to, largest, value_of
from dprk_viewer.figures.marks import mark, mark_kind
from dprk_viewer.figures.scale import AmountScale
from dprk_viewer.figures.shapes import Line, Path, Shape
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.tokens import Ink


def arrow_length(style: FigureStyle) -> float:
    """Length of the arrow that says "at least", from the middle of the mark."""
    return style.mark * 4


def reach(claim: Claim, style: FigureStyle) -> float:
    """How far a claim's shapes go beyond the place of its largest value."""
    return arrow_length(style) if is_at_least(claim) else style.mark


def claim_extent(claim: Claim, scale: AmountScale, style: FigureStyle) -> tuple[float, float]:
    """The leftmost and rightmost x that a claim's shapes take, hairline apart."""
    values = [value for value in (claim.low, claim.point, claim.high) if value is not None]
    left = scale.left if is_up_to(claim) else scale.x(min(values)) - style.mark
    return left, scale.x(largest(claim)) + reach(claim, style)


def claim_shapes(
    claim: Claim,
    scale: AmountScale,
    y: float,
    style: FigureStyle,
    colour: Ink,
    hairline: bool = True,
) -> list[Shape]:
    """The shapes of a claim whose middle line is ``y``; a bound alone is an open arrow.

    ``hairline`` draws a thin line from zero to the mark.
    """
    value = value_of(claim)
    assert value is not None
    x = scale.x(value)
    shapes: list[Shape] = []
    if hairline and not is_up_to(claim) and x - style.mark > scale.left:
        shapes.append(Line(scale.left, y, x, y, "hairline", style.hairline, claim.id))
    if is_at_least(claim):
        shapes += _arrow(x, x + arrow_length(style), y, style, colour, claim.id)
    elif is_up_to(claim) and x - scale.left > style.mark * 1.8:
        # Nearer to zero the mark itself covers all that the arrow would show.
        shapes += _arrow(x, scale.left, y, style, colour, claim.id)
    elif claim.low is not None and claim.high is not None:
        shapes += _bar(scale, claim.low, claim.high, y, style, colour, claim.id)
        if claim.point is None:
            return shapes
    kind = mark_kind(claim.type)
    return [*shapes, mark(kind, x, y, style.mark, claim.id, colour, style.stroke)]


def _bar(
    scale: AmountScale,
    low: Decimal,
    high: Decimal,
    y: float,
    style: FigureStyle,
    colour: Ink,
    key: str,
) -> list[Shape]:
    """A thin bar with end ticks."""
    left, right, tick = scale.x(low), scale.x(high), style.mark * 0.95
    return [
        Line(left, y, right, y, colour, style.stroke, key),
        Line(left, y - tick, left, y + tick, colour, style.stroke, key),
        Line(right, y - tick, right, y + tick, colour, style.stroke, key),
    ]


def _arrow(
    start: float, end: float, y: float, style: FigureStyle, colour: Ink, key: str
) -> list[Shape]:
    """An open arrow from ``start`` to ``end``."""
    head = min(style.mark, abs(end - start)) * (1 if end >= start else -1)
    points = ((end - head, y - abs(head) * 0.8), (end, y), (end - head, y + abs(head) * 0.8))
    return [
        Line(start, y, end, y, colour, style.stroke, key),
        Path(points, False, None, colour, style.stroke, key),
    ]
