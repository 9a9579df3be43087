"""One claim on an upright axis: its mark, its range, or an arrow for "at least" and "up to"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import is_at_least, is_range, is_up_to, value_of
from dprk_viewer.figures.claim_shapes import arrow_length
from dprk_viewer.figures.marks import mark, mark_kind
from dprk_viewer.figures.shapes import Line, Path, Shape
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.tokens import Ink

Place = Callable[[Decimal], float]
"""The y at which an amount stands."""


def upright_shapes(
    claim: Claim, x: float, place: Place, style: FigureStyle, ink: Ink
) -> list[Shape]:
    """The shapes of a claim whose middle line is ``x``; a range has no mark at its middle."""
    values = [v for v in (claim.low, claim.point, claim.high) if v is not None]
    ends = [place(value) for value in values]
    zero = place(Decimal(0))
    shapes: list[Shape] = []
    if is_at_least(claim):
        shapes += _arrow(x, ends[0], ends[0] - arrow_length(style), style, ink)
    elif is_up_to(claim) and zero - ends[0] > style.mark * 1.8:
        shapes += _arrow(x, ends[0], zero, style, ink)
    elif is_range(claim):
        shapes += _bar(x, ends[0], ends[-1], style, ink)
        if claim.point is None:
            return shapes
    at = place(value_of(claim) or Decimal(0))
    return [*shapes, mark(mark_kind(claim.type), x, at, style.mark, None, ink, style.stroke)]


def _bar(x: float, low: float, high: float, style: FigureStyle, ink: Ink) -> list[Shape]:
    """A thin bar with end ticks."""
    tick = style.mark * 0.95
    return [
        Line(x, low, x, high, ink, style.stroke * 1.3),
        Line(x - tick, low, x + tick, low, ink, style.stroke),
        Line(x - tick, high, x + tick, high, ink, style.stroke),
    ]


def _arrow(x: float, start: float, end: float, style: FigureStyle, ink: Ink) -> list[Shape]:
    """An open arrow from ``start`` to ``end``."""
    head = min(style.mark, abs(end - start)) * (1 if end >= start else -1)
    points = ((x - abs(head) * 0.8, end - head), (x, end), (x + abs(head) * 0.8, end - head))
    return [
        Line(x, start, x, end, ink, style.stroke),
        Path(points, False, None, ink, style.stroke),
    ]
