"""A sheet as the bytes of a PDF: the same bytes for the same sheet, wherever it is made."""

from __future__ import annotations

import calendar
import hashlib
from collections import deque
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from reportlab.lib.utils import TimeStamp

from dprk_viewer.pdf.archive import prepare
from dprk_viewer.pdf.faces import BASE
from dprk_viewer.pdf.flow import Stack
from dprk_viewer.pdf.fonts import load
from dprk_viewer.pdf.furniture import Furniture
from dprk_viewer.pdf.story import Story
from dprk_viewer.pdf.styles import Styles
from dprk_viewer.pdf.tagged import TaggedCanvas
from dprk_viewer.pdf.text import Typesetter
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.tokens import LOOKS
from dprk_viewer.wording.words import Words

PROGRAM: Final = "DPRK Viewer"
PARAGRAPH_SHARE: Final = 0.6
"""The most that one paragraph may take of a page's height; what is longer is shortened."""


def render(sheet: Sheet, words: Words) -> bytes:
    """Return ``sheet`` as a tagged PDF on the paper of its options.

    The dates in the file are the day printed, at midnight UTC. Raises KeyError for a
    paper that does not exist, and nothing for any text whatever.
    """
    load(BASE)
    look = LOOKS[sheet.options.style]
    paper = look.papers[sheet.options.paper]
    shortened = words.say("Text shortened here; the whole text is in the dataset.")
    setter = Typesetter(shortened, paper.height * PARAGRAPH_SHARE, Styles(look))
    furniture = Furniture(sheet, setter)
    story = Story(setter, words, furniture.room(2))
    stretches = story.pages(sheet.blocks, paper.text_width)
    pages = list(_paginate(stretches, furniture, paper.text_width))
    file = BytesIO()
    canvas = _canvas(file, sheet)
    for number, page in enumerate(pages, start=1):
        furniture.draw_top(canvas, number)
        height = page.wrap(paper.text_width, paper.height)[1]
        page.drawOn(canvas, paper.side, furniture.ceiling(number) - height)
        furniture.draw_foot(canvas, number, len(pages))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _paginate(stretches: list[Stack], furniture: Furniture, width: float) -> Iterator[Stack]:
    """Cut stretches into pages. Where one runs over, the next goes on beneath what is left.

    Each page takes something, so that this ends.
    """
    page, rest, waiting = 1, Stack(()), deque(stretches)
    while rest or waiting:
        rest = rest.then(waiting.popleft() if waiting else Stack(()))
        first, *later = rest.cut(width, furniture.room(page)) or [rest]
        yield first
        page, rest = page + 1, later[0] if later else Stack(())


def _canvas(file: BytesIO, sheet: Sheet) -> TaggedCanvas:
    options = sheet.options
    paper = LOOKS[options.style].papers[options.paper]
    size = (paper.width, paper.height)
    canvas = TaggedCanvas(file, size, options.language)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    # The stamp would follow SOURCE_DATE_EPOCH, and with it the identifier of the file.
    canvas.document._timeStamp = _Midnight(sheet)
    canvas.document.signature = hashlib.md5(repr(sheet).encode(), usedforsecurity=False)
    prepare(canvas.document, sheet, PROGRAM)
    return canvas


class _Midnight(TimeStamp):
    """The day printed at 00:00 UTC, as ReportLab's time stamp."""

    def __init__(self, sheet: Sheet) -> None:
        day = sheet.options.printed_on.timetuple()
        super().__init__(invariant=1)
        self.t = float(calendar.timegm(day))
        self.lt = day
        self.YMDhms = tuple(day)[:6]
