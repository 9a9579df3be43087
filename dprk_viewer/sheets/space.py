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
    Head,
    Inline,
    Run,
    Section,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.columns import CELL_GAP, column_widths, exchange_widths, word_widths
from dprk_viewer.sheets.desk import GUTTER, Desk
from dprk_viewer.sheets.marking_room import marking_room
from dprk_viewer.sheets.visible import bind

WORD_LIMIT = 450
"""The most running words on the first page: its paragraphs, without headings and notes."""
NOTE_LIMIT = 14
"""The most notes on the first page."""
_RULE = 11.5
_UNRULED = 2.0
"""Room above a section without a heading, which no rule sets off from what stands above."""
_FREE = 2.0
_HAIR = 0.3
_LABEL_GAP = 11.4
_FRAME = 11.4
_ROW_GAP = 5.0
_EXCHANGE_GAP = 6.0
_LOWER = 7.0
"""Room above a heading in a column, in place of a rule."""


class _Around(NamedTuple):
    """What no block may take: of the first page, of a later one; and lines of the head.

    ``ruled`` is what the head's rule takes, ``band`` what its warning does in one line.
    """

    first: float
    later: float
    ruled: float
    band: float


_AROUND = {"standard": _Around(121.2, 146.4, 9.2, 9.0), "principal": _Around(173, 184.6, 9.2, 9.0)}
"""Beside the style's name."""
_UNCUT = 106.0
"""In large type the first part runs over a page more, on which a drawing or a row that is
not cut may leave so much room free."""
_APART, _RUNNING_APART = 8.0, 12.0
"""The least distance of two texts in one line of the head, and of a running title."""
_PAD = 6.0
"""Room on each side of the text of a band."""


def words_in(*blocks: Block) -> int:
    """Return the words of the paragraphs and cells: no heading, citation, chart or note."""
    return sum(len(text.split()) for block in blocks for text in _texts(block))


class Space:
    """Heights of blocks in the style of a desk, over the whole width unless told."""

    def __init__(self, desk: Desk) -> None:
        self._look, self._type, self.width = desk.look, desk.look.type, desk.paper.text_width
        self._paper, self._around = desk.paper, _AROUND[desk.options.style]
        self._free = _FREE + marking_room(desk.options)
        serif = desk.look.serif
        self._wrap = partial(wrap, serif=serif)
        self._text_width = partial(text_width, serif=serif)

    def page_room(self, head: Head, *, runs_over: bool = False) -> float:
        """Height that blocks may take under ``head``; where they run over, of two pages."""
        room = self._paper.height - self._around.first - self._head(head) - self._free
        return room + self.later_room(head) - _UNCUT if runs_over else room

    def later_room(self, head: Head) -> float:
        """Height that blocks may take of a page after the first."""
        return self._paper.height - self._around.later - self._running(head) - self._free

    def stack_height(self, blocks: Iterable[Block], width: float | None = None) -> float:
        """Return the height of blocks under one another."""
        return sum(self.height_of(block, width) for block in blocks)

    def height_of(self, block: Block, width: float | None = None) -> float:
        """Return the height of a block of ``width`` points; zero for a head."""
        ruled, type_ = width is None, self._type
        width = self.width if width is None else width
        match block:
            case BottomLine() if not block.text:
                return 0.0
            case BottomLine():
                lines = self._lines(block.text, width, type_.section)
                return lines * type_.section_leading + 3 * type_.unit + 4
            case Section():
                texts = sum(self._body(text, width) for text in block.paragraphs)
                if not block.heading:
                    return texts + _UNRULED
                return _RULE + self._heading + texts - type_.unit
            case DutyFrame():
                return self._frame(block, width)
            case Figure():
                return self._figure(block, width) + (_RULE if ruled else 0.0)
            case TypeRows():
                rows = [line for row in block.rows for line in row.lines]
                return self.types_top() + sum(self.line_height(line, width) for line in rows)
            case Exchanges():
                rows_ = (self.exchange_height(row, width) for row in block.rows)
                return self.exchange_top() + sum(rows_)
            case TableBlock():
                return self._table(block, width)
            case Sources():
                notes = self.notes_height(note.text for note in block.notes)
                return notes + self.aside_height(block.heading, block.aside)
            case Columns():
                left = (width - GUTTER) * block.share
                right = width - GUTTER - left
                return max(self._column(block.left, left), self._column(block.right, right))
            case _:
                return 0.0

    def line_height(self, line: Inline, width: float | None = None) -> float:
        """Height of one line of the type rows."""
        labels = self._type.label_width + _LABEL_GAP
        return self._body(line, (width or self.width) - labels) + 0.5

    def types_top(self) -> float:
        """Height of the rule above the type rows."""
        return _RULE - 1.5

    def exchange_top(self) -> float:
        """Height of the rule and the headings above the exchanges."""
        return _RULE + self._type.small_leading

    def exchange_height(self, row: Exchange, width: float | None = None) -> float:
        """Height of one exchange."""
        left, right = exchange_widths(width or self.width)
        they = self._lines(row.they, left, self._type.body)
        we = self._lines(row.we, right, self._type.body)
        return max(they, we) * self._type.body_leading + _EXCHANGE_GAP

    def section_height(self, text: Inline) -> float:
        """Height of a section of one paragraph under a rule."""
        return _RULE + self._heading + self._body(text, self.width) - self._type.unit

    def notes_height(self, texts: Iterable[str]) -> float:
        """Height of source notes in two columns with their heading; zero for none."""
        side = (self.width - GUTTER) / 2 - round(self._type.note * 1.71, 1)
        lines = [len(self._wrap(bind(text), side, self._type.note)) for text in texts]
        if not lines:
            return 0.0
        rows = min(max(sum(lines[:cut]), sum(lines[cut:])) for cut in range(1, len(lines) + 1))
        return _RULE + self._heading + rows * self._type.note_leading

    def aside_height(self, heading: str, aside: str) -> float:
        """Height of the lines that the words after a heading take beneath its first."""
        lines = self._titles(heading, aside, self.width)
        return (lines - 1) * self._type.heading_leading

    @property
    def _heading(self) -> float:
        """A heading in one line, and the room beneath it."""
        return self._type.heading_leading + 4

    def _head(self, head: Head) -> float:
        """Height of title, subtitle, rule, dates and band."""
        type_ = self._type
        titles = len(self._wrap(head.title, self.width, type_.title, bold=True))
        dates = self._text_width(head.newest, type_.small, bold=True)
        dates += self._text_width(f" · {head.horizon}", type_.small)
        edition = self._text_width(head.edition, type_.small)
        below = 1 if dates + edition + _APART <= self.width else 2 + (dates > self.width)
        tall = titles * type_.title_leading + type_.section_leading + self._around.ruled
        return tall + below * type_.small_leading + self._band(head)

    def _running(self, head: Head) -> float:
        """Height of the running title beyond its first line, and of the band beneath it."""
        small = self._type.small
        texts = (head.horizon, head.edition)
        wide = sum(self._text_width(text, small) + _RUNNING_APART for text in texts)
        one = wide + self._text_width(head.title, small, bold=True) <= self.width
        return self._band(head) + (0.0 if one else 2 * self._type.small_leading)

    def _band(self, head: Head) -> float:
        if head.band is None:
            return 0.0
        type_ = self._type
        lines = self._wrap(head.band, self.width - 2 * _PAD, type_.small, bold=True)
        return self._around.band + len(lines) * type_.small_leading

    def _column(self, blocks: Iterable[Block], width: float) -> float:
        """Height of blocks in a column: no rule stands above a heading in it."""
        ruled = self.stack_height(blocks, width)
        return ruled - sum(_RULE - _LOWER for block in blocks if isinstance(block, Section))

    def _frame(self, block: DutyFrame, width: float) -> float:
        inner, type_ = width - _FRAME, self._type
        cites = (self._wrap(duty.cite, inner, type_.small, bold=True) for duty in block.duties)
        heads = sum(len(lines) * type_.body_leading + type_.unit for lines in cites)
        texts = sum(self._body(duty.text, inner) - type_.unit for duty in block.duties)
        return self._heading + heads + texts + 2 * type_.unit * (len(block.duties) - 1)

    def _figure(self, block: Figure, width: float) -> float:
        drawing, type_ = block.drawing, self._type
        title = self._titles(drawing.title, drawing.aside, width)
        beneath = wrap(f"NOTE {drawing.note} SOURCE {drawing.source}", width, type_.chart)
        heights = title * type_.heading_leading, len(beneath) * type_.chart_leading
        return sum(heights) + drawing.height + 7

    def _table(self, block: TableBlock, width: float) -> float:
        """Height of a table with its rule, heading, header row and cells."""
        type_ = self._type
        rooms = [wide - CELL_GAP for wide in column_widths(block, width, self._look)]
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
        title = self._titles(block.heading, block.aside, width)
        above = self._heading + type_.heading_leading * (title - 1)
        return _RULE + above + lines + _ROW_GAP * (len(rows) + 1)

    def _titles(self, title: str, aside: str, width: float) -> int:
        """How many lines a heading has with the smaller words after it."""
        type_ = self._type
        bold = self._word_widths((Run(title, bold=True),), type_.section)
        small = self._word_widths((Run(aside),), type_.small) if aside else []
        return self._count([*bold, *small], self._text_width(" ", type_.section), width)

    def _body(self, text: Inline, width: float) -> float:
        lines = self._lines(text, width, self._type.body)
        return lines * self._type.body_leading + self._type.unit

    def _lines(self, text: Inline, width: float, size: float) -> int:
        """How many lines a paragraph has; bold letters are wider, and numbers take room too."""
        return self._count(self._word_widths(text, size), self._text_width(" ", size), width)

    @staticmethod
    def _count(words: Iterable[float], gap: float, width: float) -> int:
        """How many lines words of such widths make."""
        lines, end = 1, -gap
        for word in words:
            end += gap + word
            if end > width + _HAIR:
                lines += 1
                end = word
        return lines

    def _word_widths(self, text: Inline, size: float) -> list[float]:
        return word_widths(text, size, self._look)


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
