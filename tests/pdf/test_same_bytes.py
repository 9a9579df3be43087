"""The same sheet gives the same bytes, and nothing of the person or machine is in them."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from dprk_viewer.pdf.render import render
from dprk_viewer.wording.words import Words
from tests.pdf import samples

ENGLISH = Words.english()
ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from tests.pdf import samples
from dprk_viewer.pdf.render import render
from dprk_viewer.wording.words import Words
sheet = samples.sheet(*samples.all_blocks(), samples.asian())
sys.stdout.buffer.write(render(sheet, Words.english()))
"""
SETTINGS = {
    "TZ": "Asia/Pyongyang",
    "USER": "secretname",
    "LOGNAME": "secretname",
    "HOSTNAME": "secrethost",
    "PYTHONHASHSEED": "77",
    "LC_ALL": "C",
    "LANG": "C",
    "SOURCE_DATE_EPOCH": "1",
    "RL_pageCompression": "0",
    "RL_useA85": "1",
    "FONTCONFIG_FILE": os.devnull,
}


def made_elsewhere(home: Path, **environment: str) -> bytes:
    """The bytes that another process makes in another home and folder."""
    home.mkdir()
    (home / ".reportlab_settings").write_text("canvas_basefontname = 'Courier'\n")
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT), **environment},
        cwd=home,
        capture_output=True,
        check=True,
    )
    return told.stdout


def test_zone_user_locale_and_settings_change_nothing(tmp_path: Path) -> None:
    plain = {"TZ": "UTC", "USER": "a", "PYTHONHASHSEED": "1", "LANG": "C.UTF-8"}
    one = made_elsewhere(tmp_path / "one", **plain)
    two = made_elsewhere(tmp_path / "secretfolder", **SETTINGS)
    assert hashlib.sha256(one).digest() == hashlib.sha256(two).digest()
    for secret in (b"secretname", b"secrethost", b"secretfolder", bytes(ROOT)):
        assert secret not in two


def test_a_second_page_in_one_process_is_the_same_as_the_first() -> None:
    sheet = samples.sheet(*samples.all_blocks(), samples.asian())
    first = render(sheet, ENGLISH)
    render(samples.text_sheet("다른 글"), ENGLISH)
    assert render(sheet, ENGLISH) == first


def test_the_dates_in_the_file_are_the_day_printed() -> None:
    data = render(samples.sheet(samples.head(), printed_on=date(2031, 2, 3)), ENGLISH)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20310203000000+00'00'"
        assert pdf.docinfo["/ModDate"] == pdf.docinfo["/CreationDate"]


def test_the_file_names_its_title_language_and_program() -> None:
    data = render(samples.sheet(samples.head(), language="fr"), ENGLISH)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "DPRK workers in the Russian Federation"
        assert str(pdf.docinfo["/Producer"]) == "DPRK Viewer"
        assert str(pdf.docinfo["/Creator"]) == "DPRK Viewer"
        assert str(pdf.Root["/Lang"]) == "fr"
        assert bool(pdf.Root["/ViewerPreferences"]["/DisplayDocTitle"])


@pytest.mark.parametrize("change", ["text", "day", "marking", "paper"])
def test_another_sheet_has_another_identifier(change: str) -> None:
    sheet = samples.text_sheet("one")
    changed = {
        "text": samples.text_sheet("two"),
        "day": sheet._replace(options=sheet.options._replace(printed_on=date(2027, 1, 1))),
        "marking": sheet._replace(options=sheet.options._replace(marking=None)),
        "paper": sheet._replace(options=sheet.options._replace(paper="letter")),
    }[change]
    assert identifier(render(sheet, ENGLISH)) != identifier(render(changed, ENGLISH))


def identifier(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return bytes(pdf.trailer["/ID"][0])
