"""Paragraph styles of the page, all from the tokens."""

from __future__ import annotations

from functools import partial
from typing import Final, Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from dprk_viewer.pdf.faces import SANS, SERIF, Family
from dprk_viewer.tokens import PAGE, Ink, PageLook

Align = Literal["left", "center", "right"]
_ALIGN: Final[dict[Align, Literal[0, 1, 2]]] = {"left": 0, "center": 1, "right": 2}


def style(
    family: Family,
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
        fontName=family.face(bold, False),
        fontSize=size,
        leading=leading,
        textColor=HexColor(PAGE.colour(colour)),
        alignment=_ALIGN[align],
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=indent,
        bulletFontName=family.bold,
        bulletFontSize=size,
        bulletColor=HexColor(PAGE.accent),
        keepWithNext=int(keep),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


class Styles:
    """The paragraph styles of one look, each named by what it is for."""

    def __init__(self, look: PageLook) -> None:
        self.look = look
        type_ = self.type = look.type
        self.unit = type_.unit
        self.family = SERIF if look.serif else SANS
        in_ = partial(style, self.family)
        self.marking = in_(type_.marking, type_.marking_leading, bold=True, align="center")
        self.tlp = in_(type_.marking, type_.marking_leading, bold=True, colour="paper")
        self.title = in_(type_.title, type_.title_leading, bold=True, before=2)
        self.subtitle = in_(type_.section, type_.section_leading, colour="second")
        self.bottom_line = in_(
            type_.section, type_.section_leading, before=2 * self.unit, after=self.unit + 4
        )
        heading = partial(in_, type_.section, type_.heading_leading, bold=True, after=4, keep=True)
        self.heading, self.heading_lower = heading(), heading(before=7)
        self.body = in_(type_.body, type_.body_leading, after=self.unit)
        self.cite = in_(
            type_.small,
            type_.body_leading,
            bold=True,
            colour="second",
            after=self.unit,
            keep=True,
        )
        self.label = in_(type_.label, type_.body_leading, bold=True)
        self._small(partial(in_, type_.small, type_.small_leading))
        self.note = in_(type_.note, type_.note_leading, indent=round(type_.note * 1.71, 1))
        self.note_wide = in_(type_.note, type_.note_leading, indent=round(type_.note * 2.24, 1))
        self._around()

    def _small(self, small: partial[ParagraphStyle]) -> None:
        """What is set in small type: dates, the band, and the cells of tables."""
        self.dates, self.cell = small(), small()
        self.band = small(bold=True, colour="paper")
        self.cell_right = small(align="right")
        self.column = small(bold=True, colour="second")
        self.column_right = small(bold=True, colour="second", align="right")

    def _around(self) -> None:
        """What stands beneath a drawing, which is in the drawing's letters, and at the foot."""
        type_ = self.type
        self.caption = style(SANS, type_.chart, type_.chart_leading, colour="second", before=2)
        self.legend = style(self.family, type_.legend, type_.legend_leading)
        self.foot = style(self.family, type_.legend, type_.legend_leading, colour="second")
