#!/usr/bin/env python3
"""Ask an installed program for all it does, and compare.

    python3 packaging/smoke_test.py COMMAND...
    python3 packaging/smoke_test.py --bundle FOLDER --beside PYTHON [--every-sheet]

COMMAND starts the program, such as ``dprk-viewer`` or ``python -m dprk_viewer``; it is asked
for what needs no window. Of a frozen program in FOLDER the pages are held against those of
the checkout, which PYTHON runs, and on Linux the window is used and the program is tried in
hard places. Each step prints one line; the exit code is 0 only if every step held.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from smoke_places import hard_places
from smoke_steps import ROOT, Failed, program_of, run, same_files, step
from smoke_window import window_steps

SHEETS = ("labour", "sanctions", "cyber")
SOME = ("all", "country:RUS", "country:CHN", "country:GBR", "country:KHM", "resolution:2397")
EVERY = ("all", "countries", "resolutions", "incidents")
FORMATS = ("--format", "pdf,html,txt,csv,xlsx")

Steps = Iterator[tuple[str, Callable[[], object]]]


def main(arguments: list[str]) -> int:
    """Run each step; return 0 if all of them held."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        if arguments[0] == "--bundle":
            bundle, python = Path(arguments[1]).resolve(), arguments[3]
            steps = bundle_steps(bundle, python, "--every-sheet" in arguments, work)
        else:
            steps = command_steps(arguments, work)
        held = [step(name, do) for name, do in steps]
    return 0 if held and all(held) else 1


def command_steps(command: list[str], work: Path) -> Steps:
    """What a program does without a window."""
    asked = {
        "says its version": ["--version"],
        "finds no fault in its dataset": ["check"],
        "lists its sheets": ["list", "sheets"],
        "lists its sources": ["list", "sources", "--json"],
        "finds a resolution": ["search", "2397"],
        "writes a table": ["data", "claims", "--out", str(work / "claims.xlsx")],
        "exports every topic": ["export", "all", "--out", str(work)],
    }
    for name, arguments in asked.items():
        yield name, partial(run, [*command, *arguments])
    for sheet in SHEETS:
        yield f"{sheet}.pdf is a PDF", partial(is_pdf, work / f"{sheet}.pdf")
    yield "reads its own paper", partial(run, [*command, "verify", str(work / "labour.pdf")])


def bundle_steps(bundle: Path, python: str, every: bool, work: Path) -> Steps:
    """What a frozen program does, beside the checkout and where life is hard."""
    command = [str(program_of(bundle))]
    yield from command_steps(command, work)
    sheets = EVERY if every else SOME
    what = "every sheet is" if every else "sheets are"
    yield (
        f"{what} the checkout's, byte for byte",
        lambda: same_as_checkout(command, python, sheets, work),
    )
    if sys.platform.startswith("linux"):
        yield from hard_places(bundle, work)
        yield from window_steps(bundle, python, work)


def same_as_checkout(command: list[str], python: str, sheets: tuple[str, ...], work: Path) -> None:
    """Export from both; the files have to have the same names and the same bytes."""
    ours, theirs = work / "frozen", work / "checkout"
    run([*command, "export", *sheets, *FORMATS, "--out", str(ours)])
    beside = [python, "-m", "dprk_viewer", "export", *sheets, *FORMATS, "--out", str(theirs)]
    run(beside, cwd=ROOT)
    same_files(ours, theirs)


def is_pdf(file: Path) -> None:
    """Whether a whole PDF was written there."""
    if not file.is_file() or not file.read_bytes().startswith(b"%PDF-"):
        raise Failed(f"{file.name} is none")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
