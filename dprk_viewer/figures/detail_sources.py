"""The source of a fact in words: the document, how it was read, and where else it stands."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import urlsplit

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Source
from dprk_viewer.figures.detail_parts import DetailSource
from dprk_viewer.wording.terms import RELIABILITY, SEEN_AT, term
from dprk_viewer.wording.words import Words


def source_lines(
    facts: Facts, words: Words, row: str, source: str, locator: str | None = None
) -> tuple[DetailSource, ...]:
    """The document a row was read in, and the addresses that say the same."""
    document = facts.sources[source]
    text = source_text(words, document)
    if locator:
        text = words.say("{source}, {locator}", source=text, locator=locator)
    others = [
        DetailSource(words.say("also: {site}", site=site_of(address)), address)
        for address in facts.corroborations.get(row, ())
    ]
    return (DetailSource(text, document.url), *others)


def source_text(words: Words, source: Source) -> str:
    """Return publisher, title or site, symbol, date and how the document was read."""
    parts = [source.publisher, site_title(source), source.symbol or ""]
    if source.published:
        parts.append(words.date(source.published))
    parts.append(term(words, SEEN_AT, source.seen_at))
    return ", ".join(part for part in dict.fromkeys(parts) if part)


def reliability_text(words: Words, source: Source) -> str:
    """Return the grade of a source with its reason; blank where it has none."""
    if source.reliability is None:
        return ""
    grade = term(words, RELIABILITY, source.reliability)
    if source.reliability_why is None:
        return grade
    return words.say("{grade}: {reason}", grade=grade, reason=source.reliability_why.rstrip("."))


def site_title(source: Source) -> str:
    """Return the title of a document, else the site on which the page stands; it may be blank."""
    return source.title or (site_of(source.url) if source.url else "")


def site_of(address: str) -> str:
    """The host name of an address as the network knows it (ASCII), without ``www.``."""
    host = urlsplit(address).hostname or address
    with suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    return host.removeprefix("www.")
