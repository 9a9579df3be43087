from __future__ import annotations

from decimal import Decimal

import pytest

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.host_map import HostMap
from dprk_viewer.figures.land import Land, read_land
from dprk_viewer.figures.map_ground import WHOLE, Frame
from dprk_viewer.figures.marks import mark_kind
from dprk_viewer.figures.shapes import Drawing, Group, Path, Rectangle
from dprk_viewer.figures.style import PAGE, WINDOW, FigureStyle
from dprk_viewer.figures.world_map import disclaimer, world_map
from dprk_viewer.paths import resource
from dprk_viewer.wording.words import Words
from tests.factory import claim, date, facts, place
from tests.figures.geometry import groups, meeting_texts, outside, plain_shapes, texts
from tests.figures.samples import PARTIES, library

WORDS = Words.english()
ABKHAZIA = "Abkhazia, Georgia, outside the control of its Government"
ROWS = (
    claim("rus-1", place="RUS", point=Decimal(30000), period_to=date("2017-12")),
    claim("rus-2", place="RUS", point=Decimal(15000), checked="once", period_to=date("2025")),
    claim("chn-1", place="CHN", point=None, low=Decimal(20000), high=Decimal(100000), hedge=None),
    claim("nam-1", place="NAM", point=Decimal(0), hedge=None, type="report"),
    claim("all-1", place=None, point=None, low=Decimal(50000), hedge="more than"),
)
SIZES = [((900.0, 340.0), WINDOW), ((420.0, 210.0), WINDOW), ((490.0, 240.0), PAGE)]


@pytest.fixture(scope="module")
def land() -> Land:
    return read_land(resource("map/land.json").read_text("utf-8"))


def drawn(
    land: Land,
    rows: tuple[Claim, ...] = ROWS,
    size: tuple[float, float] = (900.0, 340.0),
    style: FigureStyle = WINDOW,
    frame: Frame = WHOLE,
    selected: str | None = None,
    words: Words = WORDS,
) -> Drawing:
    return world_map(library(*rows), words, rows, land, size, style, frame, selected)


def of(drawing: Drawing, key: str) -> list[Group]:
    return [group for group in groups(drawing) if group.key == key]


@pytest.mark.parametrize(("size", "style"), SIZES)
@pytest.mark.parametrize("words", [WORDS, Words.pseudo()])
def test_no_label_meets_another_or_leaves_the_map(
    land: Land, size: tuple[float, float], style: FigureStyle, words: Words
) -> None:
    drawing = drawn(land, size=size, style=style, selected="nam-1", words=words)

    assert meeting_texts(drawing) == []
    assert [shape for shape in outside(drawing) if not isinstance(shape, Path)] == []


def test_a_host_has_its_figure_for_the_latest_time_and_says_that_there_are_others(
    land: Land,
) -> None:
    drawing = drawn(land)

    assert of(drawing, "rus-1") == []
    assert any("1 other figure, not merged" in group.words for group in of(drawing, "rus-2"))
    assert "1 figure for another time stands in the table and the strip." in drawing.note


def test_another_figure_of_a_host_stands_there_when_it_is_chosen(land: Land) -> None:
    drawing = drawn(land, selected="rus-1")
    said = {text.text for text in texts(drawing) if text.colour == "accent"}

    assert "Russian Federation" in said
    assert any("30,000" in text for text in said)
    assert of(drawing, "rus-2") == []


def test_a_range_is_a_bar_without_a_mark_at_its_middle(land: Land) -> None:
    drawing = drawn(land)
    host = next(group for group in of(drawing, "chn-1") if "China" in group.words)
    marks = [group for group in of(drawing, "nam-1") if group.words]

    assert not any(isinstance(shape, Rectangle) for shape in plain_shapes([host]))
    assert mark_kind("report") == "report"
    assert any(isinstance(s, Rectangle) for group in marks for s in plain_shapes([group]))


def test_a_figure_of_a_host_is_told_from_none_without_colour(land: Land) -> None:
    drawing = drawn(land)
    none = of(drawing, "FRA")

    assert all(isinstance(shape, Path) for shape in plain_shapes(none))
    assert none[0].words.endswith("no such figure was found")


@pytest.mark.parametrize("frame", [WHOLE, Frame(0.6, 0.3, 6.0)])
def test_the_disclaimer_stands_on_every_map_and_in_its_words(land: Land, frame: Frame) -> None:
    drawing = drawn(land, frame=frame)
    said = " ".join(text.text for text in texts(drawing))

    assert disclaimer(WORDS) in said
    assert disclaimer(WORDS) in drawing.alt
    assert disclaimer(WORDS) in drawn(land, rows=()).note


def test_a_territory_its_state_does_not_control_stands_under_its_own_line(land: Land) -> None:
    row = claim("abk", place="GEO", point=Decimal(400), scope="part", counts=ABKHAZIA)
    held = facts(claims=[row], parties=PARTIES, places=[place("GEO", name="Georgia")])
    drawing = world_map(held, WORDS, [row], land, (900.0, 340.0), WINDOW, WHOLE, None)
    said = [text.text for text in texts(drawing)]

    assert ABKHAZIA in said
    assert "Georgia" not in said
    assert of(drawing, "GEO")[0].words == "Georgia: no such figure was found"


def test_every_figure_is_on_the_sheet_when_the_map_is_whole(land: Land) -> None:
    drawing = drawn(land)
    for key in ("rus-2", "chn-1", "nam-1"):
        host = [group for group in of(drawing, key) if group.words][-1]  # the area stands first
        inside = set(map(id, plain_shapes([host])))
        assert [shape for shape in outside(drawing) if id(shape) in inside] == []


def test_arrows_lead_from_host_to_host_by_where_they_lie(land: Land) -> None:
    shown = HostMap(library(*ROWS), WORDS, ROWS, land, WINDOW)

    assert shown.beside("nam-1", 0, -1) == "rus-2" or shown.beside("nam-1", 1, 0) == "chn-1"
    assert shown.beside("chn-1", 0, -1) == "rus-2"
    assert shown.beside("rus-2", 0, -1) is None
    assert shown.beside(None, 1, 0) == shown.in_order()[0] == "chn-1"


def test_nearer_keeps_the_point_that_was_pointed_at(land: Land) -> None:
    shown = HostMap(library(*ROWS), WORDS, ROWS, land, WINDOW)
    size = (900.0, 340.0)
    x, y = shown.ground(size, WHOLE).share(620.0, 120.0)
    near = shown.ground(size, WHOLE.zoomed(3.0, x, y))

    assert near.share(620.0, 120.0) == pytest.approx((x, y))
    assert WHOLE.zoomed(3.0, x, y).zoomed(1 / 9) == WHOLE


def test_each_member_has_a_point_and_no_other_area_is_named(land: Land) -> None:
    members = {area.place for area in land.areas} - {""}

    assert members <= set(land.points)
    assert len(land.points) == 193
    assert {"TUV", "SGP", "MLT"} <= land.small


def test_a_part_says_which_part_and_that_it_is_one(land: Land) -> None:
    row = claim("city", place="CHN", point=Decimal(80000), scope="part", counts="one city only")
    drawing = drawn(land, rows=(row,))

    assert "one city only" in [text.text for text in texts(drawing)]
    assert "a part and not the whole" in drawing.title
    assert "a part" not in drawn(land).title
