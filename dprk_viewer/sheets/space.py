"""How much of a page a block takes: its running words, and its height on paper.

Heights are worked out from the widths of the letters, so that what is let onto the first
page stands on it; a little is kept free for what cannot be foreseen.
"""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    DutyFrame,
    Exchange,
    Exchanges,
    Figure,
    Inline,
    Section,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.desk import GUTTER
from dprk_viewer.tokens import MM, PAGE_TYPE, UNIT_PAGE, Paper

WORD_LIMIT = 450
"""The most running words on the first page: its paragraphs, without headings and notes."""
NOTE_LIMIT = 14
"""The most notes on the first page."""
_RULE = 11.5
_HEADING = 17.0
_FURNITURE = 124.0
_HEAD = 56.0
_BAND = 19.0
_FREE = 6.0
_HAIR = 0.3
_LABELS = 29 * MM
_FRAME = 11.4
_CELL_GAP = 3 * UNIT_PAGE
_ROW_GAP = 5.0


def words_in(*blocks: Block) -> int:
    """Return the words of the paragraphs and cells: no heading, citation, chart or note."""
    return sum(len(text.split()) for block in blocks for text in _texts(block))


def page_room(paper: Paper, with_band: bool) -> float:
    """Height that blocks may take under a head ``with_band`` or without, in points."""
    return paper.height - _FURNITURE - _HEAD - _FREE - (_BAND if with_band else 0.0)


def height_of(block: Block, width: float) -> float:
    """Return the height of a block of ``width`` points; zero for head and notes."""
    match block:
        case BottomLine():
            lines = _lines(block.text, width, PAGE_TYPE.section)
            return lines * PAGE_TYPE.section_leading + 13
        case Section():
            return _RULE + _HEADING + sum(_body(text, width) for text in block.paragraphs)
        case DutyFrame():
            inner = width - _FRAME
            cites = (wrap(duty.cite, inner, PAGE_TYPE.small, bold=True) for duty in block.duties)
            heads = sum(len(lines) * PAGE_TYPE.body_leading + UNIT_PAGE for lines in cites)
            texts = sum(_body(duty.text, inner) - UNIT_PAGE for duty in block.duties)
            return _HEADING + heads + texts + 2 * UNIT_PAGE * (len(block.duties) - 1)
        case Figure():
            return _figure(block, width)
        case TypeRows():
            rows = [line for row in block.rows for line in row.lines]
            return _RULE + sum(line_height(line, width) for line in rows)
        case Exchanges():
            return exchange_top() + sum(exchange_height(row, width) for row in block.rows)
        case TableBlock():
            return _table(block, width)
        case Columns():
            left, right = column_widths(width, block.share)
            return max(stack_height(block.left, left), stack_height(block.right, right))
        case _:
            return 0.0


def stack_height(blocks: Iterable[Block], width: float) -> float:
    """Return the height of blocks under one another."""
    return sum(height_of(block, width) for block in blocks)


def column_widths(width: float, share: float) -> tuple[float, float]:
    """Widths of two columns of which the left one takes ``share``."""
    left = (width - GUTTER) * share
    return left, width - GUTTER - left


def line_height(line: Inline, width: float) -> float:
    """Height of one line of the type rows."""
    return _body(line, width - _LABELS) + 0.5


def exchange_top() -> float:
    """Height of the rule and the headings above the exchanges."""
    return _RULE + PAGE_TYPE.small_leading + 3.5


def exchange_height(row: Exchange, width: float) -> float:
    """Height of one exchange."""
    side = (width - GUTTER) / 2
    return max(_body(row.they, side), _body(row.we, side)) + 0.5


def section_height(text: Inline, width: float) -> float:
    """Height of a section of one paragraph under a rule."""
    return _RULE + _HEADING + _body(text, width)


def notes_height(texts: Iterable[str], width: float) -> float:
    """Height of source notes in two columns with their heading; zero for none."""
    side = (width - GUTTER) / 2 - 14
    lines = [len(wrap(text, side, PAGE_TYPE.note)) for text in texts]
    if not lines:
        return 0.0
    rows = min(max(sum(lines[:cut]), sum(lines[cut:])) for cut in range(1, len(lines) + 1))
    return _RULE + _HEADING + rows * PAGE_TYPE.note_leading


def _figure(block: Figure, width: float) -> float:
    drawing = block.drawing
    title = wrap(f"{drawing.title} {drawing.aside}", width, PAGE_TYPE.section, bold=True)
    beneath = wrap(f"NOTE {drawing.note} SOURCE {drawing.source}", width, PAGE_TYPE.chart)
    return len(title) * 13 + 4 + drawing.height + len(beneath) * 9.4 + 4


def _table(block: TableBlock, width: float) -> float:
    """Height of a table with its rule, heading, header row and cells."""
    total = sum(column.share for column in block.columns)
    rooms = [width * column.share / total - _CELL_GAP for column in block.columns]
    heads = [column.heading for column in block.columns]
    top = max(
        len(wrap(head, room, PAGE_TYPE.small, bold=True))
        for head, room in zip(heads, rooms, strict=True)
    )
    rows = [
        max(_lines(cell, room, PAGE_TYPE.small) for cell, room in zip(row, rooms, strict=True))
        for row in block.rows
    ]
    lines = (top + sum(rows)) * PAGE_TYPE.small_leading
    title = wrap(f"{block.heading} {block.aside}", width, PAGE_TYPE.section, bold=True)
    return _RULE + _HEADING + 13 * (len(title) - 1) + lines + _ROW_GAP * (len(rows) + 1)


def _body(text: Inline, width: float) -> float:
    return _lines(text, width, PAGE_TYPE.body) * PAGE_TYPE.body_leading + UNIT_PAGE


def _lines(text: Inline, width: float, size: float) -> int:
    """How many lines a paragraph has; bold letters are wider, and numbers take room too."""
    gap = text_width(" ", size)
    lines, end = 1, -gap
    for word in _word_widths(text, size):
        end += gap + word
        if end > width + _HAIR:
            lines += 1
            end = word
    return lines


def _word_widths(text: Inline, size: float) -> list[float]:
    """The width of each word; one may run over several runs."""
    widths = [0.0]
    for run in text:
        first, *others = run.text.split(" ")
        widths[-1] += text_width(first, size, run.bold)
        widths += [text_width(word, size, run.bold) for word in others]
        marks = ",".join("00" for _ in run.notes)
        widths[-1] += text_width(marks, PAGE_TYPE.note_mark, bold=True)
    return widths


def plain(text: Inline) -> str:
    """The text of a paragraph, without note numbers."""
    return "".join(run.text for run in text)


def _texts(block: Block) -> list[str]:
    match block:
        case BottomLine():
            return [plain(block.text)]
        case DutyFrame():
            return [plain(duty.text) for duty in block.duties]
        case Section():
            return [plain(text) for text in block.paragraphs]
        case TypeRows():
            return [plain(line) for row in block.rows for line in row.lines]
        case Exchanges():
            return [plain(text) for row in block.rows for text in (row.they, row.we)]
        case TableBlock():
            return [plain(cell) for row in block.rows for cell in row]
        case Columns():
            return [text for inner in (*block.left, *block.right) for text in _texts(inner)]
        case _:
            return []
