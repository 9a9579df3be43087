"""Each block of a sheet as elements of HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dprk_viewer.pages.markup import Prose, lines, note_id, tag, text
from dprk_viewer.pages.order import beneath, told
from dprk_viewer.pages.svg import picture, svg
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
    Section,
    Sources,
    TableBlock,
    TypeRows,
)
from dprk_viewer.sheets.web import web_address
from dprk_viewer.wording.words import Words

PIXELS: Final = 1.6
"""How many pixels of a screen a point of a drawing takes."""


class Parts:
    """Makes an element of each block."""

    def __init__(self, words: Words, prose: Prose) -> None:
        self._words, self._prose = words, prose

    def block(self, block: Block) -> str:
        """The element of a block; blank where it holds nothing."""
        match block:
            case Head():
                return self._head(block)
            case BottomLine():
                return self._paragraph(block.text, "bottom-line")
            case DutyFrame():
                return self._duties(block)
            case Section():
                heading = self._heading(block.heading, block.aside, block.mark)
                return _section([heading, *map(self._paragraph, block.paragraphs)])
            case Figure():
                return self._figure(block)
            case TypeRows():
                return self._types(block)
            case Exchanges():
                return self._exchanges(block)
            case TableBlock():
                return self._table(block)
            case Sources():
                notes = tag("ol", "\n" + lines(map(self._note, block.notes)) + "\n")
                return _section([self._heading(block.heading), notes], "sources")
            case Columns():
                return self._columns(block)
        return ""

    def _head(self, head: Head) -> str:
        dates = f"{tag('b', self._prose.words(head.newest))} · {self._prose.words(head.horizon)}"
        return lines(
            [
                tag("h1", self._prose.words(head.title)),
                tag("p", self._prose.words(head.subtitle), class_="subtitle"),
                tag("p", f"{dates}<br/>{self._prose.words(head.edition)}", class_="dates"),
                tag("p", self._prose.words(head.band), class_="band") if head.band else "",
            ]
        )

    def _heading(self, heading: str, aside: str = "", mark: MarkName | None = None) -> str:
        said = self._prose.words(heading)
        beside = tag("span", self._prose.words(aside), class_="aside") if aside else ""
        parts = " ".join(part for part in (said, beside) if part)
        return tag("h2", parts, class_=mark) if parts else ""

    def _paragraph(self, inline: Inline, kind: str | None = None) -> str:
        return tag("p", self._prose.inline(inline), class_=kind)

    def _duties(self, frame: DutyFrame) -> str:
        duties = (
            tag("div", lines([self._cite(duty.cite), self._paragraph(duty.text, "duty")]))
            for duty in frame.duties
        )
        return _section([self._heading(frame.heading, frame.aside, "law"), *duties], "frame")

    def _cite(self, cite: str) -> str:
        return tag("h3", self._prose.words(cite), class_="duty") if cite else ""

    def _figure(self, figure: Figure) -> str:
        drawing = figure.drawing
        heading = self._heading(drawing.title, drawing.aside)
        rows = [self._prose.words(row) for row in told(drawing)]
        if not drawing.shapes:
            return _section([heading, *(tag("p", row) for row in rows)])
        image = tag(
            "img",
            "",
            src=picture(svg(drawing.shapes, drawing.width, drawing.height)),
            alt=self._words.say("{title}: its values stand below in words", title=drawing.title),
            width=f"{drawing.width * PIXELS:.0f}",
            height=f"{drawing.height * PIXELS:.0f}",
        )
        caption = tag(
            "p", " ".join(map(self._prose.words, beneath(drawing, self._words))), class_="beneath"
        )
        told_in_words = tag(
            "details",
            tag("summary", text(self._words.say("The chart in words")))
            + tag("ul", lines(tag("li", row) for row in rows), class_="rows"),
        )
        shown = tag("figure", tag("p", image) + tag("figcaption", caption))
        return _section([heading, shown, told_in_words])

    def _types(self, block: TypeRows) -> str:
        rows = (
            _row(
                [
                    _cell(self._prose.words(row.label), "row", mark=row.mark),
                    _cell(lines(self._paragraph(line, "cell") for line in row.lines)),
                ]
            )
            for row in block.rows
        )
        name = self._words.say("What is said, by kind of claim")
        table = tag("table", tag("tbody", lines(rows)), class_="types", aria_label=name)
        return _section([table])

    def _exchanges(self, block: Exchanges) -> str:
        headings = (block.they_heading, block.we_heading)
        head = _row(_cell(self._prose.words(heading), "col") for heading in headings)
        rows = (
            _row(_cell(self._prose.inline(said)) for said in (row.they, row.we))
            for row in block.rows
        )
        body = tag("thead", head) + tag("tbody", lines(rows))
        return _section([tag("table", body, class_="exchanges")])

    def _table(self, block: TableBlock) -> str:
        sides = [column.align for column in block.columns]
        head = _row(
            _cell(self._prose.words(column.heading), "col", column.align)
            for column in block.columns
        )
        rows = (
            _row(
                _cell(self._prose.inline(cell), None if place else "row", side)
                for place, (cell, side) in enumerate(zip(row, sides, strict=True))
            )
            for row in block.rows
        )
        caption = tag("caption", self._heading(block.heading, block.aside))
        body = tag("thead", head) + tag("tbody", lines(rows))
        return _section([tag("table", caption + body, class_="figures")])

    def _note(self, note: Note) -> str:
        said, address = self._prose.words(note.text), web_address(note.address)
        content = tag("a", said, href=address) if address else said
        return tag("li", content, id=note_id(note.number), value=str(note.number))

    def _columns(self, block: Columns) -> str:
        sides = (
            tag("div", lines(map(self.block, blocks)), style=f"--share: {share:.0%}")
            for blocks, share in ((block.left, block.share), (block.right, 1 - block.share))
        )
        return tag("div", lines(sides), class_="columns")


def _section(parts: Iterable[str], kind: str | None = None) -> str:
    return tag("section", "\n" + lines(parts) + "\n", class_=kind)


def _row(cells: Iterable[str]) -> str:
    """A row; word processors know the old attribute alone for cells that begin at the top."""
    return tag("tr", "".join(cells), valign="top")


def _cell(
    content: str, scope: str | None = None, side: str = "left", mark: MarkName | None = None
) -> str:
    """A cell; with a scope it heads a row or a column."""
    return tag(
        "th" if scope else "td",
        content,
        scope=scope,
        class_=mark,
        style=f"text-align: {side}",
    )
