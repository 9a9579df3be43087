"""The menus keep to the conventions of the desktop, whoever adds to them."""

from __future__ import annotations

import re

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from dprk_viewer.view.main_window import MainWindow

_KEY = re.compile(r"&(?!&)(.)")
PORTABLE = QKeySequence.SequenceFormat.PortableText


def menus(opened: MainWindow) -> list[QMenu]:
    """Every menu of the bar, and those within them."""
    found = opened.menuBar().findChildren(QMenu)
    assert len(found) > 4
    return [menu for menu in found if menu.actions()]


def commands(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def every_command(opened: MainWindow) -> list[QAction]:
    return [action for menu in menus(opened) for action in commands(menu) if not action.menu()]


def access_keys(actions: list[QAction]) -> list[str]:
    found = [_KEY.findall(action.text()) for action in actions]
    assert [action.text() for action, keys in zip(actions, found, strict=True) if not keys] == []
    return [keys[0].casefold() for keys in found]


def test_every_command_has_an_access_key_of_its_own_in_its_menu(opened: MainWindow) -> None:
    for actions in (opened.menuBar().actions(), *map(commands, menus(opened))):
        keys = access_keys(actions)
        assert sorted(set(keys)) == sorted(keys), [action.text() for action in actions]


def test_no_group_of_a_menu_is_longer_than_seven(opened: MainWindow) -> None:
    for menu in menus(opened):
        marks = "".join("|" if action.isSeparator() else "x" for action in menu.actions())
        assert max(map(len, marks.split("|"))) <= 7, menu.title()


def test_words_are_in_sentence_case_and_the_dots_are_one_character(opened: MainWindow) -> None:
    names = {"DPRK", "PDF", "CSV", "XLSX", "UN", "RIS", "BibTeX", "Viewer"}
    for action in every_command(opened):
        text = action.text().replace("&", "")
        assert "..." not in text
        later = re.findall(r"\b[A-Z]\w*", text[1:])
        assert set(later) <= names, text


def test_no_two_commands_share_a_key_and_none_takes_ctrl_alt(opened: MainWindow) -> None:
    keys = [
        key.toString(PORTABLE)
        for action in every_command(opened)
        for key in action.shortcuts()
        if not key.isEmpty()
    ]
    assert len(keys) > 8
    assert sorted(set(keys)) == sorted(keys)
    assert [key for key in keys if "Ctrl+Alt" in key or key[-1] in "@${}[]\\~|^'<>`"] == []


def test_what_cannot_be_done_is_shown_and_disabled(opened: MainWindow) -> None:
    def able() -> set[str]:
        return {action.text() for action in every_command(opened) if action.isEnabled()}

    opened.tab_bar.setCurrentIndex(1)
    before = {action.text() for action in every_command(opened)}
    with_sheet = able()
    opened.tab_bar.setCurrentIndex(opened.tab_bar.count() - 1)  # sources have no sheet
    assert {action.text() for action in every_command(opened)} == before
    assert "&Export PDF…" in with_sheet - able()


def test_a_command_of_the_menu_does_what_it_says(opened: MainWindow) -> None:
    action = next(each for each in every_command(opened) if each.text() == "S&ources")
    action.trigger()
    assert opened.tab_bar.tabText(opened.tab_bar.currentIndex()) == "Sources"
