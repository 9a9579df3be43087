"""The command line writes the sheets of all places, resolutions or incidents in one run."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dprk_viewer.dataset.loader import load
from dprk_viewer.paths import resource

Run = Callable[..., tuple[int, str, str]]
ASKED = ("--printed-on", "2026-11-24", "--marking", "Restricted", "--format", "txt", "--out")


def test_every_place_is_written_with_progress_beside_the_paths(run: Run, tmp_path: Path) -> None:
    code, printed, told = run("export", "countries", *ASKED, tmp_path)
    places = load(resource("data")).places
    assert code == 0
    assert printed.split() == [str(tmp_path / f"country-{place}.txt") for place in sorted(places)]
    assert all(Path(path).stat().st_size for path in printed.split())
    lines = told.splitlines()
    steps = [re.fullmatch(r"(\d+) of (\d+) files written", line) for line in lines]
    done = [(int(step[1]), int(step[2])) for step in steps if step]
    assert len(done) == len(lines) == 10
    assert done == sorted(set(done))
    assert done[-1] == (len(places), len(places))


@pytest.mark.parametrize("plural", ["resolutions", "incidents"])
def test_every_resolution_and_incident_has_a_plural(run: Run, tmp_path: Path, plural: str) -> None:
    code, printed, _ = run("export", plural, *ASKED, tmp_path)
    _, listed, _ = run("list", "sheets")
    kind = plural.removesuffix("s")
    named = [line.split("\t")[0] for line in listed.splitlines() if line.startswith(f"{kind}:")]
    assert code == 0
    assert named
    assert len(printed.split()) == len(named)
    assert len(set(printed.split())) == len(named)


def test_a_sheet_named_twice_is_written_once_and_a_few_need_no_progress(
    run: Run, tmp_path: Path
) -> None:
    code, printed, told = run("export", "labour", "all", "labour", *ASKED, tmp_path)
    assert code == 0
    assert [Path(path).stem for path in printed.split()] == ["labour", "sanctions", "cyber"]
    assert told == ""
