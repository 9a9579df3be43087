"""One figure under another, for what must be compared and never be mixed."""

from __future__ import annotations

from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line, Path, Rectangle, Shape, Text
from dprk_viewer.figures.style import FigureStyle


def stacked(upper: Drawing, lower: Drawing, style: FigureStyle) -> Drawing:
    """Return ``lower`` under ``upper`` with its title over it; the words of both are kept.

    A figure without shapes adds its note alone.
    """
    if not lower.shapes:
        return upper
    if not upper.shapes:
        return lower
    head = style.text + style.unit * 4
    top = upper.height + head
    title = Text(0, top - style.unit * 1.5, lower.title, style.text, True)
    return Drawing(
        upper.width,
        top + lower.height,
        (*upper.shapes, title, *(_lowered(shape, top) for shape in lower.shapes)),
        upper.title,
        upper.aside,
        f"{upper.alt} {lower.alt}",
        _joined(upper.note, lower.note),
        _joined(upper.source, lower.source, "; "),
    )


def _joined(one: str, other: str, sign: str = " ") -> str:
    return one if one == other else sign.join(part for part in (one, other) if part)


def _lowered(shape: Shape, by: float) -> Shape:
    """``shape`` moved down."""
    if isinstance(shape, Group):
        return shape._replace(shapes=tuple(_lowered(inner, by) for inner in shape.shapes))
    if isinstance(shape, Line):
        return shape._replace(y1=shape.y1 + by, y2=shape.y2 + by)
    if isinstance(shape, Path):
        return shape._replace(points=tuple((x, y + by) for x, y in shape.points))
    moved: Rectangle | Circle | Text = shape._replace(y=shape.y + by)
    return moved
