"""Lines of plain text: filled to a width that counts the letters of East Asia as two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from dprk_viewer.sheets.visible import NO_BREAK

WIDTH: Final = 72
"""The most columns of a line; an address alone may be longer."""


def columns(text: str) -> int:
    """How many columns ``text`` takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def filled(text: str, first: str = "", later: str = "") -> Iterator[str]:
    """Yield ``text`` in lines that begin with ``first``, then with ``later``.

    A word that is longer than a line is cut.
    """
    line, empty = first, True
    for word in _short_words(text, WIDTH - max(columns(first), columns(later))):
        if not empty and columns(line) + 1 + columns(word) > WIDTH:
            yield _plain(line)
            line, empty = later, True
        line += word if empty else f" {word}"
        empty = False
    if not empty:
        yield _plain(line)


def underlined(text: str, stroke: str) -> Iterator[str]:
    """Yield a heading and the stroke beneath it."""
    lines = list(filled(text))
    yield from lines
    if lines:
        yield stroke * max(map(columns, lines))


def _short_words(text: str, most: int) -> Iterator[str]:
    for word in text.split(" "):
        if columns(word) <= most:
            yield from [word] if word else []
            continue
        part = ""
        for letter in word:
            if columns(part) + _columns(letter) > most:
                yield part
                part = ""
            part += letter
        if part:
            yield part


def _columns(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def _plain(line: str) -> str:
    return line.replace(NO_BREAK, " ").rstrip()
