"""The names of those who speak: in full, as they stand in a sentence, never misleading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Party, Place, Reply
from dprk_viewer.facts.selection import event_parties
from dprk_viewer.wording.words import Words

MSMT: Final = "MSMT"
"""The short name of the Multilateral Sanctions Monitoring Team, which is no UN body."""
_BODIES: Final = frozenset({"state", "un_body", "monitoring_body", "intergovernmental"})
_OFFICE = re.compile(r"(US|UK|UN|ROK|DPRK) |.* (of|for) ")
_HAS_ARTICLE = re.compile(r"(A|An|The|the) ")


def party_name(words: Words, party: Party) -> str:
    """Return the full name of a party; the MSMT is never taken for a UN body."""
    if party.label == MSMT:
        return words.say("MSMT (eleven States, not a UN body)")
    return party.name


def spoken_name(words: Words, party: Party) -> str:
    """Return the full name as it is said in a sentence: ``the Government of Poland``."""
    if party.label == MSMT:
        return words.say(
            "the Multilateral Sanctions Monitoring Team, eleven States, not a UN body,"
        )
    if _HAS_ARTICLE.match(party.name):
        return within(party.name)
    is_office = party.kind == "agency" and _OFFICE.match(party.name)
    if party.kind in _BODIES or is_office:
        return words.say("the {name}", name=party.name)
    return party.name


def spoken_names(words: Words, parties: Iterable[Party]) -> str:
    """Return the names of several as they are said: ``AP and the White House``."""
    return words.listing([spoken_name(words, party).rstrip(",") for party in parties])


def within(name: str) -> str:
    """Return a name as it stands inside a sentence: "A Member State" begins small."""
    article, space, rest = name.partition(" ")
    return article.lower() + space + rest if article in ("A", "An", "The") else name


def speaker_text(facts: Facts, words: Words, reply: Reply) -> str:
    """Return who speaks and for which State: ``DPRK: Permanent Mission to the UN``."""
    short = {"PRK": words.say("DPRK"), "KOR": words.say("ROK")}
    state = short.get(reply.place, facts.places[reply.place].name)
    if state in reply.speaker:
        return reply.speaker
    return words.say("{state}: {speaker}", state=state, speaker=reply.speaker)


def is_of_msmt(facts: Facts, event: Event) -> bool:
    """Whether an act is the MSMT's own, or is named after it."""
    issuers = event_parties(facts, event.id, "issuer")
    return MSMT in event.title or any(party.label == MSMT for party in issuers)


def place_names(place: Place) -> tuple[str, ...]:
    """The name of a place and the others it is called and searched by."""
    others = ";".join(text for text in (place.other_names, place.search_names) if text)
    return (place.name, *(name.strip() for name in others.split(";") if name.strip()))
