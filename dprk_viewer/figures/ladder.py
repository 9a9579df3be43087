"""The ladder of one measure: each duty on a subject, newest first, and what it is today.

A duty stands on its rung with its exception; where a rung needs more lines it grows.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from dprk_viewer.facts.in_force import in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Provision
from dprk_viewer.figures.acts import provision_cite
from dprk_viewer.figures.detail_act import duty, theme_text
from dprk_viewer.figures.marks import mark
from dprk_viewer.figures.phrases import heading_text
from dprk_viewer.figures.shapes import Drawing, Group, Line, Shape, Text
from dprk_viewer.figures.standing import standing_text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.widths import ASCENT, wrap
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words

Voice = Literal["ink", "second", "bold"]
_WHEN, _TODAY = 0.23, 0.22
"""The parts of the width that day and paragraph take, and what the duty is today."""
_NUMBERED = re.compile(r"(\w\.) (?=\d)")
"""A short word and its number, such as "para. 8"."""


class _Paragraph(NamedTuple):
    """Lines in one voice."""

    lines: list[str]
    bold: bool = False
    ink: Ink = "ink"


class _Rung(NamedTuple):
    """A duty with the paragraphs of its three columns, and all of it in a sentence."""

    provision: Provision
    stands: bool
    columns: tuple[tuple[_Paragraph, ...], ...]
    words: str

    def height(self, style: FigureStyle) -> float:
        """Height of the highest column and the room beneath it."""
        most = max(sum(len(part.lines) for part in column) for column in self.columns)
        return most * style.leading + style.unit * 2


def ladder(
    facts: Facts,
    words: Words,
    provisions: Sequence[Provision],
    width: float,
    style: FigureStyle,
    day: dt.date,
    selected: str | None = None,
) -> Drawing:
    """Return the duties of one subject that were made by ``day``, within ``width``.

    Raises ValueError where they are of several subjects. ``selected`` is the id of the
    duty drawn in the accent.
    """
    if len({row.theme for row in provisions}) > 1:
        raise ValueError("duties on several subjects in one ladder")
    made = [row for row in provisions if facts.events[row.event].date.last_day <= day]
    made.sort(key=lambda row: (facts.events[row.event].date.last_day, row.id), reverse=True)
    title = words.say("How the measure came about")
    if not made:
        sentence = words.say("No duty on this subject was found here.")
        return Drawing(width, 0.0, (), title, alt=sentence, note=sentence)
    title = words.say("{subject}: how the measure came about", subject=theme_text(words, made[0]))
    columns = _columns(width, style)
    rungs = [_rung(facts, words, row, columns, style, day) for row in made]
    shapes, height = _draw(rungs, columns, width, style, selected)
    return Drawing(
        width,
        height,
        tuple(shapes),
        heading_text(title),
        words.say("our summary, not the text"),
        " ".join((f"{heading_text(title)}.", *(rung.words for rung in rungs))),
        _note(words, rungs),
        words.listing(sorted({facts.sources[row.source].publisher for row in made})),
    )


def _columns(width: float, style: FigureStyle) -> tuple[tuple[float, float], ...]:
    """Left edge and width of each column of words, beside the rail."""
    gap, rail = style.unit * 3, style.mark * 2 + style.unit * 2
    when, today = width * _WHEN, width * _TODAY
    left = rail + when + gap
    return (rail, when), (left, width - today - gap - left), (width - today, today)


def _rung(
    facts: Facts,
    words: Words,
    row: Provision,
    columns: Sequence[tuple[float, float]],
    style: FigureStyle,
    day: dt.date,
) -> _Rung:
    date = words.date(facts.events[row.event].date)
    cite, said = provision_cite(facts, words, row), duty(words, row)
    today, exception = standing_text(facts, words, row, day), heading_text(said.exception)
    limit = words.say("Limit: {limit}", limit=said.limit) if said.limit else ""
    stands = in_force(facts, row, day)
    when, middle, last = columns
    return _Rung(
        row,
        stands,
        (
            _column(style, when, (date, "second"), (cite, "bold"), (said.binding, "second")),
            _column(style, middle, (said.duty, "ink"), (limit, "ink"), (exception, "ink")),
            _column(style, last, (today, "bold" if stands else "ink")),
        ),
        _sentence(words, (f"{date}, {cite}", said.duty, limit, exception, said.binding, today)),
    )


def _column(
    style: FigureStyle, place: tuple[float, float], *texts: tuple[str, Voice]
) -> tuple[_Paragraph, ...]:
    """The texts that are there, broken into lines as wide as their column."""
    return tuple(
        _Paragraph(
            wrap(_NUMBERED.sub("\\1\u00a0", text), place[1], style.text, voice == "bold"),
            voice == "bold",
            "second" if voice == "second" else "ink",
        )
        for text, voice in texts
        if text
    )


def _sentence(words: Words, parts: Sequence[str]) -> str:
    first, *rest = (part.rstrip(". ") for part in parts if part)
    return words.say("{duty}: {told}.", duty=first, told="; ".join(rest))


def _draw(
    rungs: Sequence[_Rung],
    columns: Sequence[tuple[float, float]],
    width: float,
    style: FigureStyle,
    selected: str | None,
) -> tuple[list[Shape], float]:
    """A rail with a mark for each duty, rules between the rungs, and the words."""
    tops, y = [], style.unit
    for rung in rungs:
        tops.append(y)
        y += rung.height(style)
    x, middle = style.mark, style.text * ASCENT / 2
    shapes: list[Shape] = [
        Line(x, above + middle, x, below + middle, "second", style.axis)
        for above, below in pairwise(tops)
    ]
    for number, (rung, top) in enumerate(zip(rungs, tops, strict=True)):
        if number:
            rule = top - style.unit
            shapes.append(Line(columns[0][0], rule, width, rule, "hairline", style.hairline))
        ink: Ink = "accent" if rung.provision.id == selected else "ink"
        drawn = [_mark(rung, x, top + middle, style, ink)]
        for paragraphs, (left, _) in zip(rung.columns, columns, strict=True):
            drawn += _words(paragraphs, left, top, style, ink)
        shapes.append(Group(tuple(drawn), rung.provision.id, rung.words))
    return shapes, y


def _mark(rung: _Rung, x: float, y: float, style: FigureStyle, ink: Ink) -> Shape:
    """The mark of law where the duty stands, else a bar across the rail."""
    if rung.stands:
        return mark("law", x, y, style.mark * 0.9, rung.provision.id, ink)
    return Line(x - style.mark, y, x + style.mark, y, ink, style.heavy, rung.provision.id)


def _words(
    paragraphs: Sequence[_Paragraph], left: float, top: float, style: FigureStyle, ink: Ink
) -> list[Shape]:
    shapes: list[Shape] = []
    y = top + style.text * ASCENT
    for part in paragraphs:
        colour = ink if part.ink == "ink" else part.ink
        for line in part.lines:
            shapes.append(Text(left, y, line, style.text, part.bold, "start", colour))
            y += style.leading
    return shapes


def _note(words: Words, rungs: Sequence[_Rung]) -> str:
    parts = [words.say("Newest first. A square is a duty in force.")]
    if not all(rung.stands for rung in rungs):
        parts.append(words.say("A bar is one that was overtaken or has ended."))
    if any(rung.provision.checked == "once" for rung in rungs):
        parts.append(words.say("† seen in one source."))
    return " ".join(parts)
