"""The six shapes stand on paper where the drawing says, in the colours of the tokens."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from dprk_viewer.figures.shapes import (
    Anchor,
    Circle,
    Drawing,
    Group,
    Line,
    Path,
    Rectangle,
    Shape,
    Text,
)
from dprk_viewer.pdf.fonts import load, width
from dprk_viewer.pdf.painter import draw
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Figure
from dprk_viewer.tokens import PAGE
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples

ENGLISH = Words.english()
SIDE = 100


def drawn(shapes: Iterable[Shape]) -> bytes:
    """A page of 100 by 100 points with ``shapes`` on it."""
    load("SourceSans3")
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(SIDE, SIDE), invariant=1)
    draw(canvas, shapes, 0, SIDE)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def colour_at(data: bytes, x: float, y: float) -> str:
    """The colour of a point, ``y`` from the top, as ``#RRGGBB``."""
    document = pypdfium2.PdfDocument(data)
    image = document[0].render(scale=4).to_pil().convert("RGB")
    document.close()
    red, green, blue = image.getpixel((round(x * 4), round(y * 4)))
    return f"#{red:02X}{green:02X}{blue:02X}"


def test_shapes_are_drawn_where_they_say_in_their_colours() -> None:
    data = drawn(
        (
            Rectangle(10, 10, 20, 10, fill="accent", stroke=None),
            Line(10, 40, 50, 40, "hairline", 4),
            Circle(70, 20, 8, fill="ink", stroke=None),
            Path(((60, 60), (90, 60), (90, 90)), closed=True, fill="second", stroke=None),
            Path(((10, 70), (40, 70)), stroke="warning", stroke_width=4),
            Group((Rectangle(10, 80, 10, 10, fill="ink", stroke="accent", stroke_width=2),)),
        )
    )
    assert colour_at(data, 20, 15) == PAGE.accent
    assert colour_at(data, 30, 40) == PAGE.hairline
    assert colour_at(data, 70, 20) == PAGE.ink
    assert colour_at(data, 85, 65) == PAGE.second
    assert colour_at(data, 65, 85) == PAGE.paper
    assert colour_at(data, 25, 70) == PAGE.warning
    assert colour_at(data, 15, 85) == PAGE.ink
    assert colour_at(data, 10, 85) == PAGE.accent
    assert colour_at(data, 50, 55) == PAGE.paper


def test_a_later_shape_covers_an_earlier_one() -> None:
    data = drawn(
        (
            Line(0, 50, 100, 50, "ink", 2),
            Circle(50, 50, 10, fill="paper", stroke="ink"),
        )
    )
    assert colour_at(data, 50, 50) == PAGE.paper
    assert colour_at(data, 20, 50) == PAGE.ink


@pytest.mark.parametrize(("anchor", "share"), [("start", 0.0), ("middle", 0.5), ("end", 1.0)])
@pytest.mark.parametrize("text", ["15,000", "약 15,000명"])
def test_a_text_stands_at_its_anchor_on_its_baseline(
    anchor: Anchor, share: float, text: str
) -> None:
    data = drawn((Text(50, 30, text, 10, bold=True, anchor=anchor),))
    (letters,) = reading.letters(data)
    assert "".join(letter.text for letter in letters) == reading.squeeze(text)
    left = 50 - share * width(text, 10, bold=True)
    assert letters[0].left == pytest.approx(left, abs=1.5)
    assert min(letter.bottom for letter in letters) == pytest.approx(70, abs=3)


def test_nothing_in_a_text_of_a_figure_is_markup_or_hidden() -> None:
    data = drawn((Text(0, 50, "<b>&\u202ex", 6),))
    assert "<b>&[U+202E]x" in reading.written(data)


def test_a_figure_without_data_says_so_in_words() -> None:
    empty = Drawing(200, 0, (), "How many", "", "No figure was found.", "No figure was found.")
    (page,) = reading.pages(render(samples.sheet(Figure(empty)), ENGLISH))
    assert page.count("No figure was found.") == 1
    assert "NOTE" not in page


def test_a_figure_wider_than_its_column_is_drawn_smaller() -> None:
    data = render(samples.sheet(Figure(samples.drawing(2000))), ENGLISH)
    (letters,) = reading.letters(data)
    assert max(letter.right for letter in letters) <= 595.3 - 51
