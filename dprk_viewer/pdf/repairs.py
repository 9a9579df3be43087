"""Two defects of ReportLab 5.1 that validators of PDF/A and PDF/UA object to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.pdfbase import pdfdoc, ttfonts

ENTRIES: Final = 100
"""The most entries that a block of a character map may have."""
END: Final = b"endstream\n"


def repair() -> None:
    """Put our two functions in the place of ReportLab's."""
    plain = pdfdoc.PDFStream.format

    def stream(self: Any, document: Any) -> bytes:
        """End the data by a line break: both characters, since the data may end in the first."""
        written: bytes = plain(self, document)
        return written.removesuffix(END) + b"\r\n" + END

    pdfdoc.PDFStream.format = stream  # type: ignore[method-assign]
    ttfonts.makeToUnicodeCMap = character_map  # type: ignore[assignment]


def character_map(name: str, subset: Sequence[int]) -> str:
    """Return which character each code of a font's subset is; codes without one are left out."""
    entries = [
        f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in enumerate(subset)
        if letter
    ]
    blocks = [entries[first : first + ENTRIES] for first in range(0, len(entries), ENTRIES)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(
                line
                for block in blocks
                for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
            ),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
