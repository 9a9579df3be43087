"""A keystroke in "search everything" to the painted list, bundled and at 10,000 claims."""

from __future__ import annotations

import statistics
import time

from PySide6.QtWidgets import QApplication, QMainWindow

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.search_index import SearchIndex
from dprk_viewer.paths import resource
from dprk_viewer.tokens import LIGHT
from dprk_viewer.view.look import Look
from dprk_viewer.view.search_box import SearchBox
from dprk_viewer.view.style import style_sheet
from dprk_viewer.wording.words import Words
from tests.benchmarks.measure import line

QUERIES = ("russian federation", "2397 para 8", "kim jong un", "lazarus", "workers abroad")
MANY = 10_000


def main() -> None:
    """Print the median and the slowest keystroke of some queries typed letter by letter."""
    application = QApplication.instance() or QApplication([])
    bundled = load(resource("data"))
    medians = []
    for facts in (bundled, enlarged(bundled, MANY)):
        times, rows = keystrokes(facts)
        medians.append(statistics.median(times) / rows)
        value = f"{statistics.median(times) * 1000:.1f} ms (most {max(times) * 1000:.1f})"
        line(f"keystroke to painted hits, {rows:,} rows", value, "16 ms")
    line("a row costs, in the larger", f"{medians[1] / medians[0]:.1f} x", "1 x")
    application.processEvents()


def keystrokes(facts: Facts) -> tuple[list[float], int]:
    """Seconds for each letter of the queries, and how many rows were searched."""
    look, window = Look(LIGHT, 1.0), QMainWindow()
    window.setStyleSheet(style_sheet(look))
    box = SearchBox(window, Words.english(), look)
    window.setCentralWidget(box.corner)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    box.setFocus()
    index = SearchIndex(facts)
    box.show_index(facts, index)
    times = []
    for query in QUERIES:
        box.clear()
        for length in range(1, len(query) + 1):
            QApplication.processEvents()
            start = time.perf_counter()
            box.setText(query[:length])
            QApplication.processEvents()
            times.append(time.perf_counter() - start)
    return times, sum(index.counts.values())


def enlarged(facts: Facts, rows: int) -> Facts:
    """``facts`` with claims repeated under other ids until there are so many."""
    claims = dict(facts.claims)
    copies = -(-rows // len(claims))
    for number in range(1, copies):
        for id_, claim in facts.claims.items():
            if len(claims) < rows:
                claims[f"{id_}-{number}"] = claim._replace(id=f"{id_}-{number}")
    return facts._replace(claims=claims)
