"""The acts of a timeline with their words, made once, so that zooming only moves strokes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dprk_viewer.facts.council import measures_in_force
from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.in_force import act_stands
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.figures.lanes import Lane, act_sentence, lane_of, lane_title
from dprk_viewer.figures.scale import years_of
from dprk_viewer.wording.words import DAGGER, Words

FEW_PUBLISHERS = 6
"""The most publishers that are named beneath a timeline."""


class Act(NamedTuple):
    """An act as it is drawn: ``at`` its first day in years, ``words`` all of it in a sentence.

    ``label`` is a resolution's number or the word for a draft, blank for other acts, and
    ``rank`` sorts those to be labelled first. ``ended``: it is no longer in force.
    """

    id: str
    at: float
    lane: Lane
    is_veto: bool
    is_draft: bool
    label: str
    rank: tuple[int, int]
    name: str
    day: str
    words: str
    ended: bool
    answers: tuple[str, ...]


class Moment(NamedTuple):
    """A point in time with its words."""

    at: float
    words: str


class Acts(NamedTuple):
    """The acts in the order of their days, and the words that travel with the figure.

    ``panel_end`` is when the last mandate of the Panel of Experts ended; ``asked`` is the
    day on which the reader asks what is in force, where it lies before the last act.
    """

    rows: tuple[Act, ...]
    titles: Mapping[Lane, str]
    panel_end: Moment | None
    asked: Moment | None
    title: str
    aside: str
    alt: str
    note: str
    source: str

    @property
    def first(self) -> int:
        """The year of the first act."""
        return int(self.rows[0].at)

    @property
    def last(self) -> int:
        """The year of the last act."""
        return int(self.rows[-1].at)


def prepare(
    facts: Facts,
    words: Words,
    events: Sequence[Event],
    title: str = "",
    day: dt.date | None = None,
) -> Acts:
    """Prepare at least one act; ``day`` marks what is in force on it, None marks nothing."""
    acts = sorted(events, key=lambda event: (event.date.first_day, event.id))
    duties = Counter(provision.event for provision in facts.provisions.values())
    applying = measures_in_force(facts, day or facts.today.last_day)
    ends = {act.id for act in (*applying[:1], *applying[-1:])}
    ranks = {act.id: _rank(act, duties[act.id], act.id in ends) for act in acts}
    rows = tuple(_act(facts, words, act, ranks[act.id], day) for act in acts)
    title = title or words.say("Acts by year")
    asked = day is not None and day < facts.today.last_day
    return Acts(
        rows,
        {lane: lane_title(words, lane) for lane in Lane},
        _panel_end(words, acts, day or facts.today.last_day),
        Moment(years_of(day), words.date(PartialDate.of(day))) if day and asked else None,
        title,
        _aside(words, acts),
        _alt(words, title, acts, rows),
        _note(words, acts, rows, day),
        _source(facts, words, acts),
    )


def _rank(act: Event, duties: int, is_end: bool) -> tuple[int, int]:
    """Vetoes are labelled first, then the first and last measure that apply, then most duties."""
    return (0 if act.kind == "veto" else 1 if is_end else 2), -duties


def _act(facts: Facts, words: Words, act: Event, rank: tuple[int, int], day: dt.date | None) -> Act:
    dagger = DAGGER if act.checked == "once" else ""
    drafts = {"veto": words.say("veto"), "draft": words.say("draft")}
    label = drafts.get(act.kind) or resolution_number(act)
    lane = lane_of(facts, act)
    return Act(
        act.id,
        years_of(act.date.first_day),
        lane,
        act.kind == "veto",
        act.kind == "draft",
        label + dagger if label and lane is Lane.MEASURES else "",
        rank,
        act.title + dagger,
        words.short_date(act.date),
        act_sentence(facts, words, act),
        day is not None and act_stands(facts, act, day) is False,
        facts.event_answers.get(act.id, ()),
    )


def _panel_end(words: Words, acts: Sequence[Event], day: dt.date) -> Moment | None:
    """When the last mandate of the Panel of Experts ended, if it had by ``day``."""
    ends = [act.in_force_until for act in acts if act.kind == "mandate_renewal"]
    last = max((end for end in ends if end), key=lambda end: end.last_day, default=None)
    if last is None or last.last_day > day:
        return None
    return Moment(years_of(last.last_day), words.say("Panel ended {date}", date=words.date(last)))


def _source(facts: Facts, words: Words, acts: Sequence[Event]) -> str:
    """Who published what the acts were read in; only how many, where a list would be long."""
    publishers = sorted({facts.sources[act.source].publisher for act in acts})
    if len(publishers) <= FEW_PUBLISHERS:
        return words.listing(publishers)
    return words.count(
        "{number} publisher; each act names its own.",
        "{number} publishers; each act names its own.",
        len(publishers),
    )


def _aside(words: Words, acts: Sequence[Event]) -> str:
    return words.count(
        "{number} act since {year}",
        "{number} acts since {year}",
        len(acts),
        year=acts[0].date.year,
    )


def _alt(words: Words, title: str, acts: Sequence[Event], rows: Sequence[Act]) -> str:
    """All acts in words, lane by lane, each in a sentence of its own."""
    parts = [f"{title}. {_aside(words, acts)}."]
    for lane in Lane:
        held = [row.words for row in rows if row.lane is lane]
        if held:
            parts.append(f"{lane_title(words, lane)}: {' '.join(held)}")
    return " ".join(parts)


def _note(words: Words, acts: Sequence[Event], rows: Sequence[Act], day: dt.date | None) -> str:
    lanes = {row.lane for row in rows}
    parts = [words.say("A stroke is one act; the Council's measures and tests are heavier.")]
    if any(row.is_veto for row in rows):
        parts.append(words.say("A cross is a draft that was vetoed."))
    if any(row.is_draft for row in rows):
        parts.append(words.say("A light stroke among the measures is a draft never voted on."))
    if day is not None and any(row.ended for row in rows):
        date = words.date(PartialDate.of(day))
        parts.append(words.say("An open stroke is no longer in force on {date}.", date=date))
    if Lane.LAUNCHES in lanes and day is None:
        parts.append(words.say("Launches are a selection."))
    if Lane.MONITORING in lanes and day is None:
        parts.append(words.say("The MSMT is a team of States, not a UN body."))
    once = sum(act.checked == "once" for act in acts)
    if once:
        parts.append(
            words.count(
                "{number} act was seen in one source (†).",
                "{number} acts were seen in one source (†).",
                once,
            )
        )
    return " ".join(parts)
