"""The foot of every page: the marks in words, the sheet's identity, whom to ask."""

from __future__ import annotations

from dprk_viewer.sheets.blocks import Block, Foot, LegendEntry, MarkName
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.marking import NOT_MARKED, markings
from dprk_viewer.sheets.sheet_id import sheet_id
from dprk_viewer.wording.terms import LEGEND, term

_MARKS: tuple[MarkName, ...] = ("law", "finding", "report", "estimate", "allegation", "pledge")
_BLANK = "_" * 16


def foot(desk: Desk, name: str, blocks: tuple[Block, ...]) -> Foot:
    """The foot of the sheet ``name`` made of ``blocks``; that of a non-paper names nobody."""
    words, version = desk.words, desk.facts.edition.version
    stays = desk.options.form != "non-paper"
    hidden = () if stays or desk.options.allegations else ("allegation",)
    entries = [
        LegendEntry(mark, term(words, LEGEND, mark)) for mark in _MARKS if mark not in hidden
    ]
    return Foot(
        legend=(*entries, LegendEntry(None, words.say("one source only"))),
        sheet_id=sheet_id(name, version, blocks, desk.options) if stays else "",
        contact=_contact(desk) if stays else _scope(desk),
        page=words.say(
            "{paper} · page {page} of {pages}",
            paper=desk.paper.name,
            page="{page}",
            pages="{pages}",
        ),
    )


def _scope(desk: Desk) -> str:
    """Where a non-paper comes from, and what it leaves out."""
    words, options = desk.words, desk.options
    if options.allegations and options.unnamed:
        return words.say("Compiled from open sources")
    if options.allegations:
        return words.say("Compiled from open sources; unnamed sources left out")
    if options.unnamed:
        return words.say("Compiled from open sources; allegations left out")
    return words.say("Compiled from open sources; allegations and unnamed sources left out")


def _contact(desk: Desk) -> str:
    who = desk.options.contact or _BLANK
    if markings(desk.options) == NOT_MARKED:
        return desk.words.say(
            "Compiled from open sources. Marking: none chosen. Contact: {who}", who=who
        )
    return desk.words.say(
        "Compiled from open sources; marked for its lines. Contact: {who}", who=who
    )
