"""The command line asks for a sheet on one page or two."""

from __future__ import annotations

from pathlib import Path

import pytest

from dprk_viewer.cli import main
from tests.pdf.reading import pages

DAY = ("--printed-on", "2026-11-24")


@pytest.mark.parametrize(("most", "name"), [("1", "labour-1p.pdf"), ("2", "labour-2p.pdf")])
def test_a_sheet_is_written_on_so_many_pages_and_named_after_them(
    tmp_path: Path, most: str, name: str
) -> None:
    assert main(["export", "labour", "--pages", most, "--out", str(tmp_path), *DAY]) == 0
    (file,) = tmp_path.iterdir()
    assert file.name == name
    assert len(pages(file.read_bytes())) == int(most)


def test_without_asking_a_sheet_has_all_its_pages(tmp_path: Path) -> None:
    assert main(["export", "labour", "--out", str(tmp_path), *DAY]) == 0
    assert len(pages((tmp_path / "labour.pdf").read_bytes())) > 2


def test_what_does_not_fit_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--pack", "--style", "principal", "--pages", "1", "--objective", "To obtain it " * 20]
    assert main(["export", "country:GEO", "--out", str(tmp_path), *asked, *DAY]) == 2
    told = capsys.readouterr().err
    assert "country:GEO" in told
    assert "Ask for more pages or for the standard style" in told
    assert list(tmp_path.iterdir()) == []
