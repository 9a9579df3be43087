"""The names and files of the bundled fonts, in the order in which they are tried."""

from __future__ import annotations

from typing import Final, NamedTuple


class Family(NamedTuple):
    """A family by the names of its faces; ``italic`` is the regular where there is none."""

    regular: str
    bold: str
    italic: str

    def face(self, bold: bool, italic: bool) -> str:
        """Return the face for a style; bold wins, since no family has a bold italic here."""
        if bold:
            return self.bold
        return self.italic if italic else self.regular


SANS: Final = Family("SourceSans3", "SourceSans3-Bold", "SourceSans3-Italic")
SERIF: Final = Family("SourceSerif4", "SourceSerif4-Bold", "SourceSerif4-Italic")
FAMILIES: Final = (
    SANS,
    Family("NotoSansKR", "NotoSansKR-Bold", "NotoSansKR"),
    Family("NotoSansJP", "NotoSansJP-Bold", "NotoSansJP"),
    Family("NotoSansSC", "NotoSansSC-Bold", "NotoSansSC"),
)
"""Where a character is looked for; a page with serifs looks into its own family first."""
BASE: Final = SANS.regular
FILES: Final = {
    "SourceSerif4": "SourceSerif4-Regular.ttf",
    "SourceSerif4-Bold": "SourceSerif4-Bold.ttf",
    "SourceSerif4-Italic": "SourceSerif4-It.ttf",
    "SourceSans3": "SourceSans3-Regular.ttf",
    "SourceSans3-Bold": "SourceSans3-Bold.ttf",
    "SourceSans3-Italic": "SourceSans3-It.ttf",
    "NotoSansKR": "NotoSansKR-Regular.ttf",
    "NotoSansKR-Bold": "NotoSansKR-Bold.ttf",
    "NotoSansJP": "NotoSansJP-Regular.ttf",
    "NotoSansJP-Bold": "NotoSansJP-Bold.ttf",
    "NotoSansSC": "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold": "NotoSansSC-Bold.ttf",
}


def family_of(face: str) -> Family:
    """Return the family of the text that is set in ``face``: the one with serifs, or ours."""
    return SERIF if face in SERIF else SANS
