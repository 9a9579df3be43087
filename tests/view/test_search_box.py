"""Search everything: as one types, by keys alone, and to where each hit is shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.search_box import SearchBox
from tests.view.papers import hostile_facts, window
from tests.view.tables import HOSTILE
from tests.view.test_main_window import open_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return ready(qtbot, open_window(qtbot, window(tmp_path)))


def ready(qtbot: QtBot, made: MainWindow) -> MainWindow:
    made.activateWindow()
    made.past.search()
    box = made.past.finding.box
    box.setText("zzz")
    qtbot.waitUntil(lambda: box.said.text().startswith("Nothing was found"))
    box.clear()
    return made


def box_of(opened: MainWindow) -> SearchBox:
    return opened.past.finding.box


def lines(opened: MainWindow) -> list[str]:
    shown = box_of(opened).list
    return [shown.item(row).text() for row in range(shown.count())]


def test_the_key_leads_into_the_box_and_hits_stand_by_kind(opened: MainWindow) -> None:
    opened.tabs[0].view.setFocus()
    QTest.keyClick(opened, Qt.Key.Key_K, CTRL)
    box = box_of(opened)
    assert box.hasFocus()
    QTest.keyClicks(box, "russian")
    assert box.popup.isVisible()
    assert lines(opened)[:2] == ["Hosts, 1", "Russian Federation"]
    assert "Claims, 2" in lines(opened)


def test_enter_opens_the_host_and_closes_the_list(qtbot: QtBot, opened: MainWindow) -> None:
    box = box_of(opened)
    QTest.keyClicks(box, "russian")
    with qtbot.waitSignal(opened.hosts.host_shown):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert opened.hosts.host == "RUS"
    assert not box.popup.isVisible()


def test_a_symbol_leads_to_the_act_in_the_timeline(opened: MainWindow) -> None:
    box = box_of(opened)
    QTest.keyClicks(box, "2397")
    QTest.keyClick(box, Qt.Key.Key_Return)
    front = opened.current_tab()
    assert front is opened.tabs[1]
    assert front.row == "res-2397"
    assert not box.hasFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert opened.tabs[1].isAncestorOf(focus)


def test_arrows_pass_over_headings_and_tell_the_line(opened: MainWindow) -> None:
    box = box_of(opened)
    QTest.keyClicks(box, "russian")
    QTest.keyClick(box, Qt.Key.Key_Down)
    first = box.list.current_text()
    assert first
    assert first in lines(opened)
    assert box.accessibleDescription() == first
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.list.current_text() == "Russian Federation"


def test_escape_closes_the_list_and_then_clears_the_box(opened: MainWindow) -> None:
    box = box_of(opened)
    opened.tabs[0].bar.box.setText("kept")
    QTest.keyClicks(box, "russian")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.popup.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert opened.tabs[0].bar.box.text() == "kept"


def test_an_empty_result_says_what_was_searched(opened: MainWindow) -> None:
    box = box_of(opened)
    QTest.keyClicks(box, "zzzz")
    assert box.said.text().startswith("Nothing was found for “zzzz”. Searched: 2 hosts, 2 acts, ")
    assert box.said.isVisible()
    assert not box.list.isVisible()


@pytest.mark.parametrize(
    ("text", "tab", "row"),
    [("att-1", 2, "att-1"), ("rep-1", 0, "rep-1"), ("c4", 2, "c4"), ("s-odd", 3, "s-odd")],
)
def test_each_kind_of_hit_is_shown_where_it_belongs(
    opened: MainWindow, text: str, tab: int, row: str
) -> None:
    box = box_of(opened)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    front = opened.current_tab()
    assert front is opened.tabs[tab]
    assert front.row == row
    assert opened.tabs[tab].detail.findChildren(type(box.said))


def test_what_came_after_the_day_put_back_to_is_not_found(qtbot: QtBot, opened: MainWindow) -> None:
    with qtbot.waitSignal(opened.past.changed):
        opened.past.go(dt.date(2017, 12, 31))
    box = box_of(opened)
    box.setFocus()
    box.setText("bybit")
    qtbot.waitUntil(lambda: box.said.text().startswith("Nothing was found for “bybit”"))


def test_data_is_shown_as_it_is_and_never_as_markup(qtbot: QtBot, tmp_path: Path) -> None:
    opened = ready(qtbot, open_window(qtbot, window(tmp_path, hostile_facts())))
    box = box_of(opened)
    QTest.keyClicks(box, "theft")
    assert any(HOSTILE[:3] in line for line in lines(opened))


@pytest.mark.parametrize("width", [1366, 800, 683])
def test_the_keys_are_named_only_beside_the_words_of_the_box(
    qtbot: QtBot, opened: MainWindow, width: int
) -> None:
    opened.resize(width, 480)
    qtbot.wait(20)
    box = box_of(opened)
    (hint,) = box.findChildren(QLabel)
    words = box.fontMetrics().horizontalAdvance(box.placeholderText()) + 4 * UNIT_WINDOW
    assert hint.isHidden() or words <= hint.x()
    assert hint.isHidden() == (width < 900)
    box.setText("rus")
    assert hint.isHidden()


def test_box_and_list_have_names_and_roles(opened: MainWindow) -> None:
    box = box_of(opened)
    QTest.keyClicks(box, "russian")
    for widget, name in ((box, "Search everything"), (box.list, "Search results")):
        found = QAccessible.queryAccessibleInterface(widget)
        assert found is not None
        assert found.text(QAccessible.Text.Name) == name
    listed = QAccessible.queryAccessibleInterface(box.list)
    assert listed is not None
    assert listed.role() == QAccessible.Role.List


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_the_list_stands_within_the_window(
    qtbot: QtBot, opened: MainWindow, size: tuple[int, int]
) -> None:
    opened.resize(*size)
    qtbot.wait(50)
    box = box_of(opened)
    for text in ("a", "zzzz"):
        box.setText(text)
        assert opened.rect().contains(box.popup.geometry())
    corner = box.mapTo(opened, box.rect().bottomRight())
    assert opened.rect().contains(corner)
