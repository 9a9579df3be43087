"""Reads a composed sheet as a reader would: its paragraphs, its charts, what has no note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dprk_viewer.figures.shapes import Group, Shape, Text
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    DutyFrame,
    Exchanges,
    Figure,
    Inline,
    PageBreak,
    Section,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.space import words_in


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those in columns one by one, the left column first."""
    for block in blocks:
        if isinstance(block, Columns):
            yield from flat((*block.left, *block.right))
        else:
            yield block


def unsourced(blocks: tuple[Block, ...]) -> int:
    """How many paragraphs, table rows and charts state figures and lead to no source note.

    A note that is named and not listed counts as none.
    """
    listed = {
        note.number for block in flat(blocks) if isinstance(block, Sources) for note in block.notes
    }
    return sum(_bare(block, listed) for block in flat(blocks))


def first_page_load(blocks: tuple[Block, ...]) -> tuple[int, int]:
    """Running words and source notes of the first page."""
    breaks = [place for place, block in enumerate(blocks) if isinstance(block, PageBreak)]
    first = blocks[: breaks[0]] if breaks else blocks
    notes = sum(len(block.notes) for block in flat(first) if isinstance(block, Sources))
    return words_in(*first), notes


def printed_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every paragraph, table row and line of a chart."""
    for block in flat(blocks):
        if isinstance(block, Figure):
            yield from _drawn_texts(block.drawing.shapes)
        elif isinstance(block, Section):
            yield from map(_text, block.paragraphs)
        else:
            yield from map(_text, _statements(block))


def drawn_keys(blocks: tuple[Block, ...]) -> set[str]:
    """The ids of the rows that are drawn in a chart, each as its own mark."""
    return {
        shape.key
        for block in flat(blocks)
        if isinstance(block, Figure)
        for shape in block.drawing.shapes
        if shape.key is not None
    }


def _bare(block: Block, listed: set[int]) -> int:
    if isinstance(block, Figure):
        return int(bool(block.drawing.shapes) and not block.drawing.source)
    return sum(_lacks_note(statement, listed) for statement in _statements(block))


def _lacks_note(statement: Inline, listed: set[int]) -> bool:
    notes = {number for run in statement for number in run.notes}
    if not notes:
        return any(char.isdigit() for char in _text(statement))
    return not notes <= listed


def _statements(block: Block) -> Iterator[Inline]:
    """What states facts: all but headings, questions and what is not known."""
    match block:
        case BottomLine():
            yield block.text
        case DutyFrame():
            yield from (duty.text for duty in block.duties)
        case TypeRows():
            yield from (line for row in block.rows for line in row.lines)
        case Exchanges():
            yield from (side for row in block.rows for side in (row.they, row.we))
        case TableBlock():
            yield from (tuple(run for cell in row for run in cell) for row in block.rows)


def _text(inline: Inline) -> str:
    return "".join(run.text for run in inline)


def _drawn_texts(shapes: Iterable[Shape]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _drawn_texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape.text
