"""Six plain shapes that two small painters draw: one on paper, one in the window.

The origin is the top left corner and y grows downwards. Lengths are points on paper
and pixels at 100 % in the window. A shape with a ``key`` belongs to the row of that id.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from dprk_viewer.tokens import Ink

Anchor = Literal["start", "middle", "end"]


class Line(NamedTuple):
    """A straight stroke from (x1, y1) to (x2, y2)."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Ink = "ink"
    width: float = 0.8
    key: str | None = None


class Rectangle(NamedTuple):
    """A rectangle by its top left corner; ``stroke`` or ``fill`` None: not drawn."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    stroke: Ink | None = "ink"
    stroke_width: float = 0.8
    key: str | None = None


class Path(NamedTuple):
    """Straight segments through ``points``, closed or open."""

    points: tuple[tuple[float, float], ...]
    closed: bool = False
    fill: Ink | None = None
    stroke: Ink | None = "ink"
    stroke_width: float = 0.8
    key: str | None = None


class Circle(NamedTuple):
    """A circle by its centre."""

    x: float
    y: float
    radius: float
    fill: Ink | None = None
    stroke: Ink | None = "ink"
    stroke_width: float = 0.8
    key: str | None = None


class Text(NamedTuple):
    """One line of text; ``y`` is the baseline, ``x`` the point that ``anchor`` names."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    anchor: Anchor = "start"
    colour: Ink = "ink"
    key: str | None = None


class Group(NamedTuple):
    """Shapes that belong together; ``words`` say in a sentence what they show."""

    shapes: tuple[Shape, ...]
    key: str | None = None
    words: str = ""


Shape = Line | Rectangle | Path | Circle | Text | Group


class Drawing(NamedTuple):
    """A figure: its size, its shapes and the words that travel with it.

    ``alt`` says in plain words all that the figure shows; ``note`` and ``source`` are
    the lines printed beneath it. A figure without data has no shapes but a sentence.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    aside: str = ""
    alt: str = ""
    note: str = ""
    source: str = ""
