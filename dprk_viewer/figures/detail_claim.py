"""The details of a claim: what was said by whom, of when, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.revisions import repeated_by
from dprk_viewer.facts.rivals import rivals
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.detail_parts import (
    DetailLine,
    DetailList,
    DetailRow,
    Details,
    dagger_note,
    filled,
    present,
)
from dprk_viewer.figures.detail_sources import source_lines
from dprk_viewer.figures.detail_standing import chain_of, grades, revised, rival_line
from dprk_viewer.figures.marks import mark_kind
from dprk_viewer.figures.phrases import (
    claim_sentence_short,
    measure_text,
    statement_text,
    subject_text,
)
from dprk_viewer.figures.times import time_text
from dprk_viewer.wording.terms import CHECKED, CLAIM_TYPE, SCOPE, TOPIC, term
from dprk_viewer.wording.words import Words


def claim_details(facts: Facts, words: Words, claim: Claim) -> Details:
    """Return a claim with its type, people, period, count, grade, rivals and sources."""
    return Details(
        claim.id,
        _title(facts, words, claim),
        _kicker(words, claim),
        figure_text(words, claim),
        measure_text(words, claim) if claim.is_numbered else "",
        _rows(facts, words, claim),
        statement_text(claim),
        (),
        _lists(facts, words, claim),
        dagger_note(words, claim.checked),
        source_lines(facts, words, claim.id, claim.source, claim.locator),
    )


def claim_line(facts: Facts, words: Words, claim: Claim) -> DetailLine:
    """A claim as a line that names it, with its mark."""
    return DetailLine(claim.id, claim_sentence_short(facts, words, claim), mark_kind(claim.type))


def _title(facts: Facts, words: Words, claim: Claim) -> str:
    subject = subject_text(facts, words, claim)
    if claim.period_from is None and claim.period_to is None:
        return subject
    return words.say("{subject}, {time}", subject=subject, time=time_text(words, claim))


def _kicker(words: Words, claim: Claim) -> str:
    parts = [
        term(words, TOPIC, claim.topic),
        measure_text(words, claim),
        words.say("claim {id}", id=claim.id),
        term(words, CHECKED, claim.checked),
    ]
    return " · ".join(part for part in parts if part)


def _rows(facts: Facts, words: Words, claim: Claim) -> tuple[DetailRow, ...]:
    say = words.say
    has_time = claim.is_numbered or claim.period_to or claim.period_from
    scope = term(words, SCOPE, claim.scope) if claim.is_numbered else ""
    return present(
        DetailRow(say("Type"), term(words, CLAIM_TYPE, claim.type), mark_kind(claim.type)),
        DetailRow(say("Period"), time_text(words, claim) if has_time else ""),
        DetailRow(say("Hedge"), claim.hedge or ""),
        DetailRow(say("Counts"), claim.counts or ""),
        DetailRow(say("Scope"), scope),
        DetailRow(say("Sectors"), words.listing(list(facts.claim_sectors.get(claim.id, ())))),
    )


def _lists(facts: Facts, words: Words, claim: Claim) -> tuple[DetailList, ...]:
    say = words.say

    def lines(claims: Iterable[Claim]) -> tuple[DetailLine, ...]:
        return tuple(rival_line(facts, words, other) for other in claims)

    repeated = [facts.claims[claim.repeats]] if claim.repeats else []
    return filled(
        DetailList(say("Others say, of the same time"), lines(rivals(facts, claim))),
        revised(facts, words, claim),
        chain_of(facts, words, claim),
        DetailList(say("Passes on the figure of"), lines(repeated)),
        DetailList(say("Passed on by"), lines(repeated_by(facts, claim))),
        grades(facts, words, claim),
    )
