"""The window put back to a day: every tab, the hosts, the search, what it prints, and back."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.library import Facts
from dprk_viewer.sheets.blocks import Head, Sheet
from dprk_viewer.view import past
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.view.sanctions_tab import SanctionsTab
from dprk_viewer.wording.words import Words
from tests.view.papers import blank_pdf, window
from tests.view.test_fits import clips_nothing
from tests.view.test_main_window import open_window

DAY = dt.date(2017, 12, 31)
SAID = (
    "As known on 31 December 2017: what was stated later is left out; the sources were read up "
    "to 10 October 2026."
)


def put_back(qtbot: QtBot, opened: MainWindow, day: dt.date | None = DAY) -> None:
    with qtbot.waitSignal(opened.past.changed):
        opened.past.go(day)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_every_tab_shows_what_was_known_by_then(qtbot: QtBot, opened: MainWindow) -> None:
    before = {tab.name: tab.view.model().shown_ids() for tab in opened.tabs}
    assert "c2" in before["labour"]
    put_back(qtbot, opened)
    for tab in opened.tabs:
        assert tab.facts is opened.past.facts
        assert set(tab.view.model().shown_ids()) <= set(before[tab.name])
        assert not tab.holds("c2")
    assert opened.tabs[0].holds("c1")
    assert opened.hosts.facts is opened.past.facts
    put_back(qtbot, opened, None)
    assert {tab.name: tab.view.model().shown_ids() for tab in opened.tabs} == before


def test_the_window_says_the_day_on_each_tab_and_goes_back_at_one_click(
    qtbot: QtBot, opened: MainWindow
) -> None:
    assert opened.past.band.isHidden()
    put_back(qtbot, opened)
    for number in range(opened.tab_bar.count()):
        opened.ways.show_tab(number)
        page = opened.tab_bar.currentWidget()
        assert page is not None
        assert page.isAncestorOf(opened.past.band)
        assert opened.past.band.isVisible()
        assert opened.past.band.y() == 0
    assert opened.past.band.said.text() == SAID
    assert opened.windowTitle().endswith("as known on 31 December 2017")
    assert opened.foot.known.button.text() == "As known on: 31 December 2017"
    with qtbot.waitSignal(opened.past.changed):
        opened.past.band.back.click()
    assert opened.past.band.isHidden()
    assert "as known" not in opened.windowTitle()
    assert opened.foot.known.button.text() == "As known on: 10 October 2026"


def test_a_day_is_asked_for_at_the_foot_by_keys_alone(qtbot: QtBot, opened: MainWindow) -> None:
    known = opened.foot.known
    opened.past.ask()
    assert known.edit.isVisible()
    assert not known.button.isVisible()
    known.edit.setDate(QDate(2017, 12, 31))
    with qtbot.waitSignal(opened.past.changed):
        QTest.keyClick(known.edit, Qt.Key.Key_Return)
    assert opened.past.day == DAY
    assert known.button.isVisible()
    assert not known.edit.isVisible()
    known.ask()
    QTest.keyClick(known.edit, Qt.Key.Key_Escape)
    assert known.button.isVisible()
    known.ask()
    with qtbot.waitSignal(opened.past.changed):
        known.now.click()
    assert opened.past.day is None


def test_no_day_after_the_sources_and_none_before_the_first_act_can_be_asked_for(
    opened: MainWindow,
) -> None:
    edit = opened.foot.known.edit
    assert edit.maximumDate() == QDate(2026, 10, 10)
    assert edit.minimumDate() == QDate(2006, 10, 14)


def test_what_is_chosen_and_filtered_stays_where_it_is_still_there(
    qtbot: QtBot, opened: MainWindow
) -> None:
    tab = opened.tabs[0]
    tab.bar.clear()
    tab.choose("c3")
    put_back(qtbot, opened)
    assert tab.row == "c3"
    tab.bar.box.setText("russian")
    put_back(qtbot, opened, None)
    assert tab.bar.box.text() == "russian"
    tab.choose("c2")
    put_back(qtbot, opened)
    assert tab.row != "c2"
    assert "rok-media" not in tab.copy_text()


def test_nothing_of_a_later_row_stays_beside_a_table_that_is_empty(
    qtbot: QtBot, opened: MainWindow
) -> None:
    tab = opened.tabs[0]
    before = tab.bar.choices()
    assert any(before.values())
    tab.choose("c1")
    put_back(qtbot, opened, dt.date(2010, 1, 1))
    qtbot.wait(50)
    assert tab.view.model().rowCount() == 0
    assert (tab.row, tab.copy_text()) == (None, "")
    assert "30,000" not in texts(tab.detail)
    put_back(qtbot, opened, None)
    assert tab.bar.choices() == before


def test_the_timeline_reaches_as_far_as_the_facts_do_on_each_day(
    qtbot: QtBot, opened: MainWindow
) -> None:
    put_back(qtbot, opened, dt.date(2010, 1, 1))
    opened.ways.show_tab(2)
    tab = opened.tabs[1]
    assert isinstance(tab, SanctionsTab)
    qtbot.waitUntil(lambda: tab.timeline.timeline.whole.end == 2007)
    put_back(qtbot, opened, None)
    assert tab.timeline.timeline.whole.end == 2018


def test_a_sheet_made_then_tells_of_that_day_and_an_open_preview_follows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made: list[Sheet] = []

    def render(sheet: Sheet) -> bytes:
        made.append(sheet)
        return blank_pdf(sheet)

    opened = open_window(qtbot, window(tmp_path, render=render))
    shown = opened.preview()
    assert isinstance(shown, PreviewWindow)
    qtbot.waitUntil(lambda: shown.data is not None)
    assert made[-1].options.as_known_on is None
    put_back(qtbot, opened)
    qtbot.waitUntil(lambda: made[-1].options.as_known_on == DAY)
    (head,) = (block for block in made[-1].blocks if isinstance(block, Head))
    assert (head.band or "").startswith(SAID)
    assert "c2" not in made[-1].rows
    shown.close()


def test_the_day_is_not_kept_for_the_next_start(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    put_back(qtbot, opened)
    opened.close()
    again = open_window(qtbot, window(tmp_path))
    assert again.past.day is None
    assert again.tabs[0].holds("c2")


def test_what_the_day_needs_is_made_off_the_main_thread(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def watched(facts: Facts, day: dt.date | None) -> Facts:
        threads.append(threading.current_thread().name)
        return as_known_on(facts, day)

    monkeypatch.setattr(past, "as_known_on", watched)
    put_back(qtbot, opened)
    assert threads == ["job"]


def test_a_window_that_closes_while_it_goes_back_begins_nothing_more(
    qtbot: QtBot, opened: MainWindow
) -> None:
    opened.past.go(DAY)
    opened.close()
    qtbot.wait(300)
    assert opened.past.day is None


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)], ids=str)
def test_nothing_is_clipped_in_a_longer_language_while_a_day_is_shown_and_asked_for(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    opened = open_window(qtbot, window(tmp_path, words=Words.pseudo()))
    opened.resize(*size)
    put_back(qtbot, opened)
    opened.past.ask()
    for number in range(opened.tab_bar.count()):
        opened.tab_bar.setCurrentIndex(number)
        qtbot.wait(50)
        assert opened.past.band.isVisible()
        clips_nothing(qtbot, opened)
