"""Bounding boxes of shapes, for tests that no label meets another or leaves the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from dprk_viewer.figures.shapes import (
    Circle,
    Drawing,
    Group,
    Line,
    Path,
    Rectangle,
    Shape,
    Text,
)
from dprk_viewer.figures.widths import ASCENT, text_width

Box = tuple[float, float, float, float]
DESCENT = 0.22
"""Depth of descenders under the baseline, in type sizes."""


def plain_shapes(shapes: Iterable[Shape]) -> Iterator[Line | Rectangle | Path | Circle | Text]:
    """All shapes but groups, which are opened."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from plain_shapes(shape.shapes)
        else:
            yield shape


def groups(drawing: Drawing) -> list[Group]:
    return [shape for shape in drawing.shapes if isinstance(shape, Group)]


def texts(drawing: Drawing) -> list[Text]:
    return [shape for shape in plain_shapes(drawing.shapes) if isinstance(shape, Text)]


def box(shape: Line | Rectangle | Path | Circle | Text) -> Box:
    """Left, top, right and bottom, strokes included."""
    match shape:
        case Line():
            return (
                min(shape.x1, shape.x2),
                min(shape.y1, shape.y2),
                max(shape.x1, shape.x2),
                max(shape.y1, shape.y2),
            )
        case Rectangle():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Path():
            xs, ys = zip(*shape.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Circle():
            r = shape.radius
            return shape.x - r, shape.y - r, shape.x + r, shape.y + r
        case Text():
            width = text_width(shape.text, shape.size, shape.bold)
            left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
            top, bottom = shape.y - shape.size * ASCENT, shape.y + shape.size * DESCENT
            return left, top, left + width, bottom


def outside(drawing: Drawing, allowance: float = 0.6) -> list[Shape]:
    """The shapes that leave the drawing by more than ``allowance``."""
    return [
        shape
        for shape in plain_shapes(drawing.shapes)
        if not _inside(box(shape), drawing, allowance)
    ]


def meeting_texts(drawing: Drawing) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes overlap."""
    return [
        (one.text, other.text)
        for one, other in combinations(texts(drawing), 2)
        if _meet(box(one), box(other))
    ]


def _inside(shape: Box, drawing: Drawing, allowance: float) -> bool:
    left, top, right, bottom = shape
    return (
        left >= -allowance
        and top >= -allowance
        and right <= drawing.width + allowance
        and bottom <= drawing.height + allowance
    )


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 0.01
        and other[0] < one[2] - 0.01
        and one[1] < other[3] - 0.01
        and other[1] < one[3] - 0.01
    )
