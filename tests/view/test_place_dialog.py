"""Places are chosen from a list that can be searched, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dprk_viewer.settings import OWN_STATE, Settings
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.place_dialog import HostsDialog, OwnStateDialog, PlaceDialog
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.wording.words import Words
from tests import factory
from tests.view.papers import LOOK, small_facts


def do(monkeypatch: pytest.MonkeyPatch, act: object) -> None:
    """The reader does ``act`` in the dialog that opens, and agrees."""

    def run(dialog: PlaceDialog) -> int:
        act(dialog)  # type: ignore[operator]
        dialog.accept_button.click()
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(PlaceDialog, "exec", run)


def test_our_own_state_is_found_by_typing_and_remembered(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(monkeypatch, lambda dialog: QTest.keyClicks(dialog.filter, "rus"))
    opened.sheets.choose_own_state()
    assert Settings.load(tmp_path / "settings.json").get(OWN_STATE) == "RUS"
    do(monkeypatch, lambda dialog: dialog.list.setCurrentRow(0))
    opened.sheets.choose_own_state()
    assert Settings.load(tmp_path / "settings.json").get(OWN_STATE) == ""


def test_what_begins_with_the_words_typed_is_chosen_before_what_holds_them(
    qtbot: QtBot,
) -> None:
    facts = small_facts()
    belarus = factory.place("BLR", name="Belarus", search_names=None)
    facts = facts._replace(places={**facts.places, "BLR": belarus})
    dialog = OwnStateDialog(None, LOOK, Words.english(), facts, "")  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.filter, "rus")
    assert dialog.chosen() == "RUS"
    QTest.keyClicks(dialog.filter, "x")
    assert dialog.chosen() == ""


def test_hosts_with_figures_are_ticked_and_all_or_none_can_be(
    qtbot: QtBot, opened: MainWindow
) -> None:
    facts = small_facts()
    fiji = factory.place("FJI", name="Fiji", search_names=None)
    facts = facts._replace(places={**facts.places, "FJI": fiji})
    dialog = HostsDialog(opened, LOOK, Words.english(), facts)
    dialog.show()
    assert dialog.chosen() == ["CHN", "RUS"]
    assert dialog.accept_button.text() == "Export 2 sheets…"
    QTest.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
    assert dialog.chosen() == ["CHN", "FJI", "RUS"]
    QTest.mouseClick(dialog.none_button, Qt.MouseButton.LeftButton)
    assert dialog.chosen() == []
    assert not dialog.accept_button.isEnabled()
    dialog.close()


def test_the_sheets_of_hosts_go_into_one_folder(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(monkeypatch, lambda _dialog: None)
    monkeypatch.setattr(SheetDesk, "ask_folder", lambda *_: tmp_path)
    with qtbot.waitSignal(opened.desk.saved):
        opened.sheets.export_countries()
    names = sorted(file.name for file in tmp_path.glob("*.pdf"))
    assert names == ["country-CHN.pdf", "country-RUS.pdf"]
