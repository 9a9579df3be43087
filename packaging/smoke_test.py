#!/usr/bin/env python3
"""Ask an installed program for everything it does without a window, and compare.

    python3 packaging/smoke_test.py COMMAND...

COMMAND starts the program, such as ``dprk-viewer`` or ``python -m dprk_viewer``. Each
step prints one line; the exit code is 0 only if every step held.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

SHEETS = ("labour", "sanctions", "cyber")


def main(command: list[str]) -> int:
    """Run each step; return 0 if all of them held."""
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        steps = {
            "says its version": ["--version"],
            "finds no fault in its dataset": ["check"],
            "lists its sheets": ["list", "sheets"],
            "lists its sources": ["list", "sources", "--json"],
            "finds a resolution": ["search", "2397"],
            "writes a table": ["data", "claims", "--out", f"{folder}/claims.xlsx"],
            "exports every sheet": ["export", "all", "--out", folder],
        }
        held = [step(name, [*command, *arguments]) for name, arguments in steps.items()]
        held += [is_pdf(Path(folder) / f"{sheet}.pdf") for sheet in SHEETS]
    return 0 if all(held) else 1


def step(name: str, command: list[str]) -> bool:
    """Run one command; it must end well and say nothing of a traceback."""
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    good = run.returncode == 0 and "Traceback" not in run.stderr
    print(f"{'ok  ' if good else 'FAIL'} {name}")
    if not good:
        print(run.stderr, file=sys.stderr)
    return good


def is_pdf(file: Path) -> bool:
    """Whether a whole PDF was written there."""
    good = file.is_file() and file.read_bytes().startswith(b"%PDF-")
    print(f"{'ok  ' if good else 'FAIL'} {file.name} is a PDF")
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
