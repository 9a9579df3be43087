"""Home, the hosts and the ways between them, as a reader uses them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.tokens import DARK
from dprk_viewer.view.draft_line import DraftLine
from dprk_viewer.view.host_bar import HostBar
from dprk_viewer.view.host_page import HostPage
from dprk_viewer.view.look import Look
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.wording.words import Words
from tests.view.papers import LOOK, window
from tests.view.test_fits import SIZES, clips_nothing
from tests.view.test_main_window import open_window

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, window(tmp_path), tab=0)


@pytest.fixture
def bundled(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    app.register_fonts(app.FIRST_FONTS)
    facts = app.load()
    made = window(tmp_path, facts, words=Words.pseudo())
    return open_window(qtbot, made, tab=0)


def show(qtbot: QtBot, opened: MainWindow, place: str) -> HostPage:
    with qtbot.waitSignal(opened.hosts.host_shown):
        opened.show_host(place)
    page = opened.hosts.page
    assert page is not None
    return page


def enter(qtbot: QtBot, bar: HostBar, typed: str) -> None:
    bar.box.clear()
    QTest.keyClicks(bar.box, typed)
    QTest.keyClick(bar.box, Qt.Key.Key_Return)


def has_pages(shown: PreviewWindow) -> bool:
    return shown.data is not None


def texts(page: HostPage) -> str:
    said = [label.text() for label in page.findChildren(QLabel)]
    return "\n".join([*said, *(line.text() for line in page.findChildren(DraftLine))])


def test_three_letters_and_enter_open_a_host_from_either_box(
    qtbot: QtBot, opened: MainWindow
) -> None:
    with qtbot.waitSignal(opened.hosts.host_shown) as first:
        enter(qtbot, opened.home.bar, "rus")
    with qtbot.waitSignal(opened.hosts.host_shown) as second:
        enter(qtbot, opened.hosts.bar, "chi")
    assert (first.args, second.args) == (["RUS"], ["CHN"])
    assert opened.hosts.sheet == "country:CHN"


def test_a_name_that_no_place_has_is_answered_in_the_bar(qtbot: QtBot, opened: MainWindow) -> None:
    enter(qtbot, opened.home.bar, "atlantis")
    assert "atlantis" in opened.home.bar.said.text()
    assert opened.tab_bar.currentIndex() == 0
    QTest.keyClicks(opened.home.bar.box, "x")
    assert opened.home.bar.said.text() == ""


def test_the_list_under_the_box_leads_by_arrow_and_enter(qtbot: QtBot, opened: MainWindow) -> None:
    bar = opened.home.bar
    QTest.keyClicks(bar.box, "r")
    popup = bar.box.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(opened.hosts.host_shown):
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert opened.hosts.host == "RUS"


def test_a_card_shows_the_duty_with_its_exception_the_figures_and_the_answer(
    qtbot: QtBot, opened: MainWindow
) -> None:
    said = texts(show(qtbot, opened, "RUS"))
    for part in ("plain duty", "plain exception", "11,000", "†", "What we do not know"):
        assert part in said


def test_a_figure_pressed_shows_what_travels_with_it_beside_the_card(
    qtbot: QtBot, opened: MainWindow
) -> None:
    page = show(qtbot, opened, "RUS")
    line = next(line for line in page.findChildren(DraftLine) if line.id == "c2")
    line.click()
    assert opened.hosts.row == "c2"
    said = "\n".join(label.text() for label in opened.hosts.detail.findChildren(QLabel))
    assert "plain Media" in said
    assert "11,000†" in opened.hosts.copy_text()


def test_the_buttons_open_the_preview_of_the_host_in_the_form_asked_for(
    qtbot: QtBot, opened: MainWindow
) -> None:
    page = show(qtbot, opened, "RUS")
    for number, form in enumerate(("briefing", "demarche")):
        page.findChildren(QPushButton)[number].click()
        shown = opened.findChildren(PreviewWindow)[-1]
        qtbot.waitUntil(partial(has_pages, shown))
        assert shown.bar.form.currentData() == form
        assert shown.data is not None
        assert b"country:RUS" in shown.data
        shown.close()


def test_our_own_state_is_offered_no_demarche(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"we_are": "RUS"}', encoding="utf-8")
    opened = open_window(qtbot, window(tmp_path), tab=0)
    ours = {button.text() for button in show(qtbot, opened, "RUS").findChildren(QPushButton)}
    other = {button.text() for button in show(qtbot, opened, "CHN").findChildren(QPushButton)}
    assert "Démarche pack…" in other - ours


def test_back_and_forward_lead_through_what_was_looked_at(qtbot: QtBot, opened: MainWindow) -> None:
    show(qtbot, opened, "RUS")
    show(qtbot, opened, "CHN")
    opened.go_to("c3")
    labour = opened.tabs[0]
    with qtbot.waitSignal(opened.hosts.host_shown):
        QTest.keyClick(opened, Qt.Key.Key_Left, ALT)
    assert opened.hosts.host == "CHN"
    with qtbot.waitSignal(opened.hosts.host_shown):
        QTest.keyClick(opened, Qt.Key.Key_Left, ALT)
    assert opened.hosts.host == "RUS"
    QTest.keyClick(opened, Qt.Key.Key_Left, ALT)
    assert opened.tab_bar.currentIndex() == 0
    QTest.keyClick(opened, Qt.Key.Key_Left, ALT)
    assert opened.tab_bar.currentIndex() == 0
    for _ in range(2):
        with qtbot.waitSignal(opened.hosts.host_shown):
            QTest.keyClick(opened, Qt.Key.Key_Right, ALT)
    QTest.keyClick(opened, Qt.Key.Key_Right, ALT)
    assert (opened.current_tab(), labour.row) == (labour, "c3")


def test_steps_from_row_to_row_of_one_table_are_one_place(qtbot: QtBot, opened: MainWindow) -> None:
    opened.ways.show_tab(1)
    for id_ in ("c1", "c2", "c3"):
        opened.tabs[0].choose(id_)
    opened.ways.show_tab(2)
    opened.ways.go_back()
    assert (opened.current_tab(), opened.tabs[0].row) == (opened.tabs[0], "c3")
    opened.ways.go_back()
    assert opened.tab_bar.currentIndex() == 0


def test_alt_home_leads_back_to_the_host_box(qtbot: QtBot, opened: MainWindow) -> None:
    opened.ways.show_tab(2)
    QTest.keyClick(opened, Qt.Key.Key_Home, ALT)
    assert opened.focusWidget() is opened.home.bar.box


def test_a_topic_opens_its_tab_and_the_newest_fact_its_row(opened: MainWindow) -> None:
    opened.home.topic_chosen.emit("cyber")
    assert opened.current_tab() is opened.tabs[2]
    home = opened.home.home
    assert home is not None
    opened.home.fact_chosen.emit(home.newest_id)
    front = opened.current_tab()
    assert front is not None
    assert front.row == home.newest_id


def test_paper_and_marking_are_changed_in_the_bar_and_kept(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    bar = opened.home.page_bar
    bar.change.click()
    assert (bar.paper.isVisible(), bar.marking.isVisible()) == (True, True)
    bar.paper.setCurrentIndex(bar.paper.findData("letter"))
    QTest.keyClicks(bar.marking, "INTERNAL")
    QTest.keyClick(bar.marking, Qt.Key.Key_Return)
    assert bar.said.text() == "Paper: Letter · Marking: INTERNAL · Language: English"
    opened.ways.show_tab(1)
    assert opened.foot.page.text() == "Letter · Marking: INTERNAL"
    opened.close()
    again = open_window(qtbot, window(tmp_path), tab=0)
    assert "INTERNAL" in again.home.page_bar.said.text()


def test_duties_too_many_for_the_first_tab_open_with_their_exceptions(
    qtbot: QtBot, bundled: MainWindow
) -> None:
    hidden = [label for label in bundled.home.findChildren(QLabel) if label.isHidden()]
    opener = next(
        button for button in bundled.home.findChildren(QPushButton) if "4" in button.text()
    )
    opener.click()
    assert not any(label.isHidden() for label in hidden if label.text())
    said = "\n".join(label.text() for label in bundled.home.findChildren(QLabel))
    assert "Committee approval in advance" in said


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_home_and_cards_clip_no_words(
    qtbot: QtBot, bundled: MainWindow, size: tuple[int, int]
) -> None:
    def fits() -> None:
        clips_nothing(qtbot, bundled)

    bundled.resize(*size)
    qtbot.wait(50)
    qtbot.waitUntil(fits)
    bundled.ways.show_tab(4)
    qtbot.wait(50)
    qtbot.waitUntil(fits)
    for place in ("RUS", "GEO", "POL", "PRK"):
        show(qtbot, bundled, place)
        qtbot.wait(50)
        qtbot.waitUntil(fits)


def test_a_line_grows_with_its_words_and_never_cuts_them(qtbot: QtBot, opened: MainWindow) -> None:
    page = show(qtbot, opened, "RUS")
    for line in page.findChildren(DraftLine):
        assert line.heightForWidth(200) >= line.heightForWidth(600) > 0
        assert line.accessibleName() == line.text()


def test_more_lines_of_a_type_are_one_click_away(qtbot: QtBot, bundled: MainWindow) -> None:
    page = show(qtbot, bundled, "RUS")
    before = len(page.findChildren(DraftLine))
    more = next(
        button
        for button in page.findChildren(QPushButton)
        if button.text().startswith("[") and button.property("role") == "link"
    )
    more.click()
    assert len(page.findChildren(DraftLine)) > before
    assert not more.isVisible()


def test_every_line_can_be_painted_light_and_dark(qtbot: QtBot, tmp_path: Path) -> None:
    for look in (LOOK, Look(DARK, LOOK.scale)):
        opened = open_window(qtbot, window(tmp_path, app.load(), look=look), tab=0)
        page = show(qtbot, opened, "RUS")
        image = page.grab().toImage()
        line = [line for line in page.findChildren(DraftLine) if line.text()[0].isdigit()][-1]
        place = line.mapTo(page, line.rect().topLeft())
        drawn = {
            image.pixelColor(place.x() + x, place.y() + y).name().upper()
            for x in range(300)
            for y in range(line.height())
        }
        assert {look.palette.paper, look.palette.accent, look.palette.ink} <= drawn
