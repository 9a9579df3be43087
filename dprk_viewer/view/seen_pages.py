"""Reads finished pages for the pre-flight: their words, their colours, their edges."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from dprk_viewer.sheets.preflight import Ink, Rgb, SeenPage

_Box = tuple[float, float, float, float]
_SLACK = 1.0
_PAPER = (255, 255, 255)


def seen_pages(data: bytes) -> tuple[SeenPage, ...]:
    """The pages of a PDF as they are; on the main thread alone, as all of this engine."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(_seen(page) for page in document)
    finally:
        document.close()


def _seen(page: Any) -> SeenPage:
    width, height = page.get_size()
    inks: set[Ink] = set()
    grounds: list[tuple[_Box, Rgb]] = []
    overruns = False
    for thing in page.get_objects():
        box = thing.get_bounds()
        left, low, right, high = box
        outside = left < -_SLACK or low < -_SLACK
        overruns |= outside or right > width + _SLACK or high > height + _SLACK
        for colour, is_text, is_fill in _colours(thing):
            inks.add(Ink(colour, _ground(grounds, box), is_text))
            if is_fill:
                grounds.append((box, colour))
    text = page.get_textpage()
    words = text.get_text_range()
    text.close()
    page.close()
    return SeenPage(width, height, words, frozenset(inks), overruns)


def _ground(grounds: list[tuple[_Box, Rgb]], box: _Box) -> Rgb:
    """What lies under the middle of ``box``: the shape filled last, or the paper."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for (left, low, right, high), colour in reversed(grounds):
        if left <= x <= right and low <= y <= high:
            return colour
    return _PAPER


def _colours(thing: Any) -> Iterator[tuple[Rgb, bool, bool]]:
    """The colours of a piece of text or a path: is it text, does it fill a shape."""
    import pypdfium2.raw as engine

    if thing.type == engine.FPDF_PAGEOBJ_TEXT:
        yield _colour(engine.FPDFPageObj_GetFillColor, thing), True, False
    if thing.type != engine.FPDF_PAGEOBJ_PATH:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    engine.FPDFPath_GetDrawMode(thing.raw, fill, stroke)
    if stroke.value:
        yield _colour(engine.FPDFPageObj_GetStrokeColor, thing), False, False
    if fill.value:
        yield _colour(engine.FPDFPageObj_GetFillColor, thing), False, True


def _colour(read: Any, thing: Any) -> Rgb:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    read(thing.raw, red, green, blue, alpha)
    return red.value, green.value, blue.value
