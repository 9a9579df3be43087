"""Fonts are ours, embedded, readable again, and cover all that the program can print."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from dprk_viewer.paths import resource
from dprk_viewer.pdf.faces import FILES
from dprk_viewer.pdf.fonts import face_for, runs
from dprk_viewer.pdf.render import render
from dprk_viewer.wording.words import Words
from tests.pdf import reading, samples

ENGLISH = Words.english()
PACKAGE = Path(__file__).parents[2] / "dprk_viewer"
TABLES = ("terms.py", "sentences.py", "fault_reasons.py")


def messages() -> set[str]:
    """Every string in the tables of words, and every one handed to say() and count()."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        calls = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("say", "count")
        ]
        for root in [tree] if path.name in TABLES else calls:
            found |= {
                node.value
                for node in ast.walk(root)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


def test_every_font_of_a_page_is_embedded_and_can_be_read_again() -> None:
    data = render(samples.sheet(*samples.all_blocks(), samples.asian()), ENGLISH)
    names = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts: list[Any] = [f for page in pdf.pages for f in reading.fonts_of(page).values()]
        for font in fonts:
            names.add(str(font["/BaseFont"]).split("+")[1])
            assert "/FontFile2" in font["/FontDescriptor"]
            assert "/ToUnicode" in font
    assert names == {
        "SourceSans3-Regular",
        "SourceSans3-Bold",
        "SourceSans3-Italic",
        "NotoSansKR-Regular",
        "NotoSansKR-Bold",
        "NotoSansJP-Regular",
        "NotoSansJP-Bold",
        "NotoSansSC-Regular",
        "NotoSansSC-Bold",
    }


def test_the_fonts_cover_every_character_of_the_dataset() -> None:
    for path in sorted(resource("data").glob("*.csv")):
        letters = set(path.read_text("utf-8")) - {"\n"}
        assert [f"U+{ord(x):04X}" for x in letters if face_for(x) is None] == [], path.name


def test_the_fonts_cover_every_message() -> None:
    said = messages()
    assert any("edition {version}" in message for message in said)
    letters = set("".join(said)) - {"\n", "\r"}
    assert [f"U+{ord(x):04X}" for x in letters if face_for(x) is None] == []


def test_bold_faces_cover_what_the_regular_ones_do() -> None:
    for path in sorted(resource("data").glob("*.csv")):
        letters = set(path.read_text("utf-8")) - {"\n"}
        assert all(face_for(letter, bold=True) for letter in letters)
        assert all(face_for(letter, italic=True) for letter in letters)


def test_every_bundled_font_is_used_and_has_its_licence_beside_it() -> None:
    folder = resource("fonts")
    assert {path.name for path in folder.glob("*.ttf")} == set(FILES.values())
    for name in FILES.values():
        licence = folder / f"{name.split('-')[0]}-OFL.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("plain", ["SourceSans3"]),
        ("労働者", ["NotoSansJP"]),
        ("联合国", ["NotoSansSC"]),
        ("안전", ["NotoSansKR"]),
        ("Kim 안전 b", ["SourceSans3", "NotoSansKR", "SourceSans3"]),
        ("", []),
    ],
)
def test_a_name_is_set_in_one_face_that_has_it_all(text: str, faces: list[str]) -> None:
    cut = runs(text)
    assert [face for face, _ in cut] == faces
    assert "".join(piece for _, piece in cut) == text


def test_a_page_in_latin_letters_reads_no_asian_font() -> None:
    program = (
        "from tests.pdf import samples\n"
        "from dprk_viewer.pdf.render import render\n"
        "from dprk_viewer.wording.words import Words\n"
        "render(samples.sheet(*samples.all_blocks()), Words.english())\n"
        "from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames\n"
        "print(*sorted(n for n in getRegisteredFontNames() if 'Sans' in n))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PACKAGE.parent,
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout.split() == ["SourceSans3", "SourceSans3-Bold", "SourceSans3-Italic"]
