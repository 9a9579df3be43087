"""What a former version of the program wrote is still read, and what a later one wrote is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dprk_viewer.errors import NotASelection
from dprk_viewer.settings import (
    COLUMNS,
    CONTACT,
    GEOMETRY,
    LINKS,
    MARKING,
    PAPER,
    RECENT,
    Settings,
)
from dprk_viewer.sheets.saved import read_selection

FIRST_SETTINGS = """{
  "columns": {
    "labour": [150, 86, 40]
  },
  "folder": "",
  "marking": "RESTRICTED – 제한",
  "paper": "letter",
  "window": "AdnQywAD"
}
"""
"""As the first version wrote them."""
LATER_SETTINGS = {
    "paper": "a3",
    "theme": "dark",
    "marking": ["A", "B"],
    "links": "ask",
    "version": 9,
}
FIRST_SELECTION = """{
 "kind": "dprk-viewer sheet selection",
 "sheet": "country:RUS",
 "options": {
  "paper": "letter",
  "marking": "RESTRICTED",
  "form": "briefing"
 }
}
"""


def test_settings_of_the_first_version_hold(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(FIRST_SETTINGS, encoding="utf-8")
    settings = Settings.load(path)
    assert (settings.get(MARKING), settings.get(PAPER)) == ("RESTRICTED – 제한", "letter")
    assert settings.get(COLUMNS) == {"labour": [150, 86, 40]}
    assert settings.get(GEOMETRY) == "AdnQywAD"
    assert (settings.get(CONTACT), settings.get(RECENT)) == ("", [])
    settings.set(CONTACT, "Desk 3")
    settings.save()
    kept = json.loads(path.read_text("utf-8"))
    assert kept == json.loads(FIRST_SETTINGS) | {"contact": "Desk 3"}
    assert not path.with_name("settings.json.bad").exists()


def test_going_back_to_this_version_loses_nothing_of_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(LATER_SETTINGS), encoding="utf-8")
    settings = Settings.load(path)
    assert (settings.get(PAPER), settings.get(MARKING)) == (PAPER.default, MARKING.default)
    assert settings.get(LINKS) == "ask"
    settings.set(CONTACT, "Desk 3")
    settings.save()
    assert json.loads(path.read_text("utf-8")) == LATER_SETTINGS | {"contact": "Desk 3"}


def test_a_selection_without_the_choices_that_came_later_opens() -> None:
    selection = read_selection(FIRST_SELECTION.encode("utf-8"), "first.dprksheet")
    assert selection.name == "country:RUS"
    assert (selection.options.paper, selection.options.marking) == ("letter", "RESTRICTED")


def test_a_selection_with_a_choice_of_a_later_version_says_so_instead_of_dropping_it() -> None:
    told = json.loads(FIRST_SELECTION)
    told["options"]["classification_scheme"] = "new"
    with pytest.raises(NotASelection):
        read_selection(json.dumps(told).encode("utf-8"), "later.dprksheet")
