"""The resolution ladder as a table: each duty on a subject, newest first, and what it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.facts.search import fold
from dprk_viewer.figures.acts import act_name, exception_text, paragraph_text, resolution_number
from dprk_viewer.figures.detail_act import limit_text, theme_text
from dprk_viewer.figures.detail_parts import daggered
from dprk_viewer.figures.standing import standing_text
from dprk_viewer.figures.table import Column, Facet, Row, Table, options, search_key, text_key
from dprk_viewer.wording.words import Words


def subjects(facts: Facts, words: Words) -> Facet:
    """The subjects that have duties, each with its word."""
    pairs = ((row.theme, theme_text(words, row)) for row in facts.provisions.values())
    return Facet("theme", words.say("Subject"), options(pairs))


def ladder_table(facts: Facts, words: Words, theme: str, day: dt.date) -> Table:
    """Return the duties on one subject made by ``day``, the newest first.

    The last column says what each is on ``day``. A duty is never without its exception.
    """
    rows = [row for row in facts.provisions.values() if row.theme == theme]
    return Table("ladder", _columns(facts, words, day), tuple(_made(facts, words, rows, day)))


def no_duty(facts: Facts, words: Words, theme: str, day: dt.date) -> str:
    """What is said where a ladder has no rung on ``day``."""
    subject = dict(subjects(facts, words).options).get(theme, theme)
    date = words.date(PartialDate.of(day))
    said = words.say("{subject}: no duty made by {date} was found.", subject=subject, date=date)
    days = [facts.events[row.event].date for row in facts.provisions.values() if row.theme == theme]
    later = min((date for date in days if date.first_day > day), default=None, key=_first_day)
    if later is None:
        return said
    first = words.say("The first held is of {date}.", date=words.date(later))
    return f"{said} {first}"


def no_match(facts: Facts, words: Words, theme: str, day: dt.date, text: str) -> str:
    """What is said where ``text`` leaves no rung of a ladder, and which ladders have some."""
    held = dict(subjects(facts, words).options)
    sought = fold(text).split()
    found = [
        held[other]
        for other in held
        for row in ladder_table(facts, words, other, day).rows
        if all(word in row.search_key for word in sought)
    ]
    said = words.say(
        "{subject}: no duty made by {date} holds “{text}”.",
        subject=held.get(theme, theme),
        date=words.date(PartialDate.of(day)),
        text=text.strip(),
    )
    if not found:
        return said
    others = words.say(
        "It stands under {subjects}.", subjects=words.listing([*dict.fromkeys(found)])
    )
    return f"{said} {others}"


def _first_day(date: PartialDate) -> dt.date:
    return date.first_day


def _columns(facts: Facts, words: Words, day: dt.date) -> tuple[Column, ...]:
    today = words.say("Today")
    if day < facts.today.last_day or facts.as_known_on is not None:
        today = words.say("On {date}", date=words.short_date(PartialDate.of(day)))
    return (
        Column("act", words.say("Resolution"), width=92),
        Column("paragraph", words.say("Para."), width=68),
        Column("duty", words.say("Duty")),
        Column("unless", words.say("Unless")),
        Column("today", today, width=150),
    )


def _made(facts: Facts, words: Words, rows: Iterable[Provision], day: dt.date) -> Iterable[Row]:
    made = [row for row in rows if facts.events[row.event].date.last_day <= day]
    made.sort(key=lambda row: row.id)
    made.sort(key=lambda row: facts.events[row.event].date.last_day, reverse=True)
    for row in made:
        act = facts.events[row.event]
        number = resolution_number(act) or act_name(words, act)
        duty, limit = daggered(row.duty, row.checked), limit_text(words, row)
        cells = (
            f"{number}\n{words.short_date(act.date)}",
            _paragraph(words, row),
            words.say("{duty} Limit: {limit}", duty=duty, limit=limit) if limit else duty,
            exception_text(words, row),
            standing_text(facts, words, row, day),
        )
        keys = tuple(text_key(text) for text in cells)
        yield Row(row.id, cells, keys, search_key(*cells, *_other_names(words, row, act)))


def _other_names(words: Words, row: Provision, act: Event) -> tuple[str, ...]:
    """What a reader may type for a rung beside what stands in its cells."""
    subject, paragraph = theme_text(words, row), row.paragraph or ""
    return (
        act_name(words, act),
        act.symbol or "",
        subject,
        f"para {paragraph}",
        f"para. {paragraph}",
    )


def _paragraph(words: Words, row: Provision) -> str:
    """The number alone where it was seen at the paragraph, else how far it was."""
    if row.paragraph is not None and row.paragraph_check in ("seen", "seen twice", "seen_twice"):
        return row.paragraph
    if row.paragraph is None or row.paragraph_check == "not_seen":
        return words.say("not seen")
    return paragraph_text(words, row)
