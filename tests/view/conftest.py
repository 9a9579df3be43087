from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.main_window import MainWindow
from tests.view.papers import window
from tests.view.test_main_window import open_window


@pytest.fixture(autouse=True)
def no_unseen_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message box nobody expected fails the test instead of waiting for a click."""

    def refuse(box: QMessageBox) -> int:
        raise AssertionError(f"unexpected: {box.text()} {box.detailedText()}")

    monkeypatch.setattr(QMessageBox, "exec", refuse)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with a few facts of each kind, labour in front."""
    return open_window(qtbot, window(tmp_path))


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QGuiApplication) -> Iterator[None]:
    """Leave nothing on the clipboard.

    Without a display Qt's clipboard outlives Python, and what is on it would be freed by a
    Python that has ended.
    """
    yield
    qapp.clipboard().clear()


@pytest.fixture
def garbage_as_in_the_program() -> Iterator[None]:
    """Look for garbage as seldom as the program does, and not among what other tests left."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(app.COLLECT_AFTER)
    yield
    gc.set_threshold(*before)
    gc.unfreeze()
