"""The digest names an edition: a change of any byte is noticed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from dprk_viewer.dataset.edition import main, write_edition
from dprk_viewer.dataset.loader import check, load
from dprk_viewer.errors import BrokenDataset, CannotWrite, FileError
from tests.dataset.package import Package


def manifest(package: Package) -> Path:
    return package.folder / "edition.json"


def test_the_digest_is_taken_over_schema_and_tables_alone(package: Package) -> None:
    (package.folder / "README.md").write_text("not data")
    lines = sorted(
        f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n"
        for file in package.folder.iterdir()
        if file.suffix == ".csv" or file.name == "datapackage.json"
    )
    expected = hashlib.sha256("".join(lines).encode()).hexdigest()
    assert load(package.folder).edition.digest == expected


def test_a_changed_byte_is_noticed(package: Package) -> None:
    package.edit("claims", "about", "circa")
    (fault,) = check(package.folder)
    assert (fault.file, fault.column, fault.code) == ("edition.json", "digest", "digest")


def test_writing_the_edition_twice_changes_nothing(package: Package) -> None:
    before = manifest(package).read_bytes()
    write_edition(package.folder)
    assert manifest(package).read_bytes() == before


def test_an_edition_says_how_many_rows_each_table_has(package: Package) -> None:
    tree = json.loads(manifest(package).read_text("utf-8"))
    assert (tree["rows"]["claims"], tree["rows"]["relays"], tree["rows"]["replies"]) == (1, 2, 0)


def test_an_edition_of_another_version_is_noticed(package: Package) -> None:
    file = manifest(package)
    file.write_text(file.read_text("utf-8").replace("2026.11.2", "2026.11.3"), "utf-8")
    (fault,) = check(package.folder)
    assert (fault.column, fault.code) == ("version", "edition_differs")
    assert fault.fields == {"expected": "2026.11.2", "found": "2026.11.3"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b'{"rows": 1}',
        b'{"rows": {"a": Infinity}}',
        b"[" * 99999,
    ],
)
def test_an_edition_file_that_is_none_is_a_fault(package: Package, data: bytes) -> None:
    manifest(package).write_bytes(data)
    assert package.codes() == [("edition.json", 0, "", "edition_shape")]


def test_a_dataset_without_an_edition_is_not_loaded(package: Package) -> None:
    manifest(package).unlink()
    assert package.codes() == [("edition.json", 0, "", "file_missing")]
    with pytest.raises(BrokenDataset):
        load(package.folder)


def test_no_edition_is_made_of_broken_data(package: Package) -> None:
    before = manifest(package).read_bytes()
    package.change("claims", source="s-gone")
    with pytest.raises(BrokenDataset):
        write_edition(package.folder)
    assert manifest(package).read_bytes() == before


def test_an_edition_that_cannot_be_written_leaves_nothing_behind(
    package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file.name: file.read_bytes() for file in package.folder.iterdir()}

    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(FileError) as caught:
        write_edition(package.folder)
    assert isinstance(caught.value, CannotWrite)
    assert {file.name: file.read_bytes() for file in package.folder.iterdir()} == before


def test_an_edition_is_made_from_the_command_line(
    package: Package, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(package.folder)]) == 0
    assert load(package.folder).edition.digest in capsys.readouterr().out
    package.change("claims", source="s-gone")
    assert main([str(package.folder)]) == 3
    assert "claims.csv, line 2: source dead_reference" in capsys.readouterr().err
    assert main([str(package.folder / "gone")]) == 4
