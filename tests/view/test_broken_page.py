"""What does not check is never shown; the window says so and goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from dprk_viewer.errors import BrokenDataset
from dprk_viewer.facts.library import Facts
from dprk_viewer.faults import Fault, FaultCode
from dprk_viewer.settings import Settings
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.wording.words import Words
from tests.view.papers import LOOK, blank_pdf, write_as


def test_a_broken_dataset_never_reaches_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    faults = tuple(
        Fault("claims.csv", n, "type", FaultCode.UNKNOWN_CODE, {"value": "<b>x</b>", "known": "a"})
        for n in range(25)
    )

    def load() -> Facts:
        raise BrokenDataset(faults)

    settings = Settings.load(tmp_path / "settings.json")
    made = MainWindow(Words.english(), settings, LOOK, load, blank_pdf, write_as)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.facts_refused):
        made.show()
    assert made.broken.isVisible()
    assert not made.tab_bar.isVisible()
    shown = made.broken.text.toPlainText().splitlines()
    assert len(shown) == 21
    assert "claims.csv" in shown[0]
    assert "20" in shown[-1]
    assert "25" in shown[-1]
    commands = made.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)
    able = {each.text() for each in commands if each.isEnabled()}
    assert {"E&xit", "&Help", "&Options"} <= able
    assert able.isdisjoint({"&Open sheet…", "&Export PDF…", "&Print…", "&Labour", "&Copy fact"})
    made.export_pdf()
    assert made.preview() is None


def test_facts_that_cannot_be_read_for_a_fault_of_ours_show_no_table(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.detailedText()))

    def load() -> Facts:
        raise RuntimeError(f"cannot open {tmp_path}/secret")

    settings = Settings.load(tmp_path / "settings.json")
    made = MainWindow(Words.english(), settings, LOOK, load, blank_pdf, write_as)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.facts_refused):
        made.show()
    qtbot.waitUntil(lambda: bool(said))
    assert made.broken.isVisible()
    assert "RuntimeError: cannot open …" in said[0]
    assert str(tmp_path) not in said[0]
