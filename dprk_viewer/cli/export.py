"""The export command: fact sheets as files."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import re
from itertools import chain
from pathlib import Path

from dprk_viewer import paths
from dprk_viewer.cli.bundled import bundled_facts
from dprk_viewer.cli.telling import tell
from dprk_viewer.errors import BadOption, BothMarkings, NotThereYet
from dprk_viewer.settings import MARKING_LENGTH
from dprk_viewer.wording.words import Words

LANGUAGES = ("en", "fr", "ko", "ja")
NOT_YET = ("as_known_on", "leave_behind")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def add_export(parser: argparse.ArgumentParser, words: Words) -> None:
    """Declare the arguments of the command."""
    say = words.say
    kinds = say(
        "labour, sanctions, cyber, country:ISO3, resolution:NUMBER, incident:ID; all: the "
        "first three"
    )
    parser.add_argument("sheets", metavar="SHEET", nargs="+", help=kinds)
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path())
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    look = say("principal: 14 points, with serifs and wide margins")
    parser.add_argument("--style", choices=("standard", "principal"), default="standard", help=look)
    parser.add_argument("--language", default="en", help=", ".join(LANGUAGES))
    parser.add_argument("--printed-on", metavar="DATE", help=say("the day printed"))
    parser.add_argument("--marking", metavar="TEXT", help=say("printed on top and bottom"))
    label = say("RED, AMBER+STRICT, AMBER, GREEN or CLEAR of the Traffic Light Protocol")
    parser.add_argument("--tlp", metavar="LABEL", help=label)
    meant = say("a marking and a TLP label are both meant")
    parser.add_argument("--both-markings", action="store_true", help=meant)
    parser.add_argument("--as-known-on", metavar="DATE", help=say("not there yet"))
    parser.add_argument("--leave-behind", action="store_true", help=say("not there yet"))
    parser.set_defaults(command=_export)


def _export(words: Words, asked: argparse.Namespace) -> int:
    from dprk_viewer.pdf.render import render
    from dprk_viewer.sheets.blocks import SheetOptions
    from dprk_viewer.sheets.compose import TOPICS, compose
    from dprk_viewer.sheets.file_name import file_name
    from dprk_viewer.sheets.marking import NOT_MARKED, both_chosen, markings, parse_tlp

    _refuse_later_options(asked)
    options = SheetOptions(
        paper=asked.paper,
        style=asked.style,
        language=asked.language,
        printed_on=_printed_on(words, asked.printed_on),
        marking=_marking(words, asked.marking),
        tlp=None if asked.tlp is None else parse_tlp(asked.tlp),
    )
    if both_chosen(options) and not asked.both_markings:
        raise BothMarkings()
    facts = bundled_facts()
    wanted = [TOPICS if sheet == "all" else [sheet] for sheet in asked.sheets]
    named = dict.fromkeys(chain.from_iterable(wanted))
    sheets = [compose(facts, words, name, options) for name in named]
    paths.make_folder(asked.out)
    files = [asked.out / file_name(sheet.name, options) for sheet in sheets]
    for file in files:
        paths.check_target(file)
    if markings(options) == NOT_MARKED:
        tell(words.say("Marking: none chosen"))
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
