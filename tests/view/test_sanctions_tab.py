from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.copying import Copying
from dprk_viewer.view.row_tools import RowTools
from dprk_viewer.view.sanctions_tab import SanctionsTab
from dprk_viewer.wording.words import Words
from tests.view.sanctions import BUNDLED, WORDS, figure, shown, texts
from tests.view.test_fits import clips_nothing

LABOUR = "p2397-06"


@pytest.fixture
def tab(qtbot: QtBot) -> SanctionsTab:
    return shown(qtbot, WORDS)


def test_figure_and_table_hold_the_same_acts(qtbot: QtBot, tab: SanctionsTab) -> None:
    def drawn() -> set[str]:
        acts = figure(tab).acts
        return {act.id for act in acts.rows} if acts else set()

    assert drawn() == set(tab.view.model().shown_ids()) == set(BUNDLED.events)
    tab.bar.box.setText("crude")
    qtbot.waitUntil(lambda: drawn() == set(tab.view.model().shown_ids()))
    assert 0 < len(drawn()) < len(BUNDLED.events)


def test_words_typed_narrow_the_ladder_and_lead_to_the_one_that_holds_them(
    qtbot: QtBot, tab: SanctionsTab
) -> None:
    def rungs() -> set[str]:
        return {BUNDLED.provisions[id_].event for id_ in tab.ladder.ladder.model().shown_ids()}

    whole = rungs()
    tab.bar.box.setText("2397")
    qtbot.waitUntil(lambda: rungs() < whole)
    assert "res-2397" in rungs()
    tab.bar.box.setText("coal")
    qtbot.waitUntil(lambda: rungs() == set())
    assert tab.ladder.nothing.isVisible()
    assert "no duty made by 10 October 2026 holds “coal”" in tab.ladder.nothing.text()
    assert "Coal and minerals" in tab.ladder.nothing.text()
    tab.ladder.show_subject("coal_minerals")
    assert rungs()
    tab.bar.clear()
    tab.bar.box.setText("zzz")
    qtbot.waitUntil(lambda: rungs() == set())
    assert tab.ladder.nothing.text().endswith("holds “zzz”.")


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
        clips_nothing(qtbot, made)


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
