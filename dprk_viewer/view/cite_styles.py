"""The styles of a citation as the menus name them."""

from __future__ import annotations

from dprk_viewer.figures.citations import Style
from dprk_viewer.wording.words import Words


def cite_styles(words: Words) -> tuple[tuple[Style, str], ...]:
    """Each style with its words and an access key of its own."""
    say = words.say
    return (
        ("un_note", say("&In UN style")),
        ("short", say("&Short")),
        ("full", say("&Full")),
        ("bibtex", say("As &BibTeX")),
        ("ris", say("As &RIS")),
    )
