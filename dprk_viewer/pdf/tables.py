"""The blocks that are tables: claim types, exchanges, and plain tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Table

from dprk_viewer.pdf.cells import CellTags
from dprk_viewer.pdf.flow import Marked
from dprk_viewer.pdf.rows import one_line
from dprk_viewer.pdf.text import Typesetter
from dprk_viewer.sheets.blocks import Exchanges, TableBlock, TypeRows
from dprk_viewer.sheets.columns import CELL_GAP, column_widths, exchange_widths
from dprk_viewer.sheets.desk import GUTTER
from dprk_viewer.tokens import MM, PAGE, UNIT_PAGE

Command = tuple[Any, ...]
LABEL_GAP: Final = 4 * MM
ROW_GAP: Final = 4.0
EXCHANGE_GAP: Final = 2 * UNIT_PAGE
NO_GAP: Final[Command] = ("BOTTOMPADDING", (0, -1), (-1, -1), 0)
"""What follows a table keeps its own distance from the last row."""


def type_rows(setter: Typesetter, block: TypeRows, width: float) -> Table:
    """Return a row for each claim type: its mark and word, then what is known of it."""
    rows, styles = block.rows, setter.styles
    room = styles.type.label_width
    labels = [setter.paragraph(row.label, styles.label, room, share=0.2, tag=None) for row in rows]
    marked = [Marked(row.mark, label) for row, label in zip(rows, labels, strict=True)]
    naturals = (one_line(label) + mark.indent for label, mark in zip(labels, marked, strict=True))
    widest = max(naturals, default=0)
    left = min(max(room, widest), width / 3) + LABEL_GAP
    cells = [
        [
            label,
            [
                setter.paragraph(line, styles.body, width - left, share=1 / len(row.lines))
                for line in row.lines
            ],
        ]
        for row, label in zip(rows, marked, strict=True)
    ]
    # The labels are a little smaller: lowered so that both stand on one baseline.
    shift = styles.body.fontSize - styles.label.fontSize
    return _table(
        cells,
        [left, width - left],
        ROW_GAP,
        [("TOPPADDING", (0, 0), (0, -1), shift), NO_GAP],
        header=0,
        named=True,
    )


def exchanges(setter: Typesetter, block: Exchanges, width: float) -> Table:
    """Return what they may say and what we can say, side by side under their headings."""
    styles, widths = setter.styles, exchange_widths(width)
    left, right = widths
    headings = zip((block.they_heading, block.we_heading), widths, strict=True)
    cells = [
        [
            setter.paragraph(heading, styles.column, side, share=0.2, tag=None)
            for heading, side in headings
        ]
    ]
    cells += [
        [
            setter.paragraph(row.they, styles.body, left, tag=None),
            setter.paragraph(row.we, styles.body, right, tag=None),
        ]
        for row in block.rows
    ]
    gutter = ("LEFTPADDING", (1, 0), (1, -1), GUTTER)
    return _table(cells, [left, right + GUTTER], EXCHANGE_GAP, [gutter, NO_GAP])


def table(setter: Typesetter, block: TableBlock, width: float) -> Table:
    """Return a table with hairlines between its rows and its header on every page."""
    styles = setter.styles
    widths = column_widths(block, width, styles.look)
    gaps = [CELL_GAP] * (len(widths) - 1) + [0.0]
    rooms = [wide - gap for wide, gap in zip(widths, gaps, strict=True)]
    head = [
        setter.paragraph(
            column.heading,
            styles.column if column.align == "left" else styles.column_right,
            room,
            share=0.2,
            tag=None,
        )
        for column, room in zip(block.columns, rooms, strict=True)
    ]
    looks = [
        styles.cell if column.align == "left" else styles.cell_right for column in block.columns
    ]
    body = [
        [
            setter.paragraph(cell, look, room, tag=None)
            for cell, look, room in zip(row, looks, rooms, strict=True)
        ]
        for row in block.rows
    ]
    ink, hairline = HexColor(PAGE.ink), HexColor(PAGE.hairline)
    look = [
        *(("RIGHTPADDING", (i, 0), (i, -1), gap) for i, gap in enumerate(gaps)),
        ("TOPPADDING", (0, 1), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, ink),
        ("LINEBELOW", (0, 1), (-1, -2), 0.5, hairline),
    ]
    return _table([head, *body], widths, 2.5, look, named=True)


def _table(
    cells: list[list[Any]],
    widths: Iterable[float],
    below: float,
    look: Iterable[Command],
    *,
    header: int = 1,
    named: bool = False,
) -> Table:
    plain: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
        *look,
    ]
    return Table(
        cells,
        list(widths),
        style=plain,
        repeatRows=header,
        hAlign="LEFT",
        renderCB=CellTags(header, named),
    )
