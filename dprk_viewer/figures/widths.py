"""How wide a text is, and how it breaks into lines, without a font engine."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from dprk_viewer.figures.advance_widths import BOLD, REGULAR
from dprk_viewer.figures.serif_widths import SERIF_BOLD, SERIF_REGULAR

ASCENT = 0.72
"""Height of capitals and ascenders over the baseline, in type sizes."""
_EM = 1000
_UNKNOWN = 620
_TABLES = {
    (False, False): REGULAR,
    (True, False): BOLD,
    (False, True): SERIF_REGULAR,
    (True, True): SERIF_BOLD,
}
"""The widths by whether letters are bold and whether they have serifs."""


class _Widths(dict[str, int]):
    """The width of each character in thousandths of the type size."""

    def __missing__(self, character: str) -> int:
        """Guess the width of a character that is not in the table; never too small."""
        if unicodedata.combining(character):
            return 0
        wide = unicodedata.east_asian_width(character) in ("W", "F")
        return _EM if wide else _UNKNOWN


@cache
def _table(bold: bool, serif: bool) -> _Widths:
    widths = _Widths()
    for start, run in _TABLES[bold, serif].items():
        widths.update((chr(start + i), int(width)) for i, width in enumerate(run.split()))
    return widths


@lru_cache(1 << 14)  # the same words stand on most pages
def _units(text: str, bold: bool, serif: bool) -> int:
    return sum(map(_table(bold, serif).__getitem__, text))


def text_width(text: str, size: float, bold: bool = False, serif: bool = False) -> float:
    """Return the width of ``text`` in Source Sans 3 at ``size``, without kerning.

    In Source Serif 4 with ``serif``. A character of another script counts as a full em
    where it is East Asian.
    """
    return _units(text, bold, serif) * size / _EM


def wrap(
    text: str, width: float, size: float, bold: bool = False, serif: bool = False
) -> list[str]:
    """Break ``text`` into lines no wider than ``width``; a no-break space holds.

    A word wider than a line is broken where it must; no character is lost. Empty text
    has one empty line.
    """
    lines: list[str] = []
    line, units = "", 0
    for word in text.split(" "):
        longer = _units(f" {word}" if line else word, bold, serif) + units
        if longer * size / _EM <= width:
            line, units = f"{line} {word}" if line else word, longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, size, bold, serif)
        units = _units(line, bold, serif)
        lines += full
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, width: float, size: float, bold: bool, serif: bool) -> list[str]:
    """``word`` in pieces that fit; at least one character each."""
    pieces, piece = [], ""
    for character in word:
        if piece and text_width(piece + character, size, bold, serif) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
