"""What is looked at before a sheet leaves: the composed sheet and the pages made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.sheets.claim_line import said_by
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.inspect import (
    drawn_keys,
    first_page_load,
    printed_texts,
    unsourced,
)
from dprk_viewer.sheets.ledger import Ledger
from dprk_viewer.sheets.marking import NOT_MARKED, markings
from dprk_viewer.sheets.space import NOTE_LIMIT, WORD_LIMIT
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.words import DAGGER, Words

Code = Literal["sources", "fit", "grey", "marking", "allegations", "once"]
State = Literal["passed", "warning", "told"]
TEXT_CONTRAST, SHAPE_CONTRAST = 4.5, 3.0
"""Least contrast against paper, in grey, of text and of a coloured shape."""
NEAR_GREY = 24
"""A colour whose parts differ by no more than this looks the same on a grey printer."""
_SLACK = 1.0
_SHARES = (0.2126, 0.7152, 0.0722)


Rgb = tuple[int, int, int]
"""A colour, each part from 0 to 255."""


class Ink(NamedTuple):
    """A colour on a page, what it stands on, and whether it is the colour of text."""

    colour: Rgb
    ground: Rgb
    is_text: bool


class SeenPage(NamedTuple):
    """A finished page as it was found in the bytes; lengths in points.

    ``overruns``: whether something stands past an edge of the paper.
    """

    width: float
    height: float
    text: str
    inks: frozenset[Ink]
    overruns: bool


class Check(NamedTuple):
    """One thing looked at: ``passed``, a ``warning``, or ``told`` because it is a number."""

    code: Code
    state: State
    words: str


def preflight(
    facts: Facts, words: Words, sheet: Sheet, pages: tuple[SeenPage, ...]
) -> tuple[Check, ...]:
    """What there is to say of a sheet and its ``pages`` before they leave."""
    return (
        _sources(words, sheet),
        _fit(words, sheet, pages),
        _grey(words, pages),
        *_markings(words, sheet, pages),
        _allegations(facts, words, sheet),
        _once(facts, words, sheet),
    )


def _sources(words: Words, sheet: Sheet) -> Check:
    bare = unsourced(sheet.blocks)
    if not bare:
        return Check("sources", "passed", words.say("Sources complete"))
    said = words.count(
        "{number} figure without a source note", "{number} figures without a source note", bare
    )
    return Check("sources", "warning", said)


def _fit(words: Words, sheet: Sheet, pages: tuple[SeenPage, ...]) -> Check:
    paper, wanted = PAPERS[sheet.options.paper], sheet.options.length
    running, notes = first_page_load(sheet.blocks)
    count = words.count("{number} page", "{number} pages", len(pages))
    if any(
        page.overruns
        or abs(page.width - paper.width) > _SLACK
        or abs(page.height - paper.height) > _SLACK
        for page in pages
    ):
        return Check("fit", "warning", words.say("Runs over the edge of {paper}", paper=paper.name))
    if wanted and len(pages) > wanted:
        said = words.say("{pages}, more than the {wanted} wanted", pages=count, wanted=wanted)
        return Check("fit", "warning", said)
    if running > WORD_LIMIT or notes > NOTE_LIMIT:
        return Check("fit", "warning", words.say("{pages}, the first one crowded", pages=count))
    return Check("fit", "passed", words.say("Fits {paper}, {pages}", paper=paper.name, pages=count))


def _grey(words: Words, pages: tuple[SeenPage, ...]) -> Check:
    if all(_reads_in_grey(ink) for page in pages for ink in page.inks):
        return Check("grey", "passed", words.say("Reads in grey"))
    return Check("grey", "warning", words.say("Pale in grey: look at the grey proof"))


def _reads_in_grey(ink: Ink) -> bool:
    contrast = _contrast(ink.colour, ink.ground)
    if ink.is_text:
        return contrast >= TEXT_CONTRAST
    return max(ink.colour) - min(ink.colour) <= NEAR_GREY or contrast >= SHAPE_CONTRAST


def _contrast(one: Rgb, other: Rgb) -> float:
    """Contrast of two colours once they are grey, from 1 to 21."""
    light, dark = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lightness(colour: Rgb) -> float:
    parts = [value / 255 for value in colour]
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip(_SHARES, linear, strict=True))


def _markings(words: Words, sheet: Sheet, pages: tuple[SeenPage, ...]) -> Iterator[Check]:
    if sheet.options.form == "non-paper":
        if sheet.options.marking or sheet.options.tlp:
            yield Check("marking", "warning", words.say("A non-paper carries a marking"))
        else:
            yield Check("marking", "passed", words.say("Unmarked, as a non-paper is"))
        return
    chosen = markings(sheet.options)
    if chosen == NOT_MARKED:
        yield Check("marking", "warning", words.say("No marking chosen"))
    for label in chosen:
        if label is None:
            continue
        if _twice_on_each(label, pages):
            said = words.say("{marking} on every page", marking=label)
            yield Check("marking", "passed", said)
        else:
            said = words.say("{marking} missing on a page", marking=label)
            yield Check("marking", "warning", said)


def _twice_on_each(label: str, pages: Iterable[SeenPage]) -> bool:
    """Whether a label stands above and below on every page; line breaks do not count."""
    wanted = _squeezed(label)
    return all(_squeezed(page.text).count(wanted) >= 2 for page in pages)


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _allegations(facts: Facts, words: Words, sheet: Sheet) -> Check:
    desk = Desk(facts, words, sheet.options, Ledger(facts, words))
    text, drawn = "\n".join(printed_texts(sheet.blocks)), drawn_keys(sheet.blocks)
    alleged = [
        row
        for row in map(facts.find, sheet.rows)
        if isinstance(row, Claim) and row.type == "allegation"
    ]
    labelled = {row.id for row in alleged if row.id in drawn or said_by(desk, row) in text}
    # What only a reply rests on is not printed itself: the reply says in words who said it.
    basis = {row for reply in sheet.rows for row in facts.reply_basis.get(reply, ())}
    bare = [row for row in alleged if row.id not in labelled | basis]
    if not labelled and not bare:
        return Check("allegations", "passed", words.say("No allegation on it"))
    if bare:
        said = words.count(
            "{number} allegation not labelled", "{number} allegations not labelled", len(bare)
        )
        return Check("allegations", "warning", said)
    said = words.count(
        "{number} allegation, labelled", "{number} allegations, labelled", len(labelled)
    )
    return Check("allegations", "told", said)


def _once(facts: Facts, words: Words, sheet: Sheet) -> Check:
    rows = (facts.find(id_) for id_ in sheet.rows)
    seen_once = sum(getattr(row, "checked", None) == "once" for row in rows)
    if not seen_once:
        return Check("once", "passed", words.say("Every fact seen twice"))
    if not any(DAGGER in text for text in printed_texts(sheet.blocks)):
        return Check("once", "warning", words.say("Facts seen once, and no † to say so"))
    said = words.count(
        "{number} fact seen once, marked †", "{number} facts seen once, marked †", seen_once
    )
    return Check("once", "told", said)
