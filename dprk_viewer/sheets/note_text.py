"""The words of a source note: originator, who carried it, how it was read."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    Incident,
    Provision,
    Reply,
    Source,
)
from dprk_viewer.figures.naming import is_of_msmt, party_name, speaker_text
from dprk_viewer.sheets.pieces import capital
from dprk_viewer.wording.words import Words

Cited = Claim | Provision | Event | Attribution | Reply | Incident | Source
"""Rows that have a source of their own to name."""


def note_text(facts: Facts, words: Words, row: Cited) -> tuple[str, str | None]:
    """Return the note for ``row`` and the address of its source, if it has one."""
    source = row if isinstance(row, Source) else facts.sources[row.source]
    document, *chain = _chain(facts, words, row, source)
    parts = [_subject(facts, words, row), document, _locator(row), *chain]
    text = ", ".join(part for part in parts if part)
    return words.say("{parts}.", parts=capital(text)), source.url


def paragraph_cite(facts: Facts, words: Words, provision: Provision) -> str:
    """Return ``S/RES/2397 (2017), para. 8``, as far as the paragraph is known."""
    event = facts.events[provision.event]
    symbol = event.symbol or event.title
    if provision.paragraph is None:
        return words.say("{symbol}, paragraph not seen", symbol=symbol)
    if any(sign in provision.paragraph for sign in ("-", "–", ",", ";")):
        return words.say("{symbol}, paras. {number}", symbol=symbol, number=provision.paragraph)
    return words.say("{symbol}, para. {number}", symbol=symbol, number=provision.paragraph)


def _subject(facts: Facts, words: Words, row: Cited) -> str:
    """Who said it and when; for the Council's measures symbol, paragraph and date."""
    match row:
        case Provision():
            cite = paragraph_cite(facts, words, row)
            return words.say("{cite}, {date}", cite=cite, date=_date(words, facts, row))
        case Event():
            fields = {"act": row.symbol or row.title, "date": words.date(row.date)}
            if is_of_msmt(facts, row):
                return words.say(
                    "{act}, {date}, the MSMT being eleven States, not a UN body", **fields
                )
            return words.say("{act}, {date}", **fields)
        case Claim():
            name = party_name(words, facts.parties[row.originator])
            return words.say("{name}, {date}", name=name, date=words.date(row.stated_on))
        case Attribution():
            name = party_name(words, facts.parties[row.party])
            return words.say("{name}, {date}", name=name, date=words.date(row.stated_on))
        case Reply():
            speaker = speaker_text(facts, words, row)
            return words.say("{speaker}, {date}", speaker=speaker, date=words.date(row.stated_on))
        case Incident():
            return row.name
        case Source():
            return row.title or row.publisher


def _date(words: Words, facts: Facts, provision: Provision) -> str:
    return words.date(facts.events[provision.event].date)


def _locator(row: Cited) -> str:
    return row.locator or "" if isinstance(row, Claim) else ""


def _chain(facts: Facts, words: Words, row: Cited, source: Source) -> list[str]:
    """The document, who carried the words to us, and how they were read."""
    relays = facts.relay_parties(row.id)
    parts = [_document(facts, row, source, bool(relays))]
    if relays:
        names = words.listing([party_name(words, party) for party in relays])
        parts.append(words.say("as reported by {names}", names=names))
    if source.seen_at == "copy":
        parts.append(words.say("read in a copy"))
    elif source.seen_at == "summary":
        parts.append(words.say("read in a summary"))
    return parts


def _document(facts: Facts, row: Cited, source: Source, relayed: bool) -> str:
    """The symbol of the source, or its publisher where nothing else names where it was read."""
    if isinstance(row, Provision):
        return ""
    if source.symbol and source.symbol != getattr(row, "symbol", None):
        return source.symbol
    if relayed or source.publisher in _own_names(facts, row):
        return ""
    return source.publisher


def _own_names(facts: Facts, row: Cited) -> tuple[str, ...]:
    match row:
        case Claim():
            party = facts.parties[row.originator]
        case Attribution() | Reply():
            party = facts.parties[row.party]
        case Source():
            return () if row.title else (row.publisher,)
        case _:
            return ()
    return tuple(name for name in (party.name, party.short_name) if name)
