"""Saved selections and recent sheets, as a reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from dprk_viewer.settings import KEEP_RECENT, NO_TRACE, RECENT, Settings
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.saved import Selection, read_selection, selection_text
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow

NAMES = ("country:RUS", "labour", "country:CHN", "sanctions", "cyber", "resolution:2397")


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(path)])


def previews(opened: MainWindow) -> list[PreviewWindow]:
    return opened.findChildren(PreviewWindow)


def recent(opened: MainWindow) -> list[QAction]:
    """The recent sheets in the menu, as it opens."""
    menu = opened.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if action.text()[:2] in {f"&{n}" for n in range(9)}]


def test_a_selection_is_saved_and_opened_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: MainWindow
) -> None:
    path = tmp_path / "mine.dprksheet"
    choose_file(monkeypatch, path)
    opened.tab_bar.setCurrentIndex(1)
    shown = opened.preview("demarche")
    assert shown is not None
    shown.bar.objective.setText("Ask for the report & the list.")
    opened.shelf._save(shown, shown.selection())
    qtbot.waitUntil(path.exists)
    before = shown.selection()
    shown.close()
    kept = read_selection(path.read_bytes(), "")
    assert (kept.name, kept.options.form) == ("labour", "demarche")
    opened.shelf.open()
    (again,) = [each for each in previews(opened) if each.isVisible()]
    qtbot.waitUntil(lambda: again.data is not None)
    assert again.selection() == before
    again.close()


def test_what_is_chosen_in_an_opened_selection_changes_no_setting(opened: MainWindow) -> None:
    options = SheetOptions(paper="letter", marking="SECRET", style="principal", length=1)
    opened.shelf.open_selection(Selection("labour", options))
    (shown,) = previews(opened)
    assert shown.bar.options()[:1] == ("letter",)
    assert shown.bar.options().marking == "SECRET"
    shown.close()
    opened.close()
    settings = Settings.load(opened.shelf.settings.path)
    assert "SECRET" not in str({k: v for k, v in settings._values.items() if k != "recent"})


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"%PDF-1.7",
        selection_text(Selection("no such sheet", SheetOptions())).encode(),
        selection_text(Selection("country:ZZZ", SheetOptions())).encode(),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: MainWindow, content: bytes | None
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    path = tmp_path / "x.dprksheet"
    if content is not None:
        path.write_bytes(content)
    opened.shelf.open_path(path)
    assert len(said) == 1
    assert previews(opened) == []


def test_the_last_five_sheets_stand_numbered_in_the_menu_and_can_be_cleared(
    qtbot: QtBot, opened: MainWindow
) -> None:
    assert recent(opened) == []
    for name in NAMES:
        opened.shelf.note(Selection(name, SheetOptions()))
    opened.shelf.note(Selection("labour", SheetOptions()))
    texts = [action.text() for action in recent(opened)]
    assert len(texts) == 5
    assert [text[:3] for text in texts] == ["&1 ", "&2 ", "&3 ", "&4 ", "&5 "]
    assert "abour" in texts[0]
    recent(opened)[1].trigger()
    (shown,) = previews(opened)
    assert shown.selection().name == "resolution:2397"
    shown.close()
    opened.shelf.clear_recent()
    assert recent(opened) == []


@pytest.mark.parametrize("choice", [(KEEP_RECENT, False), (NO_TRACE, True)])
def test_who_wants_no_recent_sheets_gets_none(opened: MainWindow, choice: tuple) -> None:  # type: ignore[type-arg]
    opened.shelf.note(Selection("labour", SheetOptions()))
    opened.shelf.settings.set(*choice)
    assert recent(opened) == []
    opened.shelf.note(Selection("cyber", SheetOptions()))
    assert len(opened.shelf.settings.get(RECENT)) == 1


def test_a_closed_preview_is_a_recent_sheet(qtbot: QtBot, opened: MainWindow) -> None:
    opened.tab_bar.setCurrentIndex(1)
    shown = opened.preview()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.data is not None)
    shown.close()
    assert len(recent(opened)) == 1
