"""A fact in one sentence: its two forms, and the check that nothing was lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Record, Source
from dprk_viewer.figures.naming import never_un, spoken_names
from dprk_viewer.figures.phrases import heading_text
from dprk_viewer.wording.words import DAGGER, Words


class Said(NamedTuple):
    """One fact ready to be said and to be cited.

    ``aloud`` holds full names and no symbols, ``cite`` ends with its source. Where there
    is no sentence both are blank and ``why_not`` says why, for the reader.
    """

    aloud: str
    cite: str
    why_not: str = ""


class Part(NamedTuple):
    """What must be found in a sentence: ``what`` it is, in words, and its ``text``."""

    what: str
    text: str


class Draft(NamedTuple):
    """A sentence before it is checked, and the parts that it must hold."""

    sentences: tuple[str, ...]
    parts: tuple[Part, ...]


def finished(words: Words, aloud: Draft, cite: Draft, source: str) -> Said:
    """The two forms, if each holds all its parts; else which one would be lost."""
    spoken, written = _text(words, aloud), _text(words, cite)
    for draft, text in ((aloud, spoken), (cite, written)):
        for part in draft.parts:
            if not part.text or _bare(part.text).casefold() not in text.casefold():
                return refused(words.say("No sentence: it would lose {what}.", what=part.what))
    return Said(spoken, words.say("{sentence} Source: {note}", sentence=written, note=source))


def refused(why_not: str) -> Said:
    """No sentence, and why."""
    return Said("", "", why_not)


def hedge_left(hedge: str | None, said: str) -> str:
    """The parts of a source's own hedge that ``said`` does not hold yet; blank for none."""
    parts = [part.strip() for part in (hedge or "").split(";")]
    return "; ".join(part for part in parts if part and not _holds(said, part))


def hedge_parts(words: Words, hedge: str | None) -> tuple[Part, ...]:
    """Each part of a hedge as a part that must not be lost."""
    parts = [part.strip() for part in (hedge or "").split(";")]
    what = words.say("the hedge of the source")
    return tuple(Part(what, part) for part in parts if part)


def carried(facts: Facts, words: Words, row: Record, own: Iterable[str]) -> tuple[str, str]:
    """Who passed the words on, as a clause and by name; ``own`` are the speaker's names.

    Without a relay it is the publisher in which it was read, if that is another.
    """
    relays = facts.relay_parties(row.id)
    if relays:
        names = spoken_names(words, relays)
        return words.say("as reported by {names}", names=names), names
    source: Source = facts.sources[row.source]  # type: ignore[union-attr]
    if source.publisher in own:
        return "", ""
    return words.say("as read in {publisher}", publisher=source.publisher), source.publisher


def clauses(*parts: str) -> str:
    """The parts that are not blank as one sentence, without its full stop."""
    return "; ".join(part.rstrip(". ") for part in parts if part)


def seen_text(words: Words, aloud: bool, checked: str, *texts: str | None) -> str:
    """What a † stands for: the fact, or a part of its words, was seen in one source only.

    Of the whole fact it is said aloud; where it is cited, its source says so.
    """
    if checked == "once":
        return words.say("seen in one source only") if aloud else ""
    if any(DAGGER in (text or "") for text in texts):
        return words.say("a part of it seen in one source only")
    return ""


def _text(words: Words, draft: Draft) -> str:
    kept = [_bare(sentence).rstrip(". ") for sentence in draft.sentences]
    text = " ".join(f"{heading_text(sentence)}." for sentence in kept if sentence)
    return never_un(words, text[:-1]) + "."


def _bare(text: str) -> str:
    return " ".join(text.replace(DAGGER, "").split()).rstrip(". ") if text else ""


def _holds(said: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", said, re.IGNORECASE) is not None
