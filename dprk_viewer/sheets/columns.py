"""How wide the columns of a table are: by their shares, but no word or number is broken."""

from __future__ import annotations

from dprk_viewer.figures.widths import text_width
from dprk_viewer.sheets.blocks import Inline, Run, TableBlock
from dprk_viewer.sheets.desk import GUTTER
from dprk_viewer.sheets.visible import bind
from dprk_viewer.tokens import PageLook

CELL_GAP = 9.0
"""Room between the text of a column and the next column, in points."""
THEY_SHARE = 0.4
"""What they may say takes so much of the width: what we can say, and what to expect, is longer."""
_MOST = 0.4
"""No word asks for more than this part of the table; one that is longer is broken."""


def exchange_widths(width: float) -> tuple[float, float]:
    """The widths of what they may say and of what we can say, a gutter apart."""
    room = width - GUTTER
    return room * THEY_SHARE, room * (1 - THEY_SHARE)


def column_widths(block: TableBlock, width: float, look: PageLook) -> list[float]:
    """The widths of the columns with the gap on their right; together they are ``width``.

    A column too narrow for its longest word takes room from those that have some to spare.
    """
    total = sum(column.share for column in block.columns) or 1
    widths = [width * column.share / total for column in block.columns]
    needs = [min(need, width * _MOST) for need in _needs(block, look)]
    lacking = sum(max(need - wide, 0.0) for need, wide in zip(needs, widths, strict=True))
    spare = sum(max(wide - need, 0.0) for need, wide in zip(needs, widths, strict=True))
    if not lacking or lacking > spare:
        return widths
    part = lacking / spare
    return [
        need if need > wide else wide - (wide - need) * part
        for need, wide in zip(needs, widths, strict=True)
    ]


def word_widths(text: Inline, size: float, look: PageLook) -> list[float]:
    """The width of each word, its note numbers included; one may run over several runs."""
    widths, serif = [0.0], look.serif
    for run in text:
        first, *others = bind(run.text).split(" ")
        widths[-1] += text_width(first, size, run.bold, serif)
        widths += [text_width(word, size, run.bold, serif) for word in others]
        marks = ",".join("00" for _ in run.notes)
        widths[-1] += text_width(marks, look.type.note_mark, True, serif)
    return widths


def _needs(block: TableBlock, look: PageLook) -> list[float]:
    """What the longest word of each column takes, with the gap beside it."""
    size, needs = look.type.small, []
    for place, column in enumerate(block.columns):
        cells = [(Run(column.heading, bold=True),), *(row[place] for row in block.rows)]
        longest = max(max(word_widths(cell, size, look)) for cell in cells)
        needs.append(longest + CELL_GAP + 0.1)
    return needs
