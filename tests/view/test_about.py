"""Help > About: what the program is made of, and under which terms."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from dprk_viewer import paths
from dprk_viewer.view.about import show_about
from dprk_viewer.view.licences import LicencesWindow
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.wording.words import Words
from tests.view.test_fits import clips_nothing


def frozen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in ``folder``, frozen with the files that are handed out with it."""
    folder.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "dprk-viewer"))
    return folder


def test_about_leads_to_every_licence(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = frozen(tmp_path / "한 é", monkeypatch)
    (folder / "THIRD-PARTY-LICENCES.txt").write_text("Alpha 1.0: MIT\n\f\tthe text")
    (folder / "sbom.cdx.json").write_text("{}")
    shown: list[LicencesWindow] = []

    def choose(box: QMessageBox) -> int:
        button = next(each for each in box.buttons() if each.text() == "Licences…")
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: button)
        assert isinstance(button, QAbstractButton)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", choose)
    monkeypatch.setattr(LicencesWindow, "exec", lambda made: shown.append(made))
    show_about(opened, Words.english(), None)
    text = shown[0].text.toPlainText()
    assert text.startswith("Alpha 1.0: MIT")
    assert "\N{REPLACEMENT CHARACTER}" not in text
    assert text.count("SIL OPEN FONT LICENSE") >= 5
    assert str(folder / "sbom.cdx.json") in shown[0].note.text()


def test_from_its_source_the_licences_of_what_is_bundled_are_shown(qtbot: QtBot) -> None:
    made = LicencesWindow(None, Words.english())
    qtbot.addWidget(made)
    text = made.text.toPlainText()
    for name in ("fonts/SourceSans3-OFL.txt", "colour/sRGB-zlib.txt", "map/world-atlas-ISC.txt"):
        assert name in text
    assert "runs from its source" in made.note.text()


def test_no_word_of_it_is_clipped(qtbot: QtBot) -> None:
    made = LicencesWindow(None, Words.pseudo())
    qtbot.addWidget(made)
    made.resize(420, 380)
    made.show()
    clips_nothing(qtbot, made)


def test_on_macos_what_came_with_the_program_is_inside_it(tmp_path: Path) -> None:
    program = tmp_path / "DPRK Viewer.app" / "Contents" / "MacOS" / "dprk-viewer"
    inside = program.parents[1] / "Resources" / "LICENSE.txt"
    inside.parent.mkdir(parents=True)
    inside.touch()
    assert paths.came_with("LICENSE.txt", program) == inside
    assert paths.came_with("sbom.cdx.json", program) is None
