"""Text that came from data or from a path, made fit to stand in a sentence of ours."""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 120
"""Characters of foreign text that a sentence shows."""
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_CUT: Final = "…"


def quoted(text: str) -> str:
    """``text`` between quotation marks, literal, cut at 120 characters."""
    return f"“{plain(text)}”"


def plain(text: str, longest: int = LONGEST) -> str:
    """``text`` on one line, with characters that nobody sees shown as U+FFFD, and cut."""
    shown = "".join(_REPLACEMENT if _is_hidden(char) else char for char in text[: longest + 1])
    return shown if len(shown) <= longest else shown[: longest - 1] + _CUT


def _is_hidden(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] == "C" or category in ("Zl", "Zp")
