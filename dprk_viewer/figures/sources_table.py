"""The table of sources: what was read, where, and how many facts rest on it."""

from __future__ import annotations

from collections import Counter

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Source
from dprk_viewer.figures.detail_sources import site_of
from dprk_viewer.figures.remembering import RememberingWords
from dprk_viewer.figures.table import (
    Column,
    Facet,
    Row,
    Table,
    date_key,
    number_key,
    options,
    search_key,
    text_key,
)
from dprk_viewer.wording.terms import SEEN_AT, SOURCE_KIND, term
from dprk_viewer.wording.words import Words


def sources_table(facts: Facts, words: Words) -> Table:
    """Return the sources by publisher. Facets: ``kind`` and ``seen_at``."""
    said = RememberingWords(words)
    used = _uses(facts)
    rows = sorted(
        (_row(said, source, used[source.id]) for source in facts.sources.values()),
        key=lambda row: row.sort_keys[:2],
    )
    sources = facts.sources.values()
    facets = (
        Facet(
            "kind",
            said.say("Kind"),
            options((s.kind, term(said, SOURCE_KIND, s.kind)) for s in sources),
        ),
        Facet(
            "seen_at",
            said.say("Read"),
            options((s.seen_at, term(said, SEEN_AT, s.seen_at)) for s in sources),
        ),
    )
    columns = (
        Column("publisher", said.say("Publisher"), width=200),
        Column("title", said.say("Title")),
        Column("symbol", said.say("Symbol"), width=130),
        Column("kind", said.say("Kind"), width=130),
        Column("published", said.say("Published"), width=96),
        Column("seen_at", said.say("Read"), width=130),
        Column("facts", said.say("Facts"), "right", 60),
    )
    return Table("sources", columns, tuple(rows), facets)


def _uses(facts: Facts) -> Counter[str]:
    """How many facts were read in each source."""
    tables = (
        facts.claims,
        facts.events,
        facts.provisions,
        facts.incidents,
        facts.attributions,
        facts.replies,
    )
    return Counter(row.source for table in tables for row in table.values())


def _row(words: Words, source: Source, used: int) -> Row:
    title = source.title or (site_of(source.url) if source.url else "")
    kind, seen = term(words, SOURCE_KIND, source.kind), term(words, SEEN_AT, source.seen_at)
    published = words.short_date(source.published) if source.published else ""
    number = str(used)
    cells = (source.publisher, title, source.symbol or "", kind, published, seen, number)
    keys = (
        *(text_key(text) for text in cells[:4]),
        date_key(source.published),
        text_key(seen),
        number_key(used),
    )
    found = search_key(*cells, source.id, source.url, source.reliability_why)
    return Row(source.id, cells, keys, found, None, ((source.kind,), (source.seen_at,)))
