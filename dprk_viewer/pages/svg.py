"""The six plain shapes as SVG, and SVG as a picture inside a page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Final

from dprk_viewer.figures.shapes import Circle, Group, Line, Path, Rectangle, Shape, Text
from dprk_viewer.figures.widths import text_width
from dprk_viewer.pages.markup import tag
from dprk_viewer.sheets.visible import visible
from dprk_viewer.tokens import PAGE, SANS, Ink

_FONTS: Final = ", ".join([*(f"'{name}'" for name in SANS), "Carlito", "Calibri", "sans-serif"])


def svg(shapes: Iterable[Shape], width: float, height: float) -> str:
    """Return ``shapes`` as an SVG document of ``width`` by ``height`` points."""
    return tag(
        "svg",
        "".join(map(_shape, shapes)),
        xmlns="http://www.w3.org/2000/svg",
        width=f"{_number(width)}pt",
        height=f"{_number(height)}pt",
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        font_family=_FONTS,
    )


def picture(document: str) -> str:
    """Return an SVG document as an address that holds the whole picture."""
    return f"data:image/svg+xml;base64,{b64encode(document.encode()).decode()}"


def _shape(shape: Shape) -> str:
    match shape:
        case Group():
            return tag("g", "".join(map(_shape, shape.shapes)))
        case Text():
            return _text(shape)
        case Line():
            ends = {"x1": shape.x1, "y1": shape.y1, "x2": shape.x2, "y2": shape.y2}
            return tag("line", "", **_numbers(ends), **_look(None, shape.stroke, shape.width))
    look = _look(shape.fill, shape.stroke, shape.stroke_width)
    match shape:
        case Rectangle():
            box = {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
            return tag("rect", "", **_numbers(box), **look)
        case Circle():
            place = {"cx": shape.x, "cy": shape.y, "r": shape.radius}
            return tag("circle", "", **_numbers(place), **look)
        case Path():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
            return tag("polygon" if shape.closed else "polyline", "", points=points, **look)


def _text(shape: Text) -> str:
    """A line of text, held to the width it was measured with whatever font is found."""
    said = visible(shape.text)
    return tag(
        "text",
        escape(said),
        **_numbers({"x": shape.x, "y": shape.y, "font-size": shape.size}),
        font_weight="bold" if shape.bold else None,
        text_anchor=None if shape.anchor == "start" else shape.anchor,
        fill=PAGE.colour(shape.colour),
        textLength=_number(text_width(said, shape.size, shape.bold)),
        lengthAdjust="spacingAndGlyphs",
    )


def _look(fill: Ink | None, stroke: Ink | None, width: float) -> dict[str, str]:
    return {
        "fill": PAGE.colour(fill) if fill else "none",
        "stroke": PAGE.colour(stroke) if stroke else "none",
        "stroke_width": _number(width),
    }


def _numbers(values: dict[str, float]) -> dict[str, str]:
    return {name: _number(value) for name, value in values.items()}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
