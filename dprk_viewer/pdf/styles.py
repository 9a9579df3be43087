"""Paragraph styles of the page, all from the tokens."""

from __future__ import annotations

from typing import Final, Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from dprk_viewer.pdf.faces import FAMILIES
from dprk_viewer.tokens import PAGE, PAGE_TYPE, UNIT_PAGE, Ink

Align = Literal["left", "center", "right"]
_ALIGN: Final[dict[Align, Literal[0, 1, 2]]] = {"left": 0, "center": 1, "right": 2}


def style(
    size: float,
    leading: float,
    *,
    bold: bool = False,
    colour: Ink = "ink",
    align: Align = "left",
    before: float = 0,
    after: float = 0,
    indent: float = 0,
    keep: bool = False,
) -> ParagraphStyle:
    """Return a style; lengths in points. A bullet is a bold number in the accent.

    No paragraph leaves a single line behind or takes one along over a page's end.
    """
    return ParagraphStyle(
        "",
        fontName=FAMILIES[0].face(bold, False),
        fontSize=size,
        leading=leading,
        textColor=HexColor(PAGE.colour(colour)),
        alignment=_ALIGN[align],
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=indent,
        bulletFontName=FAMILIES[0].bold,
        bulletFontSize=size,
        bulletColor=HexColor(PAGE.accent),
        keepWithNext=int(keep),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


TYPE: Final = PAGE_TYPE
MARKING: Final = style(TYPE.marking, TYPE.marking_leading, bold=True, align="center")
TITLE: Final = style(TYPE.title, TYPE.title_leading, bold=True, before=2)
SUBTITLE: Final = style(TYPE.section, 14, colour="second")
DATES: Final = style(TYPE.small, TYPE.small_leading)
BAND: Final = style(TYPE.small, TYPE.small_leading, bold=True, colour="paper")
BOTTOM_LINE: Final = style(TYPE.section, TYPE.section_leading, before=2 * UNIT_PAGE, after=7)
HEADING: Final = style(TYPE.section, 13, bold=True, after=4, keep=True)
HEADING_LOWER: Final = style(TYPE.section, 13, bold=True, before=7, after=4, keep=True)
BODY: Final = style(TYPE.body, TYPE.body_leading, after=UNIT_PAGE)
CITE: Final = style(
    TYPE.small, TYPE.body_leading, bold=True, colour="second", after=UNIT_PAGE, keep=True
)
LABEL: Final = style(9, TYPE.body_leading, bold=True)
CAPTION: Final = style(TYPE.chart, 9.4, colour="second", before=2)
CELL: Final = style(TYPE.small, TYPE.small_leading)
CELL_RIGHT: Final = style(TYPE.small, TYPE.small_leading, align="right")
COLUMN: Final = style(TYPE.small, TYPE.small_leading, bold=True, colour="second")
COLUMN_RIGHT: Final = style(
    TYPE.small, TYPE.small_leading, bold=True, colour="second", align="right"
)
NOTE: Final = style(TYPE.note, TYPE.note_leading, indent=13)
NOTE_WIDE: Final = style(TYPE.note, TYPE.note_leading, indent=17)
LEGEND: Final = style(TYPE.note, 10)
FOOT: Final = style(TYPE.note, 10, colour="second")
