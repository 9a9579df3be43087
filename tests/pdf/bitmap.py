"""A page as a printer in grey, or in black and white, would put it on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pikepdf
import pypdfium2

from dprk_viewer.figures.shapes import Circle, Drawing, Line, Path, Rectangle, Text
from tests.figures.geometry import box, plain_shapes

DOTS = 300 / 72
"""Dots of a common printer in a point."""
HALF = 128
Plain = Line | Rectangle | Path | Circle | Text
Point = tuple[float, float]


class Printed(NamedTuple):
    """The grey dots of a page, row by row, and where the drawing on it begins, in dots."""

    dots: bytes
    wide: int
    high: int
    left: float
    top: float

    def grey(self, point: Point) -> int:
        """The grey of the dot at a point of the drawing; 0 is black."""
        x, y = self.left + point[0] * DOTS, self.top + point[1] * DOTS
        return self.dots[int(y) * self.wide + int(x)]

    def darkest(self, point: Point) -> int:
        """The darkest of the dots around a point: a line may lie between two rows of dots."""
        steps = (-0.5 / DOTS, 0, 0.5 / DOTS)
        return min(self.grey((point[0] + dx, point[1] + dy)) for dx in steps for dy in steps)

    def is_black(self, point: Point) -> bool:
        """Whether a page of black and white alone has a black dot there."""
        return self.darkest(point) < HALF


def printed(data: bytes, page: int = 0) -> Printed:
    """The page with the one drawing of a document, in grey."""
    document = pypdfium2.PdfDocument(data)
    bitmap = document[page].render(scale=DOTS, grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = [dots[i * bitmap.stride :][: bitmap.width] for i in range(bitmap.height)]
    left, _, _, top = box_of_drawing(data)
    high = bitmap.height / DOTS
    return Printed(b"".join(rows), bitmap.width, bitmap.height, left * DOTS, (high - top) * DOTS)


def box_of_drawing(data: bytes) -> tuple[float, ...]:
    """The box that the file gives for its drawing: left, lower, right and upper side."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        things: list[Any] = list(pdf.objects)
        boxes = [box for thing in things if (box := _box(thing))]
    assert len(boxes) == 1
    return boxes[0]


def _box(thing: Any) -> tuple[float, ...] | None:
    if not isinstance(thing, pikepdf.Dictionary) or thing.get("/S") != "/Figure":
        return None
    attributes: Any = thing["/A"]
    return tuple(float(side) for side in attributes["/BBox"])


def contrast(one: int, other: int) -> float:
    """The contrast of two greys, as WCAG counts it: 1 for none, 21 for black on white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(grey: int) -> float:
    part = grey / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def must_show(drawing: Drawing) -> list[Plain]:
    """Every shape that carries meaning: all but the hairlines of grid and rules."""
    return [shape for shape in plain_shapes(drawing.shapes) if _stroke(shape) != "hairline"]


def _stroke(shape: Plain) -> str | None:
    return None if isinstance(shape, Text) else shape.stroke


def seen(shape: Plain, shapes: Sequence[Plain]) -> list[Point]:
    """Points on what is drawn of a shape, but for those that an open mark stands upon."""
    marks = [box(other) for other in shapes if _is_open(other) and other != shape]
    return [
        (x, y)
        for x, y in outline(shape)
        if not any(a <= x <= c and b <= y <= d for a, b, c, d in marks)
    ]


def _is_open(shape: Plain) -> bool:
    return not isinstance(shape, Line | Text) and shape.fill == "paper"


def outline(shape: Plain) -> Iterator[Point]:
    """Points on what is drawn of a shape: along its strokes, or in the middle of its fill."""
    match shape:
        case Line():
            yield from _along((shape.x1, shape.y1), (shape.x2, shape.y2))
        case Path():
            points = (*shape.points, shape.points[0]) if shape.closed else shape.points
            for start, end in pairwise(points):
                yield from _along(start, end)
        case Rectangle(stroke=None):
            yield shape.x + shape.width / 2, shape.y + shape.height / 2
        case Rectangle():
            right, bottom = shape.x + shape.width, shape.y + shape.height
            yield from _along((shape.x, shape.y), (right, shape.y))
            yield from _along((shape.x, bottom), (right, bottom))
        case Circle(stroke=None):
            yield shape.x, shape.y
        case Circle():
            yield shape.x - shape.radius, shape.y
            yield shape.x, shape.y - shape.radius
            yield shape.x, shape.y + shape.radius
        case Text():
            pass


def _along(start: Point, end: Point) -> Iterator[Point]:
    for step in range(1, 8):
        part = step / 8
        yield start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
