"""A sheet as other files: each kind beside the page, under the same name."""

from __future__ import annotations

import csv
import io
import re
import socket
import zipfile
from pathlib import Path

import pytest

from dprk_viewer.cli import main
from tests.sheets.kinds import BUNDLED

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


def test_the_tables_behind_a_sheet_are_csv_files_and_a_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("country:RUS", "--format", "csv,xlsx", "--marking", "R", "--out", tmp_path) == 0
    names = sorted(file.name for file in tmp_path.iterdir())
    assert sorted(Path(line).name for line in capsys.readouterr().out.splitlines()) == names
    assert {"country-RUS.xlsx", "country-RUS-claims.csv", "country-RUS-sources.csv"} <= set(names)
    about = (tmp_path / "country-RUS-about.csv").read_bytes().decode("utf-8-sig")
    assert "marking,R," in about
    assert "country-RUS · " in about
    assert all(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in tmp_path.glob("*.csv"))


def test_what_a_text_says_is_read_back_from_each_table_as_it_is_held(tmp_path: Path) -> None:
    assert export("labour", "--format", "csv", "--out", tmp_path) == 0
    text = (tmp_path / "labour-claims.csv").read_bytes().decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        claim = BUNDLED.claims[row["id"]]
        plain = "" if claim.hedge is None else claim.hedge
        assert row["hedge"].removeprefix("'") == plain
        assert row["point"] == ("" if claim.point is None else f"{claim.point:f}")
        assert row["statement"].removeprefix("'") == claim.statement


@pytest.mark.parametrize("given", ["csv", "xlsx", "pdf,xlsx"])
def test_a_non_paper_gives_no_tables_away(
    given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = ("--leave-behind", "--format", given, "--out", tmp_path)
    assert export("country:RUS", *wanted) == 2
    assert "stay in the house" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_pack_has_the_tables_of_its_demarche_alone(tmp_path: Path) -> None:
    assert export("country:RUS", "--pack", "--format", "pdf,xlsx", "--out", tmp_path) == 0
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == [
        "country-RUS-demarche.pdf",
        "country-RUS-demarche.xlsx",
        "country-RUS-non-paper.pdf",
    ]


@pytest.mark.parametrize("name", ["country:RUS", "cyber", "incident:bybit-2025"])
def test_a_non_paper_says_in_no_format_what_stays_in_the_house(name: str, tmp_path: Path) -> None:
    wanted = ("--leave-behind", "--format", "html,txt", "--out", tmp_path)
    assert export(name, *wanted) == 0
    for file in tmp_path.iterdir():
        text = file.read_text("utf-8")
        assert not [id_ for id_ in (*BUNDLED.claims, *BUNDLED.replies) if f'"{id_}"' in text]
        assert not [id_ for id_ in BUNDLED.replies if id_ in text]
        assert not re.search(r"RESTRICTED|TLP:|Contact|They may say|We can say|Expect:", text)
        assert not re.search(r"\d{4}\.\d+\.\d+ · [0-9A-F]{6}", text)
        advice = {row.advice for row in BUNDLED.replies.values() if row.advice}
        assert not [said for said in advice if said in text]


def test_an_export_says_nothing_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("USER", "secretuser")
    monkeypatch.setenv("LOGNAME", "secretuser")
    assert export("cyber", "--format", "html,txt,csv,xlsx", "--out", tmp_path) == 0
    for file in tmp_path.iterdir():
        parts = [file.read_bytes()]
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as book:
                parts = [book.read(part) for part in book.namelist()]
        for private in (b"secretuser", str(tmp_path).encode(), socket.gethostname().encode()):
            assert not any(private in part for part in parts)
