"""Draws the six plain shapes on a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from dprk_viewer.figures.shapes import Circle, Group, Line, Path, Rectangle, Shape, Text
from dprk_viewer.pdf.fonts import load, runs, width
from dprk_viewer.pdf.text import clean
from dprk_viewer.tokens import PAGE, Ink

ANCHORED: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}


def draw(canvas: Canvas, shapes: Iterable[Shape], x: float, top: float) -> None:
    """Draw ``shapes`` with their origin at (x, top), ``top`` counted from the page's foot."""
    canvas.saveState()
    canvas.translate(x, top)
    canvas.setLineJoin(0)
    canvas.setLineCap(0)
    for shape in shapes:
        _shape(canvas, shape)
    canvas.restoreState()


def _shape(canvas: Canvas, shape: Shape) -> None:
    if isinstance(shape, Group):
        for part in shape.shapes:
            _shape(canvas, part)
    elif isinstance(shape, Text):
        _text(canvas, shape)
    elif isinstance(shape, Line):
        _stroke(canvas, shape.stroke, shape.width)
        canvas.line(shape.x1, -shape.y1, shape.x2, -shape.y2)
    elif shape.fill is not None or shape.stroke is not None:
        if shape.stroke is not None:
            _stroke(canvas, shape.stroke, shape.stroke_width)
        if shape.fill is not None:
            canvas.setFillColor(HexColor(PAGE.colour(shape.fill)))
        outline = canvas.beginPath()
        _outline(outline, shape)
        canvas.drawPath(outline, int(shape.stroke is not None), int(shape.fill is not None))


def _stroke(canvas: Canvas, ink: Ink, line: float) -> None:
    canvas.setStrokeColor(HexColor(PAGE.colour(ink)))
    canvas.setLineWidth(line)


def _outline(outline: PDFPathObject, shape: Rectangle | Path | Circle) -> None:
    if isinstance(shape, Rectangle):
        outline.rect(shape.x, -shape.y - shape.height, shape.width, shape.height)
    elif isinstance(shape, Circle):
        outline.circle(shape.x, -shape.y, shape.radius)
    else:
        for number, (x, y) in enumerate(shape.points):
            if number == 0:
                outline.moveTo(x, -y)
            else:
                outline.lineTo(x, -y)
        if shape.closed and shape.points:
            outline.close()


def _text(canvas: Canvas, shape: Text) -> None:
    text = clean(shape.text)
    canvas.setFillColor(HexColor(PAGE.colour(shape.colour)))
    x = shape.x - ANCHORED[shape.anchor] * width(text, shape.size, shape.bold)
    for face, piece in runs(text, shape.bold):
        canvas.setFont(face, shape.size)
        canvas.drawString(x, -shape.y, piece)
        x += load(face).stringWidth(piece, shape.size)
