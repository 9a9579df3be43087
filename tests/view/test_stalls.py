"""Whatever the reader does, the window answers again within a tenth of a second."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.main_window import MainWindow
from tests.view.papers import window
from tests.view.places import places
from tests.view.test_main_window import open_window

LONGEST = 0.1
"""Seconds that the event loop may be kept busy at a time."""


class Watch(QObject):
    """Looks each time the event loop is free; keeps how long it was not, and what was done.

    It counts the processor's time of the window's own thread, which other programs on the
    machine, and work that was put into threads of its own, do not lengthen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place = "start"
        self.stalls: list[tuple[float, str]] = []
        self._last = time.thread_time()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = time.thread_time()
        self.stalls.append((now - self._last, self.place))
        self._last = now


@pytest.fixture(autouse=True)
def garbage_as_in_the_program() -> Iterator[None]:
    """Let garbage be looked for as seldom as the program lets it."""
    before = gc.get_threshold()
    gc.set_threshold(app.COLLECT_AFTER)
    yield
    gc.set_threshold(*before)


def test_nothing_keeps_the_window_from_answering(qtbot: QtBot, tmp_path: Path) -> None:
    app.register_fonts(app.FIRST_FONTS)
    made, watch = window(tmp_path, app.load()), Watch()
    open_window(qtbot, made)
    for place, _ in places(qtbot, made, "RUS"):
        watch.place = f"after {place}"
    for host in ("CHN", "LAO", "FRA"):
        watch.place = host
        with qtbot.waitSignal(made.hosts.host_shown):
            made.show_host(host)
    walk_rows(qtbot, made, watch)
    type_letters(qtbot, made, watch)
    assert [stall for stall in watch.stalls if stall[0] > LONGEST] == []


def walk_rows(qtbot: QtBot, made: MainWindow, watch: Watch) -> None:
    """Choose rows of each table, the long ones among them."""
    for tab in made.tabs:
        made.ways.bring(tab)
        qtbot.wait(100)
        watch.place = f"rows of {tab.name}"
        for id_ in tab.view.model().shown_ids()[::20]:
            tab.choose(id_)
            qtbot.wait(1)


def type_letters(qtbot: QtBot, made: MainWindow, watch: Watch) -> None:
    """Type into the search of everything and into the filter of each table."""
    boxes = [made.past.finding.box, *(tab.bar.box for tab in made.tabs)]
    made.activateWindow()
    for box in boxes:
        watch.place = box.placeholderText()
        box.setFocus()
        for letter in "russian workers":
            QTest.keyClicks(box, letter)
            qtbot.wait(1)
        box.clear()
