"""Small tables for tests of the view."""

from __future__ import annotations

from dprk_viewer.facts.search import fold
from dprk_viewer.figures.table import BLANK, Column, Facet, Row, Table, text_key

HOSTILE = '<b>x</b><img src="/tmp/red.png"> <a href="smb://h/s">Update</a>'
COLUMNS = (
    Column("host", "Host", width=150),
    Column("figure", "Workers present", "right", 140),
    Column("type", "Type", width=112),
    Column("source", "Source"),
)
HOSTS = ("China", "Kuwait", "Qatar", "Russian Federation")


def row(number: int, host: str, figure: int | None, source: str = "Example News") -> Row:
    shown = f"{figure:,}†" if figure is not None else ""
    return Row(
        f"c{number}",
        (host, shown, "estimate", source),
        (
            text_key(host),
            (0, figure) if figure is not None else BLANK,
            text_key("e"),
            text_key(source),
        ),
        fold(f"{host} {shown} {source}"),
        "estimate",
        ((host,),),
    )


def table(rows: int = 12) -> Table:
    """A table with a blank figure in every fifth row."""
    made = tuple(
        row(n, HOSTS[n % 4], None if n % 5 == 4 else (n * 7919) % 100_000) for n in range(rows)
    )
    return table_of(*made)


def table_of(*rows: Row) -> Table:
    hosts = tuple((host, host) for host in dict.fromkeys(row.cells[0] for row in rows))
    return Table("labour", COLUMNS, rows, (Facet("host", "Host", hosts),))
