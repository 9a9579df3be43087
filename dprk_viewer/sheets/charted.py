"""The chart of a page: what it shows, and the numbers of its sources beneath it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from dprk_viewer.facts.records import Claim, Record
from dprk_viewer.facts.selection import claims_where, is_charted, newest_first, with_rivals
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.sheets.blocks import Figure
from dprk_viewer.sheets.desk import CHARTLESS, Desk

FEW_ROWS = 3
"""A strip of so many rows has room between them."""
LESS, FEWEST, WHOLE = 0.7, 3, 7
"""Each time a page was too full its chart has so much less, not below so many rows; in the
end it goes without. One of no more rows than ``WHOLE`` is never cut."""
Row = TypeVar("Row")


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


def few(desk: Desk, rows: Sequence[Row]) -> Sequence[Row]:
    """The first rows, those that the chart of a page has room for; none on the fullest."""
    if desk.spare >= CHARTLESS:
        return ()
    if len(rows) <= WHOLE:
        return rows
    return rows[: max(round(len(rows) * LESS**desk.spare), FEWEST)]


def said_few(
    desk: Desk,
    drawing: Drawing,
    shown: int,
    held: int,
    *,
    measures_first: bool = False,
    by_year: bool = False,
) -> Drawing:
    """The drawing; where it does not show all that is held its note says which it shows.

    ``measures_first``: the Council's resolutions before other acts, not just the newest;
    ``by_year``: all of the newest years.
    """
    if shown == held:
        return drawing
    say, fields = desk.words.say, {"shown": shown, "all": held}
    more = say("The newest {shown} of {all} shown; the full sheet holds the others.", **fields)
    if by_year:
        more = say(
            "{shown} of {all} shown: the newest years, with all their figures; the full sheet "
            "holds the others.",
            **fields,
        )
    if measures_first:
        more = say(
            "{shown} of {all} shown, the Council's resolutions before other acts, the newest "
            "first; the full sheet holds the others.",
            **fields,
        )
    return drawing._replace(note=f"{drawing.note} {more}")


def strip(desk: Desk, rows: Sequence[Claim], held: int, share: float) -> Drawing | None:
    """The strip of so many claims out of those ``held``; None for none."""
    if not rows:
        return None
    width, style = desk.right_width(share), strip_style(desk, len(rows))
    drawing = estimate_strip(desk.facts, desk.words, rows, width, style)
    return said_few(desk, drawing, len(rows), held)


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
    if len(numbers) == 1:
        source = desk.words.say("note {number}", number=numbers[0])
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
