"""Sheets on one subject, asked for on the command line by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from dprk_viewer import cli


def test_a_place_a_resolution_and_an_incident_are_files_without_a_colon(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("country:RUS", "resolution:2397", "incident:bybit-2025")
    assert cli.main(["export", *names, "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr().out.splitlines()
    expected = ["country-RUS.pdf", "resolution-2397.pdf", "incident-bybit-2025.pdf"]
    assert [Path(line).name for line in printed] == expected
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(expected)


def test_all_stays_the_three_topics(tmp_path: Path) -> None:
    assert cli.main(["export", "all", "--out", str(tmp_path)]) == 0
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == ["cyber.pdf", "labour.pdf", "sanctions.pdf"]


def test_every_sheet_is_listed_with_what_it_is_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "sheets"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "labour\tOverseas labour"
    assert "country:QAT\tQatar" in lines
    assert any(line.startswith("resolution:2397\tResolution 2397 (2017)") for line in lines)
    assert "incident:bybit-2025\tBybit theft" in lines
