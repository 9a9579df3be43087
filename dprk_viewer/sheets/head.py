"""The head of a sheet: its title, its subject, and how old its newest fact is."""

from __future__ import annotations

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.newest import age_in_days, newest_fact
from dprk_viewer.figures.known import known_text
from dprk_viewer.sheets.blocks import Head
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.wording.words import Words

LONG_YEAR, MONTH = 366, 30.4
AGED_AFTER_DAYS = 60
"""A newest fact that is older than this has its age beside its date."""
OLD_AFTER_DAYS = 365
"""A sheet whose newest fact is older than this says so on every page."""


def head(desk: Desk, title: str, subtitle: str, rows: tuple[str, ...]) -> Head:
    """The head of a sheet whose first page rests on ``rows``."""
    words = desk.words
    newest = newest_fact(desk.facts, rows)
    printed = words.date(PartialDate.of(desk.options.printed_on))
    return Head(
        title=title,
        subtitle=subtitle,
        newest=_newest(desk, newest),
        horizon=horizon_text(desk),
        edition=_edition(desk, printed),
        band=_band(desk, newest),
    )


def _newest(desk: Desk, newest: PartialDate | None) -> str:
    """The day of the newest fact; in words how old it is, where it is not quite new."""
    words = desk.words
    if newest is None:
        return words.say("Newest fact on this page: {date}", date=words.say("none"))
    date, days = words.date(newest), age_in_days(newest, desk.options.day)
    if days <= AGED_AFTER_DAYS:
        return words.say("Newest fact on this page: {date}", date=date)
    years, months = days // LONG_YEAR, round(days / MONTH)
    age = words.count("{number} month old", "{number} months old", months)
    if years:
        age = words.count("{number} year old", "{number} years old", years)
    return words.say("Newest fact on this page: {date} ({age})", date=date, age=age)


def horizon_text(desk: Desk) -> str:
    """Where the sources end, or the day that they are put back to."""
    words = desk.words
    day = words.date(desk.facts.today)
    if desk.facts.as_known_on:
        return words.say("as known on {date}", date=day)
    return words.say("sources end {date}", date=day)


def _edition(desk: Desk, printed: str) -> str:
    """The edition and the day printed; a non-paper does not say which dataset it is from."""
    words, version = desk.words, desk.facts.edition.version
    if desk.options.form == "non-paper":
        return words.say("printed {day}", day=printed)
    return words.say("edition {version} · printed {day}", version=version, day=printed)


def is_old(desk: Desk, newest: PartialDate | None) -> bool:
    """Whether there is no fact, or none of the year before the day that the page speaks of."""
    return newest is None or age_in_days(newest, desk.options.day) > OLD_AFTER_DAYS


def _band(desk: Desk, newest: PartialDate | None) -> str | None:
    """What every page warns of: a day put back to, and facts that were old by then."""
    texts = [known_text(desk.words, desk.facts), _age(desk, newest)]
    return " ".join(text for text in texts if text) or None


def _age(desk: Desk, newest: PartialDate | None) -> str:
    """That the newest fact is older than a year, or that there is none; else blank."""
    words, day = desk.words, desk.options.day
    if newest is None:
        return words.say("No dated fact was found on this subject.")
    if not is_old(desk, newest):
        return ""
    if desk.options.as_known_on:
        return _warning_then(words, newest, age_in_days(newest, day))
    return warning(words, newest, age_in_days(newest, day))


def warning(words: Words, newest: PartialDate, days: int) -> str:
    """That the newest fact of a sheet is so many days old: more than a year, or years."""
    return words.count(
        "The newest fact here is of {date}, more than a year before this page was printed.",
        "The newest fact here is of {date}, more than {number} years before this page was printed.",
        max(days // LONG_YEAR, 1),
        date=words.date(newest),
    )


def _warning_then(words: Words, newest: PartialDate, days: int) -> str:
    """That the newest fact was so many days old on the day put back to."""
    return words.count(
        "The newest fact here is of {date}, more than a year before that day.",
        "The newest fact here is of {date}, more than {number} years before that day.",
        max(days // LONG_YEAR, 1),
        date=words.date(newest),
    )
