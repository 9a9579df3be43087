"""A folder in, checked facts out: the one door to the dataset."""

from __future__ import annotations

from pathlib import Path

from dprk_viewer.dataset.folder import in_order, read_folder
from dprk_viewer.dataset.linking import build_facts
from dprk_viewer.errors import BrokenDataset
from dprk_viewer.facts.library import Facts
from dprk_viewer.faults import Fault


def load(folder: Path) -> Facts:
    """The facts of the dataset in ``folder``.

    Raises BrokenDataset with every fault, or CannotRead where the folder or a file in it
    cannot be read. Nothing outside the folder is opened.
    """
    found = read_folder(folder)
    faults = found.faults + found.edition_faults
    if faults or found.manifest is None:
        raise BrokenDataset(in_order(faults, found.package))
    records = {name: read.records for name, read in found.read.items()}
    return build_facts(found.manifest.edition, records)


def check(folder: Path) -> tuple[Fault, ...]:
    """Every fault of the dataset in ``folder``, in the order of files and lines.

    Raises CannotRead where the folder or a file in it cannot be read.
    """
    found = read_folder(folder)
    return in_order(found.faults + found.edition_faults, found.package)
