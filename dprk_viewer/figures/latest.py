"""For each place its figure for the latest time: what a map has room for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.figures.phrases import heading_text, measure_text, subject_text
from dprk_viewer.wording.words import Words

_OUTSIDE = "outside the control of its Government"


class Latest(NamedTuple):
    """The figure of a place for the latest time, and how many more there are of it."""

    place: str
    claim: Claim
    others: int


def latest_by_place(claims: Iterable[Claim]) -> tuple[Latest, ...]:
    """The claims of each place by the last day they speak of, then the day stated.

    Figures on territory that the State of a place does not control are held apart; a
    claim about no place is in none of them.
    """
    groups: dict[tuple[str, bool], list[Claim]] = {}
    for claim in claims:
        if claim.place is not None:
            groups.setdefault((claim.place, is_outside(claim)), []).append(claim)
    return tuple(
        Latest(place, max(group, key=_when), len(group) - 1)
        for (place, _), group in sorted(groups.items())
    )


def is_outside(claim: Claim) -> bool:
    """Whether a figure is about territory that the State of its place does not control."""
    return _OUTSIDE in (claim.counts or "")


def place_line(facts: Facts, words: Words, claim: Claim) -> str:
    """The name a figure stands under: that of its place, or of such a territory in full."""
    if is_outside(claim):
        return heading_text(claim.counts or "")
    return subject_text(facts, words, claim)


def scope_line(words: Words, claim: Claim) -> str:
    """What is measured, and that it is a part where it is not the whole."""
    measure = measure_text(words, claim)
    if claim.scope == "whole":
        return measure
    return words.say("{measure}, a part and not the whole", measure=measure)


def _when(claim: Claim) -> tuple[dt.date, dt.date, str]:
    return time_of(claim).last or dt.date.min, claim.stated_on.last_day, claim.id
