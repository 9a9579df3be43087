"""Type sizes, spaces, colours and papers: the one module that window and page share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

Ink = Literal["ink", "second", "hairline", "paper", "ground", "accent", "warning", "selected"]

MM: Final = 72 / 25.4
"""Points in a millimetre."""


class Palette(NamedTuple):
    """One set of colours, as ``#RRGGBB``, each named by what it is for."""

    ink: str
    second: str
    hairline: str
    paper: str
    ground: str
    accent: str
    warning: str
    selected: str

    def colour(self, ink: Ink) -> str:
        """Return the colour that this palette gives to ``ink``."""
        colour: str = getattr(self, ink)
        return colour


LIGHT: Final = Palette(
    "#1B2228", "#55616B", "#C6CED5", "#FFFFFF", "#F5F7F8", "#1F5C85", "#8A5300", "#E4EEF5"
)
DARK: Final = Palette(
    "#E8ECEF", "#A7B1BA", "#3A444C", "#171C20", "#101417", "#7FB7DC", "#E0A84F", "#22303A"
)
STARK_LIGHT: Final = Palette(
    "#000000", "#262B30", "#59636C", "#FFFFFF", "#F5F7F8", "#003D75", "#6B2F00", "#D2E6F7"
)
"""For readers whose system asks for more contrast: 7:1 for words, and lines as clear as marks."""
STARK_DARK: Final = Palette(
    "#FFFFFF", "#DCE2E7", "#8C98A3", "#000000", "#0A0D0F", "#A8D8FF", "#FFC266", "#0E2E47"
)
PAGE: Final = LIGHT
"""Colours on paper: ink, the second voice, hairline and accent alone."""

UNIT_WINDOW: Final = 4
"""One unit of space in the window, in px at 100 %; gaps are 1, 2, 3, 4 or 6 units."""
UNIT_PAGE: Final = 3.0
"""One unit of space on the page, in points."""
ROW_HEIGHT: Final = 28
"""Height of a table row in the window, in px at 100 %."""


class WindowType(NamedTuple):
    """Type sizes of the window, in px at 100 %."""

    small: int = 11
    chart: int = 12
    body: int = 13
    section: int = 16
    title: int = 20
    figure: int = 28


class PageType(NamedTuple):
    """Type sizes and leadings of the page, in points; ``unit`` is one unit of its space."""

    unit: float = UNIT_PAGE

    note: float = 7.6
    note_leading: float = 9.7
    small: float = 8.4
    small_leading: float = 11.0
    body: float = 9.4
    body_leading: float = 12.2
    section: float = 10.5
    section_leading: float = 14.0
    heading_leading: float = 13.0
    title: float = 17.0
    title_leading: float = 20.0
    marking: float = 12.0
    marking_leading: float = 14.0
    note_mark: float = 6.6
    note_rise: float = 3.4
    label: float = 9.0
    label_width: float = 25 * MM
    chart: float = 7.4
    chart_leading: float = 9.4
    legend: float = 7.6
    legend_leading: float = 10.0


WINDOW_TYPE: Final = WindowType()
PAGE_TYPE: Final = PageType()
PRINCIPAL_TYPE: Final = PageType(
    unit=4.5,
    note=10.5,
    note_leading=13.5,
    small=11.5,
    small_leading=14.5,
    body=14.0,
    body_leading=18.0,
    section=14.0,
    section_leading=19.0,
    heading_leading=18.0,
    title=22.0,
    title_leading=26.0,
    marking=14.0,
    marking_leading=16.0,
    note_mark=9.0,
    note_rise=4.8,
    label=14.0,
    label_width=34 * MM,
    chart=10.0,
    chart_leading=12.5,
    legend=8.4,
    legend_leading=10.8,
)
"""Type for a reader who asks for 14 points: nothing that is read through is smaller."""


class Paper(NamedTuple):
    """A paper size and its margins, in points.

    ``top`` and ``bottom`` are where marking and foot begin, ``margin`` the least distance
    of all that stands between them from the upper and the lower edge.
    """

    name: str
    width: float
    height: float
    side: float = 18 * MM
    top: float = 10 * MM
    bottom: float = 9 * MM
    margin: float = 0.0

    @property
    def text_width(self) -> float:
        """Width between the side margins."""
        return self.width - 2 * self.side


A4: Final = Paper("A4", 210 * MM, 297 * MM)
LETTER: Final = Paper("Letter", 612.0, 792.0)
PAPERS: Final = {"a4": A4, "letter": LETTER}
INCH: Final = 72.0
SCAN_SIDE: Final = 28.8
"""Side of the code at the foot, in points: 0.35 mm a module with 29 of them."""
SCAN_QUIET: Final = 4.4
"""Room around it that nothing is printed in, in points: four modules and a little more."""


class PageLook(NamedTuple):
    """One style of page: its type, its papers by name, whether its text has serifs.

    ``stacked``: what stands side by side in other styles stands under one another.
    """

    type: PageType
    papers: Mapping[str, Paper]
    serif: bool
    stacked: bool


STANDARD: Final = PageLook(PAGE_TYPE, PAPERS, serif=False, stacked=False)
PRINCIPAL: Final = PageLook(
    PRINCIPAL_TYPE,
    {
        name: paper._replace(side=INCH, top=INCH / 2, bottom=INCH / 3, margin=INCH)
        for name, paper in PAPERS.items()
    },
    serif=True,
    stacked=True,
)
LOOKS: Final = {"standard": STANDARD, "principal": PRINCIPAL}
"""The styles of a page by name."""

SANS: Final = ("Source Sans 3", "Noto Sans KR", "Noto Sans JP", "Noto Sans SC")
"""Font families of window and page, in order of preference."""
