from __future__ import annotations

import socket
import threading
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import Settings
from dprk_viewer.view.fact_tab import FactTab
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.wording.words import Words
from tests.view.papers import LOOK, blank_pdf, small_facts, window, write_as

CTRL = Qt.KeyboardModifier.ControlModifier


def open_window(qtbot: QtBot, made: MainWindow, tab: int = 1) -> MainWindow:
    """The window with all its tabs filled, that of labour in front unless told."""
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.all_shown):
        made.show()
    made.ways.show_tab(tab)
    qtbot.wait(20)
    return made


def labour(opened: MainWindow) -> FactTab:
    return opened.tabs[0]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_window_is_painted_before_the_facts_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[bool] = []
    threads: list[str] = []
    settings = Settings.load(tmp_path / "settings.json")

    def load() -> Facts:
        threads.append(threading.current_thread().name)
        seen.append(made.isVisible())
        return small_facts()

    made = MainWindow(Words.english(), settings, LOOK, load, blank_pdf, write_as)
    assert made.tabs == []
    open_window(qtbot, made)
    assert (seen, threads) == ([True], ["job"])
    assert made.tabs[0].isEnabled()


def test_data_date_and_age_are_always_in_sight(opened: MainWindow) -> None:
    for number in range(opened.tab_bar.count()):
        opened.tab_bar.setCurrentIndex(number)
        assert opened.foot.horizon.text() == "Sources end 10 October 2026"
        assert opened.foot.horizon.isVisible()
        assert opened.foot.age.text()
        assert opened.foot.edition.text() == "Edition 2026.11.1 · checked"


def test_typing_narrows_table_and_figure_alike(qtbot: QtBot, opened: MainWindow) -> None:
    tab = labour(opened)
    QTest.keyClicks(tab.bar.box, "russian")
    assert set(tab.view.model().shown_ids()) == {"c1", "c2"}
    qtbot.waitUntil(lambda: tab.panel.figure.drawing is not None)
    qtbot.wait(20)
    assert tab.panel.figure.drawing is not None
    assert "China" not in tab.panel.figure.drawing.alt
    assert "2 of 3" in tab.bar.count.text()


def test_a_filter_that_finds_nothing_says_so(qtbot: QtBot, opened: MainWindow) -> None:
    tab = labour(opened)
    QTest.keyClicks(tab.bar.box, "zzz")
    qtbot.wait(20)
    assert tab.view.model().rowCount() == 0
    assert "0 of 3" in tab.bar.count.text()


def test_a_chosen_row_shows_rivals_source_and_who_said_it(opened: MainWindow) -> None:
    tab = labour(opened)
    tab.choose("c1")
    said = texts(tab.detail) + "\n".join(link.text() for link in tab.detail.links())
    for part in ("United States Government", "about 30,000", "plain News", "plain said 30,000."):
        assert part in said


def test_a_duty_is_never_shown_without_its_exception(opened: MainWindow) -> None:
    tab = opened.tabs[1]
    opened.ways.bring(tab)
    tab.choose("res-2397")
    assert "plain duty." in texts(tab)
    assert "plain exception" in texts(tab)
    opened.copy_row()
    assert (
        "plain duty. due by 22 December 2019 Exception: plain exception"
        in QGuiApplication.clipboard().text()
    )


def test_a_rival_leads_to_its_own_row(qtbot: QtBot, tmp_path: Path) -> None:
    facts = small_facts()
    rival = facts.claims["c2"]
    opened = open_window(qtbot, window(tmp_path, facts))
    tab = labour(opened)
    tab.choose("c1")
    tab.detail.row_chosen.emit(rival.id)
    assert tab.view.chosen() == tab.row == "c2"


def test_a_line_about_a_row_of_another_tab_leads_there(opened: MainWindow) -> None:
    sources = opened.tabs[3]
    opened.ways.bring(sources)
    sources.choose("s-news")
    link = next(link for link in sources.detail.links() if "resolution" in link.text())
    link.click()
    assert opened.current_tab() is opened.tabs[1]
    assert opened.tabs[1].view.chosen() == "res-2397"


def test_copy_takes_everything_that_travels_along(opened: MainWindow) -> None:
    labour(opened).choose("c2")
    QTest.keyClick(opened, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert "\n" not in copied
    for part in ("plain Media", "11,000†", "plain workers", "December 2017", "news.example/a", "†"):
        assert part in copied


def test_the_selection_survives_a_filter_that_keeps_it(opened: MainWindow) -> None:
    tab = labour(opened)
    tab.choose("c2")
    tab.bar.box.setText("media")
    assert tab.view.chosen() == "c2"
    tab.bar.box.setText("china")
    assert tab.view.chosen() is None


def test_ctrl_f_goes_to_the_filter_and_ctrl_digits_to_the_tabs(
    qtbot: QtBot, opened: MainWindow
) -> None:
    opened.activateWindow()
    keys = (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1)
    for key, number in zip(keys, (2, 3, 4, 5, 1), strict=True):
        QTest.keyClick(opened, key, CTRL)
        assert opened.tab_bar.currentIndex() == number
    QTest.keyClick(opened, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(lambda: isinstance(opened.focusWidget(), QLineEdit))


def test_ctrl_q_closes_the_window_and_leaves_no_thread(qtbot: QtBot, opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_Q, CTRL)
    qtbot.waitUntil(lambda: not opened.isVisible())
    assert [each for each in threading.enumerate() if each.name == "job"] == []


def test_closing_while_the_facts_are_read_ends_quietly(qtbot: QtBot, tmp_path: Path) -> None:
    began, go = threading.Event(), threading.Event()

    def load() -> Facts:
        began.set()
        go.wait(5)
        return small_facts()

    settings = Settings.load(tmp_path / "settings.json")
    made = MainWindow(Words.english(), settings, LOOK, load, blank_pdf, write_as)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(began.is_set)
    threading.Timer(0.05, go.set).start()
    made.close()
    assert [each for each in threading.enumerate() if each.name == "job"] == []
    qtbot.wait(50)
    assert made.home.home is None


def test_columns_and_window_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    first = open_window(qtbot, window(tmp_path))
    first.tabs[0].view.setColumnWidth(0, 173)
    first.resize(790, 640)
    first.close()
    again = open_window(qtbot, window(tmp_path))
    assert again.tabs[0].view.columnWidth(0) == 173
    assert (again.width(), again.height()) == (790, 640)


def test_the_window_opens_without_a_network(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(*_arguments: object, **_named: object) -> NoReturn:
        raise AssertionError("the program went online")

    monkeypatch.setattr(socket, "socket", no_network)
    monkeypatch.setattr(socket, "create_connection", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    opened = open_window(qtbot, window(tmp_path))
    for tab in opened.tabs:
        assert tab.view.model().rowCount() > 0


def test_a_tab_that_is_called_by_its_key_is_under_the_arrow_keys(opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_3, CTRL)
    focus = opened.focusWidget()
    assert focus is opened.tabs[2].view
    before = opened.tabs[2].row
    QTest.keyClick(focus, Qt.Key.Key_Down)
    assert opened.tabs[2].row != before


def test_tab_goes_from_filter_to_facets_to_figure_to_table(opened: MainWindow) -> None:
    tab = labour(opened)
    tab.bar.box.setFocus()
    order: list[QWidget | None] = [*tab.bar.facets, tab.panel.figure, tab.view]
    found: list[QWidget | None] = []
    for _ in order:
        focus = opened.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        found.append(opened.focusWidget())
    assert found == order


def test_a_fact_seen_once_says_so_beside_it(opened: MainWindow) -> None:
    labour(opened).choose("c2")
    assert "† seen in one source." in texts(labour(opened).detail).splitlines()
    labour(opened).choose("c1")
    assert "† seen in one source." not in texts(labour(opened).detail).splitlines()


def test_in_a_narrow_window_a_smaller_figure_gives_its_height_back(
    qtbot: QtBot, opened: MainWindow
) -> None:
    opened.resize(683, 700)
    tab = labour(opened)
    heights = []
    for typed in ("", "nothing like it"):
        tab.bar.box.setText(typed)
        qtbot.wait(100)
        heights.append(tab.panel.height())
    assert heights[1] < heights[0] / 1.5
