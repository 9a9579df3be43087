"""The command line: works without a display and without Qt."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from dprk_viewer import paths
from dprk_viewer.cli.as_known import add_as_known_on
from dprk_viewer.cli.asking import list_, search, show, version
from dprk_viewer.cli.export import add_export
from dprk_viewer.cli.tables import check, data
from dprk_viewer.cli.telling import speak_any_language, tell
from dprk_viewer.cli.verify import add_verify
from dprk_viewer.errors import CannotPrint, NotThereYet, ViewerError
from dprk_viewer.wording.sentences import sentence, unexpected
from dprk_viewer.wording.words import Words

LISTS = ("sheets", "countries", "resolutions", "incidents", "sources")
INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Do what ``arguments`` ask for and return the exit code: 0 where it was done."""
    speak_any_language()
    words = Words.english()
    try:
        asked = _parser(words).parse_args(arguments)
        code: int = asked.command(words, asked)
        print(end="", flush=True)  # unlike sys.stdout.flush(), good for a closed stdout too
        return code
    except SystemExit as end:  # argparse has said what was wrong, or printed its help
        return int(end.code or 0)
    except ViewerError as error:
        tell(sentence(words, error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _unforeseen(words, error)


def _unforeseen(words: Words, error: Exception) -> int:
    number = error.errno if isinstance(error, OSError) else None
    if number not in (errno.EPIPE, errno.ENOSPC, errno.EFBIG):
        tell(unexpected(words))
        return 1
    # Our output goes nowhere; keep the interpreter from flushing it again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if number == errno.EPIPE:  # whoever read it has enough
        return 0
    tell(sentence(words, CannotPrint()))
    return CannotPrint.exit_code


def _parser(words: Words) -> argparse.ArgumentParser:
    say = words.say
    parser = argparse.ArgumentParser(
        prog=paths.APP_NAME,
        description=say("Sourced fact sheets on DPRK overseas labour, sanctions and cyber."),
        epilog=say(
            "Without a command the window opens; also with “--reset-settings”, with default"
            " settings, and with a FILE.dprksheet, on the sheet saved in it."
        ),
        allow_abbrev=False,
    )
    told = say("program, edition, digest")
    parser.add_argument("--version", action="store_const", dest="command", const=version, help=told)
    parser.set_defaults(command=_nothing_asked)
    add = partial(parser.add_subparsers(metavar="COMMAND").add_parser, allow_abbrev=False)
    add_export(add("export", help=say("write fact sheets as files")), words)
    one = add("list", help=say("what there is"))
    one.add_argument("what", choices=LISTS)
    one.set_defaults(command=list_)
    two = add("show", help=say("one fact with all that travels with it"))
    two.add_argument("id", metavar="ID")
    two.set_defaults(command=show)
    three = add("search", help=say("find facts by words"))
    three.add_argument("words", metavar="WORDS", nargs="+")
    three.set_defaults(command=search)
    for reader in (one, two, three):
        add_as_known_on(reader, words)
        reader.add_argument("--json", action="store_true", help=say("for another program"))
    table = add("data", help=say("a table for a spreadsheet"))
    table.add_argument("table", metavar="TABLE")
    table.add_argument("--out", metavar="FILE", type=Path, required=True, help=".csv, .xlsx")
    table.set_defaults(command=data)
    checker = add("check", help=say("every fault of a dataset"))
    checker.add_argument("folder", metavar="FOLDER", type=Path, nargs="?")
    checker.set_defaults(command=check)
    add_verify(add("verify", help=say("whether a printed sheet still stands")), words)
    later = add("update", help=say("not there yet"))
    later.add_argument("rest", nargs=argparse.REMAINDER)
    later.set_defaults(command=_not_there_yet, name="update")
    return parser


def _nothing_asked(words: Words, _asked: argparse.Namespace) -> int:
    _parser(words).print_usage(sys.stderr)
    return 2


def _not_there_yet(_words: Words, asked: argparse.Namespace) -> int:
    raise NotThereYet(what=asked.name)
