"""Archives with the same bytes for the same files: sorted, of one owner, of one date."""

from __future__ import annotations

import hashlib
import lzma
import tarfile
import zipfile
from pathlib import Path

CHUNK = 1 << 20


def write_tar(folder: Path, archive: Path, date: int) -> None:
    """Pack ``folder`` under its own name into ``archive``, a .tar.xz."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = date
        return entry

    with (
        lzma.open(archive, "wb", preset=6) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for file in [folder, *sorted(folder.rglob("*"))]:
            name = file.relative_to(folder.parent).as_posix()
            tar.add(file, arcname=name, recursive=False, filter=plain)


def write_zip(folder: Path, archive: Path) -> None:
    """Pack ``folder`` under its own name into ``archive``, a .zip; it holds no links."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix())
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (file.stat().st_mode & 0o777) << 16
            packed.writestr(entry, file.read_bytes())


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    found = hashlib.sha256()
    with file.open("rb") as read:
        while chunk := read.read(CHUNK):
            found.update(chunk)
    return found.hexdigest()


def tree_digests(folder: Path) -> dict[str, str]:
    """What stands at each place of a folder: digest and mode of a file, goal of a link."""
    found = {}
    for file in sorted(folder.rglob("*")):
        place = file.relative_to(folder).as_posix()
        if file.is_symlink():
            found[place] = f"-> {file.readlink()}"
        elif file.is_file():
            found[place] = f"{digest(file)} {file.stat().st_mode & 0o777:o}"
    return found
