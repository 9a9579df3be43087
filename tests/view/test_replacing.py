"""Several files into one folder: what is there already is never lost unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.sheet_desk import SheetDesk
from tests.view.papers import window
from tests.view.test_main_window import open_window
from tests.view.test_saver import answer

OLD = b"what I had"
PACK = ("labour-demarche.pdf", "labour-non-paper.pdf")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose reader exports into a folder that holds old files."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / PACK[0]).write_bytes(OLD)
    (folder / "a.csv").write_bytes(OLD)
    monkeypatch.setattr(SheetDesk, "ask_folder", lambda *_: folder)
    return open_window(qtbot, window(tmp_path))


def held(folder: Path) -> dict[str, bool]:
    """The names in the folder, each with whether it is still the old file."""
    return {path.name: path.read_bytes() == OLD for path in (folder / "out").iterdir()}


def test_old_files_are_named_once_and_kept_beside_the_new(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answer(monkeypatch, "Keep both")
    with qtbot.waitSignal(opened.desk.saved):
        opened.sheets.export_pack()
    (question,) = said
    assert PACK[0] in question
    assert PACK[1] not in question
    assert str(tmp_path) not in question
    new = {"labour-demarche (2).pdf": False, PACK[1]: False}
    assert held(tmp_path) == {PACK[0]: True, "a.csv": True, **new}


def test_old_files_are_replaced_where_the_reader_says_so(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Replace")
    with qtbot.waitSignal(opened.desk.saved):
        opened.sheets.export_pack()
    assert held(tmp_path) == {PACK[0]: False, PACK[1]: False, "a.csv": True}


def test_nothing_is_written_where_the_reader_thinks_again(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answer(monkeypatch, "Cancel")
    opened.sheets.export_pack()
    opened.jobs.finish()
    assert len(said) == 1
    assert held(tmp_path) == {PACK[0]: True, "a.csv": True}


def test_tables_are_asked_about_when_their_names_are_known(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answer(monkeypatch, "Keep both")
    with qtbot.waitSignal(opened.desk.saved):
        opened.sheets.export_as("csv")
    assert "a.csv" in said[0]
    assert held(tmp_path) == {
        PACK[0]: True,
        "a.csv": True,
        "a (2).csv": False,
        "b.csv": False,
    }
