"""Setting up a fresh machine: what is missing is named, with the command that brings it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import dev


def test_a_missing_library_stops_with_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(dev.Stop, match=r"apt-get install -y --no-install-recommends libnone1$"):
        dev.need_system_libraries({"libnone.so.1": "libnone1", "libc.so.6": "libc6"})


def test_a_system_without_apt_is_told_what_to_look_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(dev.Stop, match="what Debian calls: poppler-utils"):
        dev.need_system_libraries({}, {"pdftotext": "poppler-utils"})


def test_an_old_python_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(dev.Stop, match=r"Python 3\.11 or newer is needed"):
        dev.environment(extra="")


def test_a_second_start_installs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = dev.python_of(tmp_path)
    python.parent.mkdir()
    python.touch()
    (tmp_path / "installed-test").write_text(dev.fingerprint())
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "install", lambda extra: pytest.fail(f"installed {extra}"))
    assert dev.environment(extra="test") == python
    assert dev.environment(extra="") == python


def test_changed_pins_make_the_environment_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []
    (tmp_path / "installed-program").write_text("of other pins")
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "make_venv", lambda: installed.append("venv"))
    monkeypatch.setattr(dev, "install", installed.append)
    dev.environment(extra="test")
    assert installed == ["venv", "test"]


def test_without_a_display_every_sheet_is_exported_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "environment", lambda **_extra: Path(sys.executable))
    assert dev.run([]) == 0
    assert "There is no display" in capfd.readouterr().out
    sheets = sorted(file.name for file in (tmp_path / "factsheets").iterdir())
    assert sheets == ["cyber.pdf", "labour.pdf", "sanctions.pdf"]


def test_a_wrong_command_shows_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["sing"]) == 2
    assert "python3 dev.py test" in capsys.readouterr().err
