"""A sheet for every place in one process, against ReportLab writing pages of the same words."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.wording.words import Words
from tests.benchmarks.export import content
from tests.benchmarks.measure import ROOT, environment, line, processor

SIZES = (50, 100, 193)
Content = tuple[list[list[str]], list[str]]


def main() -> None:
    """Print the ratios to the floor and to another engine, and the growth with the sheets."""
    facts = load(paths.resource("data"))
    names = sorted(facts.places)[: SIZES[-1]]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sheets.json"
        file.write_text(json.dumps(written(facts, names, Path(folder))), encoding="utf-8")
        ours = {size: processor(partial(sheets, facts, names[:size])) for size in SIZES}
        most = ours[SIZES[-1]]
        value = f"{most / alone('reportlab', file):.2f} x  ({most / SIZES[-1] * 1000:.1f} ms each)"
        line(f"{SIZES[-1]} country sheets in one process", value, "2 x, 500 ms each")
        each = [ours[size] / size for size in SIZES]
        growth = " : ".join(f"{cost / each[0]:.2f}" for cost in each)
        line(f"cost of one of {', '.join(map(str, SIZES))} sheets", growth, "about 1 : 1 : 1")
        if importlib.util.find_spec("fpdf"):
            value = f"{most / alone('fpdf', file):.2f} x"
            line("our sheets against fpdf2 writing the same words", value, "none")
        else:
            print("fpdf2 is not installed (pip install fpdf2): no other engine is compared")


def sheets(facts: Facts, names: Sequence[str]) -> list[bytes]:
    """Compose and render the sheets of these places."""
    from dprk_viewer.pdf.render import render
    from dprk_viewer.sheets.compose import compose

    words = Words.english()
    options = SheetOptions(printed_on=dt.date(2026, 11, 24), marking="OFFICIAL")
    return [render(compose(facts, words, f"country:{name}", options), words) for name in names]


def written(facts: Facts, names: Sequence[str], folder: Path) -> list[Content]:
    """The lines of each page of the sheets, and the fonts that each sheet embeds."""
    file, found = folder / "sheet.pdf", list[Content]()
    for pdf in sheets(facts, names):
        file.write_bytes(pdf)
        found.append(content(file))
    return found


def alone(engine: str, file: Path) -> float:
    """Processor seconds that an engine takes for the same words in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.plain", engine, str(file)]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=True
    )
    return float(ended.stdout)
