"""The code at the foot says the sheet's ID to a reader that is not ours, from paper."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from dprk_viewer.pdf.render import render
from dprk_viewer.pdf.scan_code import dark_runs
from dprk_viewer.sheets.compose import names
from dprk_viewer.sheets.sheet_id import read_sheet_id, scanned, sheet_id, stem_of
from dprk_viewer.tokens import MM, SCAN_SIDE
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples
from tests.pdf.test_composed import facts, made

ENGLISH = Words.english()
NAMES = ("labour", "sanctions", "cyber", "country:RUS", "resolution:2397", "incident:bybit-2025")
OUR_ID = "DPRK-VIEWER COUNTRY-RUS 2026.11.1 7F3A9C"


def pictures(data: bytes, dots: int) -> list[Image.Image]:
    """The pages as an office printer puts them down, in grey, ``dots`` an inch."""
    document = pypdfium2.PdfDocument(data)
    return [page.render(scale=dots / 72, grayscale=True).to_pil() for page in document]


def said(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_page_says_its_sheet(name: str, paper: str) -> None:
    sheet, data = made(name, paper, "english")
    for picture in pictures(data, 200):
        (text,) = said(picture)
        assert text == scanned(sheet.foot.sheet_id)
        printed = sheet.foot.sheet_id.split(" · ")
        assert read_sheet_id(text) == (printed[0].lower(), *printed[1:])


@pytest.mark.parametrize("dots", [150, 200, 300, 600])
def test_the_code_is_read_in_black_and_white(dots: int) -> None:
    data = render(samples.sheet(*samples.all_blocks(), tlp="TLP:AMBER+STRICT"), ENGLISH)
    for picture in pictures(data, dots):
        assert said(picture.point(lambda grey: 255 * (grey > 127))) == [OUR_ID]


def test_a_code_that_is_dirty_is_still_read() -> None:
    picture = pictures(render(samples.sheet(samples.head()), ENGLISH), 300)[0]
    (found,) = zxingcpp.read_barcodes(picture)
    corner = found.position.top_left
    side = found.position.top_right.x - corner.x
    spot = (corner.x + side // 2, corner.y + side // 2)
    picture.paste(0, (*spot, spot[0] + side // 8, spot[1] + side // 8))
    assert said(picture) == [OUR_ID]


def test_a_module_is_large_enough_for_a_telephone() -> None:
    for name in names(facts()):
        id_ = sheet_id(name, "2026.11.99", (), samples.sheet().options)
        modules, dark = dark_runs(scanned(id_))
        assert SCAN_SIDE / modules / MM >= 0.33, name
        assert max(at + length for _, at, length in dark) == modules
        found = read_sheet_id(scanned(id_))
        assert found is not None
        assert found.stem == stem_of(name).lower()


def test_nothing_is_printed_in_the_quiet_room_around_the_code() -> None:
    data = render(samples.sheet(*samples.all_blocks()), ENGLISH)
    for picture, page in zip(pictures(data, 300), reading.letters(data), strict=True):
        (found,) = zxingcpp.read_barcodes(picture)
        scale = 72 / 300
        left, right = found.position.top_left.x * scale, found.position.top_right.x * scale
        top = (picture.height - found.position.top_left.y) * scale
        bottom = (picture.height - found.position.bottom_left.y) * scale
        quiet = 4 * SCAN_SIDE / 29
        for letter in page:
            beside = letter.left > right + quiet - 1 or letter.right < left - quiet + 1
            assert beside or letter.bottom > top + quiet - 1 or letter.top < bottom - quiet + 1


def test_a_sheet_without_an_id_has_no_code() -> None:
    sheet = samples.sheet(samples.head(), form="non-paper")
    data = render(sheet._replace(foot=sheet.foot._replace(sheet_id="")), ENGLISH)
    assert said(pictures(data, 200)[0]) == []
