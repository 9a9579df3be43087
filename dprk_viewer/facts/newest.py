"""How new the facts are: the date of the newest of them, and its age."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    Incident,
    Provision,
    Record,
    Reply,
)


def fact_date(facts: Facts, record: Record) -> PartialDate | None:
    """The date of one fact: when it was stated, or the day of the act or incident.

    Sources, parties, places and horizons are no facts of a day and have none.
    """
    match record:
        case Claim() | Attribution() | Reply():
            return record.stated_on
        case Event():
            return record.date
        case Provision():
            return facts.events[record.event].date
        case Incident():
            return record.date or record.date_found
        case _:
            return None


def newest_fact(facts: Facts, ids: Iterable[str]) -> PartialDate | None:
    """The date of the newest fact among the rows of ``ids``; None where none has a date."""
    records = (facts.find(id_) for id_ in ids)
    dates = (fact_date(facts, record) for record in records if record is not None)
    stated = [date for date in dates if date is not None]
    return max(stated, key=lambda date: (date.last_day, date.first_day), default=None)


def age_in_days(date: PartialDate, on: dt.date) -> int:
    """Days from the last day of ``date`` to ``on``; negative where it is still to come."""
    return (on - date.last_day).days
