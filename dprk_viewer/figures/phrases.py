"""The words of a claim: who said it, of what, for when, and all of it in one sentence."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.naming import place_names
from dprk_viewer.figures.times import time_text
from dprk_viewer.wording.terms import CLAIM_TYPE, MEASURE, term
from dprk_viewer.wording.words import DAGGER, Words


def heading_text(text: str) -> str:
    """Return ``text`` with a capital first letter, and every other letter as it was."""
    return text[:1].upper() + text[1:]


def originator_text(facts: Facts, words: Words, claim: Claim) -> str:
    """Return the originator's short name, and the first of the press that carried the claim.

    Where none of the press did, the last that relayed it; the whole chain is told in full.
    """
    originator = facts.parties[claim.originator].label
    relays = facts.relay_parties(claim.id)
    if not relays:
        return originator
    relay = next((party for party in relays if party.kind == "press"), relays[-1])
    return words.say("{originator} via {relay}", originator=originator, relay=relay.label)


def subject_text(facts: Facts, words: Words, claim: Claim) -> str:
    """Return the name of the place or incident a claim is about, or "World"."""
    if claim.incident is not None:
        return facts.incidents[claim.incident].name
    return facts.places[claim.place].name if claim.place is not None else words.say("World")


def measure_text(words: Words, claim: Claim) -> str:
    """Return what is measured; where the measure is "other", what is counted."""
    if claim.measure is None:
        return ""
    if claim.measure == "other" and claim.counts:
        return claim.counts
    return term(words, MEASURE, claim.measure)


def counted_text(facts: Facts, words: Words, claim: Claim) -> str:
    """Return what exactly is counted, and where, if the words do not say it already."""
    counted = claim.counts or measure_text(words, claim)
    if any(name in counted for name in _places_of(facts, claim)):
        return counted
    subject = subject_text(facts, words, claim)
    return words.say("{counted}, {subject}", counted=counted, subject=subject)


def statement_text(claim: Claim) -> str:
    """Return the claim in our words, with † where it was seen once."""
    return claim.statement + DAGGER if claim.checked == "once" else claim.statement


def claim_sentence_short(facts: Facts, words: Words, claim: Claim) -> str:
    """Return one line that holds originator, relay, subject, measure, figure and period."""
    if not claim.is_numbered:
        return words.say(
            "{originator}: {statement}",
            originator=originator_text(facts, words, claim),
            statement=statement_text(claim),
        )
    return words.say(
        "{originator}: {subject}, {measure}: {figure} ({time})",
        originator=originator_text(facts, words, claim),
        subject=subject_text(facts, words, claim),
        measure=measure_text(words, claim),
        figure=figure_text(words, claim),
        time=time_text(words, claim),
    )


def claim_sentence(facts: Facts, words: Words, claim: Claim) -> str:
    """Return all that travels with a claim: the short line, its type, day, count and source."""
    source = facts.sources[claim.source]
    return words.say(
        "{line}; {type}, stated {date}; counted: {counts}; read in {publisher}.",
        line=claim_sentence_short(facts, words, claim),
        type=term(words, CLAIM_TYPE, claim.type),
        date=words.date(claim.stated_on),
        counts=claim.counts or words.say("not stated"),
        publisher=source.publisher,
    )


def _places_of(facts: Facts, claim: Claim) -> tuple[str, ...]:
    """The names that say where a figure belongs; the blank name for the whole world."""
    if claim.incident is not None:
        return (facts.incidents[claim.incident].name,)
    if claim.place is None:
        return ("",)
    return place_names(facts.places[claim.place])
