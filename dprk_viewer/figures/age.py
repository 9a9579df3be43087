"""How long ago something was, in words: the end of the sources, the newest fact."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.newest import age_in_days
from dprk_viewer.facts.records import Edition
from dprk_viewer.wording.words import Words


def horizon_text(words: Words, edition: Edition, day: dt.date) -> str:
    """Where the sources end, and how long that was before ``day``."""
    end = edition.data_date
    age = age_text(words, age_in_days(end, day))
    return words.say("The sources end on {date}, {age}.", date=words.date(end), age=age)


def age_text(words: Words, days: int) -> str:
    """How long ago a day is."""
    if days < 0:
        return words.say("after the date of this computer")
    if days == 0:
        return words.say("today")
    return words.count("{number} day ago", "{number} days ago", days)
