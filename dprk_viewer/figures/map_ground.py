"""The ground of a map: land, coasts and borders within a frame that can be moved."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from dprk_viewer.figures.land import Area, Box, Land, Points, box_of, meets, ring_points
from dprk_viewer.figures.shapes import Circle, Group, Path, Shape
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.tokens import Ink

_FINE = 0.8
"""Points of a line nearer to one another than this, in px, are drawn as one."""
_MOST_ZOOM = 24.0


class Frame(NamedTuple):
    """What of the map is looked at: its middle as shares of the whole, and how near."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0

    def moved(self, right: float, down: float) -> Frame:
        """The frame moved by shares of what it shows; its middle stays on the map."""
        return self._replace(
            x=min(1.0, max(0.0, self.x + right / self.zoom)),
            y=min(1.0, max(0.0, self.y + down / self.zoom)),
        )

    def zoomed(self, factor: float, x: float = 0.5, y: float = 0.5) -> Frame:
        """The frame ``factor`` times as near; the point at (x, y) of the whole stays put."""
        zoom = min(_MOST_ZOOM, max(1.0, self.zoom * factor))
        if zoom == 1.0:
            return WHOLE
        kept = self.zoom / zoom
        return Frame(x + (self.x - x) * kept, y + (self.y - y) * kept, zoom)


WHOLE = Frame()


class Ground(NamedTuple):
    """A frame of ``land`` on a sheet of ``width`` by ``height``."""

    land: Land
    width: float
    height: float
    frame: Frame

    @property
    def unit(self) -> float:
        """How many px one unit of the map takes."""
        whole = min(self.width / self.land.width, self.height / self.land.height)
        return whole * self.frame.zoom

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the map stands on the sheet."""
        middle_x = self.frame.x * self.land.width
        middle_y = self.land.top + self.frame.y * self.land.height
        unit = self.unit
        return self.width / 2 + (x - middle_x) * unit, self.height / 2 + (y - middle_y) * unit

    def share(self, x: float, y: float) -> tuple[float, float]:
        """The point of the sheet (x, y) in shares of the whole map."""
        unit = self.unit
        return (
            self.frame.x + (x - self.width / 2) / (unit * self.land.width),
            self.frame.y + (y - self.height / 2) / (unit * self.land.height),
        )

    @property
    def box(self) -> Box:
        """The sheet, with a margin for what reaches into it."""
        return -2.0, -2.0, self.width + 2, self.height + 2


def ground_shapes(
    ground: Ground, style: FigureStyle, fill: Callable[[str], Ink], told: Callable[[str], str]
) -> list[Shape]:
    """Land, coasts and borders; ``fill`` gives each place its tone.

    ``told`` says in a sentence what is shown of a place; its area belongs to that place.
    """
    land = ground.land
    lines = _placed(ground)
    shapes: list[Shape] = []
    for area in land.areas:
        rings = _rings(area, lines, ground.box)
        tone: Ink = fill(area.place) if area.place else "ground"
        drawn = tuple(Path(ring, True, tone, None) for ring in rings)
        if area.place and drawn:
            shapes.append(Group(drawn, area.place, told(area.place)))
        else:
            shapes += drawn
    shapes += _strokes(lines, land.coasts, "hairline", style, ground.box)
    shapes += _strokes(lines, land.borders, "hairline", style, ground.box)
    for number in land.broken:
        if meets(box_of(lines[number]), ground.box):
            shapes += _broken(lines[number], style)
    shapes += _dots(ground, style, told)
    return shapes


def _placed(ground: Ground) -> tuple[Points, ...]:
    """The lines where they stand on the sheet, without points that would fall together."""
    unit, (left, top) = ground.unit, ground.at(0, 0)
    fine = _FINE / unit
    placed = []
    for line in ground.land.lines:
        kept = [line[0]]
        at_x, at_y = line[0]
        for point in line[1:-1]:
            x, y = point
            if abs(x - at_x) + abs(y - at_y) > fine:
                kept.append(point)
                at_x, at_y = point
        kept.append(line[-1])
        placed.append(tuple([(left + x * unit, top + y * unit) for x, y in kept]))
    return tuple(placed)


def _rings(area: Area, lines: tuple[Points, ...], box: Box) -> Iterator[Points]:
    for ring in area.rings:
        points = ring_points(ring, lines)
        if meets(box_of(points), box):
            yield points


def _strokes(
    lines: tuple[Points, ...], numbers: tuple[int, ...], ink: Ink, style: FigureStyle, box: Box
) -> list[Shape]:
    return [
        Path(lines[number], False, None, ink, style.axis * 0.8)
        for number in numbers
        if meets(box_of(lines[number]), box)
    ]


def _broken(line: Points, style: FigureStyle) -> Iterator[Shape]:
    """A line in strokes as long as the gaps between them."""
    step, done, drawn = style.unit * 0.75, 0.0, True
    part = [line[0]]
    for start, end in pairwise(line):
        length = math.dist(start, end)
        along = 0.0
        while length and along + step - done <= length:
            along += step - done
            done = 0.0
            x, y = (a + (b - a) * along / length for a, b in zip(start, end, strict=True))
            if drawn:
                yield Path((*part, (x, y)), False, None, "hairline", style.axis * 1.3)
            part, drawn = [(x, y)], not drawn
        done += length - along
        part.append(end)
    if drawn and len(part) > 1:
        yield Path(tuple(part), False, None, "hairline", style.axis * 1.3)


def _dots(ground: Ground, style: FigureStyle, told: Callable[[str], str]) -> Iterator[Shape]:
    """A dot for each place too small to be seen."""
    for place in sorted(ground.land.small):
        x, y = ground.at(*ground.land.points[place])
        if meets((x, y, x, y), ground.box):
            dot = Circle(x, y, style.mark * 0.35, "second", None)
            yield Group((dot,), place, told(place))
