"""A marking is asked for at the first print, in the window itself, and never before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.view.sheet_desk import SheetDesk
from tests.view.papers import preview_of, window
from tests.view.test_main_window import open_window


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was sent to the printer."""
    sent: list[bytes] = []

    def take(_desk: SheetDesk, _parent: QWidget, _name: str, data: bytes) -> None:
        sent.append(data)

    monkeypatch.setattr(SheetDesk, "print_bytes", take)
    return sent


def mark(qtbot: QtBot, shown: PreviewWindow, marking: str) -> None:
    shown.bar.marking.setText(marking)
    qtbot.waitUntil(lambda: shown.data is not None and marking.encode() in shown.data)


def asked_about_both(qtbot: QtBot, opened: MainWindow) -> PreviewWindow:
    """A preview with a marking and a TLP label, at its first print."""
    shown = preview_of(qtbot, opened)
    mark(qtbot, shown, "RESTRICTED")
    shown.bar.tlp.setCurrentIndex(shown.bar.tlp.findData("TLP:AMBER"))
    qtbot.waitUntil(lambda: shown.data is not None)
    shown.bar.print.click()
    return shown


def test_nothing_is_asked_until_the_first_print(
    qtbot: QtBot, opened: MainWindow, printed: list[bytes]
) -> None:
    shown = preview_of(qtbot, opened)
    assert not shown.question.isVisible()
    shown.bar.print.click()
    assert shown.question.isVisible()
    assert shown.question.sentence.text() == "Choose a marking, or print without one."
    assert shown.focusWidget() is shown.bar.marking
    assert printed == []
    shown.close()


def test_a_marking_typed_is_printed_and_asked_for_never_again(
    qtbot: QtBot, opened: MainWindow, printed: list[bytes]
) -> None:
    shown = preview_of(qtbot, opened)
    shown.bar.print.click()
    mark(qtbot, shown, "RESTRICTED")
    assert not shown.question.isVisible()
    shown.bar.print.click()
    assert printed == [shown.data]
    shown.close()
    again = preview_of(qtbot, opened)
    again.bar.print.click()
    assert len(printed) == 2
    assert b"RESTRICTED" in printed[1]
    again.close()


def test_printing_without_a_marking_is_remembered_until_the_program_ends(
    qtbot: QtBot, opened: MainWindow, printed: list[bytes], tmp_path: Path
) -> None:
    shown = preview_of(qtbot, opened)
    shown.bar.print.click()
    shown.question.answers[0].click()
    assert printed == [shown.data]
    shown.close()
    again = preview_of(qtbot, opened)
    again.bar.print.click()
    assert len(printed) == 2
    again.close()
    opened.close()
    other = open_window(qtbot, window(tmp_path))
    later = preview_of(qtbot, other)
    later.bar.print.click()
    assert (len(printed), later.question.isVisible()) == (2, True)
    later.close()


def test_a_non_paper_is_printed_without_a_question(
    qtbot: QtBot, opened: MainWindow, printed: list[bytes]
) -> None:
    shown = preview_of(qtbot, opened)
    shown.bar.form.setCurrentIndex(shown.bar.form.findData("non-paper"))
    qtbot.waitUntil(lambda: shown.data is not None)
    shown.bar.print.click()
    assert printed == [shown.data]
    shown.close()


def test_two_systems_of_marking_are_asked_about_once_for_a_sheet(
    qtbot: QtBot, opened: MainWindow, printed: list[bytes]
) -> None:
    shown = asked_about_both(qtbot, opened)
    assert "Are both meant?" in shown.question.sentence.text()
    assert printed == []
    shown.question.answers[0].click()
    shown.bar.print.click()
    assert printed == [shown.data, shown.data]
    shown.close()


def test_the_label_can_be_taken_off_where_both_are_not_meant(
    qtbot: QtBot, opened: MainWindow, printed: list[bytes]
) -> None:
    shown = asked_about_both(qtbot, opened)
    shown.question.answers[1].click()
    qtbot.waitUntil(lambda: shown.data is not None)
    assert shown.bar.options().tlp is None
    shown.bar.print.click()
    assert printed == [shown.data]
    shown.close()
