"""Finding anything that is held by what a reader types, ranked, from an index made once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from dprk_viewer.facts.alike import alike, romanised, spellings
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.newest import fact_date
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
from dprk_viewer.facts.search import label, tables_by_name

KINDS: Final = (
    "hosts",
    "resolutions",
    "incidents",
    "claims",
    "acts",
    "provisions",
    "attributions",
    "replies",
    "gaps",
    "parties",
    "sources",
)
"""The kinds of hits, in the order in which they are shown."""
_KIND: Final[Mapping[type, str]] = {
    Place: "hosts",
    Event: "acts",
    Incident: "incidents",
    Claim: "claims",
    Provision: "provisions",
    Attribution: "attributions",
    Reply: "replies",
    Horizon: "gaps",
    Party: "parties",
    Source: "sources",
}
_RESOLUTION = "S/RES/"
_REFERENCES: Final = ("place", "originator", "party", "source", "incident", "event")
_APART: Final = re.compile(r"[\W_]+")
_PARAGRAPH: Final = re.compile(r"(?<!\w)(?:paragraphs?|paras?|op|§|¶)\s*\.?\s*(\d{1,3})(?!\d)")
_SQUEEZED: Final = 5
"""Fewer letters are not sought across the gaps of a name: they would be found everywhere."""
EXACT, BEGINS, NAMED, TOLD, WITHIN = range(5)


class Group(NamedTuple):
    """The hits of one kind: the ids of the best, and how many there are."""

    kind: str
    ids: tuple[str, ...]
    total: int


class _Entry(NamedTuple):
    """A row: ``name`` and ``key`` are words apart by one space, ``run`` is names without any."""

    id: str
    kind: str
    name: str
    exact: frozenset[str]
    key: str
    run: str
    paragraphs: frozenset[str]


class _Word(NamedTuple):
    """A word typed: without what parts it, its parts, and how each may be spelt, if otherwise."""

    run: str
    parts: tuple[str, ...]
    spelt: tuple[tuple[str, ...], ...]


class _Query(NamedTuple):
    words: tuple[_Word, ...]
    paragraph: str
    whole: str
    starts: tuple[str, ...]


class _Name(NamedTuple):
    """What a row is called: texts as words apart by one space, and without any space."""

    spaced: tuple[str, ...]
    run: tuple[str, ...]


class SearchIndex:
    """All rows of ``facts``; making it takes long enough to be done off the main thread."""

    def __init__(self, facts: Facts) -> None:
        rows = [row for table in tables_by_name(facts).values() for row in table.values()]
        rows.sort(key=lambda row: _weight(facts, row))
        names = {row.id: _name(row) for row in rows}
        self._entries = tuple(_entry(facts, row, names) for row in rows)
        self.counts = {kind: sum(entry.kind == kind for entry in self._entries) for kind in KINDS}
        """How many rows of each kind are searched."""

    def find(self, text: str, most: int | None = None) -> tuple[Group, ...]:
        """What answers to every word of ``text``, by kind; text without a word finds nothing.

        A kind with a row of exactly that name or symbol comes first, else they stand in the
        order of KINDS. In a kind the likeliest stand first, then headlines, then the
        newest; ``most`` cuts each.
        """
        query = _query(text)
        if not (query.words or query.paragraph):
            return ()
        ranked: dict[str, list[tuple[int, str]]] = {}
        for entry in self._entries:
            rank = _rank(entry, query)
            if rank is not None:
                ranked.setdefault(entry.kind, []).append((rank, entry.id))
        groups = []
        for kind, hits in ranked.items():
            hits.sort(key=lambda hit: hit[0])
            ids = tuple(id_ for _, id_ in hits[:most])
            groups.append((hits[0][0] > EXACT, KINDS.index(kind), Group(kind, ids, len(hits))))
        return tuple(group for _, _, group in sorted(groups))


def _query(text: str) -> _Query:
    folded = alike(text)
    found = _PARAGRAPH.search(folded)
    rest = folded if found is None else f"{folded[: found.start()]} {folded[found.end() :]}"
    words = tuple(_word(word) for word in rest.split() if _run(word))
    starts = tuple(f" {word.run}" for word in words)
    return _Query(words, found[1] if found else "", _spaced(rest).strip(), starts)


def _word(text: str) -> _Word:
    run = _run(text)
    syllables = romanised(run)
    parts = syllables or tuple(part for part in _APART.split(text) if part)
    spelt = tuple(tuple(f" {each} " for each in spellings(part)) for part in parts)
    # A word that is spelt in one way alone was sought as it is.
    is_one = len(parts) == 1 and len(spelt[0]) == 1 and not syllables
    return _Word(run, () if syllables else parts, () if is_one else spelt)


def _rank(entry: _Entry, query: _Query) -> int | None:
    """How well a row answers, 0 the best; None: not at all."""
    key = entry.key
    for word in query.words:
        if word.run not in key and not _is_spelt(entry, word):
            return None
    if query.paragraph and not _has_paragraph(entry, query.paragraph):
        return None
    if query.whole in entry.exact or query.paragraph in entry.paragraphs:
        return EXACT
    if entry.name.startswith(f" {query.whole}"):
        return BEGINS
    if all(start in entry.name for start in query.starts):
        return NAMED
    return TOLD if all(start in entry.key for start in query.starts) else WITHIN


def _has_paragraph(entry: _Entry, number: str) -> bool:
    """Whether a row is that paragraph, or speaks of one of that number."""
    return number in entry.paragraphs or any(
        f" {word} {number} " in entry.key for word in ("paragraph", "paragraphs", "para", "paras")
    )


def _is_spelt(entry: _Entry, word: _Word) -> bool:
    """Whether a row holds a word parted otherwise, or spelt otherwise as a Korean name."""
    if len(word.run) >= _SQUEEZED and word.run in entry.run:
        return True
    if len(word.parts) > 1 and all(part in entry.key for part in word.parts):
        return True
    if not word.spelt:
        return False
    return all(any(each in entry.key for each in spelt) for spelt in word.spelt)


def _entry(facts: Facts, row: Record, names: Mapping[str, _Name]) -> _Entry:
    values = row._asdict()
    # A place is not found by the list that its name was read in.
    listed = ("source",) if isinstance(row, Place) else ()
    columns = [column for column in _REFERENCES if column not in listed]
    texts = [value for column, value in values.items() if column not in listed]
    own = [_spaced(alike(text)) for text in texts if isinstance(text, str)]
    near = [names[values[column]] for column in columns if values.get(column)]
    near += [names[party.id] for party in facts.relay_parties(row.id)]
    called = names[row.id]
    spaced = dict.fromkeys(chain(called.spaced, own, *(name.spaced for name in near)))
    return _Entry(
        row.id,
        _kind(row),
        next(iter(called.spaced), ""),
        frozenset((_spaced(alike(row.id)).strip(), *map(str.strip, called.spaced), *_short(row))),
        "\n".join(spaced),
        "\n".join(chain(called.run, *(name.run for name in near))),
        frozenset(re.findall(r"\d+", row.paragraph or "") if isinstance(row, Provision) else ()),
    )


def _kind(row: Record) -> str:
    if isinstance(row, Event) and (row.symbol or "").startswith(_RESOLUTION):
        return "resolutions"
    return _KIND[type(row)]


def _short(row: Record) -> Iterator[str]:
    """A resolution is known by its number alone: ``2397`` of ``S/RES/2397 (2017)``."""
    if isinstance(row, Event) and row.symbol and row.symbol.startswith(_RESOLUTION):
        number = row.symbol.removeprefix(_RESOLUTION).partition(" ")[0]
        yield from (number, f"resolution {number}", f"s res {number}", f"unscr {number}")


def _name(row: Record) -> _Name:
    """The names of a row; rows that refer to it are found by them too."""
    texts = [alike(text) for text in _named(row) if text]
    return _Name(tuple(map(_spaced, texts)), tuple(map(_run, texts)))


def _named(row: Record) -> Iterable[str | None]:
    match row:
        case Place():
            others = ";".join(filter(None, (row.other_names, row.search_names)))
            return (row.name, row.id, *(text.strip() for text in others.split(";")))
        case Party():
            return (row.name, row.short_name)
        case Source():
            return (row.title or row.publisher, row.publisher, row.symbol)
        case Event():
            return (row.title, row.symbol, row.draft_symbol)
        case Incident():
            return (row.name, row.victim)
        case Attribution():
            return (row.actor,)
        case Reply():
            return (row.speaker,)
        case Horizon():
            return (row.subject,)
        case _:
            return ()


def _weight(facts: Facts, row: Record) -> tuple[bool, int, str]:
    """Headlines first, then the newest, then by name."""
    date = fact_date(facts, row)
    newest = -date.last_day.toordinal() if date else 0
    return not getattr(row, "headline", False), newest, alike(label(row))


def _run(text: str) -> str:
    """A folded text without whatever parts its words."""
    return _APART.sub("", text)


def _spaced(text: str) -> str:
    """A folded text as words with one space before, between and after them."""
    return f" {_APART.sub(' ', text).strip()} "
