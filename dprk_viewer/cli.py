"""The command line: works without a display and without Qt."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import errno
import io
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from dprk_viewer import __version__, paths
from dprk_viewer.dataset.loader import check, load
from dprk_viewer.errors import BadOption, CannotPrint, NotThereYet, UnknownId, ViewerError
from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import MARKING_LENGTH
from dprk_viewer.wording.sentences import fault_line, sentence, unexpected
from dprk_viewer.wording.words import Words

LISTS = ("sheets", "countries", "resolutions", "incidents", "sources")
LANGUAGES = ("en", "fr", "ko", "ja")
NOT_YET = ("tlp", "as_known_on", "leave_behind")
INTERRUPTED = 130
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_as_json = partial(json.dumps, ensure_ascii=False, indent=2)


def main(arguments: Sequence[str]) -> int:
    """Do what ``arguments`` ask for and return the exit code: 0 where it was done."""
    _speak_any_language()
    words = Words.english()
    try:
        asked = _parser(words).parse_args(arguments)
        code: int = asked.command(words, asked)
        print(end="", flush=True)  # unlike sys.stdout.flush(), good for a closed stdout too
        return code
    except SystemExit as end:  # argparse has said what was wrong, or printed its help
        return int(end.code or 0)
    except ViewerError as error:
        _tell(sentence(words, error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _unforeseen(words, error)


def _unforeseen(words: Words, error: Exception) -> int:
    number = error.errno if isinstance(error, OSError) else None
    if number not in (errno.EPIPE, errno.ENOSPC, errno.EFBIG):
        _tell(unexpected(words))
        return 1
    # Our output goes nowhere; keep the interpreter from flushing it again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if number == errno.EPIPE:  # whoever read it has enough
        return 0
    _tell(sentence(words, CannotPrint()))
    return CannotPrint.exit_code


def _speak_any_language() -> None:
    """Print what the terminal's encoding lacks as an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _tell(line: str) -> None:
    with contextlib.suppress(OSError):
        print(line, file=sys.stderr)


def _parser(words: Words) -> argparse.ArgumentParser:
    say = words.say
    parser = argparse.ArgumentParser(
        prog=paths.APP_NAME,
        description=say("Sourced fact sheets on DPRK overseas labour, sanctions and cyber."),
        epilog=say("Without a command the window opens."),
        allow_abbrev=False,
    )
    told = say("program, edition, digest")
    parser.add_argument(
        "--version", action="store_const", dest="command", const=_version, help=told
    )
    parser.set_defaults(command=_nothing_asked)
    add = partial(parser.add_subparsers(metavar="COMMAND").add_parser, allow_abbrev=False)
    _add_export(add("export", help=say("write fact sheets as PDF")), words)
    one = add("list", help=say("what there is"))
    one.add_argument("what", choices=LISTS)
    one.set_defaults(command=_list)
    two = add("show", help=say("one fact with all that travels with it"))
    two.add_argument("id", metavar="ID")
    two.set_defaults(command=_show)
    three = add("search", help=say("find facts by words"))
    three.add_argument("words", metavar="WORDS", nargs="+")
    three.set_defaults(command=_search)
    for reader in (one, two, three):
        reader.add_argument("--json", action="store_true", help=say("for another program"))
    table = add("data", help=say("a table for a spreadsheet"))
    table.add_argument("table", metavar="TABLE")
    table.add_argument("--out", metavar="FILE", type=Path, required=True, help=".csv, .xlsx")
    table.set_defaults(command=_data)
    checker = add("check", help=say("every fault of a dataset"))
    checker.add_argument("folder", metavar="FOLDER", type=Path, nargs="?")
    checker.set_defaults(command=_check)
    for name in ("update", "verify"):
        later = add(name, help=say("not there yet"))
        later.add_argument("rest", nargs=argparse.REMAINDER)
        later.set_defaults(command=_not_there_yet, name=name)
    return parser


def _add_export(parser: argparse.ArgumentParser, words: Words) -> None:
    say = words.say
    kinds = say(
        "labour, sanctions, cyber, country:ISO3, resolution:NUMBER, incident:ID; all: the "
        "first three"
    )
    parser.add_argument("sheets", metavar="SHEET", nargs="+", help=kinds)
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path())
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--language", default="en", help=", ".join(LANGUAGES))
    parser.add_argument("--printed-on", metavar="DATE", help=say("the day printed"))
    parser.add_argument("--marking", metavar="TEXT", help=say("printed on top and bottom"))
    parser.add_argument("--tlp", metavar="LABEL", help=say("not there yet"))
    parser.add_argument("--as-known-on", metavar="DATE", help=say("not there yet"))
    parser.add_argument("--leave-behind", action="store_true", help=say("not there yet"))
    parser.set_defaults(command=_export)


def _nothing_asked(words: Words, _asked: argparse.Namespace) -> int:
    _parser(words).print_usage(sys.stderr)
    return 2


def _not_there_yet(_words: Words, asked: argparse.Namespace) -> int:
    raise NotThereYet(what=asked.name)


def _version(words: Words, _asked: argparse.Namespace) -> int:
    print(words.say("DPRK Viewer {version}", version=__version__))
    edition = _facts().edition
    print(words.say("edition {version}", version=edition.version))
    print(words.say("digest {digest}", digest=edition.digest))
    return 0


def _facts() -> Facts:
    return load(paths.resource("data"))


def _export(words: Words, asked: argparse.Namespace) -> int:
    from dprk_viewer.pdf.render import render
    from dprk_viewer.sheets.blocks import SheetOptions
    from dprk_viewer.sheets.compose import TOPICS, compose

    _refuse_later_options(asked)
    options = SheetOptions(
        paper=asked.paper,
        language=asked.language,
        printed_on=_printed_on(words, asked.printed_on),
        marking=_marking(words, asked.marking),
    )
    facts = _facts()
    wanted = [TOPICS if sheet == "all" else [sheet] for sheet in asked.sheets]
    named = dict.fromkeys(chain.from_iterable(wanted))
    sheets = [compose(facts, words, name, options) for name in named]
    paths.make_folder(asked.out)
    files = [asked.out / _file_name(sheet.name, options.paper) for sheet in sheets]
    for file in files:
        paths.check_target(file)
    if options.marking is None:
        _tell(words.say("Marking: none chosen"))
    for sheet, file in zip(sheets, files, strict=True):
        paths.write_atomically(file, render(sheet, words))
        print(file, flush=True)
    return 0


def _refuse_later_options(asked: argparse.Namespace) -> None:
    for option in NOT_YET:
        if getattr(asked, option):
            raise NotThereYet(what="--" + option.replace("_", "-"))
    if asked.language not in LANGUAGES:
        raise BadOption(option="--language", value=asked.language, known=", ".join(LANGUAGES))
    if asked.language != "en":
        raise NotThereYet(what=f"--language {asked.language}")


def _printed_on(words: Words, text: str | None) -> dt.date:
    if text is None:
        return dt.datetime.now(dt.UTC).date()
    with contextlib.suppress(ValueError):
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    raise BadOption(option="--printed-on", value=text, known=words.say("a day such as 2026-11-24"))


def _marking(words: Words, text: str | None) -> str | None:
    if text is None:
        return None
    if not text.strip() or not text.isprintable() or len(text) > MARKING_LENGTH:
        known = words.say("one line of at most {number} characters", number=MARKING_LENGTH)
        raise BadOption(option="--marking", value=text, known=known)
    return text.strip()


def _file_name(sheet: str, paper: str) -> str:
    options = [] if paper == "a4" else [paper]
    return "-".join([sheet.replace(":", "-"), *options]) + ".pdf"


def _list(words: Words, asked: argparse.Namespace) -> int:
    rows = list(_listed(words, asked.what))
    if asked.json:
        print(_as_json(rows))
    else:
        for row in rows:
            print(row["id"], row["line"].replace("\n", " "), sep="\t")
    return 0


def _listed(words: Words, what: str) -> Iterator[Mapping[str, Any]]:
    from dprk_viewer.facts.together import row_data
    from dprk_viewer.figures.telling import listed, record_line
    from dprk_viewer.sheets.compose import about, names

    facts = _facts()
    if what == "sheets":
        for name in names(facts):
            yield {"id": name, "line": about(facts, words, name)}
        return
    for id_, record in listed(facts, what).items():
        yield row_data(facts, record) | {"id": id_, "line": record_line(facts, words, record)}


def _show(words: Words, asked: argparse.Namespace) -> int:
    from dprk_viewer.facts.together import together
    from dprk_viewer.figures.detail import details
    from dprk_viewer.figures.telling import details_lines

    facts = _facts()
    record = facts.find(asked.id)
    if record is None:
        raise UnknownId(id=asked.id)
    if asked.json:
        print(_as_json(together(facts, record)))
    else:
        print(*details_lines(words, details(facts, words, asked.id)), sep="\n")
    return 0


def _search(words: Words, asked: argparse.Namespace) -> int:
    from dprk_viewer.facts.search import search
    from dprk_viewer.facts.together import row_data, table_of
    from dprk_viewer.figures.telling import record_line

    facts = _facts()
    found = search(facts, " ".join(asked.words))
    if asked.json:
        print(_as_json([row_data(facts, record) for record in found]))
        return 0
    for record in found:
        line = record_line(facts, words, record).replace("\n", " ")
        print(table_of(facts, record.id), record.id, line, sep="\t")
    if not found:
        _tell(words.say("Nothing was found for these words."))
    return 0


def _data(words: Words, asked: argparse.Namespace) -> int:
    from dprk_viewer.dataset.export import ExportWords, export_table

    said = ExportWords(
        heading=words.say("note"),
        apostrophe=words.say(
            "An apostrophe was put before a text of this row, so that no spreadsheet runs it."
        ),
        shortened=words.say("A text of this row was shortened; the CSV export holds it in full."),
    )
    export_table(_facts(), asked.table, asked.out, said)
    print(asked.out)
    return 0


def _check(words: Words, asked: argparse.Namespace) -> int:
    faults = check(asked.folder or paths.resource("data"))
    for fault in faults:
        print(fault_line(words, fault))
    _tell(words.count("{number} fault found.", "{number} faults found.", len(faults)))
    return 3 if faults else 0
