"""The one door: arguments go to the command line, none opens the window."""

from __future__ import annotations

import builtins
import sys
from types import ModuleType
from typing import Any

import pytest

from dprk_viewer.__main__ import main


def test_arguments_go_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dprk-viewer", "show", "nothing"])
    assert main() == 2
    assert "“nothing”" in capsys.readouterr().err


def test_a_window_without_its_libraries_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plain_import = builtins.__import__

    def refuse(name: str, *args: Any) -> ModuleType:
        if name == "dprk_viewer" and args[2] and "app" in args[2]:
            raise ImportError("libEGL.so.1: cannot open shared object file")
        return plain_import(name, *args)

    monkeypatch.setattr(builtins, "__import__", refuse)
    monkeypatch.setattr(sys, "argv", ["dprk-viewer"])
    assert main() == 6
    told = capsys.readouterr().err
    assert "“libEGL.so.1: cannot open shared object file”" in told
    assert told.count("\n") == 1
