"""How much of a page a block takes: its running words, and its height on paper.

Heights are worked out from the widths of the letters, so that what is let onto the first
page stands on it; a little is kept free for what cannot be foreseen.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

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
from dprk_viewer.sheets.desk import GUTTER, Desk

WORD_LIMIT = 450
"""The most running words on the first page: its paragraphs, without headings and notes."""
NOTE_LIMIT = 14
"""The most notes on the first page."""
_RULE = 11.5
_FREE = 6.0
_HAIR = 0.3
_LABEL_GAP = 11.4
_FRAME = 11.4
_CELL_GAP = 9.0
_ROW_GAP = 5.0


class _Around(NamedTuple):
    """What no block may take: of the first page, of each later one that it runs over."""

    first: float
    head: float
    band: float
    later: float = 0.0
    later_pages: int = 0


_AROUND = {"standard": _Around(124, 56, 19), "principal": _Around(182, 111, 38, 280, 1)}
"""Beside the style's name. In large type the same text runs over a page more, on which a
drawing or a row that is not cut may leave some room free."""


def words_in(*blocks: Block) -> int:
    """Return the words of the paragraphs and cells: no heading, citation, chart or note."""
    return sum(len(text.split()) for block in blocks for text in _texts(block))


class Space:
    """Heights of blocks in the style of a desk, over the whole width unless told."""

    def __init__(self, desk: Desk) -> None:
        self._look, self._type, self.width = desk.look, desk.look.type, desk.paper.text_width
        self._paper, self._around = desk.paper, _AROUND[desk.options.style]
        serif = desk.look.serif
        self._wrap = partial(wrap, serif=serif)
        self._text_width = partial(text_width, serif=serif)

    def page_room(self, with_band: bool) -> float:
        """Height that blocks may take under a head ``with_band`` or without, in points."""
        around, tall = self._around, self._paper.height
        band = around.band if with_band else 0.0
        later = around.later_pages * (tall - around.later - band)
        return tall - around.first - around.head - _FREE - band + later

    def stack_height(self, blocks: Iterable[Block], width: float | None = None) -> float:
        """Return the height of blocks under one another."""
        return sum(self.height_of(block, width) for block in blocks)

    def height_of(self, block: Block, width: float | None = None) -> float:
        """Return the height of a block of ``width`` points; zero for head and notes."""
        width, type_ = self.width if width is None else width, self._type
        match block:
            case BottomLine():
                lines = self._lines(block.text, width, type_.section)
                return lines * type_.section_leading + 3 * type_.unit + 4
            case Section():
                texts = sum(self._body(text, width) for text in block.paragraphs)
                return _RULE + self._heading + texts
            case DutyFrame():
                return self._frame(block, width)
            case Figure():
                return self._figure(block, width)
            case TypeRows():
                rows = [line for row in block.rows for line in row.lines]
                return _RULE + sum(self.line_height(line, width) for line in rows)
            case Exchanges():
                rows_ = (self.exchange_height(row, width) for row in block.rows)
                return self.exchange_top() + sum(rows_)
            case TableBlock():
                return self._table(block, width)
            case Columns():
                left = (width - GUTTER) * block.share
                right = width - GUTTER - left
                sides = self.stack_height(block.left, left), self.stack_height(block.right, right)
                return max(sides)
            case _:
                return 0.0

    def line_height(self, line: Inline, width: float | None = None) -> float:
        """Height of one line of the type rows."""
        labels = self._type.label_width + _LABEL_GAP
        return self._body(line, (width or self.width) - labels) + 0.5

    def exchange_top(self) -> float:
        """Height of the rule and the headings above the exchanges."""
        return _RULE + self._type.small_leading + 3.5

    def exchange_height(self, row: Exchange, width: float | None = None) -> float:
        """Height of one exchange."""
        side = ((width or self.width) - GUTTER) / 2
        return max(self._body(row.they, side), self._body(row.we, side)) + 0.5

    def section_height(self, text: Inline) -> float:
        """Height of a section of one paragraph under a rule."""
        return _RULE + self._heading + self._body(text, self.width)

    def notes_height(self, texts: Iterable[str]) -> float:
        """Height of source notes in two columns with their heading; zero for none."""
        side = (self.width - GUTTER) / 2 - self._type.note * 1.84
        lines = [len(self._wrap(text, side, self._type.note)) for text in texts]
        if not lines:
            return 0.0
        rows = min(max(sum(lines[:cut]), sum(lines[cut:])) for cut in range(1, len(lines) + 1))
        return _RULE + self._heading + rows * self._type.note_leading

    @property
    def _heading(self) -> float:
        """A heading in one line, and the room beneath it."""
        return self._type.heading_leading + 4

    def _frame(self, block: DutyFrame, width: float) -> float:
        inner, type_ = width - _FRAME, self._type
        cites = (self._wrap(duty.cite, inner, type_.small, bold=True) for duty in block.duties)
        heads = sum(len(lines) * type_.body_leading + type_.unit for lines in cites)
        texts = sum(self._body(duty.text, inner) - type_.unit for duty in block.duties)
        return self._heading + heads + texts + 2 * type_.unit * (len(block.duties) - 1)

    def _figure(self, block: Figure, width: float) -> float:
        drawing, type_ = block.drawing, self._type
        text = f"{drawing.title} {drawing.aside}"
        title = self._wrap(text, width, type_.section, bold=True)
        beneath = wrap(f"NOTE {drawing.note} SOURCE {drawing.source}", width, type_.chart)
        heights = len(title) * type_.heading_leading, len(beneath) * type_.chart_leading
        return sum(heights) + drawing.height + 8

    def _table(self, block: TableBlock, width: float) -> float:
        """Height of a table with its rule, heading, header row and cells."""
        type_ = self._type
        total = sum(column.share for column in block.columns)
        rooms = [width * column.share / total - _CELL_GAP for column in block.columns]
        heads = [column.heading for column in block.columns]
        top = max(
            len(self._wrap(head, room, type_.small, bold=True))
            for head, room in zip(heads, rooms, strict=True)
        )
        rows = [
            max(self._lines(cell, room, type_.small) for cell, room in zip(row, rooms, strict=True))
            for row in block.rows
        ]
        lines = (top + sum(rows)) * type_.small_leading
        title = self._wrap(f"{block.heading} {block.aside}", width, type_.section, bold=True)
        above = self._heading + type_.heading_leading * (len(title) - 1)
        return _RULE + above + lines + _ROW_GAP * (len(rows) + 1)

    def _body(self, text: Inline, width: float) -> float:
        lines = self._lines(text, width, self._type.body)
        return lines * self._type.body_leading + self._type.unit

    def _lines(self, text: Inline, width: float, size: float) -> int:
        """How many lines a paragraph has; bold letters are wider, and numbers take room too."""
        gap = self._text_width(" ", size)
        lines, end = 1, -gap
        for word in self._word_widths(text, size):
            end += gap + word
            if end > width + _HAIR:
                lines += 1
                end = word
        return lines

    def _word_widths(self, text: Inline, size: float) -> list[float]:
        """The width of each word; one may run over several runs."""
        widths = [0.0]
        for run in text:
            first, *others = run.text.split(" ")
            widths[-1] += self._text_width(first, size, run.bold)
            widths += [self._text_width(word, size, run.bold) for word in others]
            marks = ",".join("00" for _ in run.notes)
            widths[-1] += self._text_width(marks, self._type.note_mark, bold=True)
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
