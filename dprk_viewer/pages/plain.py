"""A fact sheet as plain text for a cable: lines of 72 columns, every mark as a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from dprk_viewer.pages.lines import filled, underlined
from dprk_viewer.pages.order import beneath, in_order, told
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    DutyFrame,
    Exchanges,
    Figure,
    Head,
    Inline,
    Note,
    Section,
    Sheet,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.charted import spans
from dprk_viewer.sheets.marking import markings
from dprk_viewer.sheets.visible import NO_BREAK, bind, visible
from dprk_viewer.sheets.web import web_address
from dprk_viewer.wording.words import DAGGER, Words

_AFTER_TEXT: Final = re.compile(rf"(?<=[^\s(\[])\s?{DAGGER}")
_STEP: Final = "   "
_ITEM: Final = " - "


def plain(sheet: Sheet, words: Words) -> str:
    """Return the sheet as text in lines that end with LF.

    The markings stand at its top and bottom in capitals; there are no page numbers. The
    same sheet gives the same text.
    """
    writer = _Plain(words)
    chosen = [visible(text) for text in markings(sheet.options) if text]
    marking = list(chain.from_iterable(map(filled, chosen)))
    body = list(chain.from_iterable(map(writer.block, in_order(sheet, words))))
    lines = [*marking, *body, *writer.foot(sheet, body), *(["", *marking] if marking else [])]
    return "\n".join(lines).strip("\n") + "\n"


class _Plain:
    """Writes blocks as lines; a blank line stands before each."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._once = words.say("[one source]").replace(" ", NO_BREAK)

    def block(self, block: Block) -> Iterator[str]:
        """The lines of a block."""
        match block:
            case Head():
                yield from self._head(block)
            case BottomLine():
                yield from ("", *filled(self._inline(block.text)))
            case DutyFrame():
                yield from self._duties(block)
            case Section():
                yield from self._heading(block.heading, block.aside)
                for number, paragraph in enumerate(block.paragraphs):
                    yield from ([""] if number else [])
                    yield from filled(self._inline(paragraph))
            case Figure():
                yield from self._figure(block)
            case TypeRows():
                yield from self._types(block)
            case Exchanges():
                yield from self._exchanges(block)
            case TableBlock():
                yield from self._table(block)
            case Sources():
                yield from self._heading(block.heading)
                yield from chain.from_iterable(map(self._note, block.notes))
            case Columns():
                yield from chain.from_iterable(map(self.block, (*block.left, *block.right)))

    def foot(self, sheet: Sheet, body: list[str]) -> Iterator[str]:
        """What the one mark of the text means, whom to ask, which sheet this is."""
        meanings = [entry.word for entry in sheet.foot.legend if entry.mark is None]
        once = self._once.replace(NO_BREAK, " ")
        yield ""
        if any(once in line for line in body):
            for meaning in meanings:
                yield from filled(f"{once}: {visible(meaning)}")
        for text in (sheet.foot.contact, sheet.foot.sheet_id):
            yield from filled(visible(text))

    def _head(self, head: Head) -> Iterator[str]:
        yield ""
        yield from underlined(self._text(head.title), "=")
        for text in (head.subtitle, head.newest, head.horizon, head.edition):
            yield from filled(self._text(text))
        if head.band:
            yield from ("", *filled(self._text(head.band)))

    def _heading(self, heading: str, aside: str = "") -> Iterator[str]:
        yield ""
        title = heading or aside
        if heading and aside:
            title = self._words.say("{heading} ({aside})", heading=heading, aside=aside)
        yield from underlined(self._text(title), "-")

    def _duties(self, frame: DutyFrame) -> Iterator[str]:
        yield from self._heading(frame.heading, frame.aside)
        for number, duty in enumerate(frame.duties):
            yield from ([""] if number else [])
            yield from filled(self._text(duty.cite))
            yield from filled(self._inline(duty.text), _STEP, _STEP)

    def _figure(self, figure: Figure) -> Iterator[str]:
        drawing = figure.drawing
        yield from self._heading(drawing.title, drawing.aside)
        for row in told(drawing):
            yield from filled(self._text(row), _ITEM, _STEP)
        for said in beneath(drawing, self._words):
            yield from ("", *filled(self._text(said)))

    def _types(self, rows: TypeRows) -> Iterator[str]:
        for row in rows.rows:
            yield from ("", *filled(self._text(row.label)))
            for line in row.lines:
                yield from filled(self._inline(line), _ITEM, _STEP)

    def _exchanges(self, block: Exchanges) -> Iterator[str]:
        for row in block.rows:
            yield ""
            for heading, side in ((block.they_heading, row.they), (block.we_heading, row.we)):
                yield from filled(self._text(heading))
                yield from filled(self._inline(side), _STEP, _STEP)

    def _table(self, table: TableBlock) -> Iterator[str]:
        yield from self._heading(table.heading, table.aside)
        for number, row in enumerate(table.rows):
            yield from ([""] if number else [])
            for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
                said = self._words.say(
                    "{heading}: {text}",
                    heading=self._text(column.heading),
                    text=self._inline(cell),
                )
                yield from filled(said, _STEP if place else _ITEM, 2 * _STEP)

    def _note(self, note: Note) -> Iterator[str]:
        yield from filled(self._text(f"[{note.number}] {note.text}"), "", 2 * _STEP)
        address = web_address(note.address)
        if address:
            yield f"{2 * _STEP}{address}"

    def _inline(self, inline: Inline) -> str:
        return "".join(self._text(run.text) + _numbers(run.notes) for run in inline)

    def _text(self, text: str) -> str:
        seen = _AFTER_TEXT.sub(f" {self._once}", bind(visible(text)))
        return seen.replace(DAGGER, self._once)


def _numbers(notes: tuple[int, ...]) -> str:
    """The numbers of source notes in brackets, kept in one line."""
    return f" [{spans(notes).replace(' ', NO_BREAK)}]" if notes else ""
