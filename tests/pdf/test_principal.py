"""The style for a principal: 14 points with serifs, an inch of margin, nothing smaller to read."""

from __future__ import annotations

import io
from collections import Counter

import pikepdf
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import Column, Run, Section, TableBlock
from dprk_viewer.tokens import INCH, LOOKS, PAPERS
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples

ENGLISH = Words.english()
every_paper = pytest.mark.parametrize("paper", sorted(PAPERS))


def type_set(data: bytes) -> Counter[tuple[str, float]]:
    """How many pieces of text are set in which font and size."""
    found: Counter[tuple[str, float]] = Counter()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            names = {key: str(font["/BaseFont"]) for key, font in reading.fonts_of(page).items()}
            for step in pikepdf.parse_content_stream(page):
                if str(step.operator) == "Tf":
                    name, size = step.operands
                    found[names[str(name)].split("+")[1], float(size)] += 1
    return found


@every_paper
def test_running_text_is_set_in_fourteen_points_with_serifs(paper: str) -> None:
    text = ((Run("All were to be sent home, "), Run("unless", bold=True), Run(" exempt.")),)
    sheet = samples.sheet(Section("What is known", text), style="principal", paper=paper)
    found = type_set(render(sheet, ENGLISH))
    assert ("SourceSerif4-Regular", 14.0) in found
    assert ("SourceSerif4-Bold", 14.0) in found
    assert all(font.startswith("SourceSerif4") for font, _ in found)


def test_a_chart_keeps_its_letters_and_they_are_larger() -> None:
    sheet = samples.sheet(*samples.all_blocks(), style="principal")
    sans = {size for font, size in type_set(render(sheet, ENGLISH)) if "Sans3" in font}
    assert sans
    assert LOOKS["principal"].type.chart in sans


@every_paper
def test_the_text_keeps_an_inch_from_every_edge(paper: str) -> None:
    sheet = samples.sheet(*samples.all_blocks(), style="principal", paper=paper, marking=None)
    size = PAPERS[paper]
    pages = reading.letters(render(sheet, ENGLISH))
    for page in pages:
        assert all(letter.left >= INCH - 0.5 for letter in page)
        assert all(letter.right <= size.width - INCH + 0.5 for letter in page)
    assert max(letter.top for letter in pages[0]) <= size.height - INCH + 0.5


@every_paper
def test_no_size_is_smaller_than_in_the_standard_style(paper: str) -> None:
    sheets = [samples.sheet(*samples.all_blocks(), style=s, paper=paper) for s in LOOKS]
    smallest = [min(size for _, size in type_set(render(sheet, ENGLISH))) for sheet in sheets]
    assert smallest[1] > smallest[0]


def test_all_text_of_the_sheet_stands_on_its_pages_in_order() -> None:
    blocks = samples.all_blocks()
    data = render(samples.sheet(*blocks, style="principal"), ENGLISH)
    text, at = reading.squeeze("".join(reading.pages(data))), 0
    for expected in samples.texts(blocks):
        found = text.find(reading.squeeze(expected), at)
        assert found >= 0, expected
        at = found


@pytest.mark.parametrize("style", sorted(LOOKS))
def test_no_number_of_a_table_is_broken_to_fit_its_column(style: str) -> None:
    columns = (Column("Figure", 0.1), Column("What is counted", 0.9))
    row = ((Run("believed 50,000–100,000†", bold=True),), (Run("workers sent " * 40),))
    sheet = samples.sheet(TableBlock("Figures", columns, (row,)), style=style)
    assert "50,000–100,000†" in "".join(reading.pages(render(sheet, ENGLISH)))
