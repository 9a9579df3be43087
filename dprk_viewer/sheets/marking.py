"""The two markings of a page: the reader's national one, and FIRST's Traffic Light Protocol.

They are separate systems. A label of the protocol is never translated, and says nothing of
a national marking; whoever chooses both is asked whether both are meant.
"""

from __future__ import annotations

import unicodedata
from typing import Final, NamedTuple

from dprk_viewer.errors import BadOption
from dprk_viewer.sheets.blocks import SheetOptions

TLP_LABELS: Final = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
"""The labels of version 2.0, from the narrowest circle to the widest."""
_PREFIX: Final = "TLP:"
_DOTTED_I: Final = frozenset("ıİğĞ")
_TONOS: Final = "\u0301"


class Markings(NamedTuple):
    """What is printed at the top and at the foot of every page; None: nothing."""

    national: str | None
    tlp: str | None


NOT_MARKED: Final = Markings(None, None)


def markings(options: SheetOptions) -> Markings:
    """The markings of a sheet in capitals; a non-paper has none, whatever was chosen."""
    if options.form == "non-paper":
        return NOT_MARKED
    national = in_capitals(options.marking) if options.marking else None
    return Markings(national, options.tlp or None)


def both_chosen(options: SheetOptions) -> bool:
    """Whether a page would carry two systems of marking, which asks for confirmation."""
    return None not in markings(options)


def parse_tlp(text: str) -> str:
    """Return the label that ``text`` means: ``amber`` and ``TLP:Amber`` are ``TLP:AMBER``.

    Raises BadOption for what is no label of version 2.0, such as ``WHITE`` of the first.
    """
    label = _PREFIX + text.strip().upper().removeprefix(_PREFIX)
    if label not in TLP_LABELS:
        raise BadOption(option="TLP", value=text, known=", ".join(TLP_LABELS))
    return label


def in_capitals(text: str) -> str:
    """Return ``text`` in capitals as it is written where it comes from.

    A text with a letter that only languages with two kinds of i have keeps the dot on it,
    Greek capitals lose their stress, and a letter without a capital of its own stays.
    """
    composed = unicodedata.normalize("NFC", text)
    if _DOTTED_I & set(composed):
        composed = composed.replace("i", "İ")
    return "".join(map(_capital, composed))


def _capital(letter: str) -> str:
    if unicodedata.name(letter, "").startswith("GREEK"):
        parts = unicodedata.normalize("NFD", letter).replace(_TONOS, "")
        return unicodedata.normalize("NFC", parts.upper())
    upper = unicodedata.normalize("NFC", letter.upper())
    return letter if any(map(unicodedata.combining, upper)) else upper
