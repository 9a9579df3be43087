"""The list of changes names each row that is new, gone or different, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dprk_viewer.dataset.changes import changes
from tests.dataset.package import Package


@pytest.fixture
def old(package: Package, tmp_path: Path) -> Path:
    return Path(shutil.copytree(package.folder, tmp_path / "old"))


def test_two_equal_editions_differ_in_nothing(package: Package, old: Path) -> None:
    text = changes(old, package.folder)
    assert "| claims | 0 | 0 | 0 |" in text
    assert "##" not in text


def test_a_changed_cell_is_named_by_row_and_column(package: Package, old: Path) -> None:
    package.change("claims", point="31000", hedge="some")
    assert "- `c1`: point, hedge" in changes(old, package.folder)


def test_a_new_row_and_a_lost_row_are_named(package: Package, old: Path) -> None:
    package.add("claims", id="c2")
    assert "Added:\n\n- `c2`" in changes(old, package.folder)
    assert "Removed:\n\n- `c2`" in changes(package.folder, old)


def test_a_link_is_known_by_all_columns_of_its_key(package: Package, old: Path) -> None:
    package.change("relays", party="us-government")
    assert "- `c1 · 2`: party" in changes(old, package.folder)


def test_a_comma_or_a_line_break_in_a_cell_is_no_change(package: Package, old: Path) -> None:
    for folder in (package.folder, old):
        file = folder / "claims.csv"
        quoted = file.read_text("utf-8").replace(",about,", ',"about, or\nso",')
        file.write_text(quoted, "utf-8", newline="")
    assert "| claims | 0 | 0 | 0 |" in changes(old, package.folder)


def test_only_the_byte_order_mark_of_a_spreadsheet_is_no_change(
    package: Package, old: Path
) -> None:
    file = package.path("claims")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert "| claims | 0 | 0 | 0 |" in changes(old, package.folder)
