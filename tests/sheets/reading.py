"""Reads the text of a sheet the way a reader would: runs, notes, blocks of a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from dprk_viewer.facts.library import Facts
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    DutyFrame,
    Exchanges,
    Inline,
    Note,
    PageBreak,
    Run,
    Section,
    Sheet,
    SheetOptions,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.compose import compose
from dprk_viewer.wording.words import Words

TOPICS = ("labour", "sanctions", "cyber")
PRINTED = dt.date(2026, 11, 24)


def made(facts: Facts, name: str, **options: Any) -> Sheet:
    """The sheet ``name``, printed on 24 November 2026 unless told."""
    chosen = SheetOptions(**({"printed_on": PRINTED} | options))
    return compose(facts, Words.english(), name, chosen)


def pages(sheet: Sheet) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks before and after the page break."""
    breaks = [i for i, block in enumerate(sheet.blocks) if isinstance(block, PageBreak)]
    cut = breaks[0] if breaks else len(sheet.blocks)
    return sheet.blocks[:cut], sheet.blocks[cut + 1 :]


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, those in columns one by one."""
    for block in blocks:
        if isinstance(block, Columns):
            yield from flat((*block.left, *block.right))
        else:
            yield block


def inlines(blocks: tuple[Block, ...]) -> Iterator[Inline]:
    """Every paragraph and cell."""
    for block in flat(blocks):
        match block:
            case BottomLine():
                yield block.text
            case DutyFrame():
                yield from (duty.text for duty in block.duties)
            case Section():
                yield from block.paragraphs
            case TypeRows():
                yield from (line for row in block.rows for line in row.lines)
            case Exchanges():
                yield from (text for row in block.rows for text in (row.they, row.we))
            case TableBlock():
                yield from (cell for row in block.rows for cell in row)
            case _:
                pass


def runs(blocks: tuple[Block, ...]) -> Iterator[Run]:
    """Every run of text."""
    yield from (run for inline in inlines(blocks) for run in inline)


def plain(inline: Inline) -> str:
    """The text of a paragraph, without note numbers."""
    return "".join(run.text for run in inline).replace("\u00a0", " ")


def text_of(blocks: tuple[Block, ...]) -> str:
    """All running text, a paragraph or cell a line."""
    return "\n".join(plain(inline) for inline in inlines(blocks))


def notes(sheet: Sheet) -> list[Note]:
    """The source notes of all pages."""
    return [n for b in flat(sheet.blocks) if isinstance(b, Sources) for n in b.notes]


def find(blocks: tuple[Block, ...], kind: type[Any]) -> Any:
    """The first block of a kind; the test fails where there is none."""
    return next(block for block in flat(blocks) if isinstance(block, kind))
