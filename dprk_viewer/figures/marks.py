"""The marks of the claim types, drawn as shapes and never as characters of a font."""

from __future__ import annotations

from typing import Final, Literal

from dprk_viewer.figures.shapes import Circle, Path, Rectangle, Shape
from dprk_viewer.tokens import Ink

MarkKind = Literal["law", "finding", "report", "estimate", "allegation", "pledge", "denial"]
KINDS: Final[tuple[MarkKind, ...]] = (
    "law",
    "finding",
    "report",
    "estimate",
    "allegation",
    "pledge",
    "denial",
)


def mark_kind(code: str) -> MarkKind:
    """Return the mark that belongs to a claim type; ValueError where it has none."""
    for kind in KINDS:
        if kind == code:
            return kind
    raise ValueError(code)


def mark(
    kind: MarkKind,
    x: float,
    y: float,
    size: float,
    key: str | None = None,
    colour: Ink = "ink",
    stroke: float | None = None,
) -> Shape:
    """Return a mark centred on (x, y), of radius ``size``.

    ■ law · ● finding · ▫ report · ○ estimate · △ allegation · ◇ pledge or denial. Open
    marks are filled with the paper, so that no line is seen through them.
    """
    line = stroke if stroke is not None else size * 0.36
    inner = size - line / 2
    if kind == "law":
        return Rectangle(x - size, y - size, 2 * size, 2 * size, colour, None, 0, key)
    if kind == "finding":
        return Circle(x, y, size, colour, None, 0, key)
    if kind == "estimate":
        return Circle(x, y, inner, "paper", colour, line, key)
    if kind == "report":
        half = inner * 0.92
        return Rectangle(x - half, y - half, 2 * half, 2 * half, "paper", colour, line, key)
    if kind == "allegation":
        base = y + inner * 0.8
        triangle = ((x, y - inner), (x + inner, base), (x - inner, base))
        return Path(triangle, True, "paper", colour, line, key)
    points = ((x, y - inner), (x + inner, y), (x, y + inner), (x - inner, y))
    return Path(points, True, "paper", colour, line, key)
