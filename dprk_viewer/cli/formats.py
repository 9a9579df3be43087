"""The kinds of file that a sheet can be written as."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from dprk_viewer.errors import BadOption
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.wording.words import Words

FORMATS: Final = ("pdf", "html", "txt")
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


def outputs(words: Words, sheet: Sheet, formats: Sequence[str]) -> Iterator[tuple[str, Maker]]:
    """The files of a sheet: the name of each, and what makes its bytes."""
    from dprk_viewer.pages.html import html
    from dprk_viewer.pages.plain import plain
    from dprk_viewer.pdf.render import render
    from dprk_viewer.sheets.file_name import file_name

    name = file_name(sheet.name, sheet.options).removesuffix(".pdf")
    for ending in formats:
        match ending:
            case "pdf":
                yield f"{name}.pdf", partial(render, sheet, words)
            case "html":
                yield f"{name}.html", lambda: html(sheet, words).encode()
            case "txt":
                yield f"{name}.txt", lambda: plain(sheet, words).encode()
