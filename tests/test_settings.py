from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dprk_viewer.errors import FileError
from dprk_viewer.settings import (
    COLUMNS,
    GEOMETRY,
    GREY,
    LENGTH,
    MARKING,
    OWN_STATE,
    PAPER,
    STYLE,
    Settings,
)


def test_first_start_has_defaults_and_leaves_nothing_behind(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "settings.json")
    assert settings.get(PAPER) == "a4"
    assert settings.get(MARKING) == ""
    assert list(tmp_path.iterdir()) == []


def test_choices_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings.load(path)
    settings.set(PAPER, "letter")
    settings.set(MARKING, "기밀 – LIMITED")
    settings.set(COLUMNS, {"labour": [150, 86]})
    settings.save()
    again = Settings.load(path)
    assert (again.get(PAPER), again.get(MARKING)) == ("letter", "기밀 – LIMITED")
    assert again.get(COLUMNS) == {"labour": [150, 86]}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff\xfe", b"[1, 2]", b"null", b"[" * 100_000, b"\x00" * 40]
)
def test_a_damaged_file_gives_defaults_and_is_kept(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    settings = Settings.load(path)
    assert settings.get(PAPER) == "a4"
    assert (tmp_path / "settings.json.bad").read_bytes() == damage
    settings.save()
    assert Settings.load(path).get(PAPER) == "a4"


@pytest.mark.parametrize(
    ("choice", "bad"),
    [
        (PAPER, "a5"),
        (PAPER, 4),
        (MARKING, "two\nlines"),
        (MARKING, "x" * 81),
        (GEOMETRY, "no base 64 !"),
        (COLUMNS, {"labour": [0]}),
        (COLUMNS, {"labour": ["wide"]}),
        (COLUMNS, []),
        (STYLE, "fancy"),
        (LENGTH, 3),
        (LENGTH, True),
        (GREY, 1),
        (OWN_STATE, "rus"),
    ],
)
def test_one_unusable_value_costs_only_itself(tmp_path: Path, choice: Any, bad: Any) -> None:
    settings = Settings(tmp_path / "s.json", {choice.name: bad, "of_a_newer_version": True})
    assert settings.get(choice) == choice.default
    with pytest.raises(ValueError, match=choice.name):
        settings.set(choice, bad)
    settings.save()
    assert "of_a_newer_version" in (tmp_path / "s.json").read_text("utf-8")


@given(st.text(max_size=200))
def test_whatever_the_reader_types_as_marking_never_breaks_the_file(text: str) -> None:
    settings = Settings(Path("unused.json"), {"marking": text})
    assert settings.get(MARKING) in (text, "")


def test_a_folder_that_cannot_be_written_loses_no_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    settings = Settings.load(tmp_path / "file" / "settings.json")
    settings.set(PAPER, "letter")
    with pytest.raises(FileError):
        settings.save()
    assert settings.save_quietly() is False
    assert settings.get(PAPER) == "letter"
