"""All that a sheet says, text by text, in the order in which it is read without pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    DutyFrame,
    Exchanges,
    Figure,
    Head,
    Inline,
    Section,
    Sheet,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.charted import spans
from dprk_viewer.wording.words import Words
from tests.sheets import reading


def squeezed(text: str) -> str:
    """``text`` without its spaces, line breaks and the brackets of note numbers."""
    return re.sub(r"\s+", "", re.sub(r"\[(\d[\d,– ]*)\]", r"\1", text))


def said(sheet: Sheet, words: Words) -> Iterator[str]:
    """The texts of a sheet; those of its source notes last, what a figure draws left out."""
    for block in reading.flat(sheet.blocks):
        yield from (text for text in _said(block, words) if text)
    yield from (f"{note.text}" for note in reading.notes(sheet))


def _said(block: Block, words: Words) -> Iterator[str]:
    match block:
        case Head():
            yield from (block.title, block.subtitle, block.newest, block.horizon, block.edition)
            yield block.band or ""
        case BottomLine():
            yield _text(block.text)
        case DutyFrame():
            yield from (block.heading, block.aside)
            for duty in block.duties:
                yield from (duty.cite, _text(duty.text))
        case Section():
            yield from (block.heading, block.aside, *map(_text, block.paragraphs))
        case Figure():
            yield from (block.drawing.title, block.drawing.aside)
            yield from (block.drawing.note, block.drawing.source)
        case TypeRows():
            for row in block.rows:
                yield from (row.label, *map(_text, row.lines))
        case Exchanges():
            for exchange in block.rows:
                yield from (_text(exchange.they), _text(exchange.we))
        case TableBlock():
            yield from (block.heading, block.aside)
            yield from (_text(cell) for row in block.rows for cell in row)
        case Sources():
            pass


def _text(inline: Inline) -> str:
    return "".join(f"{run.text}{spans(run.notes)}" for run in inline)
