"""The rows behind a sheet: all that travels with a figure, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from dprk_viewer.dataset.behind import TABLES_BEHIND, tables_behind
from dprk_viewer.dataset.spreadsheet import ExportWords, csv_bytes, xlsx_bytes
from dprk_viewer.dataset.tables import TableText
from dprk_viewer.facts.dates import PartialDate
from tests.sheets import reading
from tests.sheets.kinds import BUNDLED, SAMPLE

WORDS = ExportWords("note", "An apostrophe was added.", "A text was shortened.")
DAY = PartialDate(2026, 11, 24)


def behind(name: str) -> dict[str, TableText]:
    sheet = reading.made(BUNDLED, name)
    return {table.name: table for table in tables_behind(BUNDLED, sheet.rows)}


def column(table: TableText, name: str) -> list[str]:
    at = table.columns.index(name)
    return [str(row[at]) for row in table.rows]


@pytest.mark.parametrize("name", [*reading.TOPICS, *SAMPLE])
def test_every_row_of_the_sheet_is_in_a_table_with_its_source(name: str) -> None:
    tables = behind(name)
    ids = {id_ for table in tables.values() if "id" in table.columns for id_ in column(table, "id")}
    assert set(reading.made(BUNDLED, name).rows) <= ids
    named = {
        source
        for table in tables.values()
        for key in ("source", "text_source")
        if key in table.columns
        for source in column(table, key)
    }
    assert named - {""} <= set(column(tables["sources"], "id"))
    assert list(tables) == [table for table in TABLES_BEHIND if table in tables]


def test_a_figure_leaves_with_all_that_travels_with_it() -> None:
    claims = behind("country:RUS")["claims"]
    wanted = {"originator_name", "relayed_by", "hedge", "period_from", "period_to", "counts"}
    wanted |= {"source_title", "source_url", "locator", "checked", "stated_on", "printed"}
    assert wanted <= set(claims.columns)
    assert "Korea Herald" in " ".join(column(claims, "relayed_by"))


def test_a_duty_leaves_with_its_exception_and_its_resolution() -> None:
    tables = behind("resolution:2397")
    assert all(column(tables["provisions"], "exception_check"))
    assert set(column(tables["provisions"], "event")) <= set(column(tables["events"], "id"))


def test_a_revised_figure_leaves_with_what_it_revised() -> None:
    revised = next(claim for claim in BUNDLED.claims.values() if claim.supersedes)
    (claims, *_) = tables_behind(BUNDLED, [revised.id])
    assert column(claims, "id") == [revised.id, revised.supersedes]


def test_a_sources_table_says_where_and_how_each_was_read() -> None:
    sources = behind("incident:bybit-2025")["sources"]
    assert {"publisher", "title", "symbol", "published", "url", "seen_at"} <= set(sources.columns)
    assert all(column(sources, "publisher"))


def test_a_workbook_has_a_worksheet_for_each_table_and_its_marking_on_each_page() -> None:
    tables = tables_behind(BUNDLED, reading.made(BUNDLED, "country:RUS").rows)
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(tables, WORDS, DAY, "A & B")))
    assert book.sheetnames == [table.name for table in tables]
    for sheet, table in zip(book.worksheets, tables, strict=True):
        assert sheet.max_row == len(table.rows) + 1
        assert sheet.freeze_panes == "B2"
        for place in (sheet.oddHeader, sheet.oddFooter):
            assert place is not None
            assert place.center.text == "A && B"
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_the_same_rows_give_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = tables_behind(BUNDLED, reading.made(BUNDLED, "cyber").rows)
    first = xlsx_bytes(tables, WORDS, DAY)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert xlsx_bytes(tables, WORDS, DAY) == first
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        core = book.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert core.count("2026-11-24T00:00:00Z") == 2
    assert [csv_bytes(table, WORDS) for table in tables] == [
        csv_bytes(table, WORDS)
        for table in tables_behind(BUNDLED, reading.made(BUNDLED, "cyber").rows)
    ]
