"""What a citation is made of, whatever its style: who, when, through whom, read where."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    Incident,
    Party,
    Provision,
    Record,
    Reply,
    Source,
)
from dprk_viewer.facts.selection import event_parties
from dprk_viewer.figures.acts import act_name, paragraph_text, resolution_number
from dprk_viewer.figures.detail_sources import site_title
from dprk_viewer.figures.naming import party_name, speaker_text
from dprk_viewer.wording.words import Words


class Reference(NamedTuple):
    """The parts of a citation in words; a blank one is not known.

    ``act`` is the symbol, or else the title, of an act, and ``act_name`` what it is called;
    ``paragraph`` belongs to it.
    ``speaker`` and ``said_on`` are who said it and when, ``relays`` who passed it on, and
    ``source`` the document or page in which it was read. ``short`` is the speaker's short name.
    """

    id: str
    act: str
    act_title: str
    act_name: str
    paragraph: str
    speaker: str
    short: str
    said_on: PartialDate | None
    relays: tuple[str, ...]
    source: Source
    locator: str
    checked: str

    @property
    def title(self) -> str:
        """The title of the document, else the site on which the page stands."""
        return site_title(self.source)


def reference(facts: Facts, words: Words, record: Record) -> Reference | None:
    """Return what a citation of ``record`` is made of; None where it has no document."""
    match record:
        case Claim():
            made = _said(facts, words, record, facts.parties[record.originator])
            return made._replace(locator=record.locator or "")
        case Attribution():
            return _said(facts, words, record, facts.parties[record.party])
        case Reply():
            made = _said(facts, words, record, facts.parties[record.party])
            return made._replace(speaker=speaker_text(facts, words, record))
        case Provision():
            act = _act(facts, words, facts.events[record.event])
            paragraph = paragraph_text(words, record)
            source = facts.sources[record.source]
            return act._replace(
                id=record.id, paragraph=paragraph, source=source, checked=record.checked
            )
        case Event():
            return _act(facts, words, record)
        case Incident():
            source = facts.sources[record.source]
            return _of(record.id, source, record.checked)._replace(
                act=record.name, act_name=record.name
            )
        case Source():
            return _of(record.id, record, "")
        case _:
            return None


def _of(id_: str, source: Source, checked: str) -> Reference:
    return Reference(id_, "", "", "", "", "", "", None, (), source, "", checked)


def _said(facts: Facts, words: Words, row: Claim | Attribution | Reply, party: Party) -> Reference:
    return _of(row.id, facts.sources[row.source], row.checked)._replace(
        speaker=party_name(words, party),
        short=party.label,
        said_on=row.stated_on,
        relays=tuple(party_name(words, relay) for relay in facts.relay_parties(row.id)),
    )


def _act(facts: Facts, words: Words, act: Event) -> Reference:
    issuers = event_parties(facts, act.id, "issuer")
    return _of(act.id, facts.sources[act.source], act.checked)._replace(
        act=act.symbol or act.title,
        act_title=act.title if act.symbol else "",
        act_name=act_name(words, act) if resolution_number(act) else act.symbol or act.title,
        speaker=words.listing([party_name(words, party) for party in issuers]),
        short=words.listing([party.label for party in issuers]),
        said_on=act.date,
    )
