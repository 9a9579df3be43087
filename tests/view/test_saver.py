"""Files leave whole or not at all, and what stands in the way can be acted on."""

from __future__ import annotations

import errno
import os
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from dprk_viewer.settings import Settings
from dprk_viewer.sheets.blocks import Sheet
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.view.sheet_maker import chosen_options
from dprk_viewer.wording.words import Words
from tests import factory
from tests.view.papers import blank_pdf, small_facts, window
from tests.view.test_main_window import open_window

COUNTRIES = 100
STALL_MS = 100
"""The longest that the window may be deaf while files are made, as hazard 36 has it."""


def ask(monkeypatch: pytest.MonkeyPatch, *paths: Path | None) -> None:
    """The reader chooses ``paths``, one after another, wherever a file is asked for."""
    left = list(paths)
    monkeypatch.setattr(SheetDesk, "ask_path", lambda *_: left.pop(0))


def answer(monkeypatch: pytest.MonkeyPatch, *wanted: str) -> list[str]:
    """The reader clicks the buttons ``wanted``, one for each box; what the boxes said."""
    said: list[str] = []
    left = list(wanted)

    def click(box: QMessageBox) -> int:
        said.append(box.text())
        text = left.pop(0)
        button = next(each for each in box.buttons() if each.text() == text)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", click)
    return said


def held(monkeypatch: pytest.MonkeyPatch, until: Callable[[], bool]) -> None:
    """Another program holds every file open ``until`` then."""
    replace = Path.replace

    def maybe(self: Path, other: Path) -> Path:
        if not until():
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", maybe)


def test_a_file_held_open_can_be_tried_again(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    ask(monkeypatch, target)
    said = answer(monkeypatch, "Retry")
    held(monkeypatch, until=lambda: bool(said))
    with qtbot.waitSignal(opened.desk.saved):
        opened.export_pdf()
    assert "Close the file in the other program or choose another name." in said[0]
    assert target.read_bytes()[:5] == b"%PDF-"


def test_a_file_held_open_can_get_another_name(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, other = tmp_path / "labour.pdf", tmp_path / "other.pdf"
    target.write_bytes(b"held")
    ask(monkeypatch, target, other)
    said = answer(monkeypatch, "Save as…")
    held(monkeypatch, until=lambda: bool(said))
    with qtbot.waitSignal(opened.desk.saved):
        opened.export_pdf()
    assert (target.read_bytes(), other.read_bytes()[:5]) == (b"held", b"%PDF-")


def no_part_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> NoReturn:
        raise OSError(errno.EOPNOTSUPP, "no new files here")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)


def test_a_folder_without_room_for_new_files_is_written_to_directly_only_if_asked(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")
    no_part_file(monkeypatch)
    ask(monkeypatch, target, target)
    said = answer(monkeypatch, "Cancel", "Write directly")
    opened.export_pdf()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert target.read_bytes() == b"old"
    with qtbot.waitSignal(opened.desk.saved):
        opened.export_pdf()
    assert target.read_bytes()[:5] == b"%PDF-"


def test_a_disk_that_fails_while_writing_never_leads_to_writing_directly(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")
    ask(monkeypatch, target)

    def fail(_handle: int) -> NoReturn:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", fail)
    boxes: list[list[str]] = []

    def read(box: QMessageBox) -> int:
        boxes.append([button.text() for button in box.buttons()])
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read)
    opened.export_pdf()
    qtbot.waitUntil(lambda: bool(boxes))
    assert "Write directly" not in boxes[0]
    assert target.read_bytes() == b"old"


def test_a_pack_is_two_papers_and_one_question(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def folder(*_: object) -> Path:
        asked.append(True)
        return tmp_path

    monkeypatch.setattr(SheetDesk, "ask_folder", folder)
    with qtbot.waitSignal(opened.desk.saved) as signal:
        opened.sheets.export_pack()
    names = ["labour-demarche.pdf", "labour-non-paper.pdf"]
    assert [Path(path).name for path in signal.args[0]] == names
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == names
    assert asked == [True]
    assert opened.foot.said.text() == "Saved 2 files"


def test_another_form_leaves_by_the_same_door(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.txt"
    ask(monkeypatch, target)
    with qtbot.waitSignal(opened.desk.saved):
        opened.sheets.export_as("txt")
    assert target.read_bytes() == b"DPRK workers abroad"


def test_tables_leave_as_several_files_into_one_folder(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SheetDesk, "ask_folder", lambda *_: tmp_path)
    with qtbot.waitSignal(opened.desk.saved):
        opened.sheets.export_as("csv")
    assert sorted(file.name for file in tmp_path.glob("*.csv")) == ["a.csv", "b.csv"]


class Watch(QTimer):
    """Rings every 5 ms; keeps the longest time between two rings, in milliseconds.

    Time in which other programs had the processor does not count: of wall and processor
    time the smaller is taken.
    """

    def __init__(self) -> None:
        super().__init__(interval=5)
        self.worst = 0.0
        self._last = self._clocks()
        self.timeout.connect(self._ring)

    @staticmethod
    def _clocks() -> tuple[float, float]:
        return time.perf_counter(), time.process_time()

    def _ring(self) -> None:
        now = self._clocks()
        gap = min(end - start for start, end in zip(self._last, now, strict=True))
        self.worst = max(self.worst, 1000 * gap)
        self._last = now


def many_countries(
    qtbot: QtBot, folder: Path, render: Callable[[Sheet], bytes]
) -> tuple[MainWindow, list[tuple[str, Callable[..., bytes]]]]:
    """A window with 100 hosts, and the files of their sheets."""
    codes = [f"{a}{b}X" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ"][:COUNTRIES]
    places = {code: factory.place(code, name=f"Host {code}") for code in codes}
    facts = small_facts()
    facts = facts._replace(places={**facts.places, **places})
    opened = open_window(qtbot, window(folder, facts, render))
    maker = opened.sheets.maker
    assert maker is not None
    options = chosen_options(Settings(folder / "none.json"), "en")
    return opened, maker.files([f"country:{code}" for code in codes], options)


@pytest.mark.usefixtures("garbage_as_in_the_program")
def test_a_hundred_sheets_leave_the_window_awake(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dprk_viewer.pdf.render import render

    words = Words.english()
    opened, files = many_countries(qtbot, tmp_path, lambda sheet: render(sheet, words))
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(SheetDesk, "ask_folder", lambda *_: out)
    watch = Watch()
    watch.start()
    with qtbot.waitSignal(opened.desk.saved, timeout=120_000):
        opened.desk.save_all(opened, files)
    watch.stop()
    assert len(list(out.iterdir())) == COUNTRIES
    assert watch.worst < STALL_MS


def test_a_batch_that_is_stopped_leaves_no_file_and_counts_till_then(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half, go = threading.Event(), threading.Event()
    made: list[str] = []

    def render(sheet: Sheet) -> bytes:
        made.append(sheet.name)
        if len(made) == COUNTRIES // 2:
            half.set()
            go.wait(10)
        return blank_pdf(sheet)

    opened, files = many_countries(qtbot, tmp_path, render)
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(SheetDesk, "ask_folder", lambda *_: out)
    opened.desk.save_all(opened, files)
    qtbot.waitUntil(half.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: bool(shown_counts(opened)), timeout=3000)
    assert shown_counts(opened) == [(COUNTRIES // 2 - 1, COUNTRIES)]
    opened.findChildren(QProgressDialog)[0].cancel()
    go.set()
    opened.jobs.finish()
    qtbot.wait(50)
    assert list(out.iterdir()) == []


def shown_counts(opened: MainWindow) -> list[tuple[int, int]]:
    """How far the progress that is shown says the work is."""
    dialogs = [each for each in opened.findChildren(QProgressDialog) if each.maximum() > 0]
    return [(each.value(), each.maximum() - 1) for each in dialogs]


def test_the_menus_offer_every_form_a_sheet_can_leave_in(qtbot: QtBot, tmp_path: Path) -> None:
    opened = open_window(qtbot, window(tmp_path))
    menus = opened.menuBar().findChildren(QMenu)
    offered = {action.text() for menu in menus for action in menu.actions()}
    assert {"&Web page…", "Plain &text for a cable…"} <= offered
    assert {"Tables as &CSV…", "Tables as &XLSX…"} <= offered
