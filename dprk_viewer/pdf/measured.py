"""A font that remembers how wide a word is, since the same words stand on most pages.

The same pages as with ReportLab's own, in less time.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from reportlab.pdfbase.ttfonts import TTFont

from dprk_viewer.pdf.repairs import numbers

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

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Return ``text`` as codes of the subsets of the font that the document ``doc`` holds."""
        state: Any = self.state.get(doc)
        if text and state is not None:
            letters = map(ord, text.replace("\u00a0", " "))
            try:
                return [(0, bytes(map(state.assignments.__getitem__, letters)))]
            except (KeyError, ValueError):  # a new letter, or one of a later subset
                pass
        split: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return split

    def addObjects(self, doc: Any) -> None:
        """Add the subsets to the document ``doc``, their widths written at once."""
        names = [
            self.getSubsetInternalName(n, doc)[1:] for n in range(len(self.state[doc].subsets))
        ]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name in names:
            fonts[name].Widths = f"[{numbers(fonts[name].Widths.sequence)}]"

    def _summed(self, text: str) -> float:
        face = self.face
        units: float = sum(face.charWidths.get(code, face.defaultWidth) for code in map(ord, text))
        return units
