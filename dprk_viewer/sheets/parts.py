"""A sheet before its head, foot and source notes are put around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.records import Record
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.sheets.blocks import Block, BottomLine, Columns, DutyFrame, Figure, Run, Section
from dprk_viewer.sheets.body import TYPED, Body
from dprk_viewer.sheets.charted import sourced_figure
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.frames import in_frames
from dprk_viewer.sheets.listing import Listing
from dprk_viewer.sheets.space import Space

FIRST, LATER, MET = 2, 0.5, 1
"""So many duties are worth more to a page than all that stands below them; a later one less
than an exchange. To a démarche, which is made to be talked over, an exchange is worth ``MET``
more: a second duty makes room for it."""
_SOURCE = "notes 10, 20–30"
"""As long as the numbers that will stand beneath a drawing."""


class Parts(NamedTuple):
    """The topic, the title, the first page, and what may stand after it, by worth."""

    topic: str
    title: str
    first: FirstPage
    second: tuple[Listing, ...]


class FirstPage(NamedTuple):
    """The blocks of the first page and the ids of the rows behind it.

    Its notes run from 1 to ``notes``; ``worth`` is how much of what a page should hold
    stands on it; ``lacks`` says that some of what should stand below the duties does not.
    """

    blocks: tuple[Block, ...]
    rows: tuple[str, ...]
    notes: int
    worth: float
    lacks: bool


class Top(NamedTuple):
    """The upper half of a first page: bottom line or objective, what stands left, chart, questions.

    Without a chart and questions what stands left takes the whole width; ``under`` stands
    beneath both columns. In a style without columns all stand under one another.
    """

    bottom: BottomLine | Section
    left: Block
    drawing: Drawing | None
    ask: Section | None
    share: float
    under: tuple[Block, ...] = ()

    def blocks(self, desk: Desk, figure: Figure | None = None) -> tuple[Block, ...]:
        """The bottom line and two columns; the questions stand where the page stays lower."""
        lead = present(self.bottom if self.bottom != BottomLine(()) else None)
        plain = Figure(self.drawing._replace(source=_SOURCE)) if self.drawing else None
        chart, asks = present(figure or plain), present(self.ask)
        if desk.look.stacked:
            return *lead, *in_frames(desk, lead, self.left), *asks, *chart, *self.under
        if not (chart or asks):
            return *lead, self.left, *self.under
        if chart and self.ask:
            asks = (_run_on(self.ask),)
        ways = [Columns((self.left,), (*chart, *asks), self.share)]
        if chart and asks:
            ways.append(Columns((self.left, *asks), chart, self.share))
        lowest = min(ways, key=Space(desk).height_of)
        return *lead, lowest, *self.under


def _run_on(section: Section) -> Section:
    """The paragraphs of a section as one: beside a chart there is little room."""
    first, *rest = section.paragraphs
    more = (run for text in rest for run in (Run(" "), *text))
    return section._replace(paragraphs=((*first, *more),))


def first_page(
    desk: Desk,
    top: Top,
    body: Body,
    charted: Sequence[Record],
    tail: tuple[Block, ...] = (),
) -> FirstPage:
    """The first page, all its sources numbered: those of the chart after those of the text.

    ``tail`` stands beneath the body.
    """
    if desk.is_all and not body.room.lists_apart():
        desk.ledger.cite_together(charted)
    figure = sourced_figure(desk, top.drawing, charted) if top.drawing else None
    blocks = (*top.blocks(desk, figure), *body.blocks, *tail)
    rows = tuple(row.id for row in desk.ledger.rows)
    duties = _duties(blocks)
    worth = min(duties, FIRST) + LATER * max(duties - FIRST, 0) + body.worth
    if desk.options.form == "demarche" and body.spoken:
        worth += MET
    full = 1 if desk.is_all else 1 - TYPED  # types that lack stand on the second
    return FirstPage(blocks, rows, len(desk.ledger), worth, body.worth < full)


def _duties(blocks: Sequence[Block]) -> int:
    """How many duties are framed."""
    inner = (part for block in blocks if isinstance(block, Columns) for part in block.left)
    return sum(len(each.duties) for each in (*blocks, *inner) if isinstance(each, DutyFrame))


def present(*blocks: Block | None) -> tuple[Block, ...]:
    """The blocks that are there."""
    return tuple(block for block in blocks if block is not None)
