"""Make an edition: write digest and row counts for the files as they are now."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from dprk_viewer.dataset.changes import changes
from dprk_viewer.dataset.folder import in_order, read_folder
from dprk_viewer.dataset.history import HISTORY_FILE, write_history
from dprk_viewer.dataset.manifest import read_manifest, write_manifest
from dprk_viewer.dataset.schema import EDITION_FILE
from dprk_viewer.errors import BrokenDataset, ViewerError
from dprk_viewer.facts.records import Edition
from dprk_viewer.paths import resource, write_atomically


def write_edition(folder: Path) -> Edition:
    """Write ``edition.json`` for the files of ``folder``.

    Raises BrokenDataset where they do not check, and a FileError where it cannot be
    written; then the old file is unchanged.
    """
    found = read_folder(folder)
    if found.faults or found.package is None:
        raise BrokenDataset(in_order(found.faults, found.package))
    counts = {name: read.rows.count for name, read in found.read.items()}
    data = write_manifest(found.package, found.digest, counts)
    manifest = read_manifest(data)
    assert manifest is not None
    write_atomically(folder / EDITION_FILE, data)
    return manifest.edition


def main(arguments: list[str]) -> int:
    """Write the edition of a folder, or of the bundled dataset; return the exit code.

    ``[FOLDER] [--since OLD]``: with ``--since`` the changes since the edition in ``OLD``
    are printed, for ``docs/CHANGES.md``, and ``history.json`` is written, by which a paper
    made from a former edition is checked.
    """
    parser = ArgumentParser(prog="edition")
    parser.add_argument("folder", nargs="?", type=Path, default=None)
    parser.add_argument("--since", type=Path, default=None)
    given = parser.parse_args(arguments)
    folder: Path = given.folder or resource("data")
    try:
        edition = write_edition(folder)
        if given.since is not None:
            write_atomically(folder / HISTORY_FILE, write_history(given.since, folder))
    except BrokenDataset as error:
        for fault in error.faults:
            sys.stderr.write(f"{fault.file}, line {fault.line}: {fault.column} {fault.code}\n")
        return error.exit_code
    except ViewerError as error:
        sys.stderr.write(f"{error.code}: {error.fields}\n")
        return error.exit_code
    if given.since is not None:
        sys.stdout.write(changes(given.since, folder))
    else:
        sys.stdout.write(f"{edition.version} {edition.digest}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
