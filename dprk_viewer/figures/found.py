"""The words of a search: the kinds of hits, a line for each, and what was searched in vain."""

from __future__ import annotations

from collections.abc import Mapping

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Event, Horizon, Provision, Record
from dprk_viewer.figures.acts import act_title, provision_cite
from dprk_viewer.figures.detail_act import theme_text
from dprk_viewer.figures.detail_parts import daggered
from dprk_viewer.figures.phrases import claim_sentence_short
from dprk_viewer.figures.telling import record_line
from dprk_viewer.wording.words import DAGGER, Words


def kind_title(words: Words, kind: str) -> str:
    """The heading over the hits of one kind."""
    return {
        "hosts": words.say("Hosts"),
        "resolutions": words.say("Resolutions"),
        "incidents": words.say("Incidents"),
        "claims": words.say("Claims"),
        "acts": words.say("Acts"),
        "provisions": words.say("Provisions"),
        "attributions": words.say("Attributions"),
        "replies": words.say("Replies"),
        "gaps": words.say("What we do not know"),
        "parties": words.say("Parties"),
        "sources": words.say("Sources"),
    }[kind]


def hit_line(facts: Facts, words: Words, record: Record) -> str:
    """One hit in a line that leads to the whole: a duty by its paragraph, without its words.

    So no exception can be cut off where the line is; a figure keeps who said it, how and when.
    """
    match record:
        case Claim():
            line = claim_sentence_short(facts, words, record)
            once = record.checked == "once" and DAGGER not in line
            return f"{line}{DAGGER}" if once else line
        case Provision():
            return words.say(
                "{cite}: {theme}",
                cite=provision_cite(facts, words, record),
                theme=theme_text(words, record),
            )
        case Event():
            return words.say(
                "{act}, {date}",
                act=daggered(act_title(words, record), record.checked),
                date=words.date(record.date),
            )
        case Horizon():
            return record.subject
        case _:
            return record_line(facts, words, record).replace("\n", " ")


def nothing_found(words: Words, text: str, counts: Mapping[str, int]) -> str:
    """That nothing answers to ``text``, and what was searched; ``counts`` are rows by kind."""
    searched = [
        words.count("{number} host", "{number} hosts", counts["hosts"]),
        words.count("{number} act", "{number} acts", counts["resolutions"] + counts["acts"]),
        words.count("{number} provision", "{number} provisions", counts["provisions"]),
        words.count("{number} claim", "{number} claims", counts["claims"]),
        words.count("{number} incident", "{number} incidents", counts["incidents"]),
        words.count("{number} attribution", "{number} attributions", counts["attributions"]),
        words.count("{number} reply", "{number} replies", counts["replies"]),
        words.count("{number} party", "{number} parties", counts["parties"]),
        words.count("{number} source", "{number} sources", counts["sources"]),
    ]
    return words.say(
        "Nothing was found for “{text}”. Searched: {searched}.",
        text=text,
        searched=words.listing(searched),
    )
