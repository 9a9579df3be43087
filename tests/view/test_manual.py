"""The manual cannot lie: what it names is in the menus, in the settings and in the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dprk_viewer import settings
from dprk_viewer.settings import Choice
from dprk_viewer.view.manual_pages import manual_folder
from dprk_viewer.view.menu_bar import Shortcut
from tests.view.papers import window
from tests.view.test_main_window import open_window
from tests.view.test_menus import commands, menus

PAGES = sorted(manual_folder("en").glob("*.md"))
WORDS = {page.stem: page.read_text("utf-8") for page in PAGES}


def test_there_are_pages() -> None:
    assert len(PAGES) == 6
    assert all(text.startswith("# ") for text in WORDS.values())


def test_every_command_and_key_it_names_is_in_the_menus(qtbot: QtBot, tmp_path: Path) -> None:
    opened = open_window(qtbot, window(tmp_path))
    there = {
        f"{menu.title()} ▸ {action.text()}".replace("&", "").removesuffix("…")
        for menu in menus(opened)
        for action in commands(menu)
    }
    keys = {each.keys for each in opened.menus.shortcuts()}
    named = {name for text in WORDS.values() for name in re.findall(r"\w+ ▸ [A-Z]\w+", text)}
    assert len(named) >= 2
    assert [name for name in named if not any(each.startswith(name) for each in there)] == []
    pressed = {key for text in WORDS.values() for key in re.findall(r"Ctrl\+\S*\w", text)}
    assert len(pressed) >= 3
    assert pressed <= keys


def test_the_names_for_an_administrator_are_those_of_the_settings() -> None:
    known = {each.name for each in vars(settings).values() if isinstance(each, Choice)}
    listed = WORDS["traces"].partition("The names are")[2]
    named = set(re.findall(r"`(\w+)`", listed))
    own = {"window", "columns", "recent", "folder"}
    assert named == known - own


def test_a_page_is_short() -> None:
    for name, text in WORDS.items():
        assert len(text.split()) < 420, name


@pytest.mark.parametrize("picture", ["first-steps-home.png", "first-steps-sheet.png"])
def test_a_picture_is_small(picture: str) -> None:
    file = manual_folder("en") / picture
    assert 1_000 < file.stat().st_size < 90_000


def test_keys_are_listed_without_the_marks_of_a_menu(qtbot: QtBot, tmp_path: Path) -> None:
    opened = open_window(qtbot, window(tmp_path))
    assert Shortcut("Tools", "Options", "Ctrl+,") in opened.menus.shortcuts()
    assert [each for each in opened.menus.shortcuts() if "&" in each.command] == []
