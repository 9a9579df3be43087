"""Tables for a spreadsheet: nothing guessed, nothing run, nothing lost."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dprk_viewer.dataset.export import export_table
from dprk_viewer.dataset.loader import load
from dprk_viewer.dataset.spreadsheet import ExportWords, is_formula
from dprk_viewer.dataset.tables import TABLES
from dprk_viewer.errors import DiskFull, FolderMissing, PathIsFolder, UnknownEnding, UnknownTable
from dprk_viewer.facts.library import Facts
from tests.dataset.package import ROWS, Package, columns
from tests.factory import claim, facts, provision

WORDS = ExportWords("note", "An apostrophe was added.", "A text was shortened.")
PLAIN_WORDS = ["NA", "None", "null", "nan", "N/A", "007", "1E5", "조선 é", "TRUE", "2020-05"]
FORMULAS = [
    '=HYPERLINK("http://evil.example","x")',
    "+1",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\x00x",
    " =1+1",
    "\u00a0=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\n=1",
]


def read_csv(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def read_xlsx(path: Path) -> list[dict[str, Any]]:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    header, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def held(**changes: Any) -> Facts:
    return facts(claims=[claim("c1", **changes)])


@pytest.mark.parametrize("word", PLAIN_WORDS)
def test_words_reach_the_spreadsheet_unchanged(word: str, tmp_path: Path) -> None:
    for ending, read in ((".csv", read_csv), (".xlsx", read_xlsx)):
        file = tmp_path / f"claims{ending}"
        export_table(held(hedge=word), "claims", file, WORDS)
        (row,) = read(file)
        assert row["hedge"] == word
        assert not row["note"]


def test_excel_is_told_that_it_is_utf8(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    export_table(held(hedge="조선 é"), "claims", file, WORDS)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert not file.read_bytes().startswith(b"\xef\xbb\xbf" * 2)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_looks_like_a_formula_is_not_run(text: str, tmp_path: Path) -> None:
    for ending, read in ((".csv", read_csv), (".xlsx", read_xlsx)):
        file = tmp_path / f"claims{ending}"
        export_table(held(statement=text, point=Decimal(-5)), "claims", file, WORDS)
        (row,) = read(file)
        assert str(row["statement"]).startswith("'")
        assert row["note"] == "An apostrophe was added."
        assert str(row["point"]) == "-5"


def test_numbers_keep_every_digit(tmp_path: Path) -> None:
    number = Decimal(9007199254740993)
    for ending, read in ((".csv", read_csv), (".xlsx", read_xlsx)):
        file = tmp_path / f"claims{ending}"
        export_table(held(point=number, low=Decimal("1E5"), high=None), "claims", file, WORDS)
        (row,) = read(file)
        assert str(row["point"]) == "9007199254740993"
        assert str(row["low"]) == "100000"
        assert not row["high"]


def test_a_spreadsheet_can_reckon_with_numbers(tmp_path: Path) -> None:
    file = tmp_path / "claims.xlsx"
    export_table(held(point=Decimal(30000), low=Decimal("1.5")), "claims", file, WORDS)
    (row,) = read_xlsx(file)
    assert (row["point"], row["low"]) == (30000, 1.5)


def test_a_text_too_long_for_xlsx_is_never_cut_in_silence(tmp_path: Path) -> None:
    file = tmp_path / "claims.xlsx"
    export_table(held(statement="x" * 40_000), "claims", file, WORDS)
    (row,) = read_xlsx(file)
    assert (len(row["statement"]), row["note"]) == (32_767, "A text was shortened.")


def test_a_figure_leaves_with_its_originator_relay_and_source(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    relayed = facts(claims=[claim("c1")], relays={"c1": ("us-government",)})
    export_table(relayed, "claims", file, WORDS)
    (row,) = read_csv(file)
    assert row["originator_name"] == "United States Government"
    assert row["place_name"] == "Russian Federation"
    assert row["relayed_by"] == "United States Government"
    assert row["source_title"] == "A headline"
    assert row["source_url"] == "https://news.example/a"
    assert (row["hedge"], row["checked"], row["headline"]) == ("about", "twice", "yes")


def test_a_duty_leaves_with_its_exception(tmp_path: Path) -> None:
    file = tmp_path / "provisions.csv"
    export_table(facts(provisions=[provision()]), "provisions", file, WORDS)
    (row,) = read_csv(file)
    assert row["exception"].startswith("a person is a national")
    assert row["exception_check"] == "stated"


@pytest.mark.parametrize("table", TABLES)
def test_every_table_comes_out_as_it_went_in(package: Package, table: str, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    export_table(load(package.folder), table, file, WORDS)
    names = columns(table)
    rows = [[row[name] for name in names] for row in read_csv(file)]
    expected = [[row.get(name, "") for name in names] for row in ROWS.get(table, [])]
    assert sorted(rows) == sorted(expected)


cell_text = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(cell_text, cell_text)
def test_any_text_can_be_read_back(tmp_path: Path, hedge: str, counts: str) -> None:
    file = tmp_path / "claims.csv"
    export_table(held(hedge=hedge, counts=counts), "claims", file, WORDS)
    (row,) = read_csv(file)
    for text, found in ((hedge, row["hedge"]), (counts, row["counts"])):
        assert found == (f"'{text}" if is_formula(text) else text)


@pytest.mark.parametrize("name", ["claims.txt", "claims", "claims.xls"])
def test_another_kind_of_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownEnding):
        export_table(held(), "claims", tmp_path / name, WORDS)
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownTable) as caught:
        export_table(held(), "rumours", tmp_path / "a.csv", WORDS)
    assert "claims" in caught.value.fields["known"]


def test_targets_that_cannot_be_written_say_so(tmp_path: Path) -> None:
    folder = tmp_path / "a.csv"
    folder.mkdir()
    with pytest.raises(PathIsFolder):
        export_table(held(), "claims", folder, WORDS)
    with pytest.raises(FolderMissing):
        export_table(held(), "claims", tmp_path / "gone" / "a.csv", WORDS)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "claims.csv"
    file.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull):
        export_table(held(), "claims", file, WORDS)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
