"""What applies, was lifted, was vetoed and was never voted on: four short blocks of words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.council import (
    exceptions_in_force,
    lifted,
    measures_in_force,
    never_voted,
    vetoes,
)
from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.facts.selection import event_parties, horizons_of
from dprk_viewer.figures.acts import act_name, resolution_number
from dprk_viewer.figures.detail_parts import daggered
from dprk_viewer.figures.lanes import act_sentence
from dprk_viewer.wording.words import Words

_EASING = "Easing"
"""The subject of the horizon that says how far an easing was looked for."""


class BlockLine(NamedTuple):
    """A line that leads to the row ``id``; ``words`` say in full what it stands for."""

    id: str
    text: str
    words: str = ""


class Block(NamedTuple):
    """A heading with its lines; there is always a line."""

    title: str
    lines: tuple[BlockLine, ...]


def council_blocks(facts: Facts, words: Words, day: dt.date) -> tuple[Block, ...]:
    """The four blocks as of ``day``, each line with the row it was taken from."""
    return (
        Block(words.say("Applies"), _applies(facts, words, day)),
        Block(
            words.say("Lifted by the Council"),
            _acts(facts, words, lifted(facts, day), "issuer") or _no_easing(facts, words, day),
        ),
        Block(words.say("Vetoed"), _found(facts, words, vetoes(facts, day), "against", day)),
        Block(
            words.say("Proposed, never voted"),
            _found(facts, words, never_voted(facts, day), "issuer", day),
        ),
    )


def _applies(facts: Facts, words: Words, day: dt.date) -> tuple[BlockLine, ...]:
    acts = measures_in_force(facts, day)
    if not acts:
        return (_nothing(words, facts, day),)
    first, last = _short(words, acts[0]), _short(words, acts[-1])
    text = words.say("{first} to {last}", first=first, last=last) if len(acts) > 1 else first
    told = words.listing([act_name(words, act) for act in acts])
    lines = [BlockLine(acts[-1].id, text, words.say("In force: {acts}.", acts=told))]
    for act in exceptions_in_force(facts, day):
        said = words.say("with the humanitarian exception of {act}", act=_short(words, act))
        lines.append(
            BlockLine(act.id, daggered(said, act.checked), act_sentence(facts, words, act))
        )
    return tuple(lines)


def _no_easing(facts: Facts, words: Words, day: dt.date) -> tuple[BlockLine, ...]:
    """That no easing was found, and how far it was looked for."""
    far = next((row for row in horizons_of(facts, "sanctions") if row.subject == _EASING), None)
    nothing = _nothing(words, facts, day)
    return (nothing._replace(id=far.id, words=far.sentence),) if far else (nothing,)


def _found(
    facts: Facts, words: Words, acts: Sequence[Event], role: str, day: dt.date
) -> tuple[BlockLine, ...]:
    return _acts(facts, words, acts, role) or (_nothing(words, facts, day),)


def _acts(facts: Facts, words: Words, acts: Sequence[Event], role: str) -> tuple[BlockLine, ...]:
    """A line for each act: its day and the parties that have ``role`` in it."""
    found = []
    for act in acts:
        who = words.listing([party.label for party in event_parties(facts, act.id, role)])
        date = words.short_date(act.date)
        text = words.say("{date}: {parties}", date=date, parties=who) if who else date
        told = act_sentence(facts, words, act)
        found.append(BlockLine(act.id, daggered(text, act.checked), told))
    return tuple(found)


def _nothing(words: Words, facts: Facts, day: dt.date) -> BlockLine:
    if day >= facts.today.last_day:
        return BlockLine("", words.say("nothing found"))
    date = words.short_date(PartialDate.of(day))
    return BlockLine("", words.say("nothing found by {date}", date=date))


def _short(words: Words, act: Event) -> str:
    return resolution_number(act) or act_name(words, act)
