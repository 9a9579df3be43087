"""Tab goes to every control and back to where it began; with Shift the same way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.tab_list import HOSTS
from tests.view.papers import window
from tests.view.test_access import controls
from tests.view.test_main_window import open_window

MOST = 400
"""After so many steps a round is endless."""


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    app.register_fonts(app.FIRST_FONTS)
    made = open_window(qtbot, window(tmp_path, app.load()))
    made.activateWindow()
    return made


def round_by(key: Qt.Key, start: QWidget) -> list[QWidget]:
    """What has the keys one after another, from ``start`` until it has them again."""
    start.setFocus()
    found: list[QWidget] = []
    for _ in range(MOST):
        now = QApplication.focusWidget()
        assert now is not None
        if found and now is start:
            return found
        if now not in found[-1:]:  # a date goes through day, month and year first
            found.append(now)
        QTest.keyClick(now, key)
        QApplication.processEvents()
    raise AssertionError("the keys never come back to where they began")


def one_of(control: QWidget) -> list[QWidget]:
    """The controls that stand for one: arrows go between the buttons of a group."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return [*group.buttons()] if group is not None else [control]


def reach(opened: MainWindow) -> None:
    """Go round both ways, and hold that nothing was left out."""
    wanted = [
        each
        for each in controls(opened)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    forth = round_by(Qt.Key.Key_Tab, wanted[0])
    left_out = [each for each in wanted if not {*one_of(each)} & {*forth}]
    assert [f"{each} {each.accessibleName()}" for each in left_out] == []
    back = round_by(Qt.Key.Key_Backtab, forth[0])
    assert back == [forth[0], *reversed(forth[1:])]


def test_tab_reaches_every_control_of_every_tab(qtbot: QtBot, opened: MainWindow) -> None:
    for number in range(opened.tab_bar.count()):
        opened.ways.show_tab(number)
        qtbot.wait(150)
        reach(opened)


def test_tab_reaches_every_control_of_a_host(qtbot: QtBot, opened: MainWindow) -> None:
    with qtbot.waitSignal(opened.hosts.host_shown):
        opened.show_host("RUS")
    assert opened.tab_bar.currentIndex() == HOSTS
    qtbot.wait(100)
    reach(opened)
