"""Where bundled files are, where the reader's own folders are, and the one atomic write."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
from pathlib import Path, PurePosixPath
from typing import IO, Final

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

APP_NAME = "dprk-viewer"
PART: Final = ".part-"
"""How the name of an unfinished file begins; the number of the process follows."""


def resource(name: str) -> Path:
    """Return the bundled file or folder ``name``, such as ``data`` or ``fonts/x.ttf``.

    It is found inside the package where the program was installed or frozen, and at the
    top of the checkout otherwise. ``name`` is relative and never climbs.
    """
    relative = PurePosixPath(name)
    assert not relative.is_absolute()
    assert ".." not in relative.parts
    package = Path(__file__).parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*relative.parts)


def settings_folder() -> Path:
    """The reader's own folder for settings; not created here."""
    from platformdirs import user_config_path

    return user_config_path(APP_NAME, appauthor=False)


def preset_files(platform: str = sys.platform, program: Path | None = None) -> tuple[Path, ...]:
    """Where an administrator's preset can stand: beside ``program``, then for the whole system.

    The later stands above the earlier. ``program`` is by default the frozen program; a
    program that is not frozen has no place of its own.
    """
    if program is None and getattr(sys, "frozen", False):
        program = Path(sys.executable)
    beside = (program.with_name("preset.json"),) if program is not None else ()
    if platform == "win32":
        system = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), APP_NAME)
    elif platform == "darwin":
        system = Path("/Library/Application Support", APP_NAME)
    else:
        system = Path("/etc", APP_NAME)
    return (*beside, system / "preset.json")


def came_with(name: str, program: Path | None = None) -> Path | None:
    """A file that was handed out with the frozen program, such as its licences; else None.

    On macOS it stands inside the application. ``program`` is as for :func:`preset_files`.
    """
    if program is None and getattr(sys, "frozen", False):
        program = Path(sys.executable)
    if program is None:
        return None
    folder = program.parent
    if folder.name == "MacOS":
        folder = folder.with_name("Resources")
    file = folder / name
    return file if file.is_file() else None


def sweep(folder: Path) -> None:
    """Remove the unfinished files that a killed program left in ``folder``.

    What a living program is writing stays: it is known by its number in the name, and on
    Windows by being open.
    """
    with contextlib.suppress(OSError):
        for part in folder.glob(f"{PART}*"):
            number = part.name.removeprefix(PART).partition("-")[0]
            if number.isdecimal() and not _is_alive(int(number)):
                with contextlib.suppress(OSError):
                    part.unlink()


def _is_alive(number: int) -> bool:
    if sys.platform == "win32":  # asking would end the process; an open file cannot be removed
        return False
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def check_target(path: Path) -> None:
    """Raise the error that writing ``path`` would meet, before any long work is done."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise _write_error(error, path) from error
    if path.is_dir():
        raise PathIsFolder(path=str(path))
    if not path.parent.is_dir():
        raise FolderMissing(path=str(path.parent))
    if not os.access(path.parent, os.W_OK):
        raise CannotWrite(path=str(path))


def make_folder(path: Path) -> None:
    """Create a folder and those above it; raise FileError where that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.ENAMETOOLONG):
            raise _write_error(error, path) from error
        raise FolderMissing(path=str(path)) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Replace ``path`` with ``data`` as a whole, or leave everything as it was.

    The bytes go to a new file beside it, reach the disk, and take its name. Raises a
    FileError; then the old file is unchanged and nothing else is left behind, but for
    NotConfirmed, which says that the new file is there. NoPartFile: no file can be made
    beside it, so that only :func:`write_directly` is left. FileInUse: another program
    holds it open.
    """
    check_target(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f"{PART}{os.getpid()}-", dir=path.parent)
    except OSError as error:
        known = _write_error(error, path)
        raise (NoPartFile(path=str(path)) if type(known) is CannotWrite else known) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _fill(file, data)
        part.chmod(_plain_mode())
        _take_name(part, path)
    except OSError as error:
        raise _write_error(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
    _sync_folder(path)


def write_directly(path: Path, data: bytes) -> None:
    """Write ``data`` over ``path`` in place, where the reader chose to after NoPartFile.

    Raises a FileError; then the file may hold a part of the bytes.
    """
    check_target(path)
    try:
        with path.open("wb") as file:
            _fill(file, data)
    except OSError as error:
        raise _write_error(error, path) from error
    _sync_folder(path)


def _fill(file: IO[bytes], data: bytes) -> None:
    """Bring ``data`` to the disk; OSError where it holds fewer bytes than were written."""
    file.write(data)
    file.flush()
    os.fsync(file.fileno())
    if os.fstat(file.fileno()).st_size != len(data):
        raise OSError(errno.ENOSPC, "short file")


def _take_name(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError as error:
        raise FileInUse(path=str(path)) from error


def _plain_mode() -> int:
    """The mode a plainly created file would have (mkstemp makes a private one)."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(path: Path) -> None:
    """Make the new name of ``path`` durable. Raises NotConfirmed where the disk does not."""
    try:
        handle = os.open(path.parent, os.O_RDONLY)
    except OSError:  # Windows opens no folder; it needs no such order either
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # network shares know no such order
            raise NotConfirmed(path=str(path)) from error
    finally:
        os.close(handle)


def _write_error(error: OSError, path: Path) -> FileError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(path=str(path))
    if error.errno == errno.ENAMETOOLONG:
        return NameTooLong(path=path.name)
    if error.errno == errno.EISDIR:
        return PathIsFolder(path=str(path))
    return CannotWrite(path=str(path))
