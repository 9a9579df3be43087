"""Copying from the menus, by the keys and from a row: one way to each, and the same words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dprk_viewer.view.fact_tab import FactTab
from dprk_viewer.view.main_window import MainWindow
from tests.view.papers import window
from tests.view.test_main_window import open_window

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = open_window(qtbot, window(tmp_path))
    made.activateWindow()
    made.go_to("c2")
    return made


def front(opened: MainWindow) -> FactTab:
    tab = opened.current_tab()
    assert isinstance(tab, FactTab)
    return tab


def row_menu(opened: MainWindow) -> list[QAction]:
    return front(opened).view.actions()


def named(opened: MainWindow, text: str) -> QAction:
    found = [each for each in opened.findChildren(QAction) if each.text().replace("&", "") == text]
    return found[0]


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_a_key_copies_the_sentence_to_say_and_another_the_one_to_cite(opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_C, CTRL_SHIFT)
    assert "11,000" in copied()
    assert "seen in one source only" in copied()
    assert "Source:" not in copied()
    assert opened.foot.said.text().startswith("Copied: ")
    QTest.keyClick(opened, Qt.Key.Key_X, CTRL_SHIFT)
    assert "Source:" in copied()
    assert "news.example/a" in copied()


def test_what_has_no_sentence_says_why_at_the_foot(opened: MainWindow) -> None:
    opened.go_to("s-news")
    QTest.keyClick(opened, Qt.Key.Key_C, CTRL_SHIFT)
    assert opened.foot.said.text() == "No sentence: this row is not something that was said."


def test_each_style_of_citation_is_in_the_menu(opened: MainWindow) -> None:
    for text, part in (
        ("In UN style", "plain headline"),
        ("Short", "Plain Media, "),
        ("Full", "row c2"),
        ("As BibTeX", "@misc{c2,"),
        ("As RIS", "TY  - NEWS"),
    ):
        named(opened, text).trigger()
        assert part in copied(), text


def test_the_table_is_copied_from_the_menu(opened: MainWindow) -> None:
    named(opened, "Copy table").trigger()
    assert len(copied().splitlines()) == 1 + front(opened).view.model().rowCount()


def test_the_menu_of_a_row_begins_with_print_and_copy_and_shows_no_keys(
    opened: MainWindow,
) -> None:
    actions = row_menu(opened)
    texts = [action.text().replace("&", "") for action in actions]
    assert texts[:2] == ["Print…", "Copy fact"]
    assert len(texts) <= 15
    assert {"Copy say-it sentence", "Copy citation", "Copy table"} <= set(texts)
    keyed = [action for action in actions if not action.shortcut().isEmpty()]
    assert keyed
    assert not any(action.isShortcutVisibleInContextMenu() for action in keyed)
    assert front(opened).view.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu


def test_every_row_shown_is_selected_and_a_box_keeps_the_key_for_its_text(
    opened: MainWindow,
) -> None:
    tab = front(opened)
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(opened, Qt.Key.Key_A, ctrl)
    assert set(tab.view.selected()) == set(tab.view.model().shown_ids())
    assert len(tab.view.selected()) > 1
    tab.view.choose("c2")
    tab.bar.box.setText("11,000")
    tab.bar.box.setFocus()
    QTest.keyClick(tab.bar.box, Qt.Key.Key_A, ctrl)
    assert tab.bar.box.selectedText() == "11,000"
    assert tab.view.selected() == ("c2",)
