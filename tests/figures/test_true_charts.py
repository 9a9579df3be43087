"""Every chart that the bundled facts can fill, at the sizes of window and page."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.selection import is_charted
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.host_ranges import host_ranges
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.figures.timeline import timeline
from dprk_viewer.figures.yearly_sums import yearly_sums
from dprk_viewer.paths import resource
from dprk_viewer.wording.words import Words
from tests.figures.geometry import groups, meeting_texts, outside

WORDS = Words.english()
PAGE_SIZES = [(264.0, PAGE), (490.0, PAGE)]
WINDOW_SIZES = [(400.0, WINDOW), (900.0, WINDOW), (500.0, WINDOW.scaled(1.25))]
SIZES = [*PAGE_SIZES, *WINDOW_SIZES]


@cache
def true_facts() -> Facts:
    return load(resource("data"))


def charted() -> dict[tuple[str | None, str], list[Claim]]:
    """The claims of the dataset by measure and scope."""
    found = defaultdict(list)
    for claim in true_facts().claims.values():
        if is_charted(claim):
            found[claim.measure, claim.scope].append(claim)
    return found


@pytest.mark.parametrize(("width", "style"), SIZES)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_every_strip_is_legible_and_says_each_figure(
    width: float, style: FigureStyle, words: Words
) -> None:
    for claims in charted().values():
        subjects = defaultdict(list)
        for claim in claims:
            subjects[claim.place, claim.incident].append(claim)
        for rows in subjects.values():
            drawing = estimate_strip(true_facts(), words, rows, width, style, rows[0].id)
            assert meeting_texts(drawing) == []
            assert outside(drawing) == []
            assert len(groups(drawing)) == len(rows)
            assert all(figure_text(words, row) in drawing.alt for row in rows)


@pytest.mark.parametrize(("width", "style"), SIZES)
def test_every_chart_by_year_and_by_place_is_legible(width: float, style: FigureStyle) -> None:
    for claims in charted().values():
        for draw in (yearly_sums, host_ranges):
            drawing = draw(true_facts(), WORDS, claims, width, style, claims[0].id)
            assert meeting_texts(drawing) == []
            assert outside(drawing) == []


@pytest.mark.parametrize(("width", "style"), SIZES)
@pytest.mark.parametrize("headline", [True, False])
def test_the_timeline_is_legible(width: float, style: FigureStyle, headline: bool) -> None:
    acts = [act for act in true_facts().events.values() if act.headline or not headline]

    drawing = timeline(true_facts(), WORDS, acts, width, style, "res-2397", compact=headline)

    assert meeting_texts(drawing) == []
    assert outside(drawing) == []
    assert len(groups(drawing)) == len(acts)
