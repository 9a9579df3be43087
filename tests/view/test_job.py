from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.errors import Cancelled
from dprk_viewer.view.job import Job, Jobs, Ticket
from dprk_viewer.wording.words import Words


def test_result_comes_back_on_the_main_thread(qtbot: QtBot) -> None:
    came: list[tuple[str, bool]] = []

    def work(_ticket: Ticket) -> str:
        return threading.current_thread().name

    job = Job(
        work,
        lambda name: came.append((name, threading.current_thread() is threading.main_thread())),
        lambda error: pytest.fail(str(error)),
    )
    job.start()
    qtbot.waitUntil(lambda: bool(came))
    assert came == [("job", True)]
    assert job.wait(5)


def test_what_is_qt_s_is_never_destroyed_on_the_thread_of_the_work(qtbot: QtBot) -> None:
    destroyed_on: list[str] = []
    lost = QObject()
    lost.destroyed.connect(lambda: None)
    circle: list[object] = [lost]
    circle.append(circle)
    weakref.finalize(lost, lambda: destroyed_on.append(threading.current_thread().name))
    began, go, came = threading.Event(), threading.Event(), list[int]()

    def work(_ticket: Ticket) -> int:
        began.set()
        go.wait(5)
        for _ in range(3 * sum(gc.get_threshold()) + 10_000):
            ring: list[object] = []
            ring.append(ring)
        return 1

    job = Job(work, came.append, lambda error: pytest.fail(str(error)))
    job.start()
    assert began.wait(5)
    del lost, circle
    go.set()
    qtbot.waitUntil(lambda: bool(came))
    gc.collect()
    assert gc.isenabled()
    assert destroyed_on == [threading.main_thread().name]


def test_an_error_is_delivered_and_never_lost(qtbot: QtBot) -> None:
    came: list[Exception] = []
    job = Job(lambda _ticket: 1 // 0, lambda _: None, came.append)
    job.start()
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], ZeroDivisionError)


def test_cancel_ends_the_job_at_once_and_its_late_result_is_thrown_away(qtbot: QtBot) -> None:
    go = threading.Event()
    done: list[bool] = []
    failed: list[Exception] = []
    job = Job(lambda _ticket: go.wait(5), done.append, failed.append)
    job.start()
    job.cancel()
    assert isinstance(failed[0], Cancelled)
    go.set()
    assert job.wait(5)
    qtbot.wait(20)
    assert (done, len(failed)) == ([], 1)


def test_what_is_final_cannot_be_cancelled(qtbot: QtBot) -> None:
    sealed, go = threading.Event(), threading.Event()
    done: list[str] = []

    def work(ticket: Ticket) -> str:
        ticket.seal()
        sealed.set()
        go.wait(5)
        return "written"

    job = Job(work, done.append, lambda error: pytest.fail(str(error)))
    job.start()
    assert sealed.wait(5)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["written"]


def test_a_cancelled_job_never_reaches_its_final_step() -> None:
    ticket = Ticket()
    ticket.cancel()
    for step in (ticket.check, ticket.seal):
        with pytest.raises(Cancelled):
            step()


def test_slow_work_shows_a_dialog_with_cancel(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    go = threading.Event()
    failed: list[Exception] = []
    jobs = Jobs(window, Words.english())
    jobs.start("Making <b>x</b>…", lambda _ticket: go.wait(5), lambda _: None, failed.append)
    assert window.findChildren(QProgressDialog) == []
    qtbot.waitUntil(lambda: bool(window.findChildren(QProgressDialog)), timeout=3000)
    dialog = window.findChildren(QProgressDialog)[0]
    assert "Making <b>x</b>…" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.findChildren(QPushButton)[0].click()
    assert isinstance(failed[0], Cancelled)
    go.set()
    jobs.finish()


def test_closing_waits_for_every_thread(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    jobs = Jobs(window, Words.english())
    for _ in range(3):
        jobs.start("", lambda _ticket: threading.Event().wait(0.05), lambda _: None, lambda _: None)
    jobs.finish()
    assert [each.name for each in threading.enumerate() if each.name == "job"] == []
