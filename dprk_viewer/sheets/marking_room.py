"""How much of a page its markings and the code of its ID take beyond a line each."""

from __future__ import annotations

from typing import Final

from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.marking import markings
from dprk_viewer.tokens import LOOKS, SCAN_QUIET, SCAN_SIDE, PageLook

LABEL_PAD: Final = 4.0
"""Room between a label and the ends of its plate, in points."""
MARKINGS_APART: Final = 12.0
"""Least room between the national marking and the label in one line, in points."""
LINE_GAP: Final = 3.0
"""Room between the markings and the line beneath them, in points."""
CODE_LIFT: Final = 2.4
"""How far the code stands above the foot: where the letters of the last line stand."""
FOOT_LINE: Final = 55.0
"""What ID, contact and page take in one line of the foot, in type sizes."""


def label_below(national: float, label: float, width: float) -> bool:
    """Whether a label of that width has no room beside a marking in the middle of a line."""
    return national / 2 + MARKINGS_APART + label + 2 * LABEL_PAD > width / 2


def has_code(options: SheetOptions) -> bool:
    """Whether an ID and its code stand at the foot: never on a non-paper."""
    return options.form != "non-paper"


def marking_room(options: SheetOptions) -> float:
    """Height that top and foot take of a page beyond a marking in one line each, in points."""
    look = LOOKS[options.style]
    type_, code = look.type, has_code(options)
    line = type_.marking_leading
    inset = SCAN_SIDE + SCAN_QUIET if code else 0.0
    narrow = look.papers[options.paper].text_width - inset < FOOT_LINE * type_.legend
    signed = type_.legend_leading * (2 if narrow else 1)
    lines = LINE_GAP + signed + _lines(options, look, inset) * line
    foot = SCAN_QUIET + max(lines, CODE_LIFT + SCAN_SIDE) if code else LINE_GAP + lines
    plain = LINE_GAP + LINE_GAP + type_.legend_leading + line
    return (_lines(options, look, 0.0) - 1) * line + foot - plain


def _lines(options: SheetOptions, look: PageLook, inset: float) -> int:
    """How many lines the markings take where ``inset`` is taken on both sides."""
    chosen, size = markings(options), look.type.marking
    if chosen.national is None:
        return 1
    width = look.papers[options.paper].text_width
    national = len(wrap(chosen.national, width - 2 * inset, size, bold=True, serif=look.serif))
    if chosen.tlp is None:
        return national
    one, other = (text_width(text, size, bold=True, serif=look.serif) for text in chosen if text)
    return national + label_below(one, other, width)
