"""The option that puts the facts back to a day, and how a day is typed."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import re

from dprk_viewer.errors import AfterTheSources, BadOption
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.library import Facts
from dprk_viewer.wording.words import Words

OPTION = "--as-known-on"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def add_as_known_on(parser: argparse.ArgumentParser, words: Words) -> None:
    """Declare the option of a command."""
    told = words.say("leave out what was stated after that day")
    parser.add_argument(OPTION, metavar="DATE", help=told)


def facts_then(words: Words, asked: argparse.Namespace, facts: Facts) -> Facts:
    """``facts`` as they were known on the day asked for, if one was.

    Raises BadOption where it is no day, AfterTheSources.
    """
    day = day_of(words, OPTION, asked.as_known_on)
    end = facts.edition.data_date
    if day is not None and day > end.last_day:
        raise AfterTheSources(day=str(day), end=str(end))
    return as_known_on(facts, day)


def day_of(words: Words, option: str, text: str | None) -> dt.date | None:
    """The day that an option gives; None where it was not given. Raises BadOption."""
    if text is None:
        return None
    with contextlib.suppress(ValueError):
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    raise BadOption(option=option, value=text, known=words.say("a day such as 2026-11-24"))
