"""Writing a file replaces it whole or leaves everything as it was."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dprk_viewer import paths
from dprk_viewer.errors import (
    CannotWrite,
    DiskFull,
    FileError,
    FolderMissing,
    NameTooLong,
    PathIsFolder,
)


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


def test_a_failing_rename_leaves_the_old_file_and_no_stray_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labour.pdf"
    target.write_bytes(b"old")

    def refuse(self: Path, other: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CannotWrite):
        paths.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["labour.pdf"]


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
