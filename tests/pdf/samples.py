"""Sheets built by hand: one of every block, and small ones around a single text."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dprk_viewer.figures.marks import mark
from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line, Rectangle, Text
from dprk_viewer.sheets.blocks import (
    Block,
    BottomLine,
    Column,
    Columns,
    Duty,
    DutyFrame,
    Exchange,
    Exchanges,
    Figure,
    Foot,
    Head,
    Inline,
    LegendEntry,
    MarkName,
    Note,
    PageBreak,
    Run,
    Section,
    Sheet,
    SheetOptions,
    Sources,
    TableBlock,
    TypeRow,
    TypeRows,
)

MARKS: tuple[tuple[MarkName, str], ...] = (
    ("law", "law"),
    ("finding", "found by an official body"),
    ("estimate", "estimate"),
    ("allegation", "allegation"),
    ("report", "a State's own report"),
    ("pledge", "pledge or denial"),
)
FOOT = Foot(
    (*(LegendEntry(kind, word) for kind, word in MARKS), LegendEntry(None, "one source only")),
    "country-RUS · 2026.11.1 · 7F3A9C",
    "Compiled from open sources; marked for its lines. Contact: ______",
    "A4 · page {page} of {pages}",
)
MARKING = "FICTION – RESTRICTED"


def say(text: str, *notes: int, **look: bool) -> Run:
    return Run(text, notes=notes, **look)


def sheet(*blocks: Block, **changes: Any) -> Sheet:
    """A sheet of these blocks; options by keyword."""
    options: dict[str, Any] = {"printed_on": dt.date(2026, 11, 24), "marking": MARKING}
    title = "DPRK workers in the Russian Federation"
    chosen = SheetOptions(**(options | changes))
    return Sheet("country:RUS", title, chosen, blocks, FOOT, ())


def text_sheet(text: str) -> Sheet:
    """A sheet with nothing but a paragraph of ``text``."""
    return sheet(Section("", ((Run(text),),)))


def head(band: str | None = None) -> Head:
    return Head(
        "DPRK workers in the Russian Federation",
        "Overseas labour · briefing sheet",
        "Newest fact on this page: February 2026",
        "sources end 10 October 2026",
        "edition 2026.11.1 · printed 24 November 2026",
        band,
    )


def drawing(width: float = 250) -> Drawing:
    shapes = (
        Line(80, 4, 80, 40, "hairline"),
        Rectangle(90, 10, 40, 8, fill="accent", stroke=None),
        Group((Circle(150, 14, 3), mark("allegation", 170, 14, 3)), key="c1"),
        Text(0, 17, "ROK official 2024", 7.4, colour="second"),
        Text(width, 17, "more than 10,000†", 7.4, bold=True, anchor="end"),
    )
    note = "What each source counts is said in its row."
    return Drawing(
        width, 44, shapes, "How many were sent", "periods differ", "", note, "notes 3, 5"
    )


def duty(number: int = 8) -> Duty:
    text = (
        say("Member States were to repatriate all DPRK nationals earning income, "),
        say("unless", bold=True),
        say(" the State finds that a person is its own national.", 1),
    )
    return Duty(f"Resolution 2397 (2017), para. {number}", text)


def rows(count: int) -> TableBlock:
    columns = (Column("Place", 0.3), Column("What is counted", 0.5), Column("Figure", 0.2, "right"))
    body = tuple(
        ((say(f"Host {i}", i + 1),), (say("Workers present in the country"),), (say(f"{i},500"),))
        for i in range(count)
    )
    return TableBlock("Every figure held", columns, body, "newest first")


def all_blocks() -> tuple[Block, ...]:
    lines: Inline = (say("Around 8,000 sent in 2024, the MSMT found.†", 6),)
    types = tuple(TypeRow(kind, f"Label {kind}", (lines,)) for kind, _ in MARKS[1:])
    they = (say("The matter is closed (Deputy Foreign Minister, December 2023).†"),)
    we = (say("Paragraph 8 turns on income.", 10), say(" Expect: 15 entries.", italic=True))
    notes = tuple(
        Note(i, f"S/RES/{2370 + i} (2017), para. {i}.", f"https://news.example/{i}")
        for i in range(1, 15)
    )
    return (
        head(),
        BottomLine((say("All were to be sent home.", 1, bold=True), say(" The last is 511.", 2))),
        Columns(
            (DutyFrame("The duty", "our summary, not the text", (duty(8), duty(9))),),
            (Figure(drawing()), Section("We ask", ((say("How many are there today?"),),))),
        ),
        TypeRows(types),
        Exchanges("They may say (our summary)", "We can say", (Exchange(they, we),)),
        Section("What we do not know", ((say("How many are there today is not known."),),)),
        Sources("Sources", notes),
        PageBreak(),
        rows(60),
    )


def texts(block: Any) -> list[str]:
    """Every text of a block in the order in which it is read, leaving out what is data alone."""
    if isinstance(block, str):
        return [block]
    if isinstance(block, Run):
        return [block.text, ", ".join(str(number) for number in block.notes)]
    if isinstance(block, Note):
        return [str(block.number), block.text]
    if isinstance(block, Figure):
        drawn = [shape.text for shape in block.drawing.shapes if isinstance(shape, Text)]
        beneath = f"NOTE {block.drawing.note} SOURCE {block.drawing.source}"
        return [block.drawing.title, block.drawing.aside, *drawn, beneath]
    if isinstance(block, TableBlock):
        headings = [column.heading for column in block.columns]
        return [block.heading, block.aside, *headings, *texts(block.rows)]
    if isinstance(block, Section | DutyFrame):
        inner = block.paragraphs if isinstance(block, Section) else block.duties
        return [block.heading, block.aside, *texts(inner)]
    if isinstance(block, TypeRow):
        return [block.label, *texts(block.lines)]
    parts = block if isinstance(block, tuple) else ()
    return [text for part in parts for text in texts(part)]


def replace_title(title: str) -> Head:
    """A head with another title."""
    return head()._replace(title=title)


def asian() -> Section:
    """A section in Korean, Japanese and Chinese, plain and bold."""
    text = "조선민주주의인민공화국 · 労働者 · 联合国"
    return Section("이름", ((say(text), say(text, bold=True), say(text, italic=True)),))
