"""The source says what it seems to say: no hidden, reordering or look-alike characters."""

from __future__ import annotations

import io
import tokenize
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted(
    file
    for pattern in ("*.py", "dprk_viewer/**/*.py", "packaging/**/*.py", "docs/**/*.py")
    for file in ROOT.glob(pattern)
)
# All else that a build reads or a reader trusts. Fault tests hold such characters themselves.
OTHERS = sorted(
    file
    for pattern in (
        *("*.toml", "*.txt", "*.md", ".ci/*", ".github/**/*.yml", "docs/*.md"),
        *("packaging/**/*.spec", "packaging/**/*.txt", "packaging/linux/*"),
        *("packaging/macos/*", "packaging/windows/*", "resources/**/*.json"),
        *("resources/**/*.csv", "resources/**/*.md"),
    )
    for file in ROOT.glob(pattern)
    if file.is_file()
)
SOURCES = [*CODE, *OTHERS]
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def hidden_characters(text: str) -> list[str]:
    return [
        f"U+{ord(character):04X}"
        for character in text
        if unicodedata.category(character) in HIDDEN and character not in "\n\t\f"
    ]


def foreign_names(text: str) -> list[str]:
    """Names of Python code with letters that are not ASCII, which can look like others."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    names = [token.string for token in tokens if token.type == tokenize.NAME]
    return [name for name in names if not name.isascii()]


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_hidden_character(file: Path) -> None:
    assert hidden_characters(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_name_that_looks_like_another(file: Path) -> None:
    assert foreign_names(file.read_text("utf-8")) == []


def test_the_scan_sees_a_letter_of_another_script() -> None:
    assert foreign_names("sc\u043epe = 'Россия'") == ["sc\u043epe"]


def test_the_scan_sees_a_reordering_character() -> None:
    assert hidden_characters("ev\u202etxt.exe") == ["U+202E"]
