from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.figures.time_span import LEAST
from dprk_viewer.view.sanctions_tab import SanctionsTab
from tests.figures.geometry import box, groups, plain_shapes
from tests.view.sanctions import WORDS, figure, shown


@pytest.fixture
def tab(qtbot: QtBot) -> SanctionsTab:
    return shown(qtbot, WORDS)


def turn(widget: QWidget, x: float, steps: int) -> bool:
    """Turn the wheel over ``x``; whether the widget took it."""
    where = QPointF(x, 60)
    event = QWheelEvent(
        where,
        QPointF(widget.mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_a_wheel_zooms_where_the_pointer_is_until_a_quarter_of_a_year(tab: SanctionsTab) -> None:
    widget = figure(tab)
    before = widget.span
    x = float(widget.width() - 40)
    assert turn(widget, x, 1)
    assert widget.span.length < before.length
    assert widget.span.start - before.start > before.end - widget.span.end
    for _ in range(40):
        turn(widget, x, 1)
    assert widget.span.length == pytest.approx(LEAST)


def test_a_wheel_that_has_nothing_left_to_step_back_from_scrolls_what_is_around(
    tab: SanctionsTab,
) -> None:
    widget = figure(tab)
    for _ in range(10):
        turn(widget, 400, -1)
    assert widget.span == widget.whole
    assert not turn(widget, 400, -1)


def test_a_drag_moves_the_years_with_the_pointer_and_chooses_nothing(tab: SanctionsTab) -> None:
    widget = figure(tab)
    turn(widget, 500, 5)
    before, chosen = widget.span, tab.row
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(600, 20))
    QTest.mouseMove(widget, QPoint(500, 20))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(500, 20))
    assert widget.span.start > before.start
    assert widget.span.length == pytest.approx(before.length)
    assert tab.row == chosen


def test_what_the_pointer_is_on_is_said_at_once(tab: SanctionsTab) -> None:
    widget = figure(tab)
    assert widget.drawing is not None
    group = next(group for group in groups(widget.drawing) if group.key == "nuc-2006-10-09")
    left, top, right, bottom = box(next(iter(plain_shapes(group.shapes))))
    QTest.mouseMove(widget, QPoint(round((left + right) / 2), round((top + bottom) / 2)))
    assert "9 October 2006" in QToolTip.text()
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        pos=QPoint(round((left + right) / 2), round((top + bottom) / 2)),
    )
    assert tab.row == "nuc-2006-10-09"


def test_keys_zoom_move_and_lead_back(tab: SanctionsTab) -> None:
    widget = figure(tab)
    tab.choose("res-2397")
    QTest.keyClick(widget, Qt.Key.Key_Plus)
    QTest.keyClick(widget, Qt.Key.Key_Plus)
    close = widget.span
    assert close.length < widget.home.length
    assert close.holds(2017.97)
    QTest.keyClick(widget, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert widget.span.start < close.start
    QTest.keyClick(widget, Qt.Key.Key_Minus)
    assert widget.span.length > close.length
    QTest.keyClick(widget, Qt.Key.Key_Home)
    assert widget.span == widget.home


def test_arrows_go_from_act_to_act_and_what_is_shown_follows(tab: SanctionsTab) -> None:
    widget = figure(tab)
    tab.choose("res-2375")
    QTest.keyClick(widget, Qt.Key.Key_Right)
    assert tab.row == "res-2397"
    for _ in range(8):
        QTest.keyClick(widget, Qt.Key.Key_Plus)
    before = widget.span
    QTest.keyClick(widget, Qt.Key.Key_Right)
    assert tab.row == "draft-2019-12-16"
    assert widget.span.start > before.start
    QTest.keyClick(widget, Qt.Key.Key_Down)
    assert tab.row is not None
    assert tab.row in {act.id for act in widget.in_sight()}


def test_the_figure_names_itself_and_says_the_chosen_act_first(tab: SanctionsTab) -> None:
    tab.choose("res-2397")
    assert figure(tab).accessibleName()
    said = figure(tab).accessibleDescription()
    assert said.startswith("22 December 2017: Resolution 2397 (2017)")
    assert "plus and minus zoom" in said


def test_enter_leads_into_the_details_and_escape_back_to_the_ladder(tab: SanctionsTab) -> None:
    tab.choose("res-2397")
    figure(tab).setFocus()
    QTest.keyClick(figure(tab), Qt.Key.Key_Return)
    assert tab.detail.hasFocus()
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.ladder.ladder.hasFocus()
    QTest.keyClick(tab.ladder.ladder, Qt.Key.Key_Return)
    assert tab.detail.hasFocus()
    tab.ladder.pages.choose("acts")
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.view.hasFocus()
