"""A table as plain data: columns, rows with prepared keys, and the facets to filter by.

Everything that sorting, searching and filtering need is prepared once, so that a view
compares keys and never works out a word while the reader types.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.search import fold
from dprk_viewer.figures.marks import MarkKind

SortKey = tuple[int, int | Decimal | str]
"""Comparable within a column; blank cells sort last."""
BLANK: SortKey = (1, 0)


class Column(NamedTuple):
    """A column: ``width`` in px at 100 %, 0 for the one that takes what is left."""

    key: str
    title: str
    align: Literal["left", "right"] = "left"
    width: int = 0


class Facet(NamedTuple):
    """A choice that narrows a table; ``options`` are pairs of value and word."""

    name: str
    title: str
    options: tuple[tuple[str, str], ...]


class Row(NamedTuple):
    """A row: its cells and, for each column, what it sorts by.

    ``facets`` holds for each facet of the table the values this row answers to: an
    option keeps the rows that hold its value. ``search_key`` is folded text over all
    that travels with the row; compare it with a query folded by
    :func:`dprk_viewer.facts.search.fold`. ``mark``
    is the claim's type, drawn in the column ``type``.
    """

    id: str
    cells: tuple[str, ...]
    sort_keys: tuple[SortKey, ...]
    search_key: str
    mark: MarkKind | None = None
    facets: tuple[tuple[str, ...], ...] = ()


class Table(NamedTuple):
    """A table; rows stand in the order they are first shown."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...] = ()


def text_key(text: str) -> SortKey:
    """Sort key of a text cell."""
    return (0, folded(text)) if text else BLANK


def folded(text: str) -> str:
    """``text`` as :func:`dprk_viewer.facts.search.fold` gives it, quickly where it is plain."""
    return text.lower() if text.isascii() else fold(text)


def search_key(*texts: str | None) -> str:
    """The search key over ``texts``; blanks are left out, and no word spans two of them."""
    return "\n".join(folded(text) for text in texts if text)


def date_key(date: PartialDate | None) -> SortKey:
    """Sort key of a date: its last day, the more precise first among equals."""
    if date is None:
        return BLANK
    coarse = ("day", "month", "year").index(date.precision)
    return (0, date.last_day.toordinal() * 3 + coarse)


def number_key(value: Decimal | int | None) -> SortKey:
    """Sort key of a number."""
    return BLANK if value is None else (0, value)


def options(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The options of a facet: each value once, in the order of its word."""
    return tuple(sorted(dict(pairs).items(), key=lambda pair: fold(pair[1])))
