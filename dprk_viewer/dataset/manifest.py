"""The edition of a dataset: its digest and row counts, written once and checked ever after."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from dprk_viewer.dataset.schema import EDITION_FILE, Package, text_of
from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.records import Edition
from dprk_viewer.faults import Fault, FaultCode


class Manifest(NamedTuple):
    """What ``edition.json`` says: the edition and how many rows each table has."""

    edition: Edition
    rows: Mapping[str, int]


def digest_of(files: Mapping[str, bytes]) -> str:
    """The SHA-256 (hex) that names an edition.

    It is taken over a list with a line ``path sha256`` for the schema and each CSV file,
    sorted by path, each line ended by a newline. ``edition.json`` is not in the list.
    """
    lines = [
        f"{path} {hashlib.sha256(data).hexdigest()}\n"
        for path, data in sorted(files.items())
        if path != EDITION_FILE
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def write_manifest(package: Package, digest: str, rows: Mapping[str, int]) -> bytes:
    """The bytes of ``edition.json``."""
    tree = {
        "version": package.version,
        "made": package.made,
        "data_date": package.data_date,
        "digest": digest,
        "rows": dict(rows),
    }
    return (json.dumps(tree, indent=2, ensure_ascii=False) + "\n").encode()


def read_manifest(data: bytes) -> Manifest | None:
    """What ``edition.json`` says; None where it cannot be understood."""
    try:
        tree = json.loads(data.decode("utf-8-sig"))
        edition = Edition(
            version=text_of(tree["version"]),
            made=PartialDate.parse(tree["made"]),
            data_date=PartialDate.parse(tree["data_date"]),
            digest=text_of(tree["digest"]),
        )
        rows = {text_of(name): _count(count) for name, count in tree["rows"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Manifest(edition, rows)


def check_manifest(
    manifest: Manifest, package: Package, digest: str, rows: Mapping[str, int]
) -> list[Fault]:
    """The faults of an edition that does not fit the files beside it."""
    faults = []
    edition = manifest.edition
    said = {
        "version": (package.version, edition.version),
        "made": (package.made, str(edition.made)),
        "data_date": (package.data_date, str(edition.data_date)),
    }
    for column, (expected, found) in said.items():
        if expected != found:
            faults.append(_fault(EDITION_FILE, column, FaultCode.EDITION_DIFFERS, expected, found))
    for table in package.tables:
        counted = rows.get(table.name)
        stated = manifest.rows.get(table.name)
        if counted is not None and counted != stated:
            fields = (str(stated if stated is not None else 0), str(counted))
            faults.append(_fault(table.path, "", FaultCode.ROW_COUNT, *fields))
    if edition.digest != digest:
        faults.append(_fault(EDITION_FILE, "digest", FaultCode.DIGEST, edition.digest, digest))
    return faults


def _fault(file: str, column: str, code: FaultCode, expected: str, found: str) -> Fault:
    return Fault(file, 0, column, code, {"expected": expected, "found": found})


def _count(value: Any) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
