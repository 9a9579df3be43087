"""Geometry of the map: projection, simplification, the inmost point of an area."""

from __future__ import annotations

import math

WIDTH = 10_000
"""Width of the map in the units of the file."""
MERIDIAN = 11
"""The map is cut opposite this meridian, in the Bering Strait."""
TOLERANCE = 3.0
"""How far a simplified line may lie from the true one, in units of the file."""

Point = tuple[float, float]


def projected(line: list[Point]) -> list[Point]:
    """Degrees in the units of the file: Equal Earth (Šavrič, Patterson, Jenny 2018)."""
    found = []
    before: float | None = None
    for longitude, latitude in line:
        turned = (longitude - MERIDIAN + 180) % 360 - 180
        if before is not None:  # an island in the Bering Strait goes over the edge in one piece
            turned += 360 * round((before - turned) / 360)
        before = turned
        p = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
        q = p * p
        bent = 1.340264 - 3 * 0.081106 * q + q**3 * (7 * 0.000893 + 9 * 0.003796 * q)
        x = 2 * math.sqrt(3) * math.radians(turned) * math.cos(p) / (3 * bent)
        y = p * (1.340264 - 0.081106 * q + q**3 * (0.000893 + 0.003796 * q))
        unit = WIDTH / (2 * 2.7066)
        found.append((x * unit + WIDTH / 2, -y * unit))
    return found


def simplified(line: list[Point]) -> list[Point]:
    """A line by Douglas and Peucker; one that closes is halved first."""
    if line[0] == line[-1] and len(line) > 3:
        half = len(line) // 2
        return _peucker(line[: half + 1])[:-1] + _peucker(line[half:])
    return _peucker(line)


def _peucker(line: list[Point]) -> list[Point]:
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = 0.0, 0
        for i in range(first + 1, last):
            distance = _distance(line[i], line[first], line[last])
            if distance > far:
                far, at = distance, i
        if far > TOLERANCE:
            kept.add(at)
            waiting += [(first, at), (at, last)]
    return [line[i] for i in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to a segment."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))


def area(ring: list[Point]) -> float:
    """The area within a ring."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def inmost(ring: list[Point]) -> Point:
    """The point of a fine grid within the ring that is furthest from its line."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    steps = 24
    grid = [
        (
            min(xs) + (max(xs) - min(xs)) * (i + 0.5) / steps,
            min(ys) + (max(ys) - min(ys)) * (j + 0.5) / steps,
        )
        for i in range(steps)
        for j in range(steps)
    ]
    sides = list(zip(ring, ring[1:] + ring[:1], strict=True))
    inside = [point for point in grid if _is_inside(point, sides)]
    middle = (sum(xs) / len(xs), sum(ys) / len(ys))
    return max(
        inside, key=lambda point: min(_distance(point, *side) for side in sides), default=middle
    )


def _is_inside(point: Point, sides: list[tuple[Point, Point]]) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in sides:
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def within(point: Point, box: tuple[float, float, float, float]) -> bool:
    """Whether a point lies in a box: left, top, right, bottom."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
