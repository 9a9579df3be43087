"""The files that a sheet can leave as: PDF, web page, plain text, the tables behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from dprk_viewer.facts.library import Facts
from dprk_viewer.wording.words import Words

# Each kind of file is made by a room of its own, imported when such a file is asked for.
if TYPE_CHECKING:
    from dprk_viewer.dataset.spreadsheet import ExportWords
    from dprk_viewer.sheets.blocks import Sheet

TABLES: Final = ("csv", "xlsx")
FORMATS: Final = ("pdf", "html", "txt", *TABLES)
Maker = Callable[[], bytes]


def outputs(
    facts: Facts, words: Words, sheet: Sheet, formats: Sequence[str]
) -> Iterator[tuple[str, Maker]]:
    """The files of a sheet: the name of each, and what makes its bytes.

    A non-paper has no tables: their ids and grades are not for others.
    """
    from dprk_viewer.sheets.file_name import file_name

    name = file_name(sheet.name, sheet.options).removesuffix(".pdf")
    for ending in formats:
        match ending:
            case "pdf":
                from dprk_viewer.pdf.render import render

                yield f"{name}.pdf", partial(render, sheet, words)
            case "html":
                from dprk_viewer.pages.html import html

                yield f"{name}.html", lambda: html(sheet, words).encode()
            case "txt":
                from dprk_viewer.pages.plain import plain

                yield f"{name}.txt", lambda: plain(sheet, words).encode()
            case _ if sheet.options.form != "non-paper":
                yield from _tables(facts, words, sheet, name, ending)


def _tables(
    facts: Facts, words: Words, sheet: Sheet, name: str, ending: str
) -> Iterator[tuple[str, Maker]]:
    """A workbook, or a CSV file for each table, of the rows behind a sheet."""
    from dprk_viewer.dataset.behind import tables_behind
    from dprk_viewer.dataset.spreadsheet import csv_bytes, xlsx_bytes
    from dprk_viewer.dataset.tables import TableText
    from dprk_viewer.facts.as_known import as_known_on
    from dprk_viewer.pages.about import about
    from dprk_viewer.sheets.marking import markings

    heading = (words.say("what"), words.say("text"))
    first = TableText("about", heading, about(sheet, words))
    known = as_known_on(facts, sheet.options.as_known_on)
    tables = (first, *tables_behind(known, sheet.rows))
    said = export_words(words)
    if ending == "csv":
        for table in tables:
            yield f"{name}-{table.name}.csv", partial(csv_bytes, table, said)
    else:
        header = " · ".join(text for text in markings(sheet.options) if text)
        yield f"{name}.xlsx", partial(xlsx_bytes, tables, said, facts.edition.made, header)


def export_words(words: Words) -> ExportWords:
    """The words that stand in a table for a spreadsheet."""
    from dprk_viewer.dataset.spreadsheet import ExportWords

    return ExportWords(
        heading=words.say("note"),
        apostrophe=words.say(
            "An apostrophe was put before a text of this row, so that no spreadsheet runs it."
        ),
        shortened=words.say("A text of this row was shortened; the CSV export holds it in full."),
    )
