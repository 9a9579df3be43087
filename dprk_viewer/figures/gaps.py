"""What the dataset does not know, in words: from its newest rows and from its horizons."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.newest import newest_fact
from dprk_viewer.facts.records import Horizon
from dprk_viewer.facts.selection import horizons_of
from dprk_viewer.figures.known import end_text, nothing_later
from dprk_viewer.wording.terms import TOPIC, term
from dprk_viewer.wording.words import Words


def gap_line(facts: Facts, words: Words, topic: str, place: str) -> str:
    """What is not known of a place, or of a whole topic where ``place`` is none, as one text."""
    if place in facts.places:
        text = " ".join(place_gaps(facts, words, topic, place))
    else:
        text = topic_gap(facts, words, topic)
    return words.say("What we do not know: {text}", text=text)


def topic_gap(facts: Facts, words: Words, topic: str) -> str:
    """How far the sources reach on a whole topic, in a sentence or two; never blank."""
    for row in horizons_of(facts, topic):
        if row.place is None and row.subject == TOPIC[topic]:
            return _told(words, row)
    return end_text(words, facts)


def place_gaps(facts: Facts, words: Words, topic: str, place: str) -> tuple[str, ...]:
    """What is not known of one place: its newest row, then what was searched in vain."""
    fields = {"topic": term(words, TOPIC, topic), "place": facts.places[place].name}
    newest = newest_fact(facts, _rows_of(facts, topic, place))
    if newest is None:
        first = words.say(
            "{topic}, {place}: nothing was found in the sources, which is no evidence that there "
            "is nothing.",
            **fields,
        )
    else:
        first = words.say(
            "{topic}, {place}: the newest fact held is of {date}; {nothing}.",
            date=words.date(newest),
            nothing=nothing_later(words, facts),
            **fields,
        )
    return first, *(_told(words, row) for row in horizons_of(facts, topic, place))


def _rows_of(facts: Facts, topic: str, place: str) -> Iterable[str]:
    """The ids of the rows on a topic in a place."""
    for claim in facts.claims.values():
        if claim.topic == topic and claim.place == place:
            yield claim.id
    for reply in facts.replies.values():
        if reply.topic == topic and reply.place == place:
            yield reply.id
    for incident in facts.incidents.values() if topic == "cyber" else ():
        if incident.place == place:
            yield incident.id


def _told(words: Words, row: Horizon) -> str:
    """The sentence of a horizon, and what is said to exist but was not read."""
    if row.said_to_exist is None:
        return row.sentence
    more = words.say("Said to exist, not read here: {text}", text=row.said_to_exist)
    return words.say("{sentence} {more}", sentence=row.sentence, more=more)
