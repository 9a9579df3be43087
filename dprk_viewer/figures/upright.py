"""One claim on an upright axis: the shapes of a lying one, turned."""

from __future__ import annotations

from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import value_of
from dprk_viewer.figures.claim_shapes import claim_shapes
from dprk_viewer.figures.marks import mark, mark_kind
from dprk_viewer.figures.scale import AmountScale
from dprk_viewer.figures.shapes import Line, Path, Shape
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.tokens import Ink


def upright_shapes(
    claim: Claim, x: float, zero: float, scale: AmountScale, style: FigureStyle, ink: Ink
) -> list[Shape]:
    """The shapes of a claim whose middle line is ``x``, with amounts upwards from ``zero``.

    ``scale`` gives for each amount how far above ``zero`` it stands. Marks stay upright; a
    range has none at its middle.
    """
    lying = claim_shapes(claim, scale, x, style, ink, hairline=False)
    shapes: list[Shape] = []
    for shape in lying:
        if isinstance(shape, Line):
            ends = (shape.y1, zero - shape.x1, shape.y2, zero - shape.x2)
            shapes.append(Line(*ends, shape.stroke, shape.width, shape.key))
        elif isinstance(shape, Path) and not shape.closed:
            points = tuple((across, zero - along) for along, across in shape.points)
            shapes.append(shape._replace(points=points))
        else:
            value = value_of(claim)
            assert value is not None
            at = zero - scale.x(value)
            kind = mark_kind(claim.type)
            shapes.append(mark(kind, x, at, style.mark, claim.id, ink, style.stroke))
    return shapes
