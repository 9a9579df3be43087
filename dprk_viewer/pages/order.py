"""The blocks of a sheet in the order in which a text without pages is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dprk_viewer.figures.shapes import Drawing, Group
from dprk_viewer.sheets.blocks import Block, PageBreak, Run, Section, Sheet, Sources
from dprk_viewer.wording.words import Words


def in_order(sheet: Sheet, words: Words) -> tuple[Block, ...]:
    """The blocks without page breaks, and all source notes in one list at the end.

    On paper the notes stand on the page that they belong to; without pages that would
    cut the text in two.
    """
    notes = [note for block in sheet.blocks if isinstance(block, Sources) for note in block.notes]
    body = (block for block in sheet.blocks if not isinstance(block, PageBreak | Sources))
    if not notes:
        return tuple(body)
    return (*body, *_left_out(sheet), Sources(words.say("Sources"), tuple(sorted(notes))))


def _left_out(sheet: Sheet) -> tuple[Block, ...]:
    """What stands beside the heading of the sources on paper, as a paragraph."""
    asides = [block.aside for block in sheet.blocks if isinstance(block, Sources)]
    return tuple(Section("", ((Run(text, second=True),),)) for text in asides if text)


def told(drawing: Drawing) -> tuple[str, ...]:
    """All that a drawing shows, a sentence a row; its alt text where it has no rows."""
    rows = tuple(_row_words(drawing.shapes))
    return rows or ((drawing.alt or drawing.note,) if drawing.alt or drawing.note else ())


def _row_words(shapes: Iterable[object]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Group):
            if shape.words:
                yield shape.words
            else:
                yield from _row_words(shape.shapes)


def beneath(drawing: Drawing, words: Words) -> tuple[str, ...]:
    """NOTE and SOURCE of a drawing; an empty one is told by its note alone."""
    note = (words.say("NOTE {note}", note=drawing.note),) if drawing.note else ()
    source = (words.say("SOURCE {source}", source=drawing.source),) if drawing.source else ()
    return (*note, *source) if drawing.shapes else ()
