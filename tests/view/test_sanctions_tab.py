from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer import app, paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.figures.time_span import LEAST
from dprk_viewer.view.copying import Copying
from dprk_viewer.view.row_link import RowLink
from dprk_viewer.view.row_tools import RowTools
from dprk_viewer.view.sanctions_tab import SanctionsTab
from dprk_viewer.view.style import style_sheet
from dprk_viewer.view.timeline_widget import TimelineWidget
from dprk_viewer.wording.words import Words
from tests.figures.geometry import box, groups, plain_shapes
from tests.view.papers import LOOK
from tests.view.test_fits import clipped

WORDS = Words.english()
BUNDLED = load(paths.resource("data"))
LABOUR = "p2397-06"


@pytest.fixture
def tab(qtbot: QtBot) -> SanctionsTab:
    app.register_fonts(app.FIRST_FONTS)
    return shown(qtbot, WORDS)


def shown(qtbot: QtBot, words: Words, size: tuple[int, int] = (1366, 672)) -> SanctionsTab:
    made = SanctionsTab(words, LOOK)
    made.setStyleSheet(style_sheet(LOOK))
    qtbot.addWidget(made)
    made.show_facts(BUNDLED, made.build(BUNDLED, words), None)
    made.resize(*size)
    made.show()
    qtbot.waitUntil(lambda: made.row is not None)
    qtbot.wait(120)
    return made


def figure(tab: SanctionsTab) -> TimelineWidget:
    return tab.timeline.timeline


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


def texts(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    links = [link.text() for link in widget.findChildren(RowLink)]
    return "\n".join((*labels, *links))


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


def test_figure_and_table_hold_the_same_acts(qtbot: QtBot, tab: SanctionsTab) -> None:
    def drawn() -> set[str]:
        acts = figure(tab).acts
        return {act.id for act in acts.rows} if acts else set()

    assert drawn() == set(tab.view.model().shown_ids()) == set(BUNDLED.events)
    tab.bar.box.setText("crude")
    qtbot.waitUntil(lambda: drawn() == set(tab.view.model().shown_ids()))
    assert 0 < len(drawn()) < len(BUNDLED.events)


def test_one_day_is_asked_of_figure_table_ladder_and_detail(
    qtbot: QtBot, tab: SanctionsTab
) -> None:
    tab.choose("res-2276")
    assert "ended 24 April 2017" in texts(tab.detail)
    tab.show_day(dt.date(2016, 5, 1))
    qtbot.wait(50)
    tab.choose("res-2276")
    assert "in force on 1 May 2016" in texts(tab.detail)
    assert not tab.view.model().holds("res-2397")
    acts = figure(tab).acts
    assert acts is not None
    assert "res-2397" not in {act.id for act in acts.rows}
    assert "no duty made by 1 May 2016" in tab.ladder.nothing.text()
    assert "1718 to 2270" in texts(tab.strip)
    tab.bar.clear()
    qtbot.wait(50)
    assert tab.view.model().holds("res-2397")


def test_a_day_before_the_chosen_act_leaves_it(qtbot: QtBot, tab: SanctionsTab) -> None:
    tab.choose("res-2397")
    tab.show_day(dt.date(2010, 1, 1))
    qtbot.wait(50)
    assert tab.row in tab.view.model().shown_ids()


def test_a_theme_that_filters_acts_is_that_of_the_ladder(qtbot: QtBot, tab: SanctionsTab) -> None:
    next(box for box in tab.bar.facets if box.facet.name == "theme").choose("textiles")
    qtbot.wait(50)
    assert tab.ladder.subject is not None
    assert tab.ladder.subject.value() == "textiles"
    rows = [BUNDLED.provisions[id_] for id_ in tab.ladder.ladder.model().shown_ids()]
    assert {row.theme for row in rows} == {"textiles"}


def test_a_rung_leads_to_its_duty_in_its_act(qtbot: QtBot, tab: SanctionsTab) -> None:
    tab.choose("res-1718")
    assert tab.ladder.ladder.chosen() is None
    tab.ladder.ladder.row_chosen.emit(LABOUR)
    qtbot.wait(20)
    assert tab.row == BUNDLED.provisions[LABOUR].event
    assert tab.detail.verticalScrollBar().value() > 0
    exception = BUNDLED.provisions[LABOUR].exception
    assert exception is not None
    assert exception in texts(tab.detail)


def test_what_was_answered_and_what_answered_can_be_followed(tab: SanctionsTab) -> None:
    followed: list[str] = []
    tab.link_followed.connect(followed.append)
    tab.choose("res-2397")
    answered = BUNDLED.event_answers["res-2397"][0]
    line = next(link for link in tab.detail.links() if "29 November 2017" in link.text())
    line.click()
    assert followed == [answered]


def test_the_buttons_ask_for_the_sheet_and_the_citation(tab: SanctionsTab) -> None:
    asked: list[str] = []
    tab.sheet_wanted.connect(asked.append)
    tab.citation_wanted.connect(asked.append)
    tab.choose("res-2397")
    tools = tab.detail.findChild(RowTools)
    assert isinstance(tools, RowTools)
    buttons = {button.text(): button for button in tools.findChildren(QPushButton)}
    buttons["Sheet for 2397"].click()
    cites = buttons["Copy citation"].menu()
    assert cites is not None
    cites.actions()[0].trigger()
    assert asked == ["resolution:2397", "un_note"]


def test_an_act_without_a_sheet_offers_none(tab: SanctionsTab) -> None:
    tab.choose("nuc-2017-09-03")
    tools = tab.detail.findChild(RowTools)
    assert isinstance(tools, RowTools)
    assert not any("Sheet" in button.text() for button in tools.findChildren(QPushButton))


@pytest.mark.parametrize("size", [(1366, 672), (683, 336)])
def test_nothing_is_clipped_on_an_earlier_day(qtbot: QtBot, size: tuple[int, int]) -> None:
    app.register_fonts(app.FIRST_FONTS)
    made = shown(qtbot, Words.pseudo(), size)
    for day in (dt.date(2016, 3, 1), dt.date(2024, 5, 1)):
        made.show_day(day)
        qtbot.wait(50)
        assert clipped(made) == []


def test_rows_of_the_ladder_are_as_high_as_their_words(tab: SanctionsTab) -> None:
    view = tab.ladder.ladder
    metrics = view.fontMetrics()
    for row in range(view.model().rowCount()):
        for column in range(view.model().columnCount()):
            text = str(view.model().index(row, column).data())
            lines = metrics.horizontalAdvance(text) / view.columnWidth(column)
            assert view.rowHeight(row) >= lines * metrics.height()


def test_the_tab_key_goes_as_the_eye_does(tab: SanctionsTab) -> None:
    order: list[QWidget | None] = [tab.bar.box]
    while (after := order[-1]) is not None and (after is not tab.bar.box or len(order) == 1):
        order.append(after.nextInFocusChain())
    stops: list[QWidget] = [tab.day_box.edit, tab.strip.links()[0], figure(tab)]
    stops += [tab.timeline.closer, tab.ladder.pages.buttons["ladder"]]
    stops += [tab.ladder.ladder, tab.view]
    places = [order.index(stop) for stop in stops]
    assert places == sorted(places)


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


def test_the_table_in_sight_is_the_one_that_is_copied(tab: SanctionsTab) -> None:
    told: list[str] = []
    copying = Copying(WORDS, lambda: tab, told.append)
    copying.copy_table()
    ladder = QGuiApplication.clipboard().text()
    assert all(
        BUNDLED.provisions[id_].duty[:40] in ladder for id_ in tab.ladder.ladder.model().shown_ids()
    )
    assert (BUNDLED.provisions[LABOUR].exception or "none held") in ladder
    tab.ladder.pages.choose("acts")
    copying.copy_table()
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(BUNDLED.events) + 1
