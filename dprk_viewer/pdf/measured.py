"""A font that remembers how wide a word is, since the same words stand on most pages."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reportlab.pdfbase.ttfonts import TTFont

REMEMBERED: Final = 1 << 14
"""How many texts a font remembers; the sheets of all places have about half as many words."""


class MeasuredFont(TTFont):
    """ReportLab's font; the widths are the same to the last digit."""

    def __init__(self, name: str, file: str) -> None:
        # Shaping is off: it would depend on a library that may or may not be installed.
        super().__init__(name, file, shapable=False)
        self._units = lru_cache(REMEMBERED)(self._summed)

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:
        """Return the width of a text in points at ``size`` points."""
        if isinstance(text, bytes):
            text = text.decode(encoding)
        # In this order, as ReportLab has it: another would round otherwise.
        return 0.001 * size * self._units(text)

    def _summed(self, text: str) -> float:
        face = self.face
        units: float = sum(face.charWidths.get(code, face.defaultWidth) for code in map(ord, text))
        return units
