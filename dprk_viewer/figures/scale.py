"""Axes: amounts from zero in round steps, and days by year."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.figures.widths import text_width

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_CLOSE = 1e-9
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


class TimeScale(NamedTuple):
    """Days from ``start`` to ``end``, which are years and parts of them, as of the first day.

    Every year is as wide as another, and even within.
    """

    left: float
    right: float
    start: float
    end: float

    def x(self, day: dt.date) -> float:
        """Where ``day`` stands."""
        return self.at(years_of(day))

    def at(self, year: float) -> float:
        """Where a point in time stands, within the axis or beyond it."""
        return self.left + self.step * (year - self.start)

    @property
    def step(self) -> float:
        """Width of a year."""
        return (self.right - self.left) / (self.end - self.start)

    @property
    def years(self) -> range:
        """The years whose first day stands on the axis."""
        return range(math.ceil(self.start - _CLOSE), math.floor(self.end + _CLOSE) + 1)

    def labelled(self, widest: float) -> tuple[int, ...]:
        """The years that get a label of width ``widest`` so that no two meet."""
        every = next(n for n in (1, 2, 5, 10, 20, 50, 100) if n * self.step >= widest * 1.4)
        return tuple(year for year in self.years if year % every == 0 and year < self.end - _CLOSE)

    def months(self, widest: float) -> tuple[PartialDate, ...]:
        """The months that get a label of width ``widest``; none where years do not leave room."""
        room = self.step / 12
        every = next((n for n in (1, 2, 3, 6) if n * room >= widest * 1.4), None)
        if every is None:
            return ()
        first, last = math.floor(self.start * 12), math.ceil(self.end * 12)
        found = (PartialDate(n // 12, n % 12 + 1) for n in range(first, last + 1))
        return tuple(
            month
            for month in found
            if (month.month or 1) % every == 1 % every
            and self.start - _CLOSE <= years_of(month.first_day) <= self.end + _CLOSE
        )


def years_of(day: dt.date) -> float:
    """``day`` in years: 2017.5 is the middle of 2017."""
    start = dt.date(day.year, 1, 1)
    length = (dt.date(day.year, 12, 31) - start).days + 1
    return day.year + (day - start).days / length


def day_of(years: float) -> dt.date:
    """The day that a point in time falls on."""
    year = math.floor(years)
    start = dt.date(year, 1, 1)
    length = (dt.date(year, 12, 31) - start).days + 1
    return start + dt.timedelta(days=math.floor((years - year) * length))


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
