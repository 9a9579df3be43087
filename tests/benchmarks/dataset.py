"""Reading and checking a dataset, against Python's csv module reading the same bytes."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from pathlib import Path

from dprk_viewer import paths
from dprk_viewer.dataset import edition, loader
from tests.benchmarks.measure import calls, line

MANY = 100_000


def main() -> None:
    """Print the ratio for the bundled dataset and for 100,000 claims."""
    bundled = paths.resource("data")
    line("reading and checking the bundled dataset", ratio(bundled, 7), "8 x")
    with tempfile.TemporaryDirectory() as name:
        half, whole = Path(name) / "half", Path(name) / "whole"
        grow(bundled, half, MANY // 2)
        grow(bundled, whole, MANY)
        line(f"reading and checking {MANY:,} claims", ratio(whole, 1), "8 x, under 3 s")
        growth = seconds(whole, 1) / seconds(half, 1)
        line("twice the claims cost", f"{growth:.2f} x", "about 2 x")


def ratio(folder: Path, rounds: int) -> str:
    """Our reading of a folder as a multiple of the csv module's."""
    ours = seconds(folder, rounds)
    floor = calls(lambda: read_plainly(folder), rounds)
    return f"{ours / floor:.1f} x  ({ours:.3f} s)"


def seconds(folder: Path, rounds: int) -> float:
    return calls(lambda: loader.load(folder), rounds)


def read_plainly(folder: Path) -> int:
    """Read every CSV file with the csv module; return the number of rows."""
    total = 0
    for file in folder.glob("*.csv"):
        total += sum(1 for _ in csv.reader(io.StringIO(file.read_bytes().decode("utf-8"))))
    return total


def grow(bundled: Path, folder: Path, claims: int) -> None:
    """Copy the dataset and repeat its plain claims until there are ``claims`` of them."""
    shutil.copytree(bundled, folder)
    file = folder / "claims.csv"
    with file.open(encoding="utf-8", newline="") as stream:
        header, *rows = list(csv.reader(stream))
    linked = [header.index("supersedes"), header.index("repeats")]
    plain = [row for row in rows if not any(row[column] for column in linked)]
    while len(rows) < claims:
        number = len(rows)
        rows.append([f"grown-{number}", *plain[number % len(plain)][1:]])
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([header, *rows])
    edition.write_edition(folder)
