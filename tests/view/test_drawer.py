"""The drawer: what stands beside a figure, and the way in and back by the keys."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.labour_table import labour_table
from dprk_viewer.view.detail_pane import DetailPane, beside
from dprk_viewer.view.labour_tab import LabourTab
from dprk_viewer.wording.words import Words
from tests.factory import claim, date, source
from tests.figures.samples import library
from tests.view.papers import LOOK

WORDS = Words.english()


def facts() -> Facts:
    return library(
        claim("c1", credibility=2, credibility_why="seen twice", checked="once"),
        claim("c2", originator="nis", point=Decimal(20000), hedge="some; estimated"),
        claim("c3", supersedes="c1", point=Decimal(29000), stated_on=date("2019")),
        claim("other", period_to=date("2012"), originator="nis"),
        sources=[source(reliability="B", reliability_why="long record")],
        relays={"c1": ("yonhap",), "c2": ("yonhap",)},
    )


@pytest.fixture
def tab(qtbot: QtBot) -> LabourTab:
    made = LabourTab(WORDS, LOOK)
    qtbot.addWidget(made)
    held = facts()
    made.resize(1366, 700)
    made.show_facts(held, labour_table(held, WORDS), None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.row is not None)
    made.choose("c1")
    made.view.setFocus()
    return made


def texts(pane: DetailPane) -> str:
    said = [label.text() for label in pane.findChildren(QLabel)]
    return "\n".join(said + [link.text() for link in pane.links()])


def test_a_figure_stands_beside_its_rivals_revisions_chain_and_grade(tab: LabourTab) -> None:
    shown = texts(tab.detail)
    for part in (
        "Some 20,000, ROK NIS via Yonhap",
        "hedge: some; estimated",
        "About 29,000",
        "stated 22 December 2017 · revised since · shown here",
        "said it, 22 December 2017",
        "passed it on",
        "B: Source usually reliable",
        "long record",
        "2: Information probably true",
        "seen twice",
    ):
        assert part in shown


def test_the_chart_of_the_drawer_holds_what_speaks_of_the_same_time() -> None:
    assert {row.id for row in beside(facts(), "c1")} == {"c1", "c2", "c3"}
    assert {row.id for row in beside(facts(), "other")} == {"other"}
    assert beside(facts(), "nobody") == ()


def test_enter_leads_into_the_drawer_and_esc_back_to_the_table(
    qtbot: QtBot, tab: LabourTab
) -> None:
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    assert tab.detail.hasFocus()
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.view.hasFocus()
    assert tab.row == "c1"


def test_esc_leads_back_from_a_rival_to_the_figure_it_was_set_beside(tab: LabourTab) -> None:
    tab.detail.row_chosen.connect(tab.choose)
    rival = next(link for link in tab.detail.links() if "20,000" in link.text())
    QTest.keyClick(rival, Qt.Key.Key_Return)
    assert tab.row == "c2"
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.row == "c1"
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.view.hasFocus()


def test_a_row_chosen_elsewhere_begins_anew(tab: LabourTab) -> None:
    tab.detail.row_chosen.connect(tab.choose)
    next(link for link in tab.detail.links() if "20,000" in link.text()).click()
    tab.choose("other")
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.row == "other"
    assert tab.view.hasFocus()


def test_rows_chosen_together_stay_so_while_the_drawer_shows_the_last(tab: LabourTab) -> None:
    first = tab.view.model().shown_ids()[0]
    tab.choose(first)
    QTest.keyClick(tab.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert tab.view.selected() == tab.view.model().shown_ids()[:2]
    assert tab.detail.shown is not None
    assert tab.row == tab.detail.shown.id == tab.view.model().shown_ids()[1]
    QTest.keyClick(tab.view, Qt.Key.Key_Down)
    assert tab.view.selected() == (tab.row,)
