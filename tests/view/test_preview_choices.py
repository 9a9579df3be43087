"""What can be chosen and looked at in the preview, by keyboard as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import isValid

from dprk_viewer.settings import GREY, LENGTH, STYLE, Settings
from dprk_viewer.sheets.blocks import Sheet, SheetOptions
from dprk_viewer.view.choice_box import ChoiceBox
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.view.sheet_desk import SheetDesk
from tests.view.papers import blank_pdf, drawn_pdf, window
from tests.view.test_main_window import open_window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Made:
    """The options of each sheet that was rendered."""

    def __init__(self) -> None:
        self.options: list[SheetOptions] = []

    def render(self, sheet: Sheet) -> bytes:
        self.options.append(sheet.options)
        return blank_pdf(sheet)


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, made: Made) -> MainWindow:
    return open_window(qtbot, window(tmp_path, render=made.render))


@pytest.fixture
def shown(qtbot: QtBot, opened: MainWindow) -> Iterator[PreviewWindow]:
    preview = opened.preview()
    assert preview is not None
    qtbot.waitUntil(lambda: preview.data is not None)
    yield preview
    if isValid(preview):
        preview.close()


def choose(qtbot: QtBot, shown: PreviewWindow, box: ChoiceBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    qtbot.waitUntil(lambda: shown.data is not None)


def test_what_is_chosen_reaches_the_sheet(qtbot: QtBot, shown: PreviewWindow, made: Made) -> None:
    bar = shown.bar
    choose(qtbot, shown, bar.length, 2)
    choose(qtbot, shown, bar.style_, "principal")
    choose(qtbot, shown, bar.form, "demarche")
    choose(qtbot, shown, bar.tlp, "TLP:GREEN")
    bar.objective.setText("An answer by Friday")
    qtbot.waitUntil(lambda: made.options[-1].objective != "", timeout=3000)
    last = made.options[-1]
    assert (last.length, last.style, last.form) == (2, "principal", "demarche")
    assert (last.tlp, last.objective) == ("TLP:GREEN", "An answer by Friday")


def test_habits_are_remembered_and_what_one_sheet_needs_is_not(
    qtbot: QtBot, opened: MainWindow, shown: PreviewWindow, tmp_path: Path
) -> None:
    choose(qtbot, shown, shown.bar.length, 1)
    choose(qtbot, shown, shown.bar.style_, "principal")
    choose(qtbot, shown, shown.bar.tlp, "TLP:RED")
    choose(qtbot, shown, shown.bar.form, "non-paper")
    shown.bar.allegations.setChecked(True)
    shown.bar.unnamed.setChecked(True)
    shown.pages.grey.setChecked(True)
    shown.close()
    again = opened.preview()
    assert again is not None
    chosen = again.bar.options()
    assert (chosen.length, chosen.style) == (1, "principal")
    assert (chosen.form, chosen.tlp) == ("briefing", None)
    assert (chosen.allegations, chosen.unnamed) == (False, False)
    assert again.pages.grey.isChecked()
    again.close()
    opened.close()
    kept = Settings.load(tmp_path / "settings.json")
    assert (kept.get(LENGTH), kept.get(STYLE), kept.get(GREY)) == (1, "principal", True)


def test_only_a_non_paper_asks_what_it_may_hold_and_it_carries_no_marking(
    qtbot: QtBot, shown: PreviewWindow, made: Made
) -> None:
    bar = shown.bar
    assert not bar.allegations.isVisible()
    choose(qtbot, shown, bar.form, "non-paper")
    assert bar.allegations.isVisible()
    assert bar.unnamed.isVisible()
    assert not bar.marking.isVisible()
    assert not bar.tlp.isVisible()
    bar.allegations.setChecked(True)
    qtbot.waitUntil(lambda: made.options[-1].allegations)
    assert not made.options[-1].unnamed


def test_thumbnails_lead_to_pages_and_mark_the_one_in_sight(
    qtbot: QtBot, shown: PreviewWindow
) -> None:
    small, scroller = shown.pages.small, shown.pages.scroller
    assert [small.item(row).text() for row in range(small.count())] == ["1", "2"]
    small.setFocus()
    QTest.keyClick(small, Qt.Key.Key_Down)
    assert small.currentRow() == 1
    assert scroller.verticalScrollBar().value() > 0
    scroller.verticalScrollBar().setValue(0)
    assert small.currentRow() == 0


def test_keys_make_the_page_larger_smaller_and_fit_again(
    qtbot: QtBot, shown: PreviewWindow
) -> None:
    scroller = shown.pages.scroller
    fitted = scroller.shown_zoom()
    QTest.keyClick(shown, Qt.Key.Key_Plus, CTRL)
    larger = scroller.shown_zoom()
    assert larger > fitted
    QTest.keyClick(shown, Qt.Key.Key_Minus, CTRL)
    assert scroller.shown_zoom() < larger
    QTest.keyClick(shown, Qt.Key.Key_0, CTRL)
    assert scroller.shown_zoom() == pytest.approx(fitted)


def colours(image: QImage) -> set[bool]:
    """Whether pixels of ``image`` have a colour."""
    step = 3
    seen = set()
    for x in range(0, image.width(), step):
        for y in range(0, image.height(), step):
            colour = image.pixelColor(x, y)
            seen.add(not colour.red() == colour.green() == colour.blue())
    return seen


def blue(canvas: Canvas) -> None:
    """Fill most of a page with one colour."""
    canvas.setFillColorRGB(0.1, 0.4, 0.8)
    canvas.rect(100, 100, 400, 600, fill=1)


def test_the_grey_proof_takes_every_colour_from_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    opened = open_window(qtbot, window(tmp_path, render=lambda _sheet: drawn_pdf(blue)))
    shown = opened.preview()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.data is not None)
    stack = shown.pages.scroller.stack
    page = stack.rects()[0].adjusted(2, 2, -2, -2)
    assert True in colours(stack.grab(page).toImage())
    before = shown.data
    QTest.keyClick(shown, Qt.Key.Key_G, CTRL | SHIFT)
    assert colours(stack.grab(page).toImage()) == {False}
    assert shown.data == before
    shown.close()


def test_checks_stand_over_the_page_in_words(shown: PreviewWindow) -> None:
    words = {check.code: check.words for check in shown.strip.checks}
    assert words["marking"] == "No marking chosen"
    assert words["fit"] == "Fits A4, 2 pages"
    assert "Look at this: No marking chosen" in shown.strip.accessibleDescription()


def test_every_control_has_a_name_and_is_reached_by_tab(shown: PreviewWindow) -> None:
    kinds = (QComboBox, QLineEdit, QCheckBox, QPushButton)
    controls = [each for kind in kinds for each in shown.findChildren(kind) if each.isVisible()]
    controls += [shown.pages.small, shown.pages.scroller]
    for control in controls:
        named = control.accessibleName() or getattr(control, "text", str)()
        assert named, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_enter_in_a_field_makes_the_page_and_presses_no_button(
    qtbot: QtBot, shown: PreviewWindow, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    for question in ("ask_path", "ask_folder"):
        monkeypatch.setattr(SheetDesk, question, lambda *told: asked.append(told))
    shown.bar.marking.setFocus()
    QTest.keyClicks(shown.bar.marking, "SECRET")
    for _ in range(2):  # while the page waits for more to be typed, and when it is there
        QTest.keyClick(shown.bar.marking, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shown.data is not None)
    assert made.options[-1].marking == "SECRET"
    assert asked == []
    assert shown.isVisible()
