"""The export command: fact sheets as files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from dprk_viewer import paths
from dprk_viewer.cli.as_known import add_as_known_on, facts_then
from dprk_viewer.cli.bundled import bundled_facts
from dprk_viewer.cli.formats import check_tables, parse_formats
from dprk_viewer.cli.papers import add_forms, papers
from dprk_viewer.cli.telling import tell, tell_progress
from dprk_viewer.errors import BadOption, NotThereYet
from dprk_viewer.facts.library import Facts
from dprk_viewer.outputs import FORMATS, outputs
from dprk_viewer.wording.words import Words

LANGUAGES = ("en", "fr", "ko", "ja")
PLURALS = {"countries": "country", "resolutions": "resolution", "incidents": "incident"}


def add_export(parser: argparse.ArgumentParser, words: Words) -> None:
    """Declare the arguments of the command."""
    say = words.say
    kinds = say(
        "labour, sanctions, cyber, country:ISO3, resolution:NUMBER, incident:ID; all: the "
        "first three; countries, resolutions, incidents: every one"
    )
    parser.add_argument("sheets", metavar="SHEET", nargs="+", help=kinds)
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path())
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        action="append",
        default=[],
        help=say("{formats}; several with commas", formats=", ".join(FORMATS)),
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    look = say("principal: 14 points, with serifs and wide margins")
    parser.add_argument("--style", choices=("standard", "principal"), default="standard", help=look)
    most = say("at most so many pages, and a line on what was left out")
    parser.add_argument("--pages", choices=("1", "2", "all"), default="all", help=most)
    parser.add_argument("--language", default="en", help=", ".join(LANGUAGES))
    parser.add_argument("--printed-on", metavar="DATE", help=say("the day printed"))
    parser.add_argument("--marking", metavar="TEXT", help=say("printed on top and bottom"))
    label = say("RED, AMBER+STRICT, AMBER, GREEN or CLEAR of the Traffic Light Protocol")
    parser.add_argument("--tlp", metavar="LABEL", help=label)
    meant = say("a marking and a TLP label are both meant")
    parser.add_argument("--both-markings", action="store_true", help=meant)
    add_as_known_on(parser, words)
    add_forms(parser, words)
    parser.set_defaults(command=_export)


def _export(words: Words, asked: argparse.Namespace) -> int:
    from dprk_viewer.sheets.compose import compose, names
    from dprk_viewer.sheets.marking import NOT_MARKED, markings

    _refuse_later_options(asked)
    formats = parse_formats(asked.format)
    chosen = papers(words, asked)
    check_tables(formats, [options.form for options in chosen])
    whole = bundled_facts()
    facts = facts_then(words, asked, whole)
    known, named = names(facts), _named(facts, asked.sheets)
    if any(options.form == "demarche" for options in chosen):
        named = _pass_over(words, facts, named, asked)
    # What was not known by then is sought in all facts, so that the refusal tells which it is.
    sheets = [
        compose(facts if name in known else whole, words, name, options)
        for name in named
        for options in chosen
    ]
    paths.make_folder(asked.out)
    paths.sweep(asked.out)
    files = [
        (asked.out / name, made)
        for sheet in sheets
        for name, made in outputs(facts, words, sheet, formats)
    ]
    for file, _ in files:
        paths.check_target(file)
    stay = (options for options in chosen if options.form != "non-paper")
    if any(markings(options) == NOT_MARKED for options in stay):
        tell(words.say("Marking: none chosen"))
    for done, (file, made) in enumerate(files, start=1):
        paths.write_atomically(file, made())
        print(file, flush=True)
        tell_progress(words, done, len(files))
    return 0


def _named(facts: Facts, asked: Sequence[str]) -> list[str]:
    """The names of the sheets asked for, each once, all of a kind in the place of its plural."""
    from dprk_viewer.sheets.compose import TOPICS, names

    every = names(facts)
    plurals: dict[str, Sequence[str]] = {
        plural: [name for name in every if name.startswith(f"{kind}:")]
        for plural, kind in PLURALS.items()
    }
    groups = {**plurals, "all": tuple(TOPICS)}
    return list(dict.fromkeys(chain.from_iterable(groups.get(name, [name]) for name in asked)))


def _pass_over(
    words: Words, facts: Facts, named: list[str], asked: argparse.Namespace
) -> list[str]:
    """The sheets but that on our own State, unless it was asked for by name."""
    own = f"country:{asked.we_are}"
    if own not in named or own in asked.sheets:
        return named
    place = facts.places[asked.we_are].name
    tell(words.say("{place} is our own State, so it gets no démarche: passed over.", place=place))
    return [name for name in named if name != own]


def _refuse_later_options(asked: argparse.Namespace) -> None:
    if asked.language not in LANGUAGES:
        raise BadOption(option="--language", value=asked.language, known=", ".join(LANGUAGES))
    if asked.language != "en":
        raise NotThereYet(what=f"--language {asked.language}")
