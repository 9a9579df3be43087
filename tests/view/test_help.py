"""The manual, the check of a printed sheet and the options, as a reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.errors import BadSheetId
from dprk_viewer.facts.history import Former
from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import (
    CONTACT,
    PAPER,
    Preset,
    Settings,
)
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.saved import Selection
from dprk_viewer.sheets.verify import Verdict
from dprk_viewer.view.archive import Archive
from dprk_viewer.view.check_window import CheckWindow
from dprk_viewer.view.link_dialog import open_address
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.manual_pages import manual_folder
from dprk_viewer.view.manual_window import ManualWindow
from dprk_viewer.view.options_window import OptionsWindow
from dprk_viewer.wording.words import Words
from tests.view.papers import LOOK, blank_pdf, small_facts, window, write_as
from tests.view.test_fits import clips_nothing
from tests.view.test_main_window import open_window, texts


def check(_facts: Facts, text: str) -> Verdict:
    if "bad" in text:
        raise BadSheetId(id=text)
    return Verdict(text, True, None, (f"{text} stands.", "Two facts."), ())


# The manual


def test_f1_opens_the_manual_beside_the_window(opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F1)
    (manual,) = opened.findChildren(ManualWindow)
    assert manual.isVisible()
    assert not manual.isModal()
    assert "First steps" in manual.page.toPlainText()


def test_every_page_has_a_text_and_every_picture_it_names_is_bundled(opened: MainWindow) -> None:
    manual = opened.helper.show_page("first-steps")
    for row in range(manual.contents.count()):
        manual.contents.setCurrentRow(row)
        assert len(manual.page.toPlainText()) > 30
        html = manual.page.toHtml()
        for picture in html.split('<img src="')[1:]:
            assert (manual_folder("en") / picture.split('"')[0]).is_file()


def test_the_keys_of_the_manual_are_those_of_the_menus(opened: MainWindow) -> None:
    said = opened.helper.show_page("keyboard").page.toPlainText()
    for each in opened.menus.shortcuts():
        assert each.keys in said
        assert each.command in said
    assert "Search everything" in said


def test_words_are_found_on_a_page_and_what_is_not_there_is_said(opened: MainWindow) -> None:
    manual = opened.helper.show_page("limits")
    QTest.keyClicks(manual.sought, "legal")
    assert manual.page.textCursor().selectedText() == "legal"
    assert manual.found.text() == ""
    QTest.keyClicks(manual.sought, "xyz")
    assert manual.found.text() == "Not on this page"


def test_the_manual_reads_nothing_but_its_own_pictures(opened: MainWindow, tmp_path: Path) -> None:
    page = opened.helper.show_page("limits").page
    (tmp_path / "x.png").write_bytes(b"x")
    for name in ("http://a.example/x.png", f"file://{tmp_path}/x.png", "../en/limits.md", "x.png"):
        assert page.loadResource(2, QUrl(name)) == b""


def test_a_web_address_in_the_manual_asks_before_it_is_opened(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    page = opened.helper.show_page("limits").page
    page.anchorClicked.emit(QUrl("https://undocs.org/a"))
    assert "undocs.org" in asked[0]


def test_what_changed_counts_what_stands_and_lists_what_does_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = window(tmp_path)
    former = Former("2026.10.1", "d", {"c1": "another digest", "gone": "x"}, {})
    made.archive = Archive(lambda: {"2026.10.1": former}, check)
    opened = open_window(qtbot, made)
    said = opened.helper.show_page("changes").page.toPlainText()
    assert "0 facts stand as they were, 1 were mended" in said
    assert "1 were taken out" in said
    assert "30,000" in said


# A printed sheet


def test_an_id_is_checked_and_a_bad_one_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    made = window(tmp_path)
    made.archive = Archive(dict, check)
    opened = open_window(qtbot, made)
    asked = opened.helper.check_sheet()
    assert isinstance(asked, CheckWindow)
    QTest.keyClicks(asked.asked, "labour · 2026.11.2 · D2D3C4")
    QTest.keyClick(asked.asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "stands" in asked.verdict.text())
    assert asked.rows.toPlainText() == "Two facts."
    asked.ask("bad")
    qtbot.waitUntil(lambda: "no ID of a sheet" in asked.verdict.text())
    assert not asked.rows.isVisible()
    asked.close()


# The options


def options(opened: MainWindow) -> OptionsWindow:
    shown = opened.helper.show_options()
    assert isinstance(shown, OptionsWindow)
    return shown


def test_every_choice_acts_at_once_and_is_kept(opened: MainWindow) -> None:
    shown = options(opened)
    shown.paper.setCurrentIndex(1)
    QTest.keyClicks(shown.marking, "RESTRICTED")
    QTest.keyClicks(shown.contact, "Sanctions unit")
    shown.close()
    assert "Letter · Marking: RESTRICTED" in opened.foot.page.text()
    kept = Settings.load(opened.shelf.settings.path)
    assert (kept.get(PAPER), kept.get(CONTACT)) == ("letter", "Sanctions unit")


def test_grades_are_shown_or_not_as_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    facts = small_facts()
    graded = facts.claims["c1"]._replace(credibility=2, credibility_why="seen twice")
    facts = facts._replace(claims={**facts.claims, "c1": graded})
    opened = open_window(qtbot, window(tmp_path, facts))
    tab = opened.tabs[0]
    tab.choose("c1")

    def said() -> list[str]:
        page = tab.detail.widget()
        assert page is not None
        return [each.text() for each in page.findChildren(QLabel)]

    assert "How we grade it" in said()
    shown = options(opened)
    shown.grades.setChecked(False)
    assert "How we grade it" not in said()
    opened.helper.turn_grades()
    assert "How we grade it" in said()
    shown.close()


def test_an_address_is_only_copied_where_the_reader_chose_so(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = options(opened)
    shown.links.setCurrentIndex(shown.links.findData("copy"))
    shown.close()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("opened"))
    assert open_address(opened.tabs[0], Words.english(), "https://undocs.org/a") is False
    assert QGuiApplication.clipboard().text() == "https://undocs.org/a"


def test_leaving_no_trace_is_said_at_the_foot_and_keeps_nothing(opened: MainWindow) -> None:
    shown = options(opened)
    QTest.keyClicks(shown.marking, "SECRET")
    shown.trace.setChecked(True)
    shown.close()
    assert "No trace is kept" in opened.foot.page.text()
    path = opened.shelf.settings.path
    opened.close()
    assert path.read_text("utf-8").split() == ["{", '"no_trace":', "true", "}"]


def test_what_an_administrator_locked_is_disabled_and_says_why(
    qtbot: QtBot, tmp_path: Path
) -> None:
    preset = Preset({"marking": "OFFICIAL", "links": "copy"}, frozenset({"marking", "links"}), True)
    settings = Settings.load(tmp_path / "settings.json", preset)
    made = MainWindow(Words.english(), settings, LOOK, small_facts, blank_pdf, write_as)
    shown = options(open_window(qtbot, made))
    assert (shown.marking.text(), shown.marking.isEnabled()) == ("OFFICIAL", False)
    assert shown.links.isEnabled() is False
    assert shown.links.accessibleDescription() == "Set by your administrator."
    assert shown.paper.isEnabled()
    assert texts(shown).count("Set by your administrator.") == 2
    assert "preset cannot be read" in texts(shown)
    shown.close()


@pytest.mark.parametrize("size", [(560, 620), (420, 380)])
def test_the_windows_clip_no_words(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    app.register_fonts(app.FIRST_FONTS)
    made = window(tmp_path, words=Words.pseudo())
    made.archive = Archive(dict, check)
    opened = open_window(qtbot, made)
    asked = opened.helper.check_sheet()
    assert asked is not None
    for shown in (options(opened), opened.helper.show_page("limits"), asked):
        shown.resize(*size)
        qtbot.wait(50)
        clips_nothing(qtbot, shown)
        shown.close()


def test_what_is_locked_cannot_be_changed_anywhere_else_either(
    qtbot: QtBot, tmp_path: Path
) -> None:
    preset = Preset({"marking": "OFFICIAL", "we_are": "KOR"}, frozenset({"marking", "we_are"}))
    settings = Settings.load(tmp_path / "settings.json", preset)
    made = MainWindow(Words.english(), settings, LOOK, small_facts, blank_pdf, write_as)
    opened = open_window(qtbot, made)
    opened.home.page_bar.change.click()
    assert opened.home.page_bar.marking.isEnabled() is False
    opened.tab_bar.setCurrentIndex(1)
    shown = opened.preview()
    assert shown is not None
    assert (shown.bar.marking.isEnabled(), shown.bar.paper.isEnabled()) == (False, True)
    assert shown.bar.options().marking == "OFFICIAL"
    shown.close()
    own = next(each for each in opened.findChildren(QAction) if each.text() == "&We are…")
    assert own.isEnabled() is False


def test_a_state_that_the_facts_do_not_know_stops_no_window(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"we_are": "ZZZ"}', encoding="utf-8")
    opened = open_window(qtbot, window(tmp_path))
    assert opened.tab_bar.isVisible()
    opened.tab_bar.setCurrentIndex(1)
    shown = opened.preview()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.data is not None)
    shown.close()
    opened.close()
    assert "ZZZ" in (tmp_path / "settings.json").read_text("utf-8")


def test_recent_sheets_that_are_not_kept_are_gone(opened: MainWindow) -> None:
    opened.shelf.note(Selection("labour", SheetOptions()))
    assert opened.shelf.has_recent()
    shown = options(opened)
    shown.recent.setChecked(False)
    shown.recent.setChecked(True)
    shown.close()
    assert not opened.shelf.has_recent()
    assert "labour" not in opened.shelf.settings.path.read_text("utf-8")
