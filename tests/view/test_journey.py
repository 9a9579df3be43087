"""Ten minutes before the meeting: from the icon to paper, with clicks and dialogs counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.view import sheet_desk
from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.view.sheet_desk import SheetDesk
from tests.view.papers import window
from tests.view.test_main_window import open_window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PREVIEW = "PreviewWindow"
SYSTEM_PRINT, SYSTEM_FOLDER = "the system's print dialog", "the system's folder dialog"


class Counter(QObject):
    """Counts the presses of the mouse and names the dialogs that ask for something."""

    def __init__(self) -> None:
        super().__init__()
        self.clicks = 0
        self.dialogs: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            self.clicks += 1
        asks = isinstance(watched, QDialog) and not isinstance(watched, QProgressDialog)
        if asks and event.type() == QEvent.Type.Show:
            self.dialogs.append(type(watched).__name__)
        return False

    def system(self, dialog: str) -> None:
        """A dialog of the system, left by one click on its button."""
        self.dialogs.append(dialog)
        self.clicks += 1


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Counter]:
    made = Counter()

    def ask_printer(_parent: QWidget, _data: bytes) -> QPrinter:
        made.system(SYSTEM_PRINT)
        printer = QPrinter()
        printer.setOutputFileName(str(tmp_path / f"paper-{len(made.dialogs)}.pdf"))
        return printer

    def ask_folder(_desk: SheetDesk, _parent: QWidget) -> Path:
        made.system(SYSTEM_FOLDER)
        return tmp_path

    monkeypatch.setattr(sheet_desk, "has_printer", lambda: True)
    monkeypatch.setattr(sheet_desk, "ask_printer", ask_printer)
    monkeypatch.setattr(SheetDesk, "ask_folder", ask_folder)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(made)
    yield made
    application.removeEventFilter(made)


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def open_host(qtbot: QtBot, opened: MainWindow, typed: str) -> None:
    """What the reader does first: type where the cursor stands, and press Enter."""
    focus = opened.focusWidget()
    assert focus is opened.home.bar.box
    QTest.keyClicks(focus, typed)
    with qtbot.waitSignal(opened.hosts.host_shown):
        QTest.keyClick(focus, Qt.Key.Key_Return)


def preview(qtbot: QtBot, opened: MainWindow) -> PreviewWindow:
    QTest.keyClick(opened, Qt.Key.Key_P, CTRL)
    shown = opened.findChild(PreviewWindow)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.data is not None)
    return shown


def papers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("paper-*.pdf"))


def test_paper_in_four_clicks_on_the_first_day_and_five_with_the_non_paper(
    qtbot: QtBot, tmp_path: Path, counted: Counter
) -> None:
    opened = open_window(qtbot, window(tmp_path), tab=0)
    open_host(qtbot, opened, "rus")
    assert opened.tab_bar.tabText(opened.tab_bar.currentIndex()) == "Hosts"
    assert (counted.clicks, counted.dialogs) == (0, [])

    page = opened.hosts.page
    assert page is not None
    figure = next(line for line in page.findChildren(DraftLine) if line.id == "c2")
    press(figure)
    assert opened.hosts.row == "c2"
    QTest.keyClick(opened, Qt.Key.Key_C, CTRL)
    assert "11,000†" in QGuiApplication.clipboard().text()

    shown = preview(qtbot, opened)
    assert counted.dialogs == [PREVIEW]
    press(shown.bar.marking)
    QTest.keyClicks(shown.bar.marking, "RESTRICTED")
    qtbot.waitUntil(lambda: shown.data is not None and b"RESTRICTED" in shown.data)
    press(shown.bar.print)
    assert (counted.clicks, counted.dialogs) == (4, [PREVIEW, SYSTEM_PRINT])
    assert len(papers(tmp_path)) == 1

    with qtbot.waitSignal(opened.desk.saved):
        QTest.keyClick(shown, Qt.Key.Key_E, CTRL | SHIFT)
    assert (counted.clicks, counted.dialogs) == (5, [PREVIEW, SYSTEM_PRINT, SYSTEM_FOLDER])
    assert list(tmp_path.glob("country-RUS-non-paper*.pdf"))
    shown.close()


def test_paper_in_two_clicks_once_the_marking_is_remembered(
    qtbot: QtBot, tmp_path: Path, counted: Counter
) -> None:
    (tmp_path / "settings.json").write_text('{"marking": "RESTRICTED"}', encoding="utf-8")
    opened = open_window(qtbot, window(tmp_path), tab=0)
    open_host(qtbot, opened, "rus")
    shown = preview(qtbot, opened)
    press(shown.bar.print)
    assert (counted.clicks, counted.dialogs) == (2, [PREVIEW, SYSTEM_PRINT])
    assert len(papers(tmp_path)) == 1
    shown.close()


def test_the_first_tab_asks_nothing_and_opens_on_content(
    qtbot: QtBot, tmp_path: Path, counted: Counter
) -> None:
    opened = open_window(qtbot, window(tmp_path), tab=0)
    assert counted.dialogs == []
    assert opened.home.home is not None
    assert opened.home.page_bar.said.text() == "Paper: A4 · Marking: not set · Language: English"
