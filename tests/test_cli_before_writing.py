"""What the command line sees to before it writes: nothing is made in vain, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from dprk_viewer.cli import main
from dprk_viewer.pdf import render as renderer


def test_a_page_that_cannot_be_laid_out_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from reportlab.platypus.doctemplate import LayoutError

    def fail(*_: object) -> bytes:
        raise LayoutError("too large on page 1")

    old = tmp_path / "labour.pdf"
    old.write_bytes(b"the old sheet")
    monkeypatch.setattr(renderer, "render", fail)
    assert main(["export", "labour", "--marking", "Internal", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("The program met a fault of its own")
    assert old.read_bytes() == b"the old sheet"
    assert list(tmp_path.iterdir()) == [old]


def test_every_target_is_looked_at_before_the_first_page_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    monkeypatch.setattr(renderer, "render", lambda *given: made.append(given))
    (tmp_path / "cyber.pdf").mkdir()
    assert main(["export", "labour", "cyber", "--out", str(tmp_path)]) == 4
    assert made == []
    assert [path.name for path in tmp_path.iterdir()] == ["cyber.pdf"]
