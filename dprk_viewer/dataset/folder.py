"""Everything that is read of a dataset's folder, with every fault found in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dprk_viewer.dataset.cells import read_columns
from dprk_viewer.dataset.manifest import Manifest, check_manifest, digest_of, read_manifest
from dprk_viewer.dataset.meaning import Read, check_meaning
from dprk_viewer.dataset.records import build_records, check_tables
from dprk_viewer.dataset.references import check_references
from dprk_viewer.dataset.rows import Rows, read_rows
from dprk_viewer.dataset.schema import EDITION_FILE, SCHEMA_FILE, BadSchema, Package, read_package
from dprk_viewer.errors import CannotRead
from dprk_viewer.faults import Fault, FaultCode


class Folder(NamedTuple):
    """All that was read of a folder. ``package`` None: the schema could not be used.

    ``faults`` are those of the data, ``edition_faults`` those of the edition beside it.
    """

    package: Package | None
    read: Mapping[str, Read]
    digest: str
    manifest: Manifest | None
    faults: tuple[Fault, ...]
    edition_faults: tuple[Fault, ...]


def read_folder(folder: Path) -> Folder:
    """Read and check all files of ``folder``; nothing outside it is opened.

    Raises CannotRead where the folder or a file in it cannot be read.
    """
    names = _names(folder)
    if SCHEMA_FILE not in names:
        return _without_schema(Fault(SCHEMA_FILE, 0, "", FaultCode.FILE_MISSING))
    files = {SCHEMA_FILE: _bytes(folder / SCHEMA_FILE)}
    try:
        package = read_package(files[SCHEMA_FILE])
        check_tables(package)
    except BadSchema as error:
        return _without_schema(error.fault)
    paths = [table.path for table in package.tables]
    files |= {path: _bytes(folder / path) for path in paths if path in names}
    faults = [Fault(path, 0, "", FaultCode.FILE_MISSING) for path in paths if path not in names]
    extra = sorted(name for name in names - {*paths} if name.lower().endswith(".csv"))
    faults += [Fault(name, 0, "", FaultCode.FILE_EXTRA) for name in extra]
    read = _read_tables(package, files)
    faults += [fault for table in read.values() for fault in table.rows.faults]
    digest = digest_of(files)
    counts = {
        name: table.rows.count for name, table in read.items() if table.rows.table.path in files
    }
    manifest, edition_faults = _read_edition(folder, names, package, digest, counts)
    return Folder(package, read, digest, manifest, tuple(faults), tuple(edition_faults))


def _read_tables(package: Package, files: Mapping[str, bytes]) -> dict[str, Read]:
    read: dict[str, Read] = {}
    tables: dict[str, Rows] = {}
    for table in package.tables:
        data = files.get(table.path)
        rows = Rows(table) if data is None else read_rows(table, data)
        columns, bad = read_columns(rows)
        tables[table.name] = rows
        read[table.name] = Read(rows, build_records(table, columns), frozenset(bad))
    check_references(tables)
    check_meaning(read)
    return read


def _read_edition(
    folder: Path,
    names: set[str],
    package: Package,
    digest: str,
    counts: Mapping[str, int],
) -> tuple[Manifest | None, list[Fault]]:
    if EDITION_FILE not in names:
        return None, [Fault(EDITION_FILE, 0, "", FaultCode.FILE_MISSING)]
    manifest = read_manifest(_bytes(folder / EDITION_FILE))
    if manifest is None:
        return None, [Fault(EDITION_FILE, 0, "", FaultCode.EDITION_SHAPE)]
    return manifest, check_manifest(manifest, package, digest, counts)


def _without_schema(fault: Fault) -> Folder:
    return Folder(None, {}, "", None, (fault,), ())


def _names(folder: Path) -> set[str]:
    try:
        return {path.name for path in folder.iterdir()}
    except OSError as error:
        raise CannotRead(path=str(folder)) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(path=str(path)) from error


def in_order(faults: tuple[Fault, ...], package: Package | None) -> tuple[Fault, ...]:
    """Faults by file as the schema lists them, then line, then column as declared."""
    tables = package.tables if package else ()
    files = [SCHEMA_FILE, *(table.path for table in tables)]
    columns = {table.path: table.columns for table in tables}

    def place(fault: Fault) -> tuple[int, str, int, int]:
        file = files.index(fault.file) if fault.file in files else len(files)
        names = columns.get(fault.file, ())
        column = names.index(fault.column) if fault.column in names else -1
        return file, fault.file, fault.line, column

    return tuple(sorted(faults, key=place))
