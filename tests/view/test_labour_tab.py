from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.map_ground import WHOLE
from dprk_viewer.tokens import LIGHT
from dprk_viewer.view.labour_tab import LabourTab
from dprk_viewer.view.look import Look
from dprk_viewer.view.painter import find_key
from dprk_viewer.wording.words import Words
from tests import factory

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def held() -> Facts:
    return factory.facts(
        sources=[factory.source()],
        parties=[factory.party()],
        places=[factory.place(), factory.place("CHN", name="China"), factory.place("NAM")],
        claims=[
            factory.claim("rus", place="RUS", point=Decimal(30000)),
            factory.claim(
                "rus-old", place="RUS", point=Decimal(40000), period_to=factory.date("2015")
            ),
            factory.claim("chn", place="CHN", point=Decimal(50000)),
            factory.claim("nam", place="NAM", point=Decimal(0)),
            factory.claim("part", place="NAM", point=Decimal(7), scope="part"),
        ],
    )


@pytest.fixture
def tab(qtbot: QtBot) -> LabourTab:
    words, facts = Words.english(), held()
    made = LabourTab(words, Look(LIGHT, 1.0))
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show_facts(facts, made.build(facts, words), None)
    made.show()
    qtbot.waitUntil(lambda: made.row is not None)
    made.switch.choose("map")
    qtbot.waitUntil(lambda: made.map.map is not None)
    return made


def title(tab: LabourTab) -> str:
    assert tab.map.drawing is not None
    return tab.map.drawing.title


def test_strip_and_map_show_the_rows_of_one_filter(qtbot: QtBot, tab: LabourTab) -> None:
    assert "on the map" in title(tab)
    tab.bar.box.setText("china")
    qtbot.waitUntil(lambda: tab.map.drawing is not None and "Russian" not in tab.map.drawing.alt)
    tab.switch.choose("strip")
    qtbot.waitUntil(lambda: "by place" in title(tab))
    assert tab.map.drawing is not None
    assert "China" in tab.map.drawing.alt
    assert "Russian" not in tab.map.drawing.alt


def test_whole_and_part_are_one_scope_at_a_time(qtbot: QtBot, tab: LabourTab) -> None:
    assert "part" not in tab.view.model().shown_ids()
    next(box for box in tab.bar.facets if box.facet.name == "scope").choose("part")
    qtbot.waitUntil(lambda: tab.view.model().shown_ids() == ("part",))


def test_arrows_go_from_host_to_host_in_map_table_and_detail(tab: LabourTab) -> None:
    tab.choose("chn")
    QTest.keyClick(tab.map, Qt.Key.Key_Up)
    assert tab.row == tab.view.chosen() == "rus"
    QTest.keyClick(tab.map, Qt.Key.Key_PageDown)
    assert tab.row == "chn"
    assert tab.detail.shown is not None


def test_a_click_on_a_host_chooses_its_figure(qtbot: QtBot, tab: LabourTab) -> None:
    assert tab.map.map is not None
    tab.choose("nam")
    size = (float(tab.map.width()), float(tab.map.height()))
    x, y = tab.map.map.ground(size, WHOLE).at(*tab.map.map.land.points["RUS"])
    QTest.mouseClick(tab.map, Qt.MouseButton.LeftButton, PLAIN, QPoint(round(x), round(y)))
    assert tab.row == "rus"


def test_keys_zoom_and_move_and_show_the_whole_again(qtbot: QtBot, tab: LabourTab) -> None:
    QTest.keyClick(tab.map, Qt.Key.Key_Plus)
    near = tab.map.frame
    assert near.zoom > 1
    QTest.keyClick(tab.map, Qt.Key.Key_Right, SHIFT)
    assert tab.map.frame.x > near.x
    QTest.keyClick(tab.map, Qt.Key.Key_0)
    assert tab.map.frame == WHOLE


def test_wheel_and_drag_zoom_and_move(qtbot: QtBot, tab: LabourTab) -> None:
    at = QPointF(300.0, 100.0)
    event = QWheelEvent(
        at,
        QPointF(tab.map.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    tab.map.wheelEvent(event)
    near = tab.map.frame
    assert near.zoom > 1
    row = tab.row
    QTest.mousePress(tab.map, Qt.MouseButton.LeftButton, PLAIN, QPoint(300, 100))
    QTest.mouseMove(tab.map, QPoint(200, 100))
    QTest.mouseRelease(tab.map, Qt.MouseButton.LeftButton, PLAIN, QPoint(200, 100))
    assert tab.map.frame.x > near.x
    assert tab.row == row


def test_the_host_chosen_can_be_opened_by_name_and_by_enter(qtbot: QtBot, tab: LabourTab) -> None:
    tab.choose("chn")
    assert tab.open_host.text() == "Open China"
    with qtbot.waitSignal(tab.host_asked) as asked:
        tab.open_host.click()
    assert asked.args == ["CHN"]
    with qtbot.waitSignal(tab.host_asked) as asked:
        QTest.keyClick(tab.map, Qt.Key.Key_Return)
    assert asked.args == ["CHN"]


def test_the_whole_map_with_its_disclaimer_is_in_sight(qtbot: QtBot, tab: LabourTab) -> None:
    qtbot.wait(100)
    area = tab.map.visibleRegion().boundingRect()
    assert area.height() == tab.map.height()
    assert "no view on the status" in tab.map.accessibleDescription()


def test_over_time_one_host_is_shown_and_the_figure_follows_the_row(
    qtbot: QtBot, tab: LabourTab
) -> None:
    tab.switch.choose("time")
    tab.choose("rus")
    qtbot.waitUntil(lambda: title(tab).startswith("Russian Federation"))
    assert tab.map.drawing is not None
    assert "40,000" in tab.map.drawing.alt
    tab.choose("chn")
    qtbot.waitUntil(lambda: title(tab).startswith("China"))
    assert "30,000" not in tab.map.drawing.alt


def test_buttons_zoom_the_map_and_go_with_it(tab: LabourTab) -> None:
    assert tab.zoom.isVisible()
    tab.zoom.nearer.click()
    tab.zoom.nearer.click()
    near = tab.map.frame.zoom
    tab.zoom.further.click()
    assert 1 < tab.map.frame.zoom < near
    tab.zoom.whole.click()
    assert tab.map.frame == WHOLE
    tab.switch.choose("strip")
    assert not tab.zoom.isVisible()


def test_a_host_without_a_figure_is_named_where_the_pointer_rests(tab: LabourTab) -> None:
    assert tab.map.drawing is not None
    assert tab.map.map is not None
    x, y = tab.map.map.ground((float(tab.map.width()), float(tab.map.height())), WHOLE).at(
        *tab.map.map.land.points["CAN"]
    )
    key = find_key(tab.map.drawing.shapes, QPointF(x, y))
    row = tab.row
    QTest.mouseClick(tab.map, Qt.MouseButton.LeftButton, PLAIN, QPoint(round(x), round(y)))
    assert key == "CAN"
    assert tab.row == row
