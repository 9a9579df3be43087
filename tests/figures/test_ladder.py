from __future__ import annotations

import datetime as dt

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.records import ProvisionLink
from dprk_viewer.figures.ladder import ladder
from dprk_viewer.figures.shapes import Line, Rectangle, Text
from dprk_viewer.figures.style import LARGE, PAGE, WINDOW, FigureStyle
from dprk_viewer.wording.words import Words
from tests import factory
from tests.factory import date, provision
from tests.figures.geometry import groups, meeting_texts, outside, plain_shapes, texts

WORDS = Words.english()
DAY = dt.date(2026, 11, 24)
BUNDLED = load(paths.resource("data"))
ROWS = [
    provision("p2371", event="res-2371", paragraph="11", deadline=None, duty="Freeze permits."),
    provision(),
    provision(
        "p2375",
        event="res-2375",
        paragraph="17",
        deadline=None,
        exception=None,
        exception_check="not_seen",
        verb="not_seen",
        checked="once",
        binding="not_settled",
        binding_basis=None,
    ),
]
FACTS = factory.facts(
    events=[
        factory.event(),
        factory.event("res-2375", symbol="S/RES/2375 (2017)", date=date("2017-09-11")),
        factory.event("res-2371", symbol="S/RES/2371 (2017)", date=date("2017-08-05")),
    ],
    provisions=ROWS,
    provision_links=(ProvisionLink("p2375", "supersedes", "p2371"),),
    sources=[factory.source()],
)


def test_the_newest_duty_stands_first_and_each_says_what_it_is_today() -> None:
    drawing = ladder(FACTS, WORDS, ROWS, 493, PAGE, DAY)
    rungs = groups(drawing)
    assert [rung.key for rung in rungs] == ["p2397-06", "p2375", "p2371"]
    assert "the deadline of 22 December 2019 has passed, the duty stands" in rungs[0].words
    assert rungs[1].words.endswith("in force.")
    assert rungs[2].words.endswith("overtaken by Resolution 2375 (2017), para. 17.")


def test_a_duty_in_force_and_one_overtaken_have_different_shapes() -> None:
    drawing = ladder(FACTS, WORDS, ROWS, 493, PAGE, DAY)
    standing, overtaken = groups(drawing)[0], groups(drawing)[2]
    assert any(isinstance(shape, Rectangle) for shape in standing.shapes)
    assert not any(isinstance(shape, Rectangle) for shape in overtaken.shapes)
    assert any(isinstance(shape, Line) for shape in overtaken.shapes)
    assert "A bar is one that was overtaken" in drawing.note


def test_no_duty_stands_without_what_was_seen_of_its_exception() -> None:
    drawing = ladder(FACTS, WORDS, ROWS, 493, PAGE, DAY)
    shown = " ".join(text.text for text in texts(drawing))
    assert shown.count("Exception: a person is a national of that State") == 2
    assert "Exception not seen" in shown
    assert "not checked in our copy" in shown


def test_what_is_shown_is_said_in_words_with_its_dagger_and_sources() -> None:
    drawing = ladder(FACTS, WORDS, ROWS, 493, PAGE, DAY)
    assert drawing.alt.startswith("Labour: how the measure came about.")
    assert all(rung.words in drawing.alt for rung in groups(drawing))
    assert "†" in drawing.alt
    assert drawing.source == "Example News"


def test_a_duty_not_made_yet_is_not_on_the_ladder() -> None:
    drawing = ladder(FACTS, WORDS, ROWS, 493, PAGE, dt.date(2017, 8, 31))
    assert [rung.key for rung in groups(drawing)] == ["p2371"]
    assert groups(drawing)[0].words.endswith("in force.")


def test_the_selected_duty_is_drawn_in_the_accent() -> None:
    drawing = ladder(FACTS, WORDS, ROWS, 493, WINDOW, DAY, "p2375")
    chosen = next(rung for rung in groups(drawing) if rung.key == "p2375")
    colours = {shape.colour for shape in chosen.shapes if isinstance(shape, Text)}
    assert "accent" in colours
    assert "ink" not in colours


def test_no_duties_are_said_in_words_and_several_subjects_refused() -> None:
    assert ladder(FACTS, WORDS, [], 493, PAGE, DAY).note
    with pytest.raises(ValueError, match="several subjects"):
        ladder(FACTS, WORDS, [*ROWS, provision("p-oil", theme="oil")], 493, PAGE, DAY)


@pytest.mark.parametrize(("width", "style"), [(493, PAGE), (451, LARGE), (620, WINDOW)])
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_every_ladder_of_the_bundled_data_is_legible(
    width: float, style: FigureStyle, words: Words
) -> None:
    for theme in ("labour", "crude_oil", "refined_petroleum", "aviation", "luxury"):
        rows = [row for row in BUNDLED.provisions.values() if row.theme == theme]
        drawing = ladder(BUNDLED, words, rows, width, style, DAY)
        assert len(list(plain_shapes(drawing.shapes))) > len(rows)
        assert meeting_texts(drawing) == []
        assert outside(drawing) == []
