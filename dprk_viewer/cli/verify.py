"""The verify command: does a printed sheet still stand, and what changed."""

from __future__ import annotations

import argparse

from dprk_viewer.checking import check_text
from dprk_viewer.cli.bundled import bundled_facts
from dprk_viewer.cli.telling import as_json
from dprk_viewer.wording.quoting import plain
from dprk_viewer.wording.words import Words

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
    verdict = check_text(bundled_facts(), words, " ".join(asked.what))
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
