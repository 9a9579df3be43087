"""What a reader sees first: the bottom line of each topic, and how new all of it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.newest import age_in_days, fact_date
from dprk_viewer.facts.records import Claim, Event, Incident
from dprk_viewer.figures.acts import act_name
from dprk_viewer.figures.age import age_text, horizon_text
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    Duty,
    DutyFrame,
    Inline,
    Section,
    SheetOptions,
)
from dprk_viewer.sheets.claim_line import claim_text
from dprk_viewer.sheets.compose import TOPICS, compose
from dprk_viewer.sheets.forms import desk_of
from dprk_viewer.sheets.pieces import dagger
from dprk_viewer.wording.terms import TOPIC, term
from dprk_viewer.wording.words import Words


class TopicCard(NamedTuple):
    """The bottom line of a topic's sheet, and what it points to: duties, or who says who did it.

    ``aside`` says whose words the duties are.
    """

    topic: str
    title: str
    bottom: Inline
    duties: tuple[Duty, ...]
    aside: str
    below: tuple[Inline, ...]


class Home(NamedTuple):
    """The topics, where the sources end and how long ago, and the newest fact with its age."""

    topics: tuple[TopicCard, ...]
    horizon: str
    newest: str
    newest_id: str


def home(facts: Facts, words: Words, options: SheetOptions) -> Home:
    """What the first tab says on the day of ``options``, in the words of the sheets."""
    topics = tuple(_topic(facts, words, topic, options) for topic in TOPICS)
    horizon = horizon_text(words, facts.edition, options.printed_on)
    return Home(topics, horizon, *_newest(facts, words, options))


def _topic(facts: Facts, words: Words, topic: str, options: SheetOptions) -> TopicCard:
    blocks = tuple(_flat(compose(facts, words, topic, options).blocks))
    bottom = next((block.text for block in blocks if isinstance(block, BottomLine)), ())
    frames = [block for block in blocks if isinstance(block, DutyFrame)]
    duties = tuple(duty for block in frames for duty in block.duties)
    aside = frames[0].aside if frames else ""
    first = next((block for block in blocks if isinstance(block, Section)), None)
    below = first.paragraphs[:1] if first is not None and not frames else ()
    return TopicCard(topic, term(words, TOPIC, topic), bottom, duties, aside, below)


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Columns):
            yield from _flat((*block.left, *block.right))
        else:
            yield block


def _newest(facts: Facts, words: Words, options: SheetOptions) -> tuple[str, str]:
    """The newest fact in words with its age, and its id; blank where there is no dated fact."""
    rows: list[Claim | Event | Incident] = [
        *facts.events.values(),
        *facts.claims.values(),
        *facts.incidents.values(),
    ]
    end = facts.edition.data_date.last_day
    stated = ((fact_date(facts, row), row) for row in rows)
    # A year alone may still have days to come: it does not say that it is the newest.
    dated = [(date, row) for date, row in stated if date is not None and date.last_day <= end]
    if not dated:
        return "", ""
    date, row = max(dated, key=lambda pair: (pair[0].last_day, pair[0].first_day))
    age = age_text(words, age_in_days(date, options.printed_on))
    day, fact = words.date(date), _told(facts, words, row, options)
    if day in fact:
        return words.say("Newest fact, {age}: {fact}", age=age, fact=fact), row.id
    said = words.say("Newest fact, {date}, {age}: {fact}", date=day, age=age, fact=fact)
    return said, row.id


def _told(facts: Facts, words: Words, row: Claim | Event | Incident, options: SheetOptions) -> str:
    match row:
        case Claim():
            text = claim_text(desk_of(facts, words, options), row)
        case Event():
            text = act_name(words, row)
        case Incident():
            text = row.name
    return text + dagger(row.checked)
