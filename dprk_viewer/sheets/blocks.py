"""The blocks of a fact sheet: plain data that knows nothing of PDF or screen."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from dprk_viewer.figures.shapes import Drawing

MarkName = Literal["law", "finding", "report", "estimate", "allegation", "pledge"]
Form = Literal["briefing", "demarche", "non-paper"]
Style = Literal["standard", "principal"]


class Run(NamedTuple):
    """A stretch of text in one style; ``notes`` are source numbers set raised after it."""

    text: str
    bold: bool = False
    italic: bool = False
    second: bool = False
    notes: tuple[int, ...] = ()


Inline = tuple[Run, ...]


class Head(NamedTuple):
    """Title, subtitle, and the line of dates; ``band`` warns of old data on every page."""

    title: str
    subtitle: str
    newest: str
    horizon: str
    edition: str
    band: str | None = None


class BottomLine(NamedTuple):
    """The two or three sentences that a reader must not miss."""

    text: Inline


class Duty(NamedTuple):
    """One duty with its exception in one piece of text, under its citation."""

    cite: str
    text: Inline


class DutyFrame(NamedTuple):
    """Duties with their exceptions in one frame; no duty is ever split."""

    heading: str
    aside: str
    duties: tuple[Duty, ...]


class Section(NamedTuple):
    """A heading with paragraphs under it; ``mark`` is drawn before the heading."""

    heading: str
    paragraphs: tuple[Inline, ...]
    aside: str = ""
    mark: MarkName | None = None


class Figure(NamedTuple):
    """A drawing with its title, NOTE and SOURCE."""

    drawing: Drawing


class TypeRow(NamedTuple):
    """One claim type with what is known of that type; a word beside its mark."""

    mark: MarkName
    label: str
    lines: tuple[Inline, ...]


class TypeRows(NamedTuple):
    """Established, reported, estimated, alleged, announced: a row each."""

    rows: tuple[TypeRow, ...]


class Exchange(NamedTuple):
    """What they may say and what we can say, side by side."""

    they: Inline
    we: Inline


class Exchanges(NamedTuple):
    """The rows of "They may say / We can say"."""

    they_heading: str
    we_heading: str
    rows: tuple[Exchange, ...]


class Column(NamedTuple):
    """A column of a table: its heading, its share of the width, its side."""

    heading: str
    share: float
    align: Literal["left", "right"] = "left"


class TableBlock(NamedTuple):
    """A table; its header row is repeated on every page it runs over."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Inline, ...], ...]
    aside: str = ""


class Note(NamedTuple):
    """One numbered source note; ``address`` is a web address or None."""

    number: int
    text: str
    address: str | None = None


class Sources(NamedTuple):
    """The numbered source notes, set in two columns; ``aside``: what the sheet left out."""

    heading: str
    notes: tuple[Note, ...]
    aside: str = ""


class Columns(NamedTuple):
    """Two columns side by side; ``share`` is the left one's part of the width."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.44


class PageBreak(NamedTuple):
    """What follows starts on a new page."""


Block = (
    Head
    | BottomLine
    | DutyFrame
    | Section
    | Figure
    | TypeRows
    | Exchanges
    | TableBlock
    | Sources
    | Columns
    | PageBreak
)


class LegendEntry(NamedTuple):
    """A mark and its word; mark None: the dagger."""

    mark: MarkName | None
    word: str


class Foot(NamedTuple):
    """What stands at the foot of every page. ``page`` takes ``{page}`` and ``{pages}``."""

    legend: tuple[LegendEntry, ...]
    sheet_id: str
    contact: str
    page: str


class SheetOptions(NamedTuple):
    """What the reader chose for a sheet.

    ``marking`` None: none chosen; ``tlp``: a label of FIRST's Traffic Light Protocol with
    its prefix, None: none. ``length``: the most pages, 0 for as many as there are.
    ``allegations`` and ``unnamed``: whether a non-paper holds allegations and what unnamed
    sources said. ``own_state``: the ISO3 code of the reader's own State, if told.
    ``objective``: what a démarche is for, in the reader's words; blank: by rule.
    ``as_known_on``: the day that the facts are put back to; None: all that is held.
    ``contact``: the unit or person to ask, for a sheet that stays; blank: a line to write on.
    """

    paper: str = "a4"
    language: str = "en"
    printed_on: dt.date = dt.date(2026, 1, 1)
    marking: str | None = None
    tlp: str | None = None
    form: Form = "briefing"
    length: int = 0
    style: Style = "standard"
    allegations: bool = False
    unnamed: bool = False
    own_state: str | None = None
    objective: str = ""
    as_known_on: dt.date | None = None
    contact: str = ""

    @property
    def day(self) -> dt.date:
        """The day that the sheet speaks of: that put back to, else that of printing."""
        return self.as_known_on or self.printed_on


class Sheet(NamedTuple):
    """A whole fact sheet; ``rows`` are the ids of the rows behind it, in order.

    ``record`` is what its file says of it, so that it can be checked; blank: nothing.
    """

    name: str
    title: str
    options: SheetOptions
    blocks: tuple[Block, ...]
    foot: Foot
    rows: tuple[str, ...]
    record: str = ""
