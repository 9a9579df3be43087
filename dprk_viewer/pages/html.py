"""A fact sheet as one HTML file: no script, nothing remote, for a browser or a word processor."""

from __future__ import annotations

from dprk_viewer.pages.look import style_sheet
from dprk_viewer.pages.markup import Prose, lines, tag, text
from dprk_viewer.pages.order import in_order
from dprk_viewer.pages.parts import Parts
from dprk_viewer.sheets.blocks import Foot, Sheet
from dprk_viewer.sheets.marking import Markings, markings
from dprk_viewer.wording.words import DAGGER, Words


def html(sheet: Sheet, words: Words) -> str:
    """Return the sheet as an HTML document that is well-formed XML too.

    It holds all that it needs: style, pictures, the values of its charts in words. The
    markings stand at its top and bottom, and on each page where a browser can print them.
    The same sheet gives the same text.
    """
    chosen = markings(sheet.options)
    prose = Prose(_meaning_of_dagger(sheet.foot))
    parts = Parts(words, prose)
    body = lines(
        [
            tag("header", _marked(chosen)) if any(chosen) else "",
            tag("main", "\n" + lines(map(parts.block, in_order(sheet, words))) + "\n"),
            tag("footer", "\n" + lines([_foot(sheet.foot), _marked(chosen)]) + "\n"),
        ]
    )
    head = lines(
        [
            '<meta charset="utf-8"/>',
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
            tag("title", text(sheet.title)),
            f"<style>\n{style_sheet(sheet.options)}</style>",
        ]
    )
    return (
        f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'lang="{text(words.language)}">\n'
        f"<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _marked(chosen: Markings) -> str:
    return lines(
        [
            tag("p", text(chosen.national), class_="national") if chosen.national else "",
            tag("p", text(chosen.tlp), class_="tlp") if chosen.tlp else "",
        ]
    )


def _foot(foot: Foot) -> str:
    """The marks in words, whom to ask, which sheet this is."""
    legend = " ".join(
        tag("span", text(entry.word), class_=entry.mark)
        if entry.mark
        else tag("span", f"{DAGGER} {text(entry.word)}")
        for entry in foot.legend
    )
    said = [part for part in (foot.sheet_id, foot.contact) if part]
    return tag(
        "div",
        lines([tag("p", legend, class_="legend"), *(tag("p", text(part)) for part in said)]),
        class_="foot",
    )


def _meaning_of_dagger(foot: Foot) -> str:
    return next((entry.word for entry in foot.legend if entry.mark is None), "")
