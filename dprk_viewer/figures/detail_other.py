"""The details of the rows that facts rest on: sources, parties, places, replies, horizons."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import (
    Attribution,
    Horizon,
    Party,
    Place,
    Record,
    Reply,
    Source,
)
from dprk_viewer.facts.search import label
from dprk_viewer.figures.detail_incident import attribution_text
from dprk_viewer.figures.detail_parts import (
    DetailLine,
    DetailList,
    DetailRow,
    Details,
    DetailSource,
    dagger_note,
    daggered,
    filled,
    present,
)
from dprk_viewer.figures.detail_sources import reliability_text, source_lines, source_text
from dprk_viewer.figures.gaps import place_gaps
from dprk_viewer.wording.terms import REPLY_USE, SOURCE_KIND, STANCE, TOPIC, term
from dprk_viewer.wording.words import Words


def other_details(facts: Facts, words: Words, record: Record) -> Details:
    """Return the details of a row that is no claim, act, duty or incident."""
    match record:
        case Source():
            return _source(facts, words, record)
        case Attribution():
            return _attribution(facts, words, record)
        case Reply():
            return _reply(facts, words, record)
        case Horizon():
            return _horizon(facts, words, record)
        case Place():
            return _place(facts, words, record)
        case Party():
            rows = present(DetailRow(words.say("Short name"), record.short_name or ""))
            return _plain(record.id, record.name, words.say("who speaks"), rows)
        case _:
            return _plain(record.id, label(record), "", ())


def _place(facts: Facts, words: Words, place: Place) -> Details:
    """A place, and what is not known of it on each topic."""
    gaps = [text for topic in TOPIC for text in place_gaps(facts, words, topic, place.id)]
    return _plain(
        place.id,
        place.name,
        words.say("{code} · {kind}", code=place.id, kind=_kind(words, place)),
        present(DetailRow(words.say("Other names"), place.other_names or "")),
        lists=filled(
            DetailList(words.say("What we do not know"), tuple(DetailLine("", t) for t in gaps))
        ),
        sources=source_lines(facts, words, place.id, place.source),
    )


def _kind(words: Words, place: Place) -> str:
    return words.say("UN Member State") if place.un_member else words.say("not a UN Member State")


def _plain(
    id_: str,
    title: str,
    kicker: str,
    rows: tuple[DetailRow, ...],
    statement: str = "",
    lists: tuple[DetailList, ...] = (),
    dagger: str = "",
    sources: tuple[DetailSource, ...] = (),
) -> Details:
    return Details(id_, title, kicker, "", "", rows, statement, (), lists, dagger, sources)


def _source(facts: Facts, words: Words, source: Source) -> Details:
    rows = present(
        DetailRow(words.say("Kind"), term(words, SOURCE_KIND, source.kind)),
        DetailRow(words.say("Publisher"), source.publisher),
        DetailRow(words.say("Symbol"), source.symbol or ""),
        DetailRow(words.say("Published"), words.date(source.published) if source.published else ""),
        DetailRow(words.say("Language"), words.language_name(source.language or "")),
        DetailRow(words.say("Source grade"), reliability_text(words, source), grade=True),
    )
    used = tuple(
        DetailLine(row.id, label(row))
        for table in facts.tables()
        for row in table.values()
        if getattr(row, "source", None) == source.id and not isinstance(row, Place)
    )
    lists = filled(DetailList(words.say("What was read in it"), used))
    sources = (DetailSource(source_text(words, source), source.url),)
    kicker = words.say("source {id}", id=source.id)
    return _plain(source.id, source.title or source.publisher, kicker, rows, "", lists, "", sources)


def _attribution(facts: Facts, words: Words, row: Attribution) -> Details:
    incident = facts.incidents[row.incident]
    rows = present(
        DetailRow(words.say("Stance"), term(words, STANCE, row.stance)),
        DetailRow(words.say("Said"), attribution_text(facts, words, row)),
    )
    lists = (DetailList(words.say("Incident"), (DetailLine(incident.id, incident.name),)),)
    return _plain(
        row.id,
        incident.name,
        facts.parties[row.party].name,
        rows,
        daggered(row.statement, row.checked),
        lists,
        dagger_note(words, row.checked),
        source_lines(facts, words, row.id, row.source),
    )


def _reply(facts: Facts, words: Words, reply: Reply) -> Details:
    rows = present(
        DetailRow(words.say("Speaker"), reply.speaker),
        DetailRow(words.say("For"), facts.parties[reply.party].name),
        DetailRow(words.say("Stated on"), words.date(reply.stated_on)),
        DetailRow(words.say("Where"), reply.where_said or ""),
        DetailRow(words.say("Quote"), reply.quote or ""),
        DetailRow(words.say("Use"), term(words, REPLY_USE, reply.use)),
        DetailRow(words.say("We can say"), reply.line or ""),
        DetailRow(words.say("Expect"), reply.expect or ""),
        DetailRow(words.say("Advice, internal"), reply.advice or ""),
    )
    return _plain(
        reply.id,
        words.say("They may say"),
        term(words, TOPIC, reply.topic),
        rows,
        daggered(reply.position, reply.checked),
        (),
        dagger_note(words, reply.checked),
        source_lines(facts, words, reply.id, reply.source),
    )


def _horizon(facts: Facts, words: Words, horizon: Horizon) -> Details:
    rows = present(
        DetailRow(words.say("Topic"), term(words, TOPIC, horizon.topic)),
        DetailRow(words.say("Place"), facts.places[horizon.place].name if horizon.place else ""),
        DetailRow(
            words.say("Last seen"), words.date(horizon.last_seen) if horizon.last_seen else ""
        ),
        DetailRow(words.say("Said to exist, not read"), horizon.said_to_exist or ""),
    )
    kicker = words.say("how far the sources reach")
    return _plain(horizon.id, horizon.subject, kicker, rows, horizon.sentence)
