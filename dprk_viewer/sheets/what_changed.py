"""What became of one fact of a printed sheet, in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Final, NamedTuple

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.since import Since
from dprk_viewer.figures.telling import record_line
from dprk_viewer.wording import terms
from dprk_viewer.wording.quoting import plain, quoted
from dprk_viewer.wording.terms import COLUMN, term
from dprk_viewer.wording.words import Words

_CODES: Final = {
    "binding": terms.BINDING,
    "checked": terms.CHECKED,
    "measure": terms.MEASURE,
    "scope": terms.SCOPE,
    "seen_at": terms.SEEN_AT,
    "stance": terms.STANCE,
    "theme": terms.THEME,
    "type": terms.CLAIM_TYPE,
    "use": terms.REPLY_USE,
    "verb": terms.VERB,
}
_DATES: Final = frozenset(
    {"date", "date_found", "deadline", "in_force_until", "last_seen", "period_from"}
    | {"period_to", "published", "stated_on"}
)
_NUMBERS: Final = frozenset({"low", "point", "high"})
_SENTENCES: Final = ("statement", "duty", "position", "sentence", "name", "title")
"""Columns that tell what a row said, the first that it has."""
_LINE: Final = 400
_AROUND: Final = 24
"""Letters kept before and after the place where two texts begin to differ."""


class RowVerdict(NamedTuple):
    """A fact that does not stand as printed: what it says now, and how it differs.

    ``found`` is the same for a program.
    """

    found: Since
    said: str
    changes: tuple[str, ...]


def row_verdict(facts: Facts, words: Words, found: Since) -> RowVerdict:
    """What to say of a row that does not stand."""
    record = facts.find(found.id)
    if record is None:
        return RowVerdict(found, _gone(words, found), ())
    said = plain(record_line(facts, words, record).replace("\n", " "), _LINE)
    changes = tuple(_changes(facts, words, found))
    return RowVerdict(found, said, changes)


def _gone(words: Words, found: Since) -> str:
    said = next((found.was[column] for column in _SENTENCES if found.was.get(column)), "")
    if said:
        return words.say("taken out of the data; it said {text}", text=quoted(said))
    if found.standing == "removed":
        return words.say("taken out of the data")
    return words.say("not known here")


def _changes(facts: Facts, words: Words, found: Since) -> Iterator[str]:
    for id_ in found.later:
        later = record_line(facts, words, facts.claims[id_])
        yield words.say("revised by its originator: {line} [{id}]", line=later, id=id_)
    for column in found.was:
        if column in COLUMN:
            old, new = apart(found.was[column], found.now.get(column, ""))
            yield words.say(
                "{column}: {old} is now {new}",
                column=term(words, COLUMN, column),
                old=_value(facts, words, column, old),
                new=_value(facts, words, column, new),
            )
    if found.standing == "changed" and not found.was:
        yield words.say("it reads otherwise now; what it said before is not held here")


def apart(old: str, new: str) -> tuple[str, str]:
    """Both texts without the long stretches that they begin and end with alike."""
    same = _alike(old, new)
    begin = max(old.rfind(" ", 0, max(same - _AROUND, 0)), 0)
    shared = _alike(old[same:][::-1], new[same:][::-1])
    left = max(shared - _AROUND, 0)
    end = left - max(old[len(old) - left :].find(" "), 0) if left else 0
    return _cut(old, begin, end), _cut(new, begin, end)


def _alike(one: str, other: str) -> int:
    """With how many of the same letters both texts begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(text: str, begin: int, end: int) -> str:
    kept = text[begin : len(text) - end].strip()
    return f"{'…' if begin else ''}{kept}{'…' if end else ''}"


def _value(facts: Facts, words: Words, column: str, text: str) -> str:
    if not text:
        return words.say("nothing")
    codes = _CODES.get(column, {})
    if text in codes:
        return term(words, codes, text)
    with suppress(ValueError, ArithmeticError):
        if column in _DATES:
            return words.date(PartialDate.parse(text))
        if column in _NUMBERS:
            return words.number(Decimal(text))
    named = facts.find(text)
    if named is not None:
        return quoted(record_line(facts, words, named))
    return quoted(text)
