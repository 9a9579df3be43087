"""Dates that keep the precision they were stated with."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day: ``2020``, ``2020-05`` or ``2020-05-01``."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date that ``text`` gives, at its own precision.

        Raises ValueError where ``text`` is not of that form or no such day exists.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        date = cls(year, month, day)
        date.first_day  # noqa: B018 - raises where the month or day does not exist
        return date

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """``day`` as a date of full precision."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> dt.date:
        """First day of the year, month or day."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """Last day of the year, month or day."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
