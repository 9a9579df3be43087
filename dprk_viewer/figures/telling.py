"""Facts as lines of plain text: one row in a line, or all its details."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Event,
    Horizon,
    Incident,
    Party,
    Place,
    Provision,
    Record,
    Reply,
    Source,
)
from dprk_viewer.figures.acts import exception_text, provision_cite, resolution_number
from dprk_viewer.figures.detail import Details
from dprk_viewer.figures.detail_incident import attribution_text
from dprk_viewer.figures.detail_parts import daggered, line_text
from dprk_viewer.figures.detail_sources import source_text
from dprk_viewer.figures.lanes import act_sentence
from dprk_viewer.figures.phrases import claim_sentence
from dprk_viewer.wording.words import Words


def listed(facts: Facts, what: str) -> Mapping[str, Record]:
    """The rows of a list by what they are asked for with: resolutions by number.

    ``what`` is countries, resolutions (oldest first), incidents or sources.
    """
    acts = sorted(facts.events.values(), key=lambda act: act.date.last_day)
    tables: dict[str, Mapping[str, Record]] = {
        "countries": facts.places,
        "resolutions": {number: act for act in acts if (number := resolution_number(act))},
        "incidents": facts.incidents,
        "sources": facts.sources,
    }
    return tables[what]


def record_line(facts: Facts, words: Words, record: Record) -> str:
    """One row in a line that can stand alone.

    A figure keeps its originator, hedge, period and source, a duty its exception, and a
    fact that was seen once its †.
    """
    match record:
        case Claim():
            return claim_sentence(facts, words, record)
        case Event():
            return act_sentence(facts, words, record)
        case Provision():
            return words.say(
                "{cite}: {duty} Exception: {exception}.",
                cite=provision_cite(facts, words, record),
                duty=daggered(record.duty, record.checked),
                exception=exception_text(words, record).removesuffix("."),
            )
        case Incident():
            return _incident_line(words, record)
        case Attribution():
            incident = facts.incidents[record.incident].name
            told = attribution_text(facts, words, record)
            return words.say("{incident}: {line}", incident=incident, line=told)
        case Reply():
            return words.say(
                "{speaker}, {date}: {position}",
                speaker=record.speaker,
                date=words.date(record.stated_on),
                position=daggered(record.position, record.checked),
            )
        case _:
            return _ground_line(words, record)


def _incident_line(words: Words, incident: Incident) -> str:
    name = daggered(incident.name, incident.checked)
    date = incident.date or incident.date_found
    if date is None:
        return words.say("{incident}, date not stated", incident=name)
    return words.say("{incident}, {date}", incident=name, date=words.date(date))


def _ground_line(words: Words, record: Horizon | Place | Party | Source) -> str:
    match record:
        case Horizon():
            return words.say("{subject}: {line}", subject=record.subject, line=record.sentence)
        case Source():
            return source_text(words, record)
        case Place() | Party():
            return record.name


def details_lines(words: Words, details: Details) -> Iterator[str]:
    """The details of a fact, line by line, in the order the window shows them."""
    yield details.title
    yield from filter(None, (details.kicker, details.figure, details.figure_note))
    yield from filter(None, (details.statement, details.dagger))
    for row in details.rows:
        yield words.say("{label}: {value}", label=row.label, value=row.value)
    for duty in details.duties:
        yield ""
        yield words.say("{heading}, {cite}", heading=duty.heading, cite=duty.cite)
        yield from filter(None, (duty.duty, duty.exception, duty.limit, duty.binding))
    for list_ in details.lists:
        yield ""
        yield list_.title
        for line in list_.lines:
            told = line_text(words, line)
            yield f"  {told} [{line.id}]" if line.id else f"  {told}"
    if details.sources:
        yield ""
        yield words.say("Sources")
    for source in details.sources:
        yield f"  {source.text} {source.address or ''}".rstrip()
