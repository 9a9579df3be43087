from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.link_dialog import open_address
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.wording.words import Words
from tests.view.papers import hostile_facts, window
from tests.view.tables import HOSTILE
from tests.view.test_main_window import open_window
from tests.view.test_web_address import BAD


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    red.save("/tmp/red.png")
    yield open_window(qtbot, window(tmp_path, hostile_facts()))
    Path("/tmp/red.png").unlink(missing_ok=True)


def test_markup_in_the_data_is_literal_in_every_view(qtbot: QtBot, opened: MainWindow) -> None:
    for tab in opened.tabs:
        opened.ways.bring(tab)
        for id_ in tab.view.model().shown_ids():
            tab.choose(id_)
            qtbot.wait(5)
            shown = [label for label in tab.findChildren(QLabel) if label.text()]
            formats = {label.textFormat() for label in shown}
            assert formats == {Qt.TextFormat.PlainText}
            assert any(HOSTILE in label.text() for label in shown)
            assert not has_red(opened)


def test_markup_in_the_data_is_literal_on_home_and_cards(qtbot: QtBot, opened: MainWindow) -> None:
    for place in ("RUS", "CHN"):
        with qtbot.waitSignal(opened.hosts.host_shown):
            opened.show_host(place)
        qtbot.wait(20)
        page = opened.hosts.page
        assert page is not None
        labels = [*page.findChildren(QLabel), *opened.home.findChildren(QLabel)]
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
        assert any(HOSTILE in line.text() for line in page.findChildren(DraftLine))
        assert not has_red(opened)


def has_red(opened: MainWindow) -> bool:
    image = opened.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # Pixel by pixel: the bytes of a black and a white neighbour hold those of red.
    return QColor("red").rgb() in memoryview(bytes(image.constBits())).cast("I")


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    came: list[QMessageBox] = []

    def read(box: QMessageBox) -> int:
        came.append(box)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: came.append(url) or True)  # type: ignore[func-returns-value]
    return came


@pytest.mark.parametrize("address", [*BAD, HOSTILE, "x" * 500])
def test_an_address_that_is_no_web_address_is_never_opened(
    opened: MainWindow, boxes: list[QMessageBox], address: str
) -> None:
    assert open_address(opened, Words.english(), address) is False
    assert len(boxes) == 1
    assert boxes[0].text().startswith("This is not a web address and was not opened: “")
    assert len(boxes[0].text()) < 200
    assert boxes[0].textFormat() == Qt.TextFormat.PlainText
    assert "Copy address" in [button.text() for button in boxes[0].findChildren(QPushButton)]


def test_the_reader_is_told_the_host_before_the_browser_goes_online(
    opened: MainWindow, boxes: list[QMessageBox]
) -> None:
    assert open_address(opened, Words.english(), "https://аpple.com/x") is False
    assert "go online to xn--pple-43d.com" in boxes[0].text()
    assert "аpple" not in boxes[0].text()


def test_agreeing_opens_that_address_and_nothing_else(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[QUrl] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.defaultButton())
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not gone.append(url))  # type: ignore[func-returns-value]
    assert open_address(opened, Words.english(), "https://undocs.org/a")
    assert gone == [QUrl("https://undocs.org/a")]


def test_copy_stands_beside_open(qtbot: QtBot, opened: MainWindow) -> None:
    opened.tabs[0].choose("c3")
    buttons = {button.text(): button for button in opened.tabs[0].findChildren(QPushButton)}
    assert {"Open source…", "Copy address"} <= set(buttons)
    buttons["Copy address"].click()
    assert QGuiApplication.clipboard().text() == "javascript:alert(1)"
    assert QApplication.activeModalWidget() is None
