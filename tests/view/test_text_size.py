"""The size of the type is the reader's: in steps, at once, kept, and where they were."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from dprk_viewer.settings import TEXT_SIZE, Settings
from dprk_viewer.tokens import LIGHT
from dprk_viewer.view.look import LARGEST, Look
from dprk_viewer.view.main_window import MainWindow
from tests.view.papers import window
from tests.view.test_main_window import open_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, window(tmp_path, look=Look(LIGHT, 1.0)))


def height(opened: MainWindow) -> int:
    return opened.foot.horizon.sizeHint().height()


def resize_text(qtbot: QtBot, opened: MainWindow, key: Qt.Key) -> None:
    """Press the key with Ctrl, and wait until the window is whole again."""
    before = opened.past
    QTest.keyClick(opened, key, CTRL)
    qtbot.waitUntil(lambda: opened.past is not before and opened.past.facts is not None)


def test_larger_text_comes_at_once_and_leaves_the_reader_where_they_were(
    qtbot: QtBot, opened: MainWindow
) -> None:
    tab, small = opened.tabs[0], height(opened)
    tab.choose("c2")
    opened.show_host("RUS")
    opened.ways.bring(tab)
    resize_text(qtbot, opened, Qt.Key.Key_Plus)
    assert height(opened) > small
    assert opened.tabs[0] is not tab
    assert opened.current_tab() is opened.tabs[0]
    assert opened.tabs[0].row == "c2"
    assert opened.hosts.host == "RUS"
    assert opened.windowTitle() == "DPRK Viewer — Labour"
    resize_text(qtbot, opened, Qt.Key.Key_0)
    assert height(opened) == small
    assert len(opened.findChildren(QMenuBar)) == 1


def test_what_acts_acts_once_after_it(qtbot: QtBot, opened: MainWindow) -> None:
    resize_text(qtbot, opened, Qt.Key.Key_Minus)
    assert opened.menus.shortcuts()
    opened.tabs[0].choose("c1")
    opened.copy_row()
    shown = opened.preview()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.data is not None)
    shown.close()
    keys = [action.shortcut().toString() for action in opened.findChildren(QAction)]
    assert keys.count("Ctrl+K") == 1
    opened.activateWindow()
    opened.past.search()
    assert opened.focusWidget() is opened.past.finding.box


def test_a_day_put_back_to_stays(qtbot: QtBot, opened: MainWindow) -> None:
    day = dt.date(2018, 1, 1)
    with qtbot.waitSignal(opened.past.changed):
        opened.past.go(day)
    resize_text(qtbot, opened, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: opened.past.day == day)


def test_the_size_is_kept_and_has_an_end(qtbot: QtBot, tmp_path: Path, opened: MainWindow) -> None:
    resize_text(qtbot, opened, Qt.Key.Key_Plus)
    assert Settings.load(tmp_path / "settings.json").get(TEXT_SIZE) == 110
    look = Look(LIGHT, LARGEST)
    again = open_window(qtbot, window(tmp_path, look=look))
    assert look.scale == LARGEST
    assert not again.text.may_grow()
    assert again.text.may_shrink()
