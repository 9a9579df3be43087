"""The window clips no words, in a longer language and on a small screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.wording.words import Words
from tests.view.papers import window
from tests.view.places import places
from tests.view.test_main_window import open_window

SIZES = [(1366, 768), (1024, 700), (683, 384)]


@pytest.fixture(params=SIZES, ids=str)
def opened(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> MainWindow:
    app.register_fonts(app.FIRST_FONTS)
    made = open_window(qtbot, window(tmp_path, words=Words.pseudo()))
    made.resize(*request.param)
    qtbot.wait(100)
    return made


def clipped(whole: QWidget) -> list[str]:
    """The words of labels and buttons that have less room than they need."""
    labels = [each for each in whole.findChildren(QLabel) if each.isVisible() and each.text()]
    pressed = [*whole.findChildren(QPushButton), *whole.findChildren(QCheckBox)]
    buttons = [each for each in pressed if each.isVisible()]
    wrapped = [each for each in labels if each.wordWrap()]
    found = [
        each.text() for each in wrapped if each.heightForWidth(each.width()) > each.height() + 1
    ]
    straight: list[QLabel | QPushButton | QCheckBox] = [
        each for each in labels if not each.wordWrap()
    ]
    for widget in [*straight, *buttons]:
        need = widget.sizeHint()
        if need.width() > widget.width() + 1 or need.height() > widget.height() + 1:
            found.append(widget.text())
    return found


def clips_nothing(qtbot: QtBot, whole: QWidget, place: str = "") -> None:
    """Fail where words are still clipped when all has been laid out, however long that takes."""

    def has_room() -> None:
        assert clipped(whole) == [], place

    qtbot.waitUntil(has_room)


def test_no_label_and_no_button_is_clipped(qtbot: QtBot, opened: MainWindow) -> None:
    for tab in opened.tabs:
        opened.ways.bring(tab)
        for id_ in tab.view.model().shown_ids():
            tab.choose(id_)
            qtbot.wait(20)
            clips_nothing(qtbot, opened)


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
def test_nothing_is_clipped_anywhere_on_a_laptop_s_screen(
    qtbot: QtBot, tmp_path: Path, scale: int
) -> None:
    app.register_fonts(app.FIRST_FONTS)
    made = open_window(qtbot, window(tmp_path, app.load(), words=Words.pseudo()))
    made.resize(1366 * 100 // scale, 768 * 100 // scale)
    qtbot.wait(100)
    for place, shown in places(qtbot, made, "RUS"):
        clips_nothing(qtbot, shown, place)


def test_every_choice_is_within_its_tab(qtbot: QtBot, opened: MainWindow) -> None:
    for tab in opened.tabs:
        opened.ways.bring(tab)
        qtbot.wait(20)
        for box in (*tab.bar.findChildren(QComboBox), tab.bar.count):
            assert tab.bar.rect().contains(box.geometry()), box


def test_the_window_can_be_as_small_as_half_a_laptop_screen(opened: MainWindow) -> None:
    opened.resize(683, 384)
    assert (opened.width(), opened.height()) == (683, 384)


def test_the_preview_clips_nothing(qtbot: QtBot, opened: MainWindow) -> None:
    shown = opened.preview()
    assert isinstance(shown, PreviewWindow)
    qtbot.waitUntil(lambda: shown.data is not None)
    for form in ("briefing", "demarche", "non-paper"):
        shown.bar.form.setCurrentIndex(shown.bar.form.findData(form))
        qtbot.waitUntil(lambda: shown.data is not None)
        if form == "briefing":
            shown.bar.print.click()  # asks for a marking
        for width in (720, 420):
            shown.resize(width, 600)
            qtbot.wait(50)
            clips_nothing(qtbot, shown)
    shown.close()


def test_every_fixed_word_is_translated(opened: MainWindow) -> None:
    said = [label.text() for label in opened.foot.findChildren(QLabel) if label.text()]
    said += [opened.tab_bar.tabText(number) for number in range(6)]
    said += [action.text() for action in opened.menuBar().actions()]
    said.append(opened.tabs[0].bar.box.placeholderText())
    assert [text for text in said if not text.startswith("[")] == []
