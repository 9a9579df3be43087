"""The foot of every page: the marks in words, the sheet's identity, whom to ask."""

from __future__ import annotations

import hashlib

from dprk_viewer.sheets.blocks import Block, Foot, LegendEntry, MarkName, SheetOptions
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.wording.terms import LEGEND, term

_MARKS: tuple[MarkName, ...] = ("law", "finding", "report", "estimate", "allegation", "pledge")
_BLANK = "_" * 22


def foot(desk: Desk, name: str, blocks: tuple[Block, ...]) -> Foot:
    """The foot of the sheet ``name`` made of ``blocks``."""
    words = desk.words
    entries = [LegendEntry(mark, term(words, LEGEND, mark)) for mark in _MARKS]
    return Foot(
        legend=(*entries, LegendEntry(None, words.say("one source only"))),
        sheet_id=sheet_id(name, desk.facts.edition.version, blocks, desk.options),
        contact=_contact(desk),
        page=words.say(
            "{paper} · page {page} of {pages}",
            paper=desk.paper.name,
            page="{page}",
            pages="{pages}",
        ),
    )


def sheet_id(name: str, version: str, blocks: tuple[Block, ...], options: SheetOptions) -> str:
    """``labour · 2026.11.1 · 7F3A9C``: the same for the same blocks and options only."""
    content = repr((name, blocks, options)).encode()
    digest = hashlib.sha256(content).hexdigest()[:6].upper()
    return f"{name.replace(':', '-')} · {version} · {digest}"


def _contact(desk: Desk) -> str:
    if desk.options.marking is None:
        return desk.words.say(
            "Compiled from open sources. Marking: none chosen. Contact: {blank}", blank=_BLANK
        )
    return desk.words.say(
        "Compiled from open sources; marked for its lines. Contact: {blank}", blank=_BLANK
    )
