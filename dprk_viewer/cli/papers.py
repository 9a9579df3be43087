"""What papers an export makes of each sheet: one, or the two of a pack, with their options."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from dprk_viewer.cli.as_known import day_of
from dprk_viewer.errors import BadOption, BothMarkings
from dprk_viewer.settings import MARKING_LENGTH
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.sheets.blocks import SheetOptions


def add_forms(parser: argparse.ArgumentParser, words: Words) -> None:
    """Declare what says in which form a sheet is written."""
    say = words.say
    form = parser.add_mutually_exclusive_group()
    left = say("a non-paper: public facts only, unmarked")
    form.add_argument("--leave-behind", action="store_true", help=left)
    form.add_argument("--pack", action="store_true", help=say("a démarche and its non-paper"))
    goal = say("what the démarche is for; without it by rule, from the duties")
    parser.add_argument("--objective", metavar="TEXT", help=goal)
    alleged = say("keep allegations in the non-paper")
    parser.add_argument("--allegations", action="store_true", help=alleged)
    unnamed = say("keep what unnamed sources said in the non-paper")
    parser.add_argument("--unnamed", action="store_true", help=unnamed)
    ours = say("our own State, which gets no démarche")
    parser.add_argument("--we-are", metavar="ISO3", help=ours)


def papers(words: Words, asked: argparse.Namespace) -> tuple[SheetOptions, ...]:
    """The options of each paper. Raises BadOption, or BothMarkings where nobody confirmed it."""
    from dprk_viewer.sheets.blocks import SheetOptions
    from dprk_viewer.sheets.forms import left_behind, pack_options
    from dprk_viewer.sheets.marking import both_chosen, parse_tlp

    options = SheetOptions(
        paper=asked.paper,
        style=asked.style,
        length=0 if asked.pages == "all" else int(asked.pages),
        language=asked.language,
        printed_on=day_of(words, "--printed-on", asked.printed_on)
        or dt.datetime.now(dt.UTC).date(),
        as_known_on=day_of(words, "--as-known-on", asked.as_known_on),
        marking=_one_line(words, "--marking", asked.marking, MARKING_LENGTH),
        tlp=None if asked.tlp is None else parse_tlp(asked.tlp),
        allegations=asked.allegations,
        unnamed=asked.unnamed,
        own_state=asked.we_are,
        objective=_objective(words, asked),
    )
    if asked.leave_behind:
        return (left_behind(options),)
    if both_chosen(options) and not asked.both_markings:
        raise BothMarkings()
    return pack_options(options) if asked.pack else (options,)


def _objective(words: Words, asked: argparse.Namespace) -> str:
    from dprk_viewer.sheets.forms import OBJECTIVE_LENGTH

    if asked.objective and not asked.pack:
        known = words.say("given with --pack alone")
        raise BadOption(option="--objective", value=asked.objective, known=known)
    return _one_line(words, "--objective", asked.objective, OBJECTIVE_LENGTH) or ""


def _one_line(words: Words, option: str, text: str | None, longest: int) -> str | None:
    if text is None:
        return None
    if not text.strip() or not text.isprintable() or len(text) > longest:
        known = words.say("one line of at most {number} characters", number=longest)
        raise BadOption(option=option, value=text, known=known)
    return text.strip()
