"""The source says what it seems to say: no hidden, reordering or look-alike characters."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    file
    for pattern in ("*.py", "dprk_viewer/**/*.py", "packaging/**/*.py", "docs/**/*.py")
    for file in ROOT.glob(pattern)
)
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def hidden_characters(text: str) -> list[str]:
    return [
        f"U+{ord(character):04X}"
        for character in text
        if unicodedata.category(character) in HIDDEN and character != "\n"
    ]


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_hidden_character(file: Path) -> None:
    assert hidden_characters(file.read_text("utf-8")) == []


def test_the_scan_sees_a_reordering_character() -> None:
    assert hidden_characters("ev\u202etxt.exe") == ["U+202E"]
