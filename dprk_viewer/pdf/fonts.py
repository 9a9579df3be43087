"""Fonts for the page: read when first needed, chosen by what they cover."""

from __future__ import annotations

from itertools import groupby

from reportlab.pdfbase.pdfmetrics import getFont, getRegisteredFontNames, registerFont
from reportlab.pdfbase.ttfonts import TTFont

from dprk_viewer.paths import resource
from dprk_viewer.pdf.faces import FAMILIES, FILES, SANS, Family
from dprk_viewer.pdf.measured import MeasuredFont


def load(face: str) -> TTFont:
    """Return a bundled font, reading its file the first time. Raises KeyError for others."""
    if face not in getRegisteredFontNames():
        path = resource("fonts") / FILES[face]
        registerFont(MeasuredFont(face, str(path)))
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


def runs(
    text: str, bold: bool = False, italic: bool = False, first: Family = SANS
) -> list[tuple[str, str]]:
    """Cut ``text`` into (face, piece); a character that no font has keeps the first face.

    ``first`` is the family of the text. A stretch that it does not have is set in one face
    where one has it all, so that a Japanese or Chinese name is not patched together.
    """
    base = first.face(bold, italic)
    known = load(base).face.charToGlyph
    if text and all(map(known.__contains__, map(ord, text))):
        return [(base, text)]
    pieces: list[tuple[str, str]] = []
    for has, letters in groupby(text, lambda letter: ord(letter) in known):
        stretch = "".join(letters)
        if has:
            pieces.append((base, stretch))
        else:
            pieces += _other_runs(stretch, bold, italic, base)
    return pieces


def _other_runs(stretch: str, bold: bool, italic: bool, base: str) -> list[tuple[str, str]]:
    for family in FAMILIES:
        face = family.face(bold, italic)
        if all(ord(letter) in load(face).face.charToGlyph for letter in stretch):
            return [(face, stretch)]
    return [(face_for(letter, bold, italic) or base, letter) for letter in stretch]


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of a line of text, in points at ``size`` points."""
    return sum(load(face).stringWidth(piece, size) for face, piece in runs(text, bold))
