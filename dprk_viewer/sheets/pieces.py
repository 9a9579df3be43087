"""Text before its notes are numbered: what is said, and the rows that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dprk_viewer.facts.records import Record
from dprk_viewer.sheets.blocks import Inline, Run
from dprk_viewer.wording.words import DAGGER


class Piece(NamedTuple):
    """A stretch of text in one style, and the rows whose sources it needs."""

    text: str
    rows: tuple[Record, ...] = ()
    bold: bool = False
    italic: bool = False
    second: bool = False


Draft = tuple[Piece, ...]
"""A paragraph whose sources have no numbers yet."""


def spaced(pieces: Iterable[Piece]) -> Draft:
    """Return the pieces with one space between each and the next."""
    kept = [piece for piece in pieces if piece.text]
    return tuple(
        Piece(
            piece.text.strip() if index == 0 else f" {piece.text.strip()}",
            piece.rows,
            piece.bold,
            piece.italic,
            piece.second,
        )
        for index, piece in enumerate(kept)
    )


def dagger(checked: str) -> str:
    """Return the mark of a fact that was seen in one source only, or nothing."""
    return DAGGER if checked == "once" else ""


def capital(text: str) -> str:
    """Return ``text`` with its first letter as a sentence begins."""
    return text[:1].upper() + text[1:]


def count_words(drafts: Sequence[Draft]) -> int:
    """Return how many words the paragraphs hold."""
    return sum(len(piece.text.split()) for draft in drafts for piece in draft)


def unnumbered(draft: Draft) -> Inline:
    """Return the paragraph as it will stand, with a 0 for each number to come."""
    return tuple(
        Run(piece.text, piece.bold, piece.italic, piece.second, (0,) * len(piece.rows))
        for piece in draft
    )


def rows_of(drafts: Iterable[Draft]) -> tuple[Record, ...]:
    """Return the rows behind the paragraphs, in order of mention."""
    return tuple(row for draft in drafts for piece in draft for row in piece.rows)
