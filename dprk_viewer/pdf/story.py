"""Each block of a sheet as flowables, in the sizes and distances of the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reportlab.platypus import Flowable, Paragraph, Spacer

from dprk_viewer.pdf.flow import (
    Beside,
    Framed,
    Marked,
    Picture,
    Repeated,
    Rule,
    Stack,
    TwoColumns,
)
from dprk_viewer.pdf.furniture import band
from dprk_viewer.pdf.rows import Spread
from dprk_viewer.pdf.tables import exchanges, table, type_rows
from dprk_viewer.pdf.text import Typesetter, clean
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Columns,
    DutyFrame,
    Exchanges,
    Figure,
    Head,
    Inline,
    MarkName,
    Note,
    PageBreak,
    Run,
    Section,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.desk import GUTTER
from dprk_viewer.sheets.web import web_address
from dprk_viewer.tokens import UNIT_PAGE
from dprk_viewer.wording.words import Words

PICTURE_SHARE: Final = 0.75
"""The most that a drawing may take of a page's height beside its words."""
DATES_APART: Final = 8.0
"""The least room between the newest fact and the edition in one line."""
UNRULED: Final = 2.0
"""Room above a section without a heading: it goes on from what stands above it."""
RULED: Final = (Section, Figure, TypeRows, Exchanges, TableBlock, Sources)
"""Blocks with a hairline above them."""


class Story:
    """Makes flowables of blocks for a page that is ``height`` points high at the least."""

    def __init__(self, setter: Typesetter, words: Words, height: float) -> None:
        self._setter, self._words, self._height = setter, words, height
        self._styles = setter.styles

    def pages(self, blocks: Iterable[Block], width: float) -> list[Stack]:
        """Return a stack for each stretch of blocks that is to begin a page."""
        stretches: list[list[Block]] = [[]]
        for block in blocks:
            if isinstance(block, PageBreak):
                stretches.append([])
            else:
                stretches[-1].append(block)
        return [Stack(self.flowables(stretch, width, ruled=True)) for stretch in stretches]

    def flowables(self, blocks: Iterable[Block], width: float, ruled: bool) -> list[Flowable]:
        """Return all blocks for a column; ``ruled``: a hairline stands above each section.

        That of a section right under the head stands beneath it: the head has its own.
        """
        made: list[Flowable] = []
        above, opening = None, False
        for block in blocks:
            if opening:
                made.append(Rule(0.5, "hairline", before=4, after=3))
            elif ruled and isinstance(above, Head) and isinstance(block, Section):
                made.append(Spacer(width, 4))
            elif ruled and isinstance(block, Section) and not block.heading:
                made.append(Spacer(width, UNRULED))
            elif ruled and isinstance(block, RULED):
                made.append(Rule(0.5, "hairline", before=6, after=5))
            opening = ruled and isinstance(above, Head) and isinstance(block, Section)
            made += self._block(block, width, ruled)
            above = block
        return made

    def _block(self, block: Block, width: float, ruled: bool) -> list[Flowable]:
        setter = self._setter
        if isinstance(block, Head):
            return self._head(block, width)
        if isinstance(block, BottomLine):
            return [setter.paragraph(block.text, self._styles.bottom_line, width)]
        if isinstance(block, DutyFrame):
            return self._duty_frame(block, width)
        if isinstance(block, Section):
            return self._section(block, width, ruled)
        if isinstance(block, Figure):
            return self._figure(block, width)
        if isinstance(block, TypeRows):
            return [type_rows(setter, block, width)]
        if isinstance(block, Exchanges):
            return [exchanges(setter, block, width)]
        if isinstance(block, TableBlock):
            heading = self._heading(block.heading, block.aside)
            return [*heading, table(setter, block, width)]
        if isinstance(block, Sources):
            return self._sources(block, width)
        assert isinstance(block, Columns)
        return [self._columns(block, width)]

    def _head(self, head: Head, width: float) -> list[Flowable]:
        set_ = self._setter.paragraph
        dates: Inline = (Run(head.newest, bold=True), Run(f" · {head.horizon}", second=True))
        edition: Inline = (Run(head.edition, second=True),)
        title = set_(head.title, self._styles.title, width, share=0.2, tag="H1")
        title.outline = clean(head.title)
        made: list[Flowable] = [
            title,
            set_(head.subtitle, self._styles.subtitle, width, share=0.1),
            Rule(1.2, "ink", before=5, after=3),
            Spread(
                [set_(text, self._styles.dates, width, share=0.1) for text in (dates, edition)],
                DATES_APART,
            ),
        ]
        if head.band:
            made.append(band(self._setter, head.band, width))
        return made

    def _heading(
        self, heading: str, aside: str = "", mark: MarkName | None = None, lower: bool = False
    ) -> list[Flowable]:
        if not heading:
            return []
        look = self._styles.heading_lower if lower else self._styles.heading
        made = self._setter.heading(heading, aside, look)
        return [made if mark is None else Marked(mark, made)]

    def _section(self, block: Section, width: float, ruled: bool) -> list[Flowable]:
        heading = self._heading(block.heading, block.aside, block.mark, lower=not ruled)
        body = [self._setter.paragraph(text, self._styles.body, width) for text in block.paragraphs]
        return [*heading, *body]

    def _duty_frame(self, block: DutyFrame, width: float) -> list[Flowable]:
        inner = width - Framed.INDENT
        duties = [
            Stack(
                (
                    self._setter.paragraph(duty.cite, self._styles.cite, inner, share=0.2),
                    self._setter.paragraph(duty.text, self._styles.body, inner),
                ),
                whole_up_to=self._height,
            )
            for duty in block.duties
        ]
        for duty in duties[1:]:
            duty.spaceBefore = 2 * UNIT_PAGE
        heading = self._heading(block.heading, block.aside, "law")
        return [*heading, Framed(duties, whole_up_to=self._height)]

    def _figure(self, block: Figure, width: float) -> list[Flowable]:
        drawing, set_ = block.drawing, self._setter.paragraph
        made = self._heading(drawing.title, drawing.aside)
        if not drawing.shapes:
            return [*made, set_(drawing.alt or drawing.note, self._styles.body, width)]
        picture = Picture(drawing, self._height * PICTURE_SHARE)
        picture.keepWithNext = 1
        beneath = []
        if drawing.note:
            beneath.append(self._words.say("NOTE {note}", note=drawing.note))
        if drawing.source:
            beneath.append(self._words.say("SOURCE {source}", source=drawing.source))
        return [*made, picture, set_(" ".join(beneath), self._styles.caption, width, share=0.3)]

    def _sources(self, block: Sources, width: float) -> list[Flowable]:
        heading = self._heading(block.heading, block.aside)
        notes = [self._note(note, (width - GUTTER) / 2) for note in block.notes]
        again = Repeated(self._heading(block.heading))
        again.keepWithNext, again.spaceAfter = 1, self._styles.heading.spaceAfter
        return [*heading, TwoColumns(notes, GUTTER, again)]

    def _note(self, note: Note, width: float) -> Paragraph:
        return self._setter.note(note.number, note.text, width, web_address(note.address))

    def _columns(self, block: Columns, width: float) -> Flowable:
        left = (width - GUTTER) * block.share
        right = width - GUTTER - left
        stacks = [
            Stack(self.flowables(blocks, room, ruled=False))
            for blocks, room in ((block.left, left), (block.right, right))
        ]
        return Beside(stacks[0], stacks[1], left, GUTTER, self._height)
