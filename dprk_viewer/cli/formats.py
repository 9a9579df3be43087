"""The kinds of file that a sheet can be written as."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from dprk_viewer.cli.tables import export_words
from dprk_viewer.errors import BadOption, NoTables
from dprk_viewer.facts.library import Facts
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.sheets.blocks import Sheet

TABLES: Final = ("csv", "xlsx")
FORMATS: Final = ("pdf", "html", "txt", *TABLES)
Maker = Callable[[], bytes]


def parse_formats(given: Sequence[str]) -> tuple[str, ...]:
    """The formats asked for, each once: ``["pdf,txt", "pdf"]`` is pdf and txt; none is pdf.

    Raises BadOption for a format that is not known.
    """
    named = [name.strip().lower() for text in given for name in text.split(",")]
    for name in named:
        if name not in FORMATS:
            raise BadOption(option="--format", value=name, known=", ".join(FORMATS))
    return tuple(dict.fromkeys(named)) or ("pdf",)


def check_tables(formats: Sequence[str], forms: Sequence[str]) -> None:
    """Raise NoTables where tables are asked for and all papers are to be left behind."""
    if set(formats) & set(TABLES) and set(forms) == {"non-paper"}:
        raise NoTables()


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
    from dprk_viewer.pages.about import about
    from dprk_viewer.sheets.marking import markings

    heading = (words.say("what"), words.say("text"))
    first = TableText("about", heading, about(sheet, words))
    tables = (first, *tables_behind(facts, sheet.rows))
    said = export_words(words)
    if ending == "csv":
        for table in tables:
            yield f"{name}-{table.name}.csv", partial(csv_bytes, table, said)
    else:
        header = " · ".join(text for text in markings(sheet.options) if text)
        yield f"{name}.xlsx", partial(xlsx_bytes, tables, said, facts.edition.made, header)
