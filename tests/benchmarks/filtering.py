"""A keystroke in the filter box to the repainted table, at 10,000 and 100,000 rows."""

from __future__ import annotations

import statistics
import time

from PySide6.QtWidgets import QApplication, QTableView

from dprk_viewer.figures.table import Column, Row, Table, date_key, number_key, text_key
from dprk_viewer.view.row_model import RowModel
from tests.benchmarks.measure import line
from tests.factory import date

SIZES = (10_000, 100_000)
QUERY = "government 12"


def main() -> None:
    """Print the slowest and the median keystroke of a query typed letter by letter."""
    application = QApplication.instance() or QApplication([])
    medians = {}
    for size, budget in zip(SIZES, ("16 ms", "50 ms"), strict=True):
        times = keystrokes(size)
        medians[size] = statistics.median(times)
        value = f"{medians[size] * 1000:.1f} ms (most {max(times) * 1000:.1f})"
        line(f"keystroke to repainted table, {size:,} rows", value, budget)
    growth = medians[SIZES[1]] / medians[SIZES[0]]
    line("ten times the rows cost", f"{growth:.1f} x", "10 x")
    application.processEvents()


def keystrokes(size: int) -> list[float]:
    """Seconds for each letter of the query, repaint included."""
    view = QTableView()
    model = RowModel(table(size))
    view.setModel(model)
    view.resize(1000, 600)
    view.show()
    QApplication.processEvents()
    times = []
    for length in range(1, len(QUERY) + 1):
        start = time.perf_counter()
        model.narrow(QUERY[:length], {})
        view.viewport().repaint()
        times.append(time.perf_counter() - start)
    return times


def table(size: int) -> Table:
    """A table of the labour tab's shape with as many rows as asked for."""
    columns = tuple(Column(key, key, width=120) for key in ("host", "as_at", "figure", "source"))
    cells = ("Russian Federation", "December 2017", "about 30,000†", "United States Government")
    sort_keys = (
        text_key(cells[0]),
        date_key(date("2017-12")),
        number_key(30_000),
        text_key(cells[3]),
    )
    travels = f"{' '.join(cells)} counts dprk workers in the country via a relay, seen once"
    first = Row("row", cells, sort_keys, travels.casefold())
    rows = (
        first._replace(id=f"row-{number}", search_key=f"{first.search_key} {number}")
        for number in range(size)
    )
    return Table("claims", columns, tuple(rows))
