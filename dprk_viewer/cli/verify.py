"""The verify command: does a printed sheet still stand, and what changed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from dprk_viewer import paths
from dprk_viewer.cli.bundled import bundled_facts
from dprk_viewer.cli.telling import as_json
from dprk_viewer.dataset.history import read_history
from dprk_viewer.errors import CannotRead
from dprk_viewer.wording.quoting import plain
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.sheets.verify import Verdict

NO_LONGER = 3
"""The exit code for a sheet that no longer stands."""


def add_verify(parser: argparse.ArgumentParser, words: Words) -> None:
    """Declare the arguments of the command."""
    told = words.say("a sheet as a file, or the ID at its foot as typed or scanned")
    parser.add_argument("what", metavar="FILE.pdf|SHEET-ID", nargs="+", help=told)
    parser.add_argument("--json", action="store_true", help=words.say("for another program"))
    parser.set_defaults(command=verify)


def verify(words: Words, asked: argparse.Namespace) -> int:
    """Print what was found; 0 where every fact stands, else 3."""
    text = " ".join(asked.what)
    path = Path(text)
    asked_for = text.lower().endswith(".pdf") or _is_file(path)
    verdict = _file(words, path) if asked_for else _id(words, text)
    if asked.json:
        rows = [row.found._asdict() | row._asdict() for row in verdict.rows]
        shown = [{name: row[name] for name in row if name != "found"} for row in rows]
        print(as_json(verdict._asdict() | {"rows": shown}))
    else:
        print(*verdict.lines, sep="\n")
        for row in verdict.rows:
            line = f"{plain(row.found.id)}: {row.said}"
            print("", line, *(f"  {change}" for change in row.changes), sep="\n")
    return 0 if verdict.stands else NO_LONGER


def _is_file(path: Path) -> bool:
    """Whether there is a file of that name; a name that no disk can hold is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _id(words: Words, text: str) -> Verdict:
    from dprk_viewer.sheets.verify import verify_id

    return verify_id(bundled_facts(), words, read_history(paths.resource("data")), text)


def _file(words: Words, path: Path) -> Verdict:
    """Read no more of the file than a sheet can hold, and make its sheet again."""
    from dprk_viewer.pdf.read_back import LARGEST_FILE, read_back
    from dprk_viewer.pdf.render import render
    from dprk_viewer.sheets.verify import is_exact, verify_file

    try:
        if not _is_file(path):
            raise CannotRead(path=str(path))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CannotRead(path=str(path)) from error
    record = read_back(data, str(path))
    facts = bundled_facts()
    exact = is_exact(facts, words, record, data, render)
    return verify_file(facts, words, read_history(paths.resource("data")), record, exact)
