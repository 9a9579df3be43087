"""Settings that are damaged, preset, shared by two copies of the program, or not to be kept."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from dprk_viewer.settings import (
    COLUMNS,
    CONTACT,
    GEOMETRY,
    GRADES,
    GREY,
    KEEP_RECENT,
    LENGTH,
    LINKS,
    MARKING,
    NO_TRACE,
    OWN_STATE,
    PAPER,
    RECENT,
    STYLE,
    Choice,
    Preset,
    Settings,
    read_preset,
)

EVERY: tuple[Choice[Any], ...] = (
    PAPER,
    MARKING,
    STYLE,
    LENGTH,
    GREY,
    OWN_STATE,
    CONTACT,
    GRADES,
    LINKS,
    KEEP_RECENT,
    RECENT,
    NO_TRACE,
    GEOMETRY,
    COLUMNS,
)


def chosen(path: Path) -> bytes:
    """Write settings of every kind, and return the bytes of the file."""
    settings = Settings(path)
    settings.set(MARKING, "기밀 – LIMITED")
    settings.set(PAPER, "letter")
    settings.set(CONTACT, "Desk 4")
    settings.set(RECENT, ['{"sheet": "labour"}'])
    settings.set(GEOMETRY, "AdnQywAD")
    settings.set(COLUMNS, {"labour": [150, 86]})
    settings.save()
    return path.read_bytes()


def mutated(data: bytes, chance: random.Random) -> bytes:
    """``data`` cut, with a piece doubled, or with bytes changed."""
    place, length = chance.randrange(len(data)), chance.randrange(1, 40)
    kind = chance.randrange(4)
    if kind == 0:
        return data[:place]
    if kind == 1:
        return data[:place] + data[place : place + length] * 3 + data[place:]
    if kind == 2:
        return data[:place] + chance.randbytes(length) + data[place + length :]
    other = bytes(chance.choice(b'{}[]",:0 9truefalsenull\\ud800') for _ in range(length))
    return data[:place] + other + data[place + length :]


def test_a_thousand_damaged_files_each_start_and_are_kept(tmp_path: Path) -> None:
    good = chosen(tmp_path / "good.json")
    path, bad = tmp_path / "settings.json", tmp_path / "settings.json.bad"
    set_aside = 0
    for seed in range(1000):
        damage = mutated(good, random.Random(seed))
        path.write_bytes(damage)
        bad.unlink(missing_ok=True)
        settings = Settings.load(path)
        for choice in EVERY:
            assert choice.allows(settings.get(choice))
        if not path.exists():
            set_aside += 1
            assert bad.read_bytes() == damage
            assert [settings.get(choice) for choice in EVERY] == [each.default for each in EVERY]
        if seed % 50 == 0:
            settings.set(PAPER, "letter")
            settings.save()
            assert Settings.load(path).get(PAPER) == "letter"
    assert set_aside > 500


def test_two_copies_of_the_program_keep_each_others_choices(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, two = Settings.load(path), Settings.load(path)
    one.set(MARKING, "RESTRICTED")
    two.set(PAPER, "letter")
    one.save()
    two.save()
    again = Settings.load(path)
    assert (again.get(MARKING), again.get(PAPER)) == ("RESTRICTED", "letter")


def test_a_preset_stands_until_the_reader_chooses(tmp_path: Path) -> None:
    preset = Preset({"paper": "letter", "marking": "OFFICIAL"})
    settings = Settings.load(tmp_path / "settings.json", preset)
    assert (settings.get(PAPER), settings.get(MARKING)) == ("letter", "OFFICIAL")
    settings.set(PAPER, "a4")
    settings.save()
    again = Settings.load(tmp_path / "settings.json", preset)
    assert (again.get(PAPER), again.get(MARKING)) == ("a4", "OFFICIAL")
    assert "OFFICIAL" not in (tmp_path / "settings.json").read_text("utf-8")


def test_what_is_locked_cannot_be_changed_here_nor_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"links": "ask"}', encoding="utf-8")
    settings = Settings.load(path, Preset({"links": "copy"}, frozenset({"links"})))
    assert settings.is_locked(LINKS)
    settings.set(LINKS, "ask")
    assert settings.get(LINKS) == "copy"


def test_a_lock_on_a_value_that_cannot_be_used_locks_nothing(tmp_path: Path) -> None:
    preset = Preset({"paper": "a5"}, frozenset({"paper"}))
    settings = Settings.load(tmp_path / "settings.json", preset)
    assert (settings.get(PAPER), settings.is_locked(PAPER)) == ("a4", False)


def test_the_preset_of_the_system_stands_above_that_beside_the_program(tmp_path: Path) -> None:
    beside, system = tmp_path / "beside.json", tmp_path / "system.json"
    beside.write_text('{"paper": "letter", "contact": "Desk 4"}', encoding="utf-8")
    system.write_text('{"paper": "a4", "locked": ["paper", "links"]}', encoding="utf-8")
    preset = read_preset([beside, system, tmp_path / "missing.json"])
    assert preset.values == {"paper": "a4", "contact": "Desk 4"}
    assert (preset.locked, preset.damaged) == (frozenset({"paper"}), False)


@pytest.mark.parametrize("damage", [b"{", b"\xff", b"[]", b"null", b'{"locked": 3}', b"[" * 90_000])
def test_a_damaged_preset_is_told_and_the_rest_still_stands(tmp_path: Path, damage: bytes) -> None:
    beside, system = tmp_path / "beside.json", tmp_path / "system.json"
    beside.write_bytes(damage)
    system.write_text('{"paper": "letter"}', encoding="utf-8")
    preset = read_preset([beside, system])
    assert preset == Preset({"paper": "letter"}, frozenset(), True)


def test_who_leaves_no_trace_keeps_that_choice_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    chosen(path)
    settings = Settings.load(path)
    settings.set(NO_TRACE, True)
    settings.set(PAPER, "letter")
    settings.save()
    assert json.loads(path.read_text("utf-8")) == {"no_trace": True}
    assert Settings.load(path).get(MARKING) == ""


def test_where_a_preset_asks_for_no_trace_not_even_a_file_is_made(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "s" / "settings.json", Preset({"no_trace": True}))
    settings.set(PAPER, "letter")
    settings.save()
    assert list(tmp_path.iterdir()) == []


def test_a_reset_gives_the_defaults_and_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    before = chosen(path)
    settings = Settings.load(path)
    settings.reset()
    settings.save()
    assert [settings.get(choice) for choice in EVERY] == [each.default for each in EVERY]
    assert Settings.load(path).get(MARKING) == ""
    assert (tmp_path / "settings.json.bad").read_bytes() == before
