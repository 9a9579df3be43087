"""The lanes of the sanctions timeline: which act stands in which, and what it is called."""

from __future__ import annotations

from enum import IntEnum

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.facts.selection import event_parties
from dprk_viewer.figures.acts import act_title, vote_text
from dprk_viewer.wording.words import DAGGER, Words


class Lane(IntEnum):
    """A lane of the timeline, from top to bottom."""

    TESTS = 0
    LAUNCHES = 1
    MEASURES = 2
    COUNCIL = 3
    COMMITTEE = 4
    MONITORING = 5
    NATIONAL = 6
    TALKS = 7


_LANES = {
    "nuclear_test": Lane.TESTS,
    "launch": Lane.LAUNCHES,
    "un_resolution": Lane.MEASURES,
    "veto": Lane.MEASURES,
    "draft": Lane.MEASURES,
    "mandate_renewal": Lane.COUNCIL,
    "un_presidential_statement": Lane.COUNCIL,
    "un_press_statement": Lane.COUNCIL,
    "committee_action": Lane.COMMITTEE,
    "panel_report": Lane.COMMITTEE,
    "monitoring_report": Lane.MONITORING,
    "national_measure": Lane.NATIONAL,
    "regional_measure": Lane.NATIONAL,
    "designation": Lane.NATIONAL,
    "charge": Lane.NATIONAL,
    "sentence_or_plea": Lane.NATIONAL,
    "seizure_or_forfeiture": Lane.NATIONAL,
    "law": Lane.NATIONAL,
    "advisory": Lane.NATIONAL,
    "joint_statement": Lane.TALKS,
    "talks": Lane.TALKS,
    "border": Lane.TALKS,
    "other": Lane.TALKS,
}


def lane_of(facts: Facts, event: Event) -> Lane:
    """The lane of an act: by its kind; what a monitoring body of States issued, by issuer."""
    issuers = event_parties(facts, event.id, "issuer")
    if any(party.kind == "monitoring_body" and not party.is_un_body for party in issuers):
        return Lane.MONITORING
    return _LANES[event.kind]


def lane_title(words: Words, lane: Lane) -> str:
    """What a lane is called."""
    titles = {
        Lane.TESTS: words.say("Nuclear tests"),
        Lane.LAUNCHES: words.say("Launches (selected)"),
        Lane.MEASURES: words.say("Council: measures"),
        Lane.COUNCIL: words.say("Council: other acts"),
        Lane.COMMITTEE: words.say("Committee, Panel"),
        Lane.MONITORING: words.say("MSMT, not a UN body"),
        Lane.NATIONAL: words.say("National measures"),
        Lane.TALKS: words.say("Talks, statements"),
    }
    return titles[lane]


def act_sentence(facts: Facts, words: Words, event: Event) -> str:
    """Return one act with its day, name, vote, issuer, † and source, in a sentence."""
    title = act_title(words, event)
    issuers = [party.name for party in event_parties(facts, event.id, "issuer")]
    parts = [f"{words.date(event.date)}: {title}{DAGGER if event.checked == 'once' else ''}"]
    parts += [text for text in (event.date_note, vote_text(words, event)) if text]
    if issuers:
        parts.append(words.say("by {issuers}", issuers=words.listing(issuers)))
    read_in = facts.sources[event.source].publisher
    return "; ".join((*parts, words.say("read in {publisher}.", publisher=read_in)))
