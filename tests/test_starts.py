"""Starts that failed, files of killed programs, and two copies of the program at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dprk_viewer import __main__ as program
from dprk_viewer import app
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.saved import ENDING, Selection, selection_text
from dprk_viewer.view.starts import Starts
from tests.test_app import CLOSE_WHEN, run

KILLED = """
import os, signal
from dprk_viewer import app

class Killed(app.MainWindow):
    def paintEvent(self, event):
        os.kill(os.getpid(), signal.SIGKILL)

app.MainWindow = Killed
app.main([])
"""
LOOK = """
        from dprk_viewer.view.question_bar import QuestionBar
        asked = [each for each in self.findChildren(QuestionBar) if each.isVisible()]
        print([each.text() for bar in asked for each in bar.answers])
        for bar in asked:
            bar.answers[0].click()
        print(self._settings.get(app.MARKING))
""".strip()
CHOSEN = {"marking": "RESTRICTED", "window": "AdnQywAD", "columns": {"labour": [150]}}


def settings_of(folder: Path) -> Path:
    """The settings of a reader who works in ``folder``, with a marking chosen."""
    path = folder / "dprk-viewer" / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(CHOSEN), encoding="utf-8")
    return path


def look(folder: Path, arguments: str = "[]") -> list[str]:
    code = CLOSE_WHEN.format(signal="all_shown", look=LOOK, after="")
    code = code.replace("app.main([])", f"app.main({arguments})")
    code = code.replace("from dprk_viewer import app", WITH_MARKING)
    done = run(code, folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


WITH_MARKING = "from dprk_viewer import app, settings; app.MARKING = settings.MARKING"


def test_after_two_killed_starts_the_third_offers_default_settings(tmp_path: Path) -> None:
    path = settings_of(tmp_path)
    for _ in range(2):
        assert run(KILLED, tmp_path).returncode == -9
    assert look(tmp_path) == ["['Start with default settings', 'Keep my settings']", ""]
    assert "RESTRICTED" in path.with_name("settings.json.bad").read_text("utf-8")
    assert look(tmp_path) == ["[]", ""]


def test_one_killed_start_costs_the_place_of_the_window_and_nothing_else(tmp_path: Path) -> None:
    path = settings_of(tmp_path)
    assert run(KILLED, tmp_path).returncode == -9
    assert look(tmp_path) == ["[]", "RESTRICTED"]
    kept = json.loads(path.read_text("utf-8"))
    assert kept["marking"] == "RESTRICTED"
    assert kept["window"] != CHOSEN["window"]
    assert not path.with_name("starting").exists()


def test_settings_can_be_reset_from_the_command_line(tmp_path: Path) -> None:
    settings_of(tmp_path)
    assert look(tmp_path, "['--reset-settings']") == ["[]", ""]


@pytest.mark.parametrize("content", [b"", b"\xff\xff", b"999999999999", b"-4", "²".encode()])
def test_a_damaged_count_is_at_most_a_careful_start(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "starting").write_bytes(content)
    starts = Starts(tmp_path)
    assert 1 <= starts.failed <= 9
    starts.begin()
    starts.done()
    assert Starts(tmp_path).failed == 0


def test_a_folder_that_cannot_be_written_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    starts = Starts(tmp_path / "file")
    starts.begin()
    assert Starts(tmp_path / "file").failed == 0


def test_what_a_killed_export_left_is_gone_after_the_next_start(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    settings_of(tmp_path).write_text(json.dumps({"folder": str(out)}), encoding="utf-8")
    killed = (
        "import os, signal, sys; from pathlib import Path; from dprk_viewer import paths;"
        "paths._fill = lambda file, data: os.kill(os.getpid(), signal.SIGKILL);"
        f"paths.write_atomically(Path({str(out / 'labour.pdf')!r}), b'x')"
    )
    assert run(killed, tmp_path, TMPDIR=str(tmp_path)).returncode == -9
    assert [each.name[:6] for each in out.iterdir()] == [".part-"]
    look(tmp_path)
    assert list(out.iterdir()) == []
    ours = [each.name for each in tmp_path.iterdir() if each.name not in ("out", "dprk-viewer")]
    assert [name for name in ours if "dprk" in name or name.startswith(".part-")] == []


def test_two_copies_export_at_once_and_neither_waits_for_a_lock_of_a_dead_one(
    tmp_path: Path,
) -> None:
    settings_of(tmp_path)
    assert run(KILLED, tmp_path).returncode == -9
    export = """
        import subprocess
        done = subprocess.run(
            [sys.executable, "-m", "dprk_viewer", "export", "labour", "--out", {out!r},
             "--printed-on", "2026-11-24"], check=False)
        print(done.returncode)
    """.strip().format(out=str(tmp_path))
    code = CLOSE_WHEN.format(signal="all_shown", look=export, after="")
    done = run(code, tmp_path)
    assert done.stdout.splitlines()[-1] == "0"
    assert (tmp_path / "labour.pdf").read_bytes().startswith(b"%PDF-")


def test_a_saved_selection_named_at_the_start_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "of a colleague.dprksheet"
    options = SheetOptions(form="demarche", objective="Ask for the report.", paper="letter")
    file.write_text(selection_text(Selection("country:RUS", options)), encoding="utf-8")
    opened = """
        from dprk_viewer.view.preview_window import PreviewWindow
        for shown in self.findChildren(PreviewWindow):
            print(shown.selection().name, *shown.bar.options()[:1], shown.bar.objective.text())
            shown.close()
    """.strip()
    code = CLOSE_WHEN.format(signal="all_shown", look=opened, after="")
    code = code.replace("singleShot(0, self.look)", "singleShot(50, self.look)")
    done = run(code.replace("app.main([])", f"app.main([{str(file)!r}])"), tmp_path)
    assert done.stdout == "country:RUS letter Ask for the report.\n"


def test_the_program_knows_which_arguments_are_for_the_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[list[str]] = []

    def main(arguments: list[str]) -> int:
        seen.append(list(arguments))
        return 0

    monkeypatch.setattr(app, "main", main)
    for arguments in ([], [app.RESET], [f"a.{ENDING}"]):
        monkeypatch.setattr("sys.argv", ["dprk-viewer", *arguments])
        assert program.main() == 0
    assert seen == [[], ["--reset-settings"], ["a.dprksheet"]]


def test_an_export_clears_what_a_killed_one_left(tmp_path: Path) -> None:
    part = tmp_path / ".part-999999999-x"
    part.write_bytes(b"half")
    code = (
        "import sys; from dprk_viewer import cli;"
        f"sys.exit(cli.main(['export', 'labour', '--out', {str(tmp_path)!r}]))"
    )
    assert run(code, tmp_path).returncode == 0
    assert not part.exists()


def test_who_leaves_no_trace_finds_nothing_of_the_session_afterwards(tmp_path: Path) -> None:
    path = settings_of(tmp_path)
    path.write_text(json.dumps(CHOSEN | {"no_trace": True}), encoding="utf-8")
    work = """
        from dprk_viewer.sheets.blocks import SheetOptions
        from dprk_viewer.sheets.saved import Selection
        self.tab_bar.setCurrentIndex(1)
        self.tabs[0].view.setColumnWidth(0, 222)
        self.shelf.note(Selection("country:RUS", SheetOptions()))
        self.helper.show_page("traces").close()
    """.strip()
    code = CLOSE_WHEN.format(signal="all_shown", look=work, after="")
    own = {name: str(tmp_path) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    assert run(code, tmp_path, **own).returncode == 0
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]
    assert json.loads(path.read_text("utf-8")) == {"no_trace": True}
