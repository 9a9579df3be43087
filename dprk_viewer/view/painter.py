"""Draws the six plain shapes with QPainter, and finds the row under a point."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen

from dprk_viewer.figures.shapes import Circle, Group, Line, Path, Rectangle, Shape, Text
from dprk_viewer.tokens import Ink, Palette
from dprk_viewer.view.look import colour, font

REACH = 6.0
"""How far beside a shape, in px, a click still means it."""
AREA = 40.0
"""An outline wider than this, in px, is an area: only a click within it means it."""


class ShapePainter:
    """Draws shapes in the colours of one palette."""

    def __init__(self, painter: QPainter, palette: Palette) -> None:
        self._painter, self._palette = painter, palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, shapes: tuple[Shape, ...]) -> None:
        """Draw ``shapes`` in their order, the later over the earlier."""
        for shape in shapes:
            if isinstance(shape, Group):
                self.draw(shape.shapes)
            elif isinstance(shape, Text):
                self._text(shape)
            elif isinstance(shape, Line):
                self._pens(shape.stroke, shape.width, None)
                self._painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))
            else:
                self._pens(shape.stroke, shape.stroke_width, shape.fill)
                self._painter.drawPath(_outline(shape))

    def _pens(self, stroke: Ink | None, width: float, fill: Ink | None) -> None:
        if stroke is None:
            self._painter.setPen(Qt.PenStyle.NoPen)
        else:
            pen = QPen(colour(self._palette, stroke), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._painter.setPen(pen)
        brush = QBrush(colour(self._palette, fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)
        self._painter.setBrush(brush)

    def _text(self, shape: Text) -> None:
        self._painter.setFont(font(shape.size, shape.bold))
        self._painter.setPen(QPen(colour(self._palette, shape.colour)))
        self._painter.drawText(QPointF(_text_left(shape), shape.y), shape.text)


def find_key(shapes: tuple[Shape, ...], point: QPointF) -> str | None:
    """The row of the topmost shape at ``point``; None where there is none."""
    return next((key for key, shape in _owned(shapes) if _holds(shape, point)), None)


def nearest_key(shapes: tuple[Shape, ...], point: QPointF) -> str | None:
    """Of the rows that ``point`` means, the one whose shape is nearest; None where there is none.

    For thin shapes that stand closer together than a pointer can tell apart.
    """
    held = [(_distance(_box(shape), point), key) for key, shape in _owned(shapes)]
    distance, key = min(held, default=(REACH, ""))
    return key if distance < REACH else None


def _distance(box: QRectF, point: QPointF) -> float:
    """How far ``point`` lies from ``box``, in px; zero within."""
    across = max(box.left() - point.x(), 0.0, point.x() - box.right())
    down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return float(max(across, down))


def keys(shapes: tuple[Shape, ...]) -> list[str]:
    """The rows that shapes belong to, each once, those drawn first before others."""
    return list(dict.fromkeys(key for key, _ in reversed(list(_owned(shapes)))))


def _owned(
    shapes: tuple[Shape, ...], key: str | None = None
) -> Iterator[tuple[str, Line | Rectangle | Path | Circle | Text]]:
    """The row of each shape that belongs to one, the topmost first."""
    for shape in reversed(shapes):
        owner = shape.key or key
        if isinstance(shape, Group):
            yield from _owned(shape.shapes, owner)
        elif owner is not None:
            yield owner, shape


def _holds(shape: Line | Rectangle | Path | Circle | Text, point: QPointF) -> bool:
    """Whether a click at ``point`` means ``shape``: a small one has a wider reach."""
    box = _reach(shape)
    if not box.contains(point):
        return False
    is_area = isinstance(shape, Path) and shape.closed and max(box.width(), box.height()) > AREA
    return _outline(shape).contains(point) if is_area and isinstance(shape, Path) else True


def _reach(shape: Line | Rectangle | Path | Circle | Text) -> QRectF:
    return _box(shape).adjusted(-REACH, -REACH, REACH, REACH)


def _box(shape: Line | Rectangle | Path | Circle | Text) -> QRectF:
    if isinstance(shape, Line):
        return QRectF(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2)).normalized()
    if isinstance(shape, Text):
        metrics = QFontMetricsF(font(shape.size, shape.bold))
        width = metrics.horizontalAdvance(shape.text)
        return QRectF(_text_left(shape), shape.y - metrics.ascent(), width, metrics.height())
    return _outline(shape).boundingRect()


def _text_left(shape: Text) -> float:
    if shape.anchor == "start":
        return shape.x
    width = QFontMetricsF(font(shape.size, shape.bold)).horizontalAdvance(shape.text)
    return shape.x - (width if shape.anchor == "end" else width / 2)


def _outline(shape: Rectangle | Path | Circle) -> QPainterPath:
    path = QPainterPath()
    if isinstance(shape, Rectangle):
        path.addRect(QRectF(shape.x, shape.y, shape.width, shape.height))
    elif isinstance(shape, Circle):
        path.addEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
    elif shape.points:
        path.moveTo(*shape.points[0])
        for x, y in shape.points[1:]:
            path.lineTo(x, y)
        if shape.closed:
            path.closeSubpath()
    return path
