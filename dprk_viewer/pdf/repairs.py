"""What is mended in ReportLab 5.1: two defects that validators object to, and a slow number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen import canvas, pathobject, textobject

ENTRIES: Final = 100
"""The most entries that a block of a character map may have."""
END: Final = b"endstream\n"
_number: Final = lru_cache(1 << 14)(fp_str)


def repair() -> None:
    """Put our functions in the place of ReportLab's."""
    plain = pdfdoc.PDFStream.format

    def stream(self: Any, document: Any) -> bytes:
        """End the data by a line break: both characters, since the data may end in the first."""
        written: bytes = plain(self, document)
        return written.removesuffix(END) + b"\r\n" + END

    pdfdoc.PDFStream.format = stream  # type: ignore[method-assign]
    ttfonts.makeToUnicodeCMap = character_map  # type: ignore[assignment]
    pdfdoc.fp_str = _number  # type: ignore[attr-defined]
    for module in (textobject, canvas, pathobject):
        module.fp_str = numbers  # type: ignore[attr-defined]


def numbers(*values: Any) -> str:
    """Return numbers, or one list of them, as a page has them; each is worked out once.

    ReportLab takes a logarithm for each, a tenth of the time that a sheet takes.
    """
    if len(values) == 1 and isinstance(values[0], list | tuple):
        (values,) = values
    return " ".join(map(_number, values))


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
