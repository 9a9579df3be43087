"""The chart of a page: what it shows, and the numbers of its sources beneath it."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.facts.selection import claims_where, is_charted, newest_first, with_rivals
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.sheets.blocks import Figure
from dprk_viewer.sheets.desk import Desk

FEW_ROWS = 8
"""A strip of so many rows has room between them."""


def world_claims(desk: Desk, topic: str, measure: str) -> tuple[Claim, ...]:
    """The headline claims of a measure for the whole world, with their rivals, newest first."""
    headline = [
        claim
        for claim in claims_where(
            desk.facts, topic=topic, place="", measure=measure, scope="whole", headline=True
        )
        if is_charted(claim)
    ]
    return newest_first(with_rivals(desk.facts, headline))


def strip_style(desk: Desk, rows: int) -> FigureStyle:
    """The style of a strip on the page: with many rows they stand closer."""
    style = desk.figures
    return style if rows <= FEW_ROWS else style._replace(row=style.dense + 1.5)


def sourced_figure(desk: Desk, drawing: Drawing, rows: Iterable[Record]) -> Figure:
    """The drawing with the numbers of its sources in its SOURCE line."""
    numbers = desk.ledger.cite(rows)
    if not numbers:
        return Figure(drawing)
    source = desk.words.say("notes {numbers}", numbers=spans(numbers))
    return Figure(drawing._replace(source=source))


def spans(numbers: Iterable[int]) -> str:
    """Return ``1, 3–5`` for 1, 3, 4, 5."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_span(run) for run in runs)


def _span(run: list[int]) -> str:
    if len(run) > 2:
        return f"{run[0]}–{run[-1]}"
    return ", ".join(map(str, run))
