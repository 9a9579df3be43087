"""The kinds of file that a sheet can be written as."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.errors import BadOption, NoTables
from dprk_viewer.outputs import FORMATS, TABLES, outputs

__all__ = ["FORMATS", "check_tables", "outputs", "parse_formats"]


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
