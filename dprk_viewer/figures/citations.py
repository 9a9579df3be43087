"""Citations of a fact in four styles: a UN note, short, full, and for a reference manager."""

from __future__ import annotations

import re
from typing import Final, Literal

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Record
from dprk_viewer.figures.bibliography import bibtex, ris
from dprk_viewer.figures.naming import never_un
from dprk_viewer.figures.phrases import heading_text
from dprk_viewer.figures.reference import Reference, reference
from dprk_viewer.wording.terms import SEEN_AT, SOURCE_KIND, term
from dprk_viewer.wording.words import Words

Style = Literal["un_note", "short", "full", "bibtex", "ris"]
STYLES: Final[tuple[Style, ...]] = ("un_note", "short", "full", "bibtex", "ris")
_MASTHEAD = re.compile(r"[AES]/\S")


def citation(facts: Facts, words: Words, id_: str, style: Style) -> str | None:
    """Return the citation of the row ``id_``; None for a row that has no document.

    A UN document is named by title and symbol, and by paragraphs, never by pages.
    Raises KeyError where there is no such row.
    """
    record = facts.find(id_)
    if record is None:
        raise KeyError(id_)
    found = reference(facts, words, record)
    if found is None:
        return None
    match style:
        case "bibtex":
            return bibtex(words, found)
        case "ris":
            return ris(words, found)
        case "short":
            return _sentence(words, _short(words, found))
        case "un_note" if _MASTHEAD.match(found.act):
            return _sentence(words, [found.act, found.paragraph, *_seen(words, found)])
        case "un_note":
            return _sentence(words, [*_who(words, found), *_document(found), *_read(words, found)])
        case "full":
            return _sentence(words, _full(words, found, facts.edition.version))


def source_note(facts: Facts, words: Words, record: Record) -> str:
    """Return the whole chain of a row: who said it, through whom, where it was read.

    Blank for a row that has no document.
    """
    found = reference(facts, words, record)
    if found is None:
        return ""
    return _sentence(words, [*_who(words, found), *_document(found), *_read(words, found, True)])


def _who(words: Words, found: Reference) -> list[str]:
    """The act and its paragraph, or who said it and through whom it came."""
    if found.act:
        parts = [found.act, found.paragraph]
        if not _MASTHEAD.match(found.act) and found.said_on:
            parts += [found.speaker, words.date(found.said_on)]
        return parts
    if found.said_on is None:
        return []
    return [found.speaker, words.date(found.said_on), *_relays(words, found)]


def _relays(words: Words, found: Reference) -> list[str]:
    if not found.relays:
        return []
    return [words.say("as reported by {names}", names=words.listing(list(found.relays)))]


def _document(found: Reference) -> list[str]:
    """The document by title and symbol, or by title and publisher; then the place in it."""
    source = found.source
    if source.symbol and source.symbol == found.act:
        return []
    quoted = f"“{source.title}”" if source.title and source.title != source.symbol else ""
    if source.symbol:
        return [f"{quoted} ({source.symbol})" if quoted else source.symbol, found.locator]
    named = (*found.relays, found.speaker, found.short)
    return [quoted, "" if source.publisher in named else source.publisher, found.locator]


def _read(words: Words, found: Reference, always: bool = False) -> list[str]:
    """When the document was published, where it stands, how it was read, and †."""
    source = found.source
    parts = [words.date(source.published)] if source.published else []
    if source.url and (always or not source.symbol):
        parts.append(words.say("available at {address}", address=source.url))
    return [*parts, *_seen(words, found)]


def _seen(words: Words, found: Reference) -> list[str]:
    parts = []
    if found.source.seen_at != "original":
        parts.append(term(words, SEEN_AT, found.source.seen_at))
    if found.checked == "once":
        parts.append(words.say("seen in one source only"))
    return parts


def _short(words: Words, found: Reference) -> list[str]:
    """Enough for the margin of a cable: who, when and through whom, or symbol and paragraph."""
    once = [words.say("seen in one source only")] if found.checked == "once" else []
    if found.act:
        return [found.act_name, found.paragraph, *once]
    if found.said_on is None:
        source = found.source
        name = source.symbol or source.publisher
        return [name, words.date(source.published) if source.published else ""]
    parts = [found.short, words.date(found.said_on), *_relays(words, found)]
    if not found.relays and found.source.publisher not in (found.speaker, found.short):
        parts.append(found.source.publisher)
    return [*parts, *once]


def _full(words: Words, found: Reference, edition: str) -> list[str]:
    """All that is known: speaker, relays, document, address, how it was read, our row."""
    source = found.source
    parts = [found.act, found.act_title, found.paragraph, found.speaker]
    parts += [words.date(found.said_on) if found.said_on else "", *_relays(words, found)]
    parts += [f"“{source.title}”" if source.title else "", source.publisher]
    parts += [source.symbol if source.symbol and source.symbol != found.act else "", found.locator]
    parts += [words.date(source.published) if source.published else ""]
    parts += [term(words, SOURCE_KIND, source.kind), source.url or ""]
    parts.append(term(words, SEEN_AT, source.seen_at))
    if found.checked == "once":
        parts.append(words.say("seen in one source only"))
    row = words.say("row {id} of DPRK Viewer, edition {edition}", id=found.id, edition=edition)
    return [*parts, row]


def _sentence(words: Words, parts: list[str]) -> str:
    kept = dict.fromkeys(part.rstrip(". ") for part in parts if part)
    text = heading_text(", ".join(part for part in kept if part))
    return never_un(words, text) + "."
