"""The say-it sentence: one fact as it can be said aloud, and as it can be cited.

There is no sentence where who said it, the hedge or an exception would be lost.
"""

from __future__ import annotations

from functools import partial

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Claim, Event, Incident, Provision, Reply
from dprk_viewer.facts.selection import attributions_of
from dprk_viewer.figures.citations import source_note
from dprk_viewer.figures.naming import speaker_text, spoken_name
from dprk_viewer.figures.said import (
    Draft,
    Part,
    Said,
    carried,
    clauses,
    finished,
    hedge_left,
    hedge_parts,
    refused,
    seen_text,
)
from dprk_viewer.figures.say_claim import Near, claim_draft
from dprk_viewer.figures.say_law import act_draft, duty_draft
from dprk_viewer.figures.times import when_text
from dprk_viewer.wording.terms import BASIS, STANCE, term
from dprk_viewer.wording.words import Words

Sayable = Claim | Provision | Event | Attribution | Reply


def say_it(facts: Facts, words: Words, id_: str) -> Said:
    """Return the sentence of the row ``id_`` in both forms, or why it has none.

    Raises KeyError where there is no such row.
    """
    record = facts.find(id_)
    match record:
        case None:
            raise KeyError(id_)
        case Claim() | Provision() | Event() | Attribution() | Reply():
            aloud, cite = _drafts(facts, words, record)
            return finished(words, aloud, cite, source_note(facts, words, record))
        case Incident():
            return refused(
                words.say(
                    "No sentence: nobody in particular said this of the incident."
                    " Choose one of its sums or attributions."
                )
            )
        case _:
            return refused(words.say("No sentence: this row is not something that was said."))


def _drafts(facts: Facts, words: Words, record: Sayable) -> tuple[Draft, Draft]:
    """The sentence as it is said and as it is cited."""
    match record:
        case Claim():
            near = Near.to(facts, record)
            make = partial(claim_draft, facts, words, record, near)
        case Provision():
            make = partial(duty_draft, facts, words, record)
        case Event():
            make = partial(act_draft, facts, words, record)
        case Attribution():
            make = partial(_attribution, facts, words, record)
        case Reply():
            make = partial(_reply, facts, words, record)
    return make(True), make(False)


def _attribution(facts: Facts, words: Words, row: Attribution, aloud: bool) -> Draft:
    """Who said who did it, in which kind of paper, how surely, and that others differ."""
    party = facts.parties[row.party]
    who = spoken_name(words, party)
    relay, relayed_by = carried(facts, words, row, (party.name, party.label))
    left = hedge_left(row.hedge, row.statement)
    sentence = clauses(
        words.say(
            "This was said by {who} {when} ({basis})",
            who=who,
            when=when_text(words, row.stated_on),
            basis=term(words, BASIS, row.basis),
        ),
        relay,
        words.say("qualified as “{hedge}”", hedge=left) if left else "",
        _other_stances(facts, words, row),
        seen_text(words, aloud, row.checked, row.statement),
    )
    parts = [Part(words.say("who said it"), party.name), *hedge_parts(words, row.hedge)]
    parts.append(Part(words.say("the statement"), row.statement))
    if relayed_by:
        parts.append(Part(words.say("who passed it on"), relayed_by))
    incident = words.say(
        "{incident}: {statement}",
        incident=facts.incidents[row.incident].name,
        statement=row.statement,
    )
    return Draft((incident, sentence), tuple(parts))


def _other_stances(facts: Facts, words: Words, row: Attribution) -> str:
    found = attributions_of(facts, row.incident)
    others = [stance for stance, rows in found.items() if rows and stance != row.stance]
    if not others:
        return ""
    said = words.listing([term(words, STANCE, stance) for stance in others])
    return words.say("others {stances}", stances=said)


def _reply(facts: Facts, words: Words, reply: Reply, aloud: bool) -> Draft:
    """What was said, in our summary and by whom; then the line that answers it."""
    speaker = speaker_text(facts, words, reply)
    party = facts.parties[reply.party]
    relay, relayed_by = carried(facts, words, reply, (party.name, party.label))
    when = when_text(words, reply.stated_on)
    if relay:
        when = words.say("{when}, {relay}", when=when, relay=relay)
    said = words.say(
        "{speaker}, said {when}, in our summary: {position}",
        speaker=speaker,
        when=when,
        position=reply.position,
    )
    line = words.say("We can say: {line}", line=reply.line) if reply.line else ""
    seen = clauses(seen_text(words, aloud, reply.checked, reply.line))
    parts = [
        Part(words.say("who said it"), speaker),
        Part(words.say("what they said"), reply.position),
    ]
    if reply.line:
        parts.append(Part(words.say("the line"), reply.line))
    if relayed_by:
        parts.append(Part(words.say("who passed it on"), relayed_by))
    return Draft((said, line, seen), tuple(parts))
