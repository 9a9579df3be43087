"""Axes: amounts from zero in round steps, and days by year."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dprk_viewer.figures.widths import text_width

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TICK_COUNTS = (6, 5, 4, 3, 2, 1)


class AmountScale(NamedTuple):
    """Values from zero to ``top`` between ``left`` and ``right``; ``ticks`` start with zero."""

    left: float
    right: float
    top: Decimal
    ticks: tuple[Decimal, ...]

    def x(self, value: Decimal) -> float:
        """Where ``value`` stands."""
        return self.left + float(value / self.top) * (self.right - self.left)


class YearScale(NamedTuple):
    """Days from the first of ``first`` to the first of ``last`` + 1, even within a year."""

    left: float
    right: float
    first: int
    last: int

    def x(self, day: dt.date) -> float:
        """Where ``day`` stands."""
        start = dt.date(day.year, 1, 1)
        length = (dt.date(day.year, 12, 31) - start).days + 1
        return self.year(day.year) + self.step * (day - start).days / length

    def year(self, year: int) -> float:
        """Where the first day of ``year`` stands."""
        return self.left + self.step * (year - self.first)

    @property
    def step(self) -> float:
        """Width of a year."""
        return (self.right - self.left) / (self.last - self.first + 1)

    def labelled(self, widest: float) -> tuple[int, ...]:
        """The years that get a label of width ``widest`` so that no two meet."""
        every = next(n for n in (1, 2, 5, 10, 20, 50, 100) if n * self.step >= widest * 1.4)
        years = range(self.first, self.last + 1)
        return tuple(year for year in years if year % every == 0)


def round_ticks(top: Decimal, count: int) -> tuple[Decimal, ...]:
    """Round values from zero to at most ``top``, about ``count`` of them; ``top`` is positive."""
    rough = top / count
    power = Decimal(10) ** math.floor(rough.log10())
    step = next(power * nice for nice in _STEPS if power * nice >= rough)
    return tuple(step * i for i in range(int(top / step) + 1))


def amount_scale(
    values: Sequence[Decimal],
    left: float,
    right: float,
    label: Callable[[Decimal], str],
    size: float,
) -> AmountScale:
    """Return a scale from zero that holds ``values``, with as many ticks as labels fit."""
    top = max(values, default=Decimal(0))
    if top <= 0:
        return AmountScale(left, right, Decimal(1), (Decimal(0),))
    for count in _TICK_COUNTS:
        scale = AmountScale(left, right, top, round_ticks(top, count))
        if _fits(scale, label, size):
            return scale
    return AmountScale(left, right, top, (Decimal(0),))


def _fits(scale: AmountScale, label: Callable[[Decimal], str], size: float) -> bool:
    """Whether the labels of all ticks stand apart from one another."""
    edges = [
        (scale.x(tick), text_width(label(tick), size) / 2 + size * 0.25) for tick in scale.ticks
    ]
    return all(a + half <= b - other for (a, half), (b, other) in pairwise(edges))
