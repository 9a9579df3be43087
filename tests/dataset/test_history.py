"""The list of former editions holds what each printed, and what of it is otherwise now."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dprk_viewer.dataset import edition
from dprk_viewer.dataset.history import HISTORY_FILE, read_history, write_history
from dprk_viewer.dataset.loader import load
from dprk_viewer.errors import CannotRead
from dprk_viewer.facts.printed import printed_cells, row_digest
from dprk_viewer.paths import resource
from tests.dataset.package import Package


@pytest.fixture
def old(package: Package, tmp_path: Path) -> Path:
    """The package as it is, called another edition than it will be."""
    folder = Path(shutil.copytree(package.folder, tmp_path / "old"))
    file = folder / "edition.json"
    told = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(told | {"version": "2001.1.1"}), "utf-8")
    return folder


def written(old: Path, package: Package) -> Path:
    (package.folder / HISTORY_FILE).write_bytes(write_history(old, package.folder))
    return package.folder


def test_a_former_edition_is_kept_with_its_digest_and_rows(old: Path, package: Package) -> None:
    former = read_history(written(old, package))["2001.1.1"]
    claim = load(package.folder).claims["c1"]
    assert former.rows["c1"] == row_digest(printed_cells(claim))
    assert len(former.digest) == 64
    assert former.was == {}


def test_what_a_row_had_is_kept_where_it_is_otherwise_now(old: Path, package: Package) -> None:
    before = load(package.folder).claims["c1"]
    package.change("claims", point="31000", hedge="some")
    was = read_history(written(old, package))["2001.1.1"].was
    assert was["c1"] == {"point": str(before.point), "hedge": before.hedge}


def test_a_row_that_was_taken_away_is_kept_whole(old: Path, package: Package) -> None:
    claim = printed_cells(load(package.folder).claims["c1"])
    text = (package.folder / "claims.csv").read_text("utf-8").splitlines(keepends=True)
    (package.folder / "claims.csv").write_text(text[0], "utf-8", newline="")
    was = read_history(written(old, package))["2001.1.1"].was
    assert was["c1"] == claim | {"topic": "labour"}


def test_earlier_editions_stay_in_the_list(old: Path, package: Package) -> None:
    earlier = {"2000.1.1": {"digest": "d", "rows": {"c0": "11111111"}, "was": {}}}
    (old / HISTORY_FILE).write_text(json.dumps(earlier), "utf-8")
    assert list(read_history(written(old, package))) == ["2000.1.1", "2001.1.1"]


def test_an_edition_is_not_former_to_itself(package: Package) -> None:
    assert read_history(written(package.folder, package)) == {}


@pytest.mark.parametrize("broken", ["{", "[]", '{"1": 2}', '{"1": {"digest": 1, "rows": {}}}'])
def test_a_broken_list_is_refused(package: Package, broken: str) -> None:
    (package.folder / HISTORY_FILE).write_text(broken, "utf-8")
    with pytest.raises(CannotRead):
        read_history(package.folder)


def test_making_an_edition_writes_the_list(
    old: Path, package: Package, capsys: pytest.CaptureFixture[str]
) -> None:
    assert edition.main([str(package.folder), "--since", str(old)]) == 0
    assert "Changes of the data from" in capsys.readouterr().out
    assert "2001.1.1" in read_history(package.folder)
    assert load(package.folder).claims


def test_the_bundled_list_fits_the_bundled_data() -> None:
    facts, history = load(resource("data")), read_history(resource("data"))
    assert "2026.11.1" in history
    assert facts.edition.version not in history
    assert (resource("data") / HISTORY_FILE).stat().st_size < 400_000
    newest = list(history.values())[-1]
    found = [(id_, digest, facts.find(id_)) for id_, digest in newest.rows.items()]
    otherwise = [
        id_ for id_, digest, row in found if not row or row_digest(printed_cells(row)) != digest
    ]
    told = [id_ for id_ in otherwise if id_ in newest.was]
    assert len(told) > 0.9 * len(otherwise), "run dev.py edition --since again"
