"""What the tables of claims have in common: cells, sort keys and search key of a claim."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import figure_text, value_of
from dprk_viewer.figures.marks import mark_kind
from dprk_viewer.figures.phrases import (
    measure_text,
    originator_text,
    statement_text,
    subject_text,
)
from dprk_viewer.figures.table import Column, Row, date_key, number_key, search_key, text_key
from dprk_viewer.figures.times import short_time_text
from dprk_viewer.wording.terms import CLAIM_TYPE, term
from dprk_viewer.wording.words import Words

WORLD = "world"
"""Value of a facet for claims that are about no single place."""


def claim_columns(words: Words, subject: str) -> tuple[Column, ...]:
    """The columns of a table of claims; ``subject`` heads the first."""
    return (
        Column("subject", subject, width=136),
        Column("time", words.say("As at"), width=84),
        Column("figure", words.say("Figure"), "right", 148),
        Column("counts", words.say("What is counted")),
        Column("type", words.say("Type"), width=96),
        Column("source", words.say("Source"), width=160),
        Column("stated", words.say("Stated on"), width=88),
    )


def claim_row(facts: Facts, words: Words, claim: Claim, facets: tuple[tuple[str, ...], ...]) -> Row:
    """A claim as a row under :func:`claim_columns`.

    A claim without a figure shows its statement in place of what is counted.
    """
    counted = _counted(words, claim) if claim.is_numbered else statement_text(claim)
    subject = subject_text(facts, words, claim)
    source = originator_text(facts, words, claim)
    kind = term(words, CLAIM_TYPE, claim.type)
    has_time = claim.is_numbered or claim.period_to or claim.period_from
    cells = (
        subject,
        short_time_text(words, claim) if has_time else "",
        figure_text(words, claim),
        counted,
        kind,
        source,
        words.short_date(claim.stated_on),
    )
    keys = (
        text_key(subject),
        date_key(claim.period_to or claim.period_from),
        number_key(value_of(claim)),
        text_key(counted),
        text_key(kind),
        text_key(source),
        date_key(claim.stated_on),
    )
    found = search_key(*cells, *_texts(facts, claim))
    return Row(claim.id, cells, keys, found, mark_kind(claim.type), facets)


def _counted(words: Words, claim: Claim) -> str:
    """What exactly is counted, and the measure it belongs to."""
    measure = measure_text(words, claim)
    if not claim.counts or claim.counts == measure:
        return measure
    return words.say("{counts} ({measure})", counts=claim.counts, measure=measure)


def _texts(facts: Facts, claim: Claim) -> tuple[str | None, ...]:
    """All the words that travel with a claim and stand in no cell."""
    place = facts.places.get(claim.place or "")
    source = facts.sources[claim.source]
    return (
        claim.id,
        claim.statement,
        claim.counts,
        claim.hedge,
        claim.aspect,
        claim.locator,
        facts.parties[claim.originator].name,
        *(party.name for party in facts.relay_parties(claim.id)),
        *facts.claim_sectors.get(claim.id, ()),
        *((place.other_names, place.search_names, place.id) if place else ()),
        source.publisher,
        source.title,
        source.symbol,
    )
