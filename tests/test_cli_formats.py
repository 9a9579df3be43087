"""A sheet as other files: each kind beside the page, under the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from dprk_viewer.cli import main

DAY = ("--printed-on", "2026-11-24")


def export(*arguments: object) -> int:
    return main(["export", *(str(argument) for argument in arguments), *DAY])


def test_each_format_is_written_under_the_name_of_the_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("country:NOR", "--format", "pdf,html,txt", "--out", tmp_path) == 0
    files = [tmp_path / f"country-NOR.{ending}" for ending in ("pdf", "html", "txt")]
    assert capsys.readouterr().out.splitlines() == [str(file) for file in files]
    assert sorted(tmp_path.iterdir()) == sorted(files)
    assert all(b"Norway" in file.read_bytes() for file in files[1:])


def test_an_option_that_is_given_again_adds_a_format(tmp_path: Path) -> None:
    wanted = ("--format", "txt", "--format", "TXT, pdf", "--paper", "letter")
    assert export("cyber", *wanted, "--out", tmp_path) == 0
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["cyber-letter.pdf", "cyber-letter.txt"]


@pytest.mark.parametrize("given", ["docx", "", "pdf,", "pdf;txt"])
def test_a_format_that_is_not_known_is_named(
    given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("cyber", "--format", given, "--out", tmp_path) == 2
    assert "--format cannot be" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
