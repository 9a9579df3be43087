"""The command line as a program of its own: pipes, languages, full disks, no Qt."""

from __future__ import annotations

import os
import resource as limits
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from tests.foreign_locale import environment_in

ROOT = Path(__file__).parent.parent
DAY = ("--printed-on", "2026-11-24")


def run(
    *arguments: str | Path,
    environment: dict[str, str] | None = None,
    before: Callable[[], None] | None = None,
    output: IO[bytes] | int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dprk_viewer", *map(str, arguments)],
        env=(environment or dict(os.environ)) | {"PYTHONPATH": str(ROOT)},
        stdout=output,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        check=False,
    )


def small_files() -> None:
    """As on a full disk: no file may grow beyond 4 kB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits.setrlimit(limits.RLIMIT_FSIZE, (4096, 4096))


def one_line(output: bytes) -> str:
    text = output.decode()
    assert "Traceback" not in text
    return text.splitlines()[-1]


def test_a_full_disk_leaves_the_old_sheet_and_no_stray_file(tmp_path: Path) -> None:
    old = tmp_path / "labour.pdf"
    old.write_bytes(b"the old sheet")
    asked = ("export", "labour", "--marking", "Internal", "--out", tmp_path, *DAY)
    ended = run(*asked, before=small_files)
    assert ended.returncode == 4
    assert one_line(ended.stderr).startswith("There is not enough space for “")
    assert old.read_bytes() == b"the old sheet"
    assert list(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("file/out", "There is no folder"),
        ("taken", "is a folder, so no file can have that name"),
        ("x" * 300, "too long for this disk"),
    ],
)
def test_a_target_that_cannot_be_written_says_so(tmp_path: Path, target: str, said: str) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "taken" / "labour.pdf").mkdir(parents=True)
    ended = run("export", "labour", "--out", tmp_path / target, *DAY)
    assert (ended.returncode, ended.stdout) == (4, b"")
    assert said in one_line(ended.stderr)
    assert (tmp_path / "file").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "taken"]


def test_nobody_listening_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dprk_viewer", "list", "sources"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_full_disk_behind_the_output_is_told_as_such(tmp_path: Path) -> None:
    with (tmp_path / "listed").open("wb") as listed:
        ended = run("list", "sources", before=small_files, output=listed)
    assert ended.returncode == 4
    assert ended.stderr.decode() == (
        "What was asked for could not be printed whole: there is no room for it.\n"
    )


def test_a_closed_output_is_no_error() -> None:
    ended = run("--version", before=lambda: os.close(1))
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp949"])
def test_a_terminal_of_another_encoding_gets_escapes(encoding: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    ended = run("list", "sources", environment=environment)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode(encoding)


@pytest.mark.parametrize("language", ["C", "de_DE", "ar_EG", "ko_KR"])
def test_the_machines_language_changes_no_sheet(language: str, tmp_path: Path) -> None:
    environment = environment_in(language, tmp_path) | {"TZ": "Asia/Pyongyang", "USER": "secret"}
    here, there = tmp_path / "here", tmp_path / "there"
    assert run("export", "labour", "--out", here, *DAY).returncode == 0
    foreign = run("export", "labour", "--out", there, *DAY, environment=environment)
    assert foreign.returncode == 0
    assert (here / "labour.pdf").read_bytes() == (there / "labour.pdf").read_bytes()


def test_the_command_line_never_loads_qt(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from dprk_viewer.cli import main\n"
        f"assert main(['export', 'all', '--out', {str(tmp_path)!r}]) == 0\n"
        f"assert main(['data', 'claims', '--out', {str(tmp_path / 'a.csv')!r}]) == 0\n"
        "assert main(['search', 'russia']) == 0\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])\n"
    )
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert ended.stdout.splitlines()[-1] == "[]"


def test_a_start_of_the_command_line_loads_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from dprk_viewer.cli import main\n"
        "assert main(['check']) == 0\n"
        "heavy = {'pandas', 'reportlab', 'openpyxl', 'PySide6', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert ended.stdout.strip() == "[]"


def test_without_a_display_there_is_one_line_and_no_core_dump() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ended = run(environment=environment | {"QT_QPA_PLATFORM": "xcb"})
    assert ended.returncode == 6
    assert ended.stdout == b""
    assert len(ended.stderr.decode().splitlines()) == 1
