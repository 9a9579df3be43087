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
_TEAM: Final = "Multilateral Sanctions Monitoring Team"
_BODIES: Final = frozenset({"state", "un_body", "monitoring_body", "intergovernmental"})
_OFFICE = re.compile(r"(US|UK|UN|ROK|DPRK) |.* (of|for) ")
_HAS_ARTICLE = re.compile(r"(A|An|The|the) ")


def party_name(words: Words, party: Party) -> str:
    """Return the full name of a party; the MSMT is never taken for a UN body."""
    if _is_msmt(party):
        return words.say("MSMT ({what})", what=_what_it_is(words))
    return party.name


def spoken_name(words: Words, party: Party) -> str:
    """Return the full name as it is said in a sentence: ``the Government of Poland``."""
    if _is_msmt(party):
        what = _what_it_is(words)
        return words.say("the Multilateral Sanctions Monitoring Team ({what})", what=what)
    if _HAS_ARTICLE.match(party.name):
        return within(party.name)
    is_office = party.kind == "agency" and _OFFICE.match(party.name)
    if party.kind in _BODIES or is_office:
        return words.say("the {name}", name=party.name)
    return party.name


def spoken_names(words: Words, parties: Iterable[Party]) -> str:
    """Return the names of several as they are said: ``AP and the White House``."""
    return words.listing([spoken_name(words, party) for party in parties])


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
    return MSMT in event.title or any(_is_msmt(party) for party in issuers)


def never_un(words: Words, text: str) -> str:
    """Return ``text``, and what the MSMT is where it is named without that."""
    caution = msmt_caution(words, text)
    return words.say("{text}; {caution}", text=text, caution=caution) if caution else text


def msmt_caution(words: Words, *texts: str) -> str:
    """What the MSMT is, where the texts name it and do not say so; else blank."""
    whole, what = "\n".join(texts), _what_it_is(words)
    if what in whole or not (MSMT in whole or _TEAM in whole):
        return ""
    return words.say("the MSMT is {what}", what=what)


def _is_msmt(party: Party) -> bool:
    return MSMT in (party.name, party.short_name) or party.name == _TEAM


def _what_it_is(words: Words) -> str:
    return words.say("eleven States, not a UN body")


def place_names(place: Place) -> tuple[str, ...]:
    """The name of a place and the others it is called and searched by."""
    others = ";".join(text for text in (place.other_names, place.search_names) if text)
    return (place.name, *(name.strip() for name in others.split(";") if name.strip()))
