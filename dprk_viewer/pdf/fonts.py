"""Fonts for the page: read when first needed, chosen by what they cover."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import getFont, getRegisteredFontNames, registerFont
from reportlab.pdfbase.ttfonts import TTFont

from dprk_viewer.paths import resource
from dprk_viewer.pdf.faces import FAMILIES, FILES


def load(face: str) -> TTFont:
    """Return a bundled font, reading its file the first time. Raises KeyError for others."""
    if face not in getRegisteredFontNames():
        path = resource("fonts") / FILES[face]
        # Shaping is off: it would depend on a library that may or may not be installed.
        registerFont(TTFont(face, str(path), shapable=False))
    font = getFont(face)
    assert isinstance(font, TTFont)
    return font


def face_for(character: str, bold: bool = False, italic: bool = False) -> str | None:
    """Return the first face that has ``character``, None where no bundled font has it."""
    for family in FAMILIES:
        face = family.face(bold, italic)
        if ord(character) in load(face).face.charToGlyph:
            return face
    return None


def runs(text: str, bold: bool = False, italic: bool = False) -> list[tuple[str, str]]:
    """Cut ``text`` into (face, piece); a character that no font has keeps the first face.

    A space goes with what stands before it, so that a phrase stays in one piece.
    """
    base = FAMILIES[0].face(bold, italic)
    known = load(base).face.charToGlyph
    if all(ord(character) in known for character in text):
        return [(base, text)] if text else []
    pieces: list[tuple[str, str]] = []
    for character in text:
        last = pieces[-1][0] if pieces else None
        spaced = last if character.isspace() else None
        face = spaced or face_for(character, bold, italic) or base
        if face == last:
            pieces[-1] = (face, pieces[-1][1] + character)
        else:
            pieces.append((face, character))
    return pieces


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of a line of text, in points at ``size`` points."""
    return sum(load(face).stringWidth(piece, size) for face, piece in runs(text, bold))
