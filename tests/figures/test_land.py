"""What was decided about areas and lines in resources/map/README.md holds in the data."""

from __future__ import annotations

import json

import pytest

from dprk_viewer.figures.land import Land, box_of, read_land, ring_points
from dprk_viewer.figures.map_ground import WHOLE, Ground, ground_shapes
from dprk_viewer.figures.shapes import Group, Path
from dprk_viewer.figures.style import WINDOW
from dprk_viewer.paths import resource

FILE = resource("map/land.json")
MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def land() -> Land:
    return read_land(FILE.read_text("utf-8"))


def rings(land: Land, place: str) -> list[tuple[int, ...]]:
    return [ring for area in land.areas if area.place == place for ring in area.rings]


def neighbours(land: Land, one: str, other: str) -> set[int]:
    """The lines between two places."""

    def lines(place: str) -> set[int]:
        return {line if line >= 0 else ~line for ring in rings(land, place) for line in ring}

    return lines(one) & lines(other)


def test_the_file_is_small_and_each_line_is_drawn_in_one_way_at_most(land: Land) -> None:
    drawn = [*land.coasts, *land.borders, *land.broken]

    assert FILE.stat().st_size < MOST_BYTES
    assert len(drawn) == len(set(drawn))
    assert set(drawn) <= set(range(len(land.lines)))


def test_every_ring_closes(land: Land) -> None:
    for area in land.areas:
        for ring in area.rings:
            points = ring_points(ring, land.lines)
            assert points[0] == points[-1]


def test_no_area_reaches_across_the_map(land: Land) -> None:
    for area in land.areas:
        for ring in area.rings:
            left, _, right, _ = box_of(ring_points(ring, land.lines))
            assert right - left < land.width / 2


def test_the_line_of_the_armistice_and_those_of_kashmir_are_broken(land: Land) -> None:
    assert neighbours(land, "PRK", "KOR")
    assert neighbours(land, "PRK", "KOR") <= set(land.broken)
    assert neighbours(land, "IND", "PAK") & set(land.broken)
    assert neighbours(land, "IND", "PAK") & set(land.borders)
    assert neighbours(land, "POL", "CZE") <= set(land.borders)


def test_crimea_is_drawn_with_ukraine_and_without_a_line(land: Land) -> None:
    def inner(place: str) -> set[int]:
        used = [line if line >= 0 else ~line for ring in rings(land, place) for line in ring]
        return {line for line in used if used.count(line) == 2}

    drawn = {*land.coasts, *land.borders, *land.broken}
    assert inner("UKR")
    assert not inner("UKR") & drawn
    assert inner("CYP") | inner("SOM")
    assert not (inner("CYP") | inner("SOM")) & drawn


def test_only_members_can_be_asked_for(land: Land) -> None:
    ground = Ground(land, 900, 400, WHOLE)
    shapes = ground_shapes(ground, WINDOW, lambda _: "ground", lambda place: f"{place}.")
    keys = {shape.key for shape in shapes if isinstance(shape, Group)}

    assert keys == set(land.points)
    assert any(isinstance(shape, Path) and shape.fill == "ground" for shape in shapes)


def test_a_damaged_file_is_no_map() -> None:
    held = json.loads(FILE.read_text("utf-8"))
    del held["points"]
    with pytest.raises(KeyError):
        read_land(json.dumps(held))
