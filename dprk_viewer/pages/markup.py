"""Text as markup: every character of the dataset is a character, never a tag."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from dprk_viewer.sheets.blocks import Inline, Run
from dprk_viewer.sheets.charted import spans
from dprk_viewer.sheets.visible import NO_BREAK, bind, visible
from dprk_viewer.wording.words import DAGGER

VOID: Final = ("img", "meta")
"""Elements of HTML that hold nothing and have no end."""
_NUMBER: Final = re.compile(r"\d+")


def text(said: str) -> str:
    """Return ``said`` cleaned and escaped, good for content and for attributes."""
    return escape(bind(visible(said)))


def tag(name: str, content: str, **attributes: str | None) -> str:
    """Return an element; ``content`` is markup, an attribute is text, and None leaves it out.

    ``class_`` stands for ``class``.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return f"<{name}{said}/>"
    return f"<{name}{said}>{content}</{name}>"


def lines(parts: Iterable[str]) -> str:
    """Return parts that are there, one a line."""
    return "\n".join(part for part in parts if part)


class Prose:
    """Makes markup of paragraphs; ``once`` says what the dagger means."""

    def __init__(self, once: str) -> None:
        self._dagger = tag("abbr", DAGGER, title=once)

    def words(self, said: str) -> str:
        """Return a text whose daggers say what they mean."""
        return text(said).replace(DAGGER, self._dagger)

    def inline(self, inline: Inline) -> str:
        """Return a paragraph's content: runs in their styles, numbers that lead to notes."""
        return "".join(map(self._run, inline))

    def _run(self, run: Run) -> str:
        content = self.words(run.text)
        if run.second:
            content = tag("span", content, class_="second")
        if run.italic:
            content = tag("i", content)
        if run.bold:
            content = tag("b", content)
        return content + _numbers(run.notes)


def note_id(number: int) -> str:
    """Return the name of the place where a source note stands."""
    return f"note-{number}"


def _numbers(notes: tuple[int, ...]) -> str:
    if not notes:
        return ""
    said = spans(notes).replace(" ", NO_BREAK)
    return tag("sup", _NUMBER.sub(lambda number: _link(number[0]), said))


def _link(number: str) -> str:
    return tag("a", number, href=f"#{note_id(int(number))}")
