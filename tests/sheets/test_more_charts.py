"""One chart on the first page; ladders, host beside host and other measures on later ones."""

from __future__ import annotations

import pytest

from dprk_viewer.figures.shapes import Group
from dprk_viewer.sheets.blocks import Block, Figure
from dprk_viewer.sheets.desk import GUTTER
from dprk_viewer.tokens import LOOKS
from tests.figures.geometry import groups
from tests.sheets.kinds import BUNDLED, SAMPLE
from tests.sheets.reading import TOPICS, flat, made, notes, pages

LATER = {
    "labour": ["Workers present, by place"],
    "sanctions": [
        "Labour: how the measure came about",
        "Crude oil: how the measure came about",
        "Refined petroleum: how the measure came about",
    ],
    "country:RUS": ["Russian Federation: workers present, by source"],
}


def figures(blocks: tuple[Block, ...]) -> list[Figure]:
    return [block for block in flat(blocks) if isinstance(block, Figure)]


@pytest.mark.parametrize("name", [*TOPICS, *SAMPLE])
def test_the_first_page_has_one_chart_at_most(name: str) -> None:
    first, _ = pages(made(BUNDLED, name))
    assert len(figures(first)) <= 1


@pytest.mark.parametrize(("name", "titles"), LATER.items())
def test_the_other_charts_stand_on_the_pages_after_it(name: str, titles: list[str]) -> None:
    _, later = pages(made(BUNDLED, name))
    shown = [figure.drawing.title for figure in figures(later)]
    assert [title for title in shown if title in titles] == titles


@pytest.mark.parametrize("name", [*TOPICS, *SAMPLE])
def test_each_chart_names_notes_that_are_listed_and_says_all_in_words(name: str) -> None:
    sheet = made(BUNDLED, name)
    listed = {note.number for note in notes(sheet)}
    for figure in figures(sheet.blocks):
        drawing = figure.drawing
        assert drawing.note
        first = drawing.source.split()[1].split("–")[0].rstrip(",")
        assert drawing.source.startswith("note")
        assert int(first) in listed
        told = [group for group in groups(drawing) if isinstance(group, Group)]
        assert all(group.words in drawing.alt for group in told)


def test_a_place_whose_figures_are_all_zero_is_named_beneath_the_chart_of_hosts() -> None:
    _, later = pages(made(BUNDLED, "labour"))
    hosts = next(x for x in figures(later) if x.drawing.title == LATER["labour"][0])
    assert "Every figure held is zero for" in hosts.drawing.note
    assert "Norway" in hosts.drawing.note


@pytest.mark.parametrize("style", sorted(LOOKS))
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_ladder_takes_half_a_page_at_most(style: str, paper: str) -> None:
    _, later = pages(made(BUNDLED, "sanctions", style=style, paper=paper))
    size = LOOKS[style].papers[paper]
    for figure in figures(later):
        assert figure.drawing.height <= size.height / 2
        assert size.text_width / 2 - GUTTER < figure.drawing.width <= size.text_width


def test_a_short_sheet_shows_a_chart_whole_or_not_at_all() -> None:
    full, short = (made(BUNDLED, "labour", length=length) for length in (0, 2))
    held = {figure.drawing.title: figure.drawing.alt for figure in figures(full.blocks)}
    for figure in figures(pages(short)[1]):
        assert figure.drawing.alt == held[figure.drawing.title]
