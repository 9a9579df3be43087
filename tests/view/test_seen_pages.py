"""Finished pages are read as they are: words, colours on their ground, edges."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from dprk_viewer.sheets.preflight import Ink, SeenPage
from dprk_viewer.view.seen_pages import seen_pages
from tests.view.papers import drawn_pdf

WHITE, DARK = (255, 255, 255), (0, 0, 51)


def seen(draw: Callable[[Canvas], None]) -> SeenPage:
    """The one page that ``draw`` fills, as it is read back."""
    (page,) = seen_pages(drawn_pdf(draw))
    return page


def test_the_words_of_a_page_are_read(qapp: object) -> None:
    page = seen(lambda canvas: canvas.drawString(100, 100, "RESTRICTED"))
    assert "RESTRICTED" in page.text
    assert (round(page.width), round(page.height), page.overruns) == (595, 842, False)


def test_text_is_held_against_what_lies_under_it(qapp: object) -> None:
    def band(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0.2)
        canvas.rect(50, 90, 400, 30, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(100, 100, "white on dark")

    assert seen(band).inks == {Ink(DARK, WHITE, is_text=False), Ink(WHITE, DARK, is_text=True)}


def test_what_stands_past_an_edge_is_found(qapp: object) -> None:
    assert seen(lambda canvas: canvas.drawString(560, 100, "past the right edge")).overruns
    assert seen(lambda canvas: canvas.rect(100, -20, 10, 10)).overruns
