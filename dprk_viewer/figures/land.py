"""The outlines of the world as they are kept in the resources, ready to be drawn."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

Points = tuple[tuple[float, float], ...]
Box = tuple[float, float, float, float]


class Area(NamedTuple):
    """An area and its rings as numbers of lines; ``place`` is blank where it is no Member's."""

    place: str
    rings: tuple[tuple[int, ...], ...]


class Land(NamedTuple):
    """Lines that areas share, in units of the map; y grows downwards from ``top``.

    ``coasts``, ``borders`` and ``broken`` say how lines are drawn: between neighbours who
    have agreed no final boundary the line is broken. ``points`` holds where the mark of
    each place stands, ``small`` the places that need a dot to be seen.
    """

    width: float
    top: float
    bottom: float
    lines: tuple[Points, ...]
    areas: tuple[Area, ...]
    coasts: tuple[int, ...]
    borders: tuple[int, ...]
    broken: tuple[int, ...]
    points: dict[str, tuple[float, float]]
    small: frozenset[str]

    @property
    def height(self) -> float:
        """From the northern to the southern end."""
        return self.bottom - self.top


def read_land(text: str) -> Land:
    """The outlines from the text of ``resources/map/land.json``."""
    held = json.loads(text)
    return Land(
        width=held["width"],
        top=held["height"][0],
        bottom=held["height"][1],
        lines=tuple(_unpacked(line) for line in held["lines"]),
        areas=tuple(Area(place, tuple(map(tuple, rings))) for place, rings in held["areas"]),
        coasts=tuple(held["coasts"]),
        borders=tuple(held["borders"]),
        broken=tuple(held["broken"]),
        points={place: (x, y) for place, (x, y) in held["points"].items()},
        small=frozenset(held["small"]),
    )


def _unpacked(steps: list[float]) -> Points:
    x = y = 0.0
    points = []
    for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + step_x, y + step_y
        points.append((x, y))
    return tuple(points)


def ring_points(ring: Iterable[int], lines: tuple[Points, ...]) -> Points:
    """The points of a ring of ``lines``; ``~n`` is line n backwards."""
    points: list[tuple[float, float]] = []
    for line in ring:
        part = lines[line] if line >= 0 else lines[~line][::-1]
        points += part[1:] if points else part
    return tuple(points)


def box_of(points: Iterable[tuple[float, float]]) -> Box:
    """The least box that holds ``points``: left, top, right, bottom."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
