"""The charts of the pages after the first: how a measure came about, and host beside host."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from dprk_viewer.facts.records import Claim, Provision
from dprk_viewer.facts.selection import is_charted, newest_first, with_rivals
from dprk_viewer.figures.amounts import largest
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.host_ranges import host_ranges
from dprk_viewer.figures.ladder import ladder
from dprk_viewer.sheets.blocks import Figure
from dprk_viewer.sheets.charted import sourced_figure, strip_style
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.listing import Listing, listing

RUNGS = range(2, 7)
"""One duty is no ladder, and a long one is read better in the table."""
STRIP = range(3, 15)
"""Of fewer figures a table says all, of more it says it better."""
SHARE = 0.5
"""The most that a ladder takes of a page's height, so that it never has to be drawn smaller."""


def ladders(desk: Desk, themes: Iterable[str]) -> tuple[Listing, ...]:
    """A ladder for each subject on which there are a few duties, newest first."""
    day, found = desk.options.day, []
    for theme in dict.fromkeys(themes):
        rows = [row for row in desk.facts.provisions.values() if row.theme == theme]
        made = [row for row in rows if _made(desk, row) <= day.toordinal()]
        made.sort(key=lambda row: (_made(desk, row), row.id), reverse=True)
        if len(made) in RUNGS:
            found.append(listing(_ladder, made, made)._replace(last=True))
    return tuple(found)


def hosts_chart(claims: Sequence[Claim]) -> Listing:
    """The figures of hosts on one axis, whole or not at all: no host is left out of a few."""
    return _whole(partial(_hosts, claims=claims), claims)


def strips(desk: Desk, claims: Iterable[Claim], elsewhere: Iterable[Claim]) -> tuple[Listing, ...]:
    """A strip for each measure of one subject but that of the chart ``elsewhere``.

    Each holds the headline claims with their rivals, or stands not at all.
    """
    drawn = {claim.measure for claim in elsewhere}
    by_measure: dict[str | None, list[Claim]] = {}
    for claim in claims:
        if claim.headline and claim.scope == "whole" and is_charted(claim):
            by_measure.setdefault(claim.measure, []).append(claim)
    found = []
    for measure, headline in by_measure.items():
        rows = newest_first(with_rivals(desk.facts, headline))
        if measure not in drawn and len(rows) in STRIP:
            found.append(_whole(partial(_strip, claims=rows), rows)._replace(last=True))
    return tuple(found)


def _whole(make: Callable[[Desk], Figure | None], claims: Sequence[Claim]) -> Listing:
    """A figure that is shown with all of its rows or not at all."""
    return listing(lambda at, few: make(at) if few else None, (claims,), claims)


def _strip(desk: Desk, claims: Sequence[Claim]) -> Figure:
    style = strip_style(desk, len(claims))
    width = desk.paper.text_width
    return sourced_figure(
        desk, estimate_strip(desk.facts, desk.words, claims, width, style), claims
    )


def _made(desk: Desk, row: Provision) -> int:
    return desk.facts.events[row.event].date.last_day.toordinal()


def _ladder(desk: Desk, rows: Sequence[Provision]) -> Figure | None:
    """The newest duties that stand on half a page; the note counts the older ones."""
    if len(rows) < RUNGS.start:
        return None
    day, width = desk.options.day, desk.paper.text_width
    for shown in range(len(rows), 0, -1):
        drawing = ladder(desk.facts, desk.words, rows[:shown], width, desk.figures, day)
        if drawing.height <= desk.paper.height * SHARE:
            break
    older = len(rows) - shown
    if older:
        more = desk.words.count(
            "{number} older duty has no room here.",
            "{number} older duties have no room here.",
            older,
        )
        drawing = drawing._replace(note=f"{drawing.note} {more}")
    return sourced_figure(desk, drawing, rows[:shown])


def _hosts(desk: Desk, claims: Sequence[Claim]) -> Figure | None:
    """The hosts where anybody counts a worker; those with zeros alone are named beneath."""
    words, places = desk.words, desk.facts.places
    ones = {claim.place for claim in claims if largest(claim) > 0}
    drawn = [claim for claim in claims if claim.place in ones]
    if len(ones) < RUNGS.start:
        return None
    drawing = host_ranges(desk.facts, words, drawn, desk.paper.text_width, desk.figures)
    zeros = {claim.place for claim in claims if claim.place} - ones
    if zeros:
        named = words.listing(sorted(places[place].name for place in zeros if place))
        said = words.say("Every figure held is zero for {places}.", places=named)
        drawing = drawing._replace(note=f"{drawing.note} {said}")
    return sourced_figure(desk, drawing, drawn)
