"""The part of time that a timeline shows: zoomed about a point, moved, held within the whole."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from dprk_viewer.figures.scale import day_of

_MOMENT = 1e-6
LEAST = 0.25
"""The shortest part of time that is shown, in years."""


class TimeSpan(NamedTuple):
    """From ``start`` to ``end``, in years and parts of them."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How long it is, in years."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """The point in time halfway."""
        return (self.start + self.end) / 2

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """Its first day and its last."""
        return day_of(self.start + _MOMENT), day_of(self.end - _MOMENT)

    def holds(self, at: float) -> bool:
        """Whether a point in time lies within."""
        return self.start <= at <= self.end

    def zoomed(self, factor: float, about: float, whole: TimeSpan) -> TimeSpan:
        """``factor`` times as long, with ``about`` where it was; never more than ``whole``."""
        length = min(max(self.length * factor, min(LEAST, whole.length)), whole.length)
        part = (about - self.start) / self.length
        return TimeSpan(about - part * length, about + (1 - part) * length).within(whole)

    def moved(self, years: float, whole: TimeSpan) -> TimeSpan:
        """Later by ``years``, as far as ``whole`` reaches."""
        return TimeSpan(self.start + years, self.end + years).within(whole)

    def about(self, at: float, whole: TimeSpan) -> TimeSpan:
        """As long, with ``at`` in its middle as far as ``whole`` allows."""
        return self.moved(at - self.middle, whole)

    def within(self, whole: TimeSpan) -> TimeSpan:
        """As long, or as long as ``whole`` is, and nowhere outside of it."""
        length = min(self.length, whole.length)
        start = min(max(self.start, whole.start), whole.end - length)
        return TimeSpan(start, start + length)
