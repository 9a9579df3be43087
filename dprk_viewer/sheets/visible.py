"""Text of the dataset as a reader may see it: nothing in it is unseen or reorders the rest."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

NO_BREAK: Final = "\u00a0"
_NUMBER_AND_UNIT: Final = re.compile(
    r"(?<![\w.,])((?!(?:19|20)\d\d )[$€£¥₩]?\d[\d.,–]*|(?<!\S)†) (?=[^\W\d_]{1,10}\b)"
)
"""A number and the short word it counts, or a dagger and what it means; years stand alone."""


def visible(text: str) -> str:
    """Return ``text`` in NFC, its spaces plain or no-break, unseen characters as ``[U+XXXX]``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(shown, unicodedata.normalize("NFC", text)))


@cache
def shown(character: str) -> str:
    """Return a character as it may stand in a text: itself, a space, or its number."""
    if character in "\u00a0\u2007\u202f":
        return NO_BREAK
    if character.isspace():
        return " "
    return numbered(character) if unicodedata.category(character)[0] == "C" else character


def numbered(character: str) -> str:
    """Return the number of a character that cannot be shown, as ``[U+XXXX]``."""
    return f"[U+{ord(character):04X}]"


@lru_cache(1 << 12)  # a text is measured before it is drawn, and on most pages alike
def bind(text: str) -> str:
    """Return ``text`` with the space between a number and its short unit made unbreakable."""
    return _NUMBER_AND_UNIT.sub(rf"\1{NO_BREAK}", text)
