"""The one place where text of the dataset becomes a paragraph: cleaned, and in a font.

ReportLab's paragraphs can be written in a small markup. Here they are made of finished
pieces instead, so that no character of a text can ever be read as markup.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final, TypeVar

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.rl_accel import sameFrag
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paraparser import ParaFrag

from dprk_viewer.pdf.faces import family_of
from dprk_viewer.pdf.fonts import face_for, runs
from dprk_viewer.pdf.prose import Prose, SourceNote
from dprk_viewer.pdf.structure import Element
from dprk_viewer.pdf.styles import Styles
from dprk_viewer.sheets.blocks import Inline, Run
from dprk_viewer.sheets.charted import spans
from dprk_viewer.sheets.visible import NO_BREAK, bind, numbered, shown
from dprk_viewer.tokens import PAGE, PageType

Kind = TypeVar("Kind", bound=Prose)
_SECOND: Final = HexColor(PAGE.second)
_ACCENT: Final = HexColor(PAGE.accent)
NARROW: Final = 4
"""No text has more letters to the length of its type size."""
HEADING_LETTERS: Final = 300
"""A heading is cut where it is longer."""
WIDE: Final = 2.5
"""A text with so many fewer letters than squares of its type size always fits."""


def clean(text: str) -> str:
    """Return ``text`` with nothing in it that cannot be printed and seen.

    Composed to NFC; every space is a plain or a no-break space; a control, an invisible
    or reordering character, or one that no bundled font has, is printed as ``[U+XXXX]``.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, unicodedata.normalize("NFC", text)))


@cache
def _visible(character: str) -> str:
    seen = shown(character)
    return numbered(character) if seen == character and face_for(character) is None else seen


def fragments(run: Run, style: ParagraphStyle, type_: PageType) -> Iterator[ParaFrag]:
    """Yield a cleaned run as pieces that each have one face, size and colour.

    The numbers of its notes are set in the size that ``type_`` has for them.
    """
    colour, family = _SECOND if run.second else style.textColor, family_of(style.fontName)
    bold = run.bold or style.fontName == family.bold
    for face, text in runs(bind(run.text), bold, run.italic, family):
        yield _fragment(text, face, style.fontSize, colour)
    if run.notes:
        numbers = spans(run.notes).replace(" ", NO_BREAK)
        size, rise = type_.note_mark, type_.note_rise
        yield _fragment(numbers, family.bold, size, _ACCENT, rise=rise)


def _fragment(text: str, face: str, size: float, colour: Color, rise: float = 0) -> ParaFrag:
    return ParaFrag(
        text=text, fontName=face, fontSize=size, textColor=colour, rise=rise, link=[], us_lines=[]
    )


class Typesetter:
    """Makes paragraphs; ``shortened`` is said where a text was too long for a page.

    ``height`` is the most that one paragraph may take, in points; ``styles`` are those of
    the page.
    """

    def __init__(self, shortened: str, height: float, styles: Styles) -> None:
        self._shortened, self._height, self.styles = shortened, height, styles

    def paragraph(
        self,
        text: str | Inline,
        style: ParagraphStyle,
        width: float,
        *,
        share: float = 1,
        tag: str | None = "P",
    ) -> Prose:
        """Return ``text`` as a paragraph of ``width`` points that surely fits its room.

        ``share`` is the part that it may take of the height that a paragraph may have;
        ``tag`` is what it is, None: the content of what it will stand in.
        """
        made = self._fitted(text, style, width, share, Prose)
        made.element = None if tag is None else Element(tag)
        return made

    def _fitted(
        self,
        text: str | Inline,
        style: ParagraphStyle,
        width: float,
        share: float,
        kind: type[Kind],
    ) -> Kind:
        inline = _cleaned((Run(text),) if isinstance(text, str) else text)
        letters = sum(len(run.text) for run in inline)
        height = self._height * share
        square = height / style.leading * width / style.fontSize
        kept = min(letters, int(square * NARROW))
        while True:
            shown = inline
            if kept < letters:
                shown = (*cut(inline, kept), Run(f" {self._shortened}", bold=True))
            pieces = _pieces(shown, style, self.styles.type)
            made = kind("", style, frags=pieces)
            made.pieces = tuple(pieces)
            if kept <= square / WIDE or made.wrap(width, height)[1] <= height:
                return made
            kept = int(kept * 0.8)

    def heading(self, text: str, aside: str, style: ParagraphStyle) -> Prose:
        """Return a heading; ``aside`` follows it, smaller and in the second voice."""
        title, *beside = _cleaned(cut((Run(text), Run(f" {aside}", second=True)), HEADING_LETTERS))
        pieces = [*fragments(title, style, self.styles.type)]
        for run in beside:
            pieces += fragments(run, self.styles.dates, self.styles.type)
        made = Prose("", style, frags=pieces)
        made.element, made.outline = Element("H2"), title.text
        return made

    def note(self, number: int, text: str, width: float, address: str | None) -> SourceNote:
        """Return a source note; ``address``, a checked one, is where a click on it leads."""
        style = self.styles.note if number < 100 else self.styles.note_wide
        made = self._fitted(text, style, width, 1, SourceNote)
        made.number, made.address = number, address
        return made


def cut(inline: Inline, letters: int) -> Inline:
    """Return the first ``letters`` characters of ``inline``, ended by an ellipsis."""
    kept: list[Run] = []
    for run in inline:
        if len(run.text) >= letters:
            kept.append(Run(f"{run.text[:letters].rstrip()} …", run.bold, run.italic, run.second))
            break
        kept.append(run)
        letters -= len(run.text)
    return tuple(kept)


def _cleaned(inline: Inline) -> Inline:
    return tuple(run._replace(text=clean(run.text)) for run in inline)


def _pieces(inline: Inline, style: ParagraphStyle, type_: PageType) -> list[ParaFrag]:
    pieces: list[ParaFrag] = []
    for piece in chain.from_iterable(fragments(run, style, type_) for run in inline):
        if pieces and sameFrag(pieces[-1], piece):
            pieces[-1].text += piece.text
        else:
            pieces.append(piece)
    return pieces
