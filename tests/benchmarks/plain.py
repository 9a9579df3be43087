"""The words of sheets written by ReportLab alone, or by another engine; knows nothing of ours.

It runs in a process of its own, so that what we mend in ReportLab does not help the floor.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain, repeat
from pathlib import Path
from typing import NamedTuple, TypeVar

from tests.benchmarks.measure import processor

A4 = (595.28, 841.89)
BODY, LEADING = 7.6, 9.7
Look = TypeVar("Look")


class Written(NamedTuple):
    """The lines of each page of a sheet, and the files of the fonts that it embeds."""

    pages: list[list[str]]
    fonts: list[str]


def main(engine: str, file: str) -> None:
    """Print the processor seconds that an engine takes for the sheets of a JSON file."""
    sheets = [Written(*sheet) for sheet in json.loads(Path(file).read_text(encoding="utf-8"))]
    write = {"reportlab": by_reportlab, "fpdf": by_fpdf}[engine]
    print(processor(lambda: write(sheets)))


def by_reportlab(sheets: Sequence[Written]) -> int:
    """Write each sheet's pages as plain paragraphs; return the bytes written."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

    for font in {font for sheet in sheets for font in sheet.fonts}:
        pdfmetrics.registerFont(TTFont(Path(font).stem, font))
    total = 0
    for sheet in sheets:
        looks = [
            ParagraphStyle("", fontName=Path(font).stem, fontSize=BODY, leading=LEADING)
            for font in sheet.fonts
        ]
        story: list[Flowable] = []
        for page in sheet.pages:
            story += [Paragraph(text, look) for text, look in in_turn(page, looks)] + [PageBreak()]
        file = BytesIO()
        SimpleDocTemplate(file, pagesize=A4).build(story)
        total += len(file.getvalue())
    return total


def by_fpdf(sheets: Sequence[Written]) -> int:
    """The same by fpdf2, which reads a font's file for each document."""
    fpdf = importlib.import_module("fpdf")
    total = 0
    for sheet in sheets:
        document = fpdf.FPDF(unit="pt", format="A4")
        for font in sheet.fonts:
            document.add_font(Path(font).stem, fname=font)
        for page in sheet.pages:
            document.add_page()
            for text, family in in_turn(page, [Path(font).stem for font in sheet.fonts]):
                document.set_font(family, size=BODY)
                document.multi_cell(0, LEADING, text, new_x="LMARGIN", new_y="NEXT")
        total += len(document.output())
    return total


def in_turn(page: Sequence[str], looks: Sequence[Look]) -> Iterator[tuple[str, Look]]:
    """The lines of a page: the first few in one font each, all others in the last of them."""
    return zip(page, chain(looks, repeat(looks[-1])), strict=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
