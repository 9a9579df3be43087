"""A claim in a sentence: figure as said, what is counted, when, by whom and through whom."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.measures import Nature, nature_of
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.revisions import revised_by
from dprk_viewer.facts.rivals import rivals
from dprk_viewer.figures.amounts import COUNTED, figure_text
from dprk_viewer.figures.naming import spoken_name
from dprk_viewer.figures.phrases import counted_text, measure_text
from dprk_viewer.figures.said import (
    Draft,
    Part,
    carried,
    clauses,
    hedge_left,
    hedge_parts,
    seen_text,
)
from dprk_viewer.figures.times import spoken_time, time_text, when_text
from dprk_viewer.wording.words import DAGGER, Words


class Near(NamedTuple):
    """The claims a sentence must speak of: rivals that give another figure, and revisions."""

    differ: tuple[Claim, ...]
    later: tuple[Claim, ...]

    @classmethod
    def to(cls, facts: Facts, claim: Claim) -> Near:
        """Those of ``claim``; every claim is looked through."""
        ours = (claim.low, claim.point, claim.high)
        found = rivals(facts, claim)
        differ = tuple(row for row in found if (row.low, row.point, row.high) != ours)
        return cls(differ, revised_by(facts, claim))


def claim_draft(facts: Facts, words: Words, claim: Claim, near: Near, aloud: bool) -> Draft:
    """The sentence of a claim; without a figure it is the statement and who made it."""
    party = facts.parties[claim.originator]
    who = spoken_name(words, party)
    relay, relayed_by = carried(facts, words, claim, (party.name, party.label))
    fields = {"who": who, "when": when_text(words, claim.stated_on)}
    if relay:
        fields["when"] = words.say("{when}, {relay}", when=fields["when"], relay=relay)
    figure = figure_text(words, claim).removesuffix(DAGGER)
    if claim.is_numbered:
        verb = _said_it(words, claim.type, fields)
        said = words.say("{said_by}: {what}", said_by=verb, what=_what(facts, words, claim, figure))
        first: tuple[str, ...] = ()
        hedged = f"{figure} {verb}"
    else:
        verb = _was_said(words, claim.type, fields)
        said, first, hedged = verb, (claim.statement,), f"{claim.statement} {verb}"
    left = hedge_left(claim.hedge, hedged)
    sentence = clauses(
        said,
        words.say("qualified as “{hedge}”", hedge=left) if left else "",
        _standing(facts, words, claim, near, aloud),
        seen_text(words, aloud, claim.checked, claim.statement),
    )
    parts = _parts(facts, words, claim, figure, (party.name, relayed_by))
    return Draft((*first, sentence), parts)


def _what(facts: Facts, words: Words, claim: Claim, figure: str) -> str:
    """The figure, what is counted and when; what is only a part says so."""
    head, _, note = (claim.counts or "").partition(";")
    counted = counted_text(facts, words, claim._replace(counts=head.strip() or None))
    time = spoken_time(words, claim)
    if nature_of(claim.measure) is Nature.RATE:
        measure = measure_text(words, claim)
        what = words.say(
            "{figure} ({measure}), {counted}", figure=figure, measure=measure, counted=counted
        )
    elif claim.unit in COUNTED:
        what = words.say("{figure} {counted}", figure=figure, counted=counted)
    else:
        what = words.say("{figure}, {counted}", figure=figure, counted=counted)
    if time_text(words, claim) not in counted:
        what = words.say("{what}, {time}", what=what, time=time)
    if note:
        what = words.say("{what} ({note})", what=what, note=note.strip())
    if claim.scope == "part":
        what = words.say("{what}, a part and not the whole", what=what)
    return what


def _standing(facts: Facts, words: Words, claim: Claim, near: Near, aloud: bool) -> str:
    """Whose figure it passes on, what revised it, and that others say otherwise."""
    repeated = facts.claims.get(claim.repeats or "")
    passed_on = ""
    if repeated is not None:
        passed_on = words.say(
            "a figure first stated by {who} {when}",
            who=spoken_name(words, facts.parties[repeated.originator]),
            when=when_text(words, repeated.stated_on),
        )
    revised, later = "", near.later
    if later:
        revised = words.say(
            "since revised by the same originator, {when}, to {figure}",
            when=when_text(words, later[-1].stated_on),
            figure=figure_text(words, later[-1]).removesuffix(DAGGER),
        )
    return clauses(passed_on, revised, _others(facts, words, near, aloud))


def _others(facts: Facts, words: Words, near: Near, aloud: bool) -> str:
    if not near.differ:
        return ""
    if aloud:
        return words.say("others differ")
    names = dict.fromkeys(facts.parties[row.originator].label for row in near.differ)
    return words.say("other estimates differ: {names}", names=words.listing(list(names)))


def _parts(
    facts: Facts, words: Words, claim: Claim, figure: str, people: tuple[str, str]
) -> tuple[Part, ...]:
    """What the sentence of a claim must hold."""
    say = words.say
    who, relay = people
    parts = [Part(say("who said it"), who), *hedge_parts(words, claim.hedge)]
    if relay:
        parts.append(Part(say("who passed it on"), relay))
    if claim.is_numbered:
        parts += [
            Part(say("the figure"), figure),
            Part(say("the period"), time_text(words, claim)),
        ]
        counts = (claim.counts or counted_text(facts, words, claim)).split(";")
        parts += [Part(say("what is counted"), text.strip()) for text in counts]
    else:
        parts.append(Part(say("the statement"), claim.statement))
    return tuple(parts)


def _said_it(words: Words, type_: str, fields: dict[str, str]) -> str:
    """One whole message for each type of claim; KeyError for a type without a verb."""
    return {
        "finding": words.say("{who} found {when}", **fields),
        "report": words.say("{who} reported {when}", **fields),
        "estimate": words.say("{who} estimated {when}", **fields),
        "allegation": words.say("{who} alleged {when}", **fields),
        "pledge": words.say("{who} announced {when}", **fields),
        "denial": words.say("{who} denied {when}", **fields),
    }[type_]


def _was_said(words: Words, type_: str, fields: dict[str, str]) -> str:
    """The same for a statement that was made in the sentence before."""
    return {
        "finding": words.say("This was found by {who} {when}", **fields),
        "report": words.say("This was reported by {who} {when}", **fields),
        "estimate": words.say("This was estimated by {who} {when}", **fields),
        "allegation": words.say("This was alleged by {who} {when}", **fields),
        "pledge": words.say("This was announced by {who} {when}", **fields),
        "denial": words.say("This was said in denial by {who} {when}", **fields),
    }[type_]
