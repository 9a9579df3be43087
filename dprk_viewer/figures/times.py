"""The time a claim speaks of, in words, at the precision it was stated with."""

from __future__ import annotations

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.measures import Nature, nature_of
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.wording.words import Words


def time_text(words: Words, claim: Claim) -> str:
    """Return the period of a claim: ``2024``, ``January 2024 to September 2025``.

    ``period_to`` alone is that day for a stock, rate or share; for a flow or sum it is
    the end of a period whose start was not stated, and the text says so.
    """
    start, end = claim.period_from, claim.period_to
    if end is not None and start is None and _runs(claim):
        return words.say("to {end}, start not stated", end=words.date(end))
    return _time(words, claim, short=False)


def spoken_time(words: Words, claim: Claim) -> str:
    """Return the period as it is said in a sentence: ``in 2024``, ``from 2017 to 2023``."""
    start, end = claim.period_from, claim.period_to
    if end is None or (start is None and _runs(claim)):
        return time_text(words, claim)
    single = end if start is None else _one(claim, start, end)
    if single is not None:
        return when_text(words, single)
    return words.say("from {period}", period=time_text(words, claim))


def when_text(words: Words, date: PartialDate) -> str:
    """Return ``on 22 December 2017``, ``in December 2017`` or ``in 2017``."""
    if date.day is not None:
        return words.say("on {date}", date=words.date(date))
    return words.say("in {date}", date=words.date(date))


def short_time_text(words: Words, claim: Claim) -> str:
    """Return the period for a narrow column: ``to 29 Oct 2024``, ``Dec 2017``.

    A flow or sum counted from the first day of a year reads "to …" as well; the whole
    period stands in :func:`time_text`.
    """
    start, end = claim.period_from, claim.period_to
    if end is not None and _runs(claim) and (start is None or _is_part_year(claim)):
        return words.say("to {end}", end=words.short_date(end))
    return _time(words, claim, short=True)


def single_year(claim: Claim) -> int | None:
    """The calendar year in which the whole stated period lies; None where there is none."""
    start, end = claim.period_from, claim.period_to
    if start is None or end is None or start.year != end.year:
        return None
    return start.year


def whole_year(claim: Claim) -> bool:
    """Whether the period is one calendar year from its first to its last day."""
    span = time_of(claim)
    if span.first is None or span.last is None:
        return False
    days = (span.first.month, span.first.day, span.last.month, span.last.day)
    return span.first.year == span.last.year and days == (1, 1, 12, 31)


def _runs(claim: Claim) -> bool:
    return nature_of(claim.measure) in (Nature.FLOW, Nature.SUM)


def _is_part_year(claim: Claim) -> bool:
    """Whether a period starts on the first day of a year and ends before its last."""
    year, first = single_year(claim), time_of(claim).first
    if year is None or first is None or whole_year(claim):
        return False
    return (first.month, first.day) == (1, 1)


def _time(words: Words, claim: Claim, short: bool) -> str:
    date = words.short_date if short else words.date
    start, end = claim.period_from, claim.period_to
    if end is None:
        if start is None:
            return words.say("period not stated")
        return words.say("from {start}", start=date(start))
    if start is None:
        return date(end)
    if single := _one(claim, start, end):
        return date(single)
    if start.precision != end.precision:
        start, end = _in_months(start, 1), _in_months(end, 12)
    return words.say("{start} to {end}", start=date(start), end=date(end))


def _one(claim: Claim, start: PartialDate, end: PartialDate) -> PartialDate | None:
    """The single year, month or day that a span covers exactly, or None."""
    span = time_of(claim)
    candidates = (PartialDate(start.year), PartialDate(start.year, start.month), start, end)
    for date in candidates:
        if (date.first_day, date.last_day) == (span.first, span.last):
            return date
    return None


def _in_months(date: PartialDate, month: int) -> PartialDate:
    """A bare year as its first or last month: "2024 to 29 October 2024" would be no span."""
    return PartialDate(date.year, month) if date.month is None else date
