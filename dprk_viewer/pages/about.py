"""What a sheet is, in rows of a label and a text, for tables that leave without it."""

from __future__ import annotations

from collections.abc import Iterator

from dprk_viewer.sheets.blocks import Head, Sheet
from dprk_viewer.sheets.marking import markings
from dprk_viewer.sheets.visible import visible
from dprk_viewer.wording.words import Words


def about(sheet: Sheet, words: Words) -> tuple[tuple[str, str], ...]:
    """Markings, title, dates, edition and ID of a sheet, and how its tables are read."""
    return tuple((label, visible(text)) for label, text in _about(sheet, words) if text)


def _band_label(sheet: Sheet, words: Words) -> str:
    return words.say("as known on") if sheet.options.as_known_on else words.say("age")


def _about(sheet: Sheet, words: Words) -> Iterator[tuple[str, str]]:
    say, chosen = words.say, markings(sheet.options)
    yield say("marking"), chosen.national or ""
    yield say("Traffic Light Protocol"), chosen.tlp or ""
    yield say("title"), sheet.title
    for block in sheet.blocks:
        if isinstance(block, Head):
            yield say("newest fact"), block.newest
            yield say("horizon"), block.horizon
            yield say("edition"), block.edition
            yield _band_label(sheet, words), block.band or ""
    yield say("sheet"), sheet.foot.sheet_id
    yield (
        say("rivals"),
        say("Figures that differ stand side by side; they are not to be added or averaged."),
    )
    yield (
        say("checked"),
        say("“once” in the column “checked”: the fact was seen in one source only."),
    )
