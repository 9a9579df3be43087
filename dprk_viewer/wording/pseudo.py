"""A language that does not exist: English with accents, in brackets, 40 % longer.

It shows which words were forgotten and what clips when a translation is longer.
"""

from __future__ import annotations

import gettext
import re
from typing import Final

_ACCENTS: Final = str.maketrans(
    "aceginosuyzACEGINOSUYZ",
    "àçéĝîñõšûýžÀÇÉĜÎÑÕŠÛÝŽ",
)
_FIELD: Final = re.compile(r"(\{[^{}]*\})")
_LONGER: Final = 0.4
_PADDING: Final = "·"


class Pseudo(gettext.NullTranslations):
    """The translations of that language; ``{fields}`` stay as they are."""

    def gettext(self, message: str) -> str:
        """Return ``message`` as that language has it."""
        return stretched(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for ``n`` as that language has it."""
        return stretched(msgid1 if n == 1 else msgid2)


def stretched(message: str) -> str:
    """``message`` accented and bracketed, with padding for what a translation would add."""
    parts = _FIELD.split(message)
    accented = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    letters = sum(len(part) for part in parts if not part.startswith("{"))
    return f"[{accented}{_PADDING * round(letters * _LONGER)}]"
