"""National marking and TLP label stand at the top and at the foot of every page, in its text."""

from __future__ import annotations

import io
from itertools import combinations
from typing import Any

import pypdfium2
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.compose import compose
from dprk_viewer.sheets.marking import TLP_LABELS
from dprk_viewer.tokens import PAPERS
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples
from tests.pdf.test_composed import LANGUAGES, facts

ENGLISH = Words.english()
KINDS = ("labour", "sanctions", "cyber", "country:CHN", "resolution:2397", "incident:bybit-2025")
LONG = "Fiction – restricted to the ministries of foreign affairs and of the interior ALL"


def composed(name: str, language: str, **options: Any) -> bytes:
    words = LANGUAGES[language]
    chosen = samples.sheet(**options).options
    return render(compose(facts(), words, name, chosen), words)


def lines_with(page: list[reading.Letter], text: str) -> list[float]:
    """How high the lines that hold ``text`` stand."""
    wanted = reading.squeeze(text)
    return [high for high, line in reading.lines(page) if wanted in reading.squeeze(line)]


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_both_are_above_and_below_on_every_page(name: str, paper: str, language: str) -> None:
    data = composed(name, language, paper=paper, tlp="TLP:AMBER+STRICT")
    for page in reading.letters(data):
        for text in (samples.MARKING, "TLP:AMBER+STRICT"):
            top, foot = lines_with(page, text)
            assert top > PAPERS[paper].height - 50
            assert foot < 120
    for text in reading.pages(data):
        assert text.count("TLP:AMBER+STRICT") == 2


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("form", ["briefing", "demarche", "non-paper"])
@pytest.mark.parametrize("style", ["standard", "principal"])
def test_every_form_and_style_is_marked_but_what_is_left_behind(
    name: str, form: str, style: str
) -> None:
    pages = reading.pages(composed(name, "english", form=form, style=style, tlp="TLP:GREEN"))
    times = 0 if form == "non-paper" else 2
    for text in pages:
        assert (text.count(samples.MARKING), text.count("TLP:GREEN")) == (times, times)


@pytest.mark.parametrize("label", TLP_LABELS)
@pytest.mark.parametrize("marking", [None, "Restricted"])
def test_a_label_ends_at_the_right_margin_in_twelve_points(label: str, marking: str | None) -> None:
    sheet = samples.sheet(samples.head(), tlp=label, marking=marking)
    page = pypdfium2.PdfDocument(render(sheet, ENGLISH))[0]
    text = page.get_textpage()
    whole = text.get_text_range()
    at = whole.index(label)
    last = text.get_charbox(at + len(label) - 1)
    assert PAPERS["a4"].width - PAPERS["a4"].side - last[2] < 6
    capital = text.get_charbox(at)
    assert capital[3] - capital[1] > 12 * 0.64


def test_a_marking_typed_small_is_printed_in_capitals() -> None:
    data = render(samples.sheet(samples.head(), marking="Hizmete özel, gizli değil"), ENGLISH)
    assert reading.pages(data)[0].count("HİZMETE ÖZEL, GİZLİ DEĞİL") == 2


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("marking", [LONG[:length] for length in range(20, 81, 4)] + ["W" * 80])
def test_a_long_marking_and_a_label_never_meet(paper: str, marking: str) -> None:
    sheet = samples.sheet(
        *samples.all_blocks(), paper=paper, marking=marking, tlp="TLP:AMBER+STRICT"
    )
    size = PAPERS[paper]
    for page in reading.letters(render(sheet, ENGLISH)):
        outer = [x for x in page if x.top < 110 or x.bottom > size.height - 90]
        assert not [pair for pair in combinations(outer, 2) if meet(*pair)]
        assert all(size.side - 0.5 <= x.left and x.right <= size.width - size.side for x in page)


def meet(one: reading.Letter, other: reading.Letter) -> bool:
    """Whether one letter is printed on another; a kerned pair may come near."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.bottom, other.bottom)
    return wide > 1 and high > 1


def test_a_label_is_read_in_one_bit_black_and_white() -> None:
    """More than a tenth of the plate is white letters, and what is around it is dark."""
    data = render(samples.sheet(samples.head(), tlp="TLP:RED", marking=None), ENGLISH)
    page = pypdfium2.PdfDocument(io.BytesIO(data))[0]
    picture = page.render(scale=4, grayscale=True).to_pil().point(lambda grey: 255 * (grey > 127))
    box = page.get_textpage().get_charbox(page.get_textpage().get_text_range().index("TLP:RED"))
    height = page.get_height()
    plate = picture.crop(
        [int(4 * side) for side in (box[0] - 2, height - box[3] - 1, box[0] + 40, height - box[1])]
    )
    white = sum(1 for dot in plate.tobytes() if dot) / (plate.width * plate.height)
    assert 0.1 < white < 0.6
