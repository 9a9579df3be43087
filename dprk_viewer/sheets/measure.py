"""How many words a block puts on a page; a page holds no more than so many."""

from __future__ import annotations

from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    DutyFrame,
    Exchanges,
    Figure,
    Head,
    Inline,
    PageBreak,
    Section,
    Sources,
    TableBlock,
    TypeRows,
)

WORD_LIMIT = 450
"""The most words above the notes of the first page; the chart's own labels not counted."""
NOTE_LIMIT = 14
"""The most notes on the first page."""


def words_in(*blocks: Block) -> int:
    """Return the words of the blocks, without notes and without the labels in a chart."""
    return sum(len(text.split()) for block in blocks for text in _texts(block))


def _texts(block: Block) -> list[str]:
    match block:
        case Head():
            return [block.title, block.subtitle, block.newest, block.horizon, block.edition]
        case BottomLine():
            return [_plain(block.text)]
        case DutyFrame():
            duties = [text for duty in block.duties for text in (duty.cite, _plain(duty.text))]
            return [block.heading, block.aside, *duties]
        case Section():
            return [block.heading, block.aside, *map(_plain, block.paragraphs)]
        case Figure():
            drawing = block.drawing
            return [drawing.title, drawing.aside, drawing.note, drawing.source]
        case TypeRows():
            lines = [_plain(line) for row in block.rows for line in row.lines]
            return [*(row.label for row in block.rows), *lines]
        case Exchanges():
            rows = [text for row in block.rows for text in (_plain(row.they), _plain(row.we))]
            return [block.they_heading, block.we_heading, *rows]
        case TableBlock():
            cells = [_plain(cell) for row in block.rows for cell in row]
            return [block.heading, block.aside, *(c.heading for c in block.columns), *cells]
        case Columns():
            return [text for inner in (*block.left, *block.right) for text in _texts(inner)]
        case Sources() | PageBreak():
            return []


def _plain(inline: Inline) -> str:
    return "".join(run.text for run in inline)
