"""Writing a file replaces it whole or leaves everything as it was."""

from __future__ import annotations

import errno
import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from dprk_viewer import paths
from dprk_viewer.errors import (
    CannotWrite,
    DiskFull,
    FileError,
    FileInUse,
    FolderMissing,
    NameTooLong,
    NoPartFile,
    NotConfirmed,
    PathIsFolder,
)
from dprk_viewer.wording.sentences import sentence
from dprk_viewer.wording.words import Words


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file can grow over ``size`` bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_written_file_holds_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")
    paths.write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["labour.pdf"]


def test_a_new_file_can_be_read_by_others_as_any_file_can(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    target = tmp_path / "labour.pdf"
    paths.write_atomically(target, b"new")
    assert target.stat().st_mode == plain.stat().st_mode


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")
    with disk_of(4096), pytest.raises(DiskFull) as caught:
        paths.write_atomically(target, b"x" * 100_000)
    assert caught.value.exit_code == 4
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["labour.pdf"]


def test_a_file_held_by_another_program_is_left_whole_with_no_stray_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")

    def refuse(self: Path, other: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileInUse):
        paths.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["labour.pdf"]


def refuse_part(**_: object) -> NoReturn:
    raise OSError(errno.EOPNOTSUPP, "no new files here")


def test_where_no_file_can_be_made_beside_it_writing_directly_is_left_to_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(tempfile, "mkstemp", refuse_part)
    with pytest.raises(NoPartFile):
        paths.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    paths.write_directly(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_disk_without_room_for_the_new_file_is_said_to_be_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(DiskFull):
        paths.write_atomically(tmp_path / "labour.pdf", b"new")


@pytest.mark.parametrize("number", [errno.EIO, errno.EOPNOTSUPP])
def test_a_failing_write_never_falls_back_to_writing_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")

    def fail(_handle: int) -> NoReturn:
        raise OSError(number, "broken")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWrite):
        paths.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["labour.pdf"]


def watched(monkeypatch: pytest.MonkeyPatch, folder_error: int = 0) -> list[str]:
    """What is made durable and renamed, in order; the folder's turn fails if told to."""
    done: list[str] = []
    sync, replace = os.fsync, Path.replace

    def on_sync(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        done.append("folder" if is_folder else "file")
        if is_folder and folder_error:
            raise OSError(folder_error, "folder")
        sync(handle)

    def on_replace(self: Path, other: Path) -> Path:
        done.append("name")
        return replace(self, other)

    monkeypatch.setattr(os, "fsync", on_sync)
    monkeypatch.setattr(Path, "replace", on_replace)
    return done


@pytest.mark.parametrize("error", [0, errno.EINVAL])
def test_file_then_name_then_folder_reach_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    done = watched(monkeypatch, error)
    paths.write_atomically(tmp_path / "labour.pdf", b"new")
    assert done == ["file", "name", "folder"]
    assert (tmp_path / "labour.pdf").read_bytes() == b"new"


def test_a_name_that_the_disk_does_not_confirm_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched(monkeypatch, errno.EIO)
    with pytest.raises(NotConfirmed) as caught:
        paths.write_atomically(tmp_path / "labour.pdf", b"new")
    assert "is written" in sentence(Words.english(), caught.value)
    assert (tmp_path / "labour.pdf").read_bytes() == b"new"


KILLED = """
import os, signal, sys
from pathlib import Path
from dprk_viewer import paths
os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
paths.write_atomically(Path(sys.argv[1]), b"n" * 200_000)
"""


def test_a_killed_program_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(target)], cwd=Path(__file__).parent.parent, check=False
    )
    assert run.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"


def bad_targets(folder: Path) -> dict[str, tuple[Path, type[FileError]]]:
    """Places a file cannot be written to, and the error each must give."""
    (folder / "file").write_bytes(b"")
    return {
        "folder": (folder, PathIsFolder),
        "missing": (folder / "none" / "a.pdf", FolderMissing),
        "under a file": (folder / "file" / "a.pdf", FolderMissing),
        "long": (folder / ("a" * 300 + ".pdf"), NameTooLong),
    }


@pytest.mark.parametrize("name", ["folder", "missing", "under a file", "long"])
def test_a_bad_target_is_named_before_and_while_writing(name: str, tmp_path: Path) -> None:
    target, error = bad_targets(tmp_path)[name]
    with pytest.raises(error):
        paths.check_target(target)
    with pytest.raises(error):
        paths.write_atomically(target, b"new")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FolderMissing):
        paths.make_folder(tmp_path / "file" / "out")


def test_a_path_with_spaces_accents_and_hangul_works(tmp_path: Path) -> None:
    folder = tmp_path / "Ünïcode 평양"
    paths.make_folder(folder / "out")
    paths.write_atomically(folder / "out" / "보고 é.pdf", b"new")
    assert (folder / "out" / "보고 é.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["/etc/passwd", "../README.md", "data/../../README.md"])
def test_a_bundled_file_is_never_looked_for_elsewhere(name: str) -> None:
    with pytest.raises(AssertionError):
        paths.resource(name)


def test_bundled_files_are_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (paths.resource("data") / "datapackage.json").is_file()
    assert os.access(paths.resource("fonts"), os.R_OK)


def test_what_a_killed_program_left_is_swept_and_what_a_living_one_writes_stays(
    tmp_path: Path,
) -> None:
    kill = (
        "import os, signal, sys; from pathlib import Path; from dprk_viewer import paths;"
        "paths._fill = lambda file, data: os.kill(os.getpid(), signal.SIGKILL);"
        "paths.write_atomically(Path(sys.argv[1]), b'x')"
    )
    subprocess.run([sys.executable, "-c", kill, str(tmp_path / "a.pdf")], check=False)
    assert [each.name[:6] for each in tmp_path.iterdir()] == [".part-"]
    alive = tmp_path / f".part-{os.getpid()}-abc"
    alive.write_bytes(b"")
    other = tmp_path / ".part-of-the-reader"
    other.write_bytes(b"")
    paths.sweep(tmp_path)
    assert set(tmp_path.iterdir()) == {alive, other}
    paths.sweep(tmp_path / "missing")


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", "/etc/dprk-viewer/preset.json"),
        ("darwin", "/Library/Application Support/dprk-viewer/preset.json"),
        ("win32", "D:/Data/dprk-viewer/preset.json"),
    ],
)
def test_a_preset_stands_where_each_system_keeps_such_files_and_beside_the_program(
    monkeypatch: pytest.MonkeyPatch, platform: str, expected: str
) -> None:
    monkeypatch.setenv("PROGRAMDATA", "D:/Data")
    assert paths.preset_files(platform) == (Path(expected),)
    beside = paths.preset_files(platform, Path("/media/stick/dprk-viewer.bin"))
    assert beside == (Path("/media/stick/preset.json"), Path(expected))
