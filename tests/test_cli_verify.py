"""``verify`` says of a paper whether it still stands, and what changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dprk_viewer import paths
from dprk_viewer.dataset.edition import write_edition
from dprk_viewer.dataset.history import HISTORY_FILE, write_history
from dprk_viewer.dataset.loader import load
from dprk_viewer.paths import resource
from dprk_viewer.pdf.read_back import read_back
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.compose import compose
from dprk_viewer.wording.words import Words

Run = Callable[..., tuple[int, str, str]]
DAY = ("--printed-on", "2026-11-24")
VERSION = json.loads((resource("data") / "edition.json").read_bytes())["version"]


@pytest.fixture
def paper(run: Run, tmp_path: Path) -> Path:
    """A sheet of the edition as it is."""
    run("export", "country:RUS", "--out", tmp_path, "--marking", "Restricted", *DAY)
    return tmp_path / "country-RUS.pdf"


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    """Makes a later edition by changing the text of claims.csv, and holds it in place."""

    def make(change: Callable[[str], str]) -> None:
        now = resource("data")
        folder = Path(shutil.copytree(now, tmp_path / "later"))
        for name, new in (("claims.csv", change), ("datapackage.json", renamed)):
            text = (folder / name).read_text("utf-8")
            assert new(text) != text
            (folder / name).write_text(new(text), "utf-8", newline="")
        (folder / HISTORY_FILE).write_bytes(write_history(now, folder))
        write_edition(folder)
        rest = {"data": folder}
        monkeypatch.setattr(paths, "resource", lambda name: rest.get(name) or resource(name))

    return make


def renamed(schema: str) -> str:
    return schema.replace(f'"version": "{VERSION}"', '"version": "2031.1.1"', 1)


def shown_first(paper: Path) -> str:
    """The id of a claim with a figure on the paper."""
    facts = load(resource("data"))
    rows = read_back(paper.read_bytes(), "f").rows
    return next(id_ for id_ in rows if id_ in facts.claims and facts.claims[id_].point)


def test_a_paper_of_this_edition_stands_and_is_exact(run: Run, paper: Path) -> None:
    code, printed, told = run("verify", paper)
    assert (code, told) == (0, "")
    assert f"facts stand in edition {VERSION}." in printed
    assert "exactly what this program makes" in printed


def test_an_altered_paper_does_not_stand(run: Run, paper: Path) -> None:
    data = paper.read_bytes()
    paper.write_bytes(data.replace(b"\nendstream", b"\n\nendstream", 1))
    code, printed, _ = run("verify", paper)
    assert code == 3
    assert "it was altered, or made by another build" in printed


def test_the_id_of_this_edition_stands(run: Run) -> None:
    for typed in (
        (f"country-RUS · {VERSION} · D2D3C4",),
        (f"DPRK-VIEWER COUNTRY-RUS {VERSION} D2D3C4",),
        ("country", "rus", *VERSION.split("."), "d2d3c4"),
    ):
        code, printed, told = run("verify", *typed)
        assert (code, told) == (0, "")
        assert f"country:RUS of edition {VERSION} stands" in printed


def test_a_later_edition_says_what_changed(run: Run, paper: Path, later: Any) -> None:
    id_ = shown_first(paper)
    statement = load(resource("data")).claims[id_].statement
    first = statement.split(",")[0]
    later(lambda text: text.replace(first, f"{first} as revised", 1))
    code, printed, _ = run("verify", paper)
    assert code == 3
    assert "1 of its " in printed
    assert f"made from edition {VERSION}, so the page could not be made again" in printed
    assert f"\n{id_}: " in printed
    assert "  statement: " in printed
    assert "as revised" in printed
    code, printed, _ = run("verify", paper, "--json")
    found = json.loads(printed)
    assert (code, found["stands"], found["exact"]) == (3, False, None)
    (row,) = found["rows"]
    assert (row["id"], row["standing"]) == (id_, "changed")
    assert row["was"]["statement"] != row["now"]["statement"]
    code, printed, _ = run("verify", f"country-RUS {VERSION} D2D3C4")
    assert (code, f"\n{id_}: " in printed) == (3, True)


def test_a_later_edition_that_changed_nothing_on_it_leaves_it_standing(
    run: Run, paper: Path, later: Any
) -> None:
    rows = set(json.loads(run("verify", paper, "--json")[1])["rows"])
    assert rows == set()
    facts = load(resource("data"))
    on_it = read_back(paper.read_bytes(), "f").rows
    other = next(claim for id_, claim in facts.claims.items() if id_ not in on_it)
    later(lambda text: text.replace(other.statement[:40], f"X{other.statement[:40]}", 1))
    code, printed, _ = run("verify", paper)
    assert code == 0
    assert "facts stand in edition 2031.1.1." in printed


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        ("nonsense", 2, "“nonsense” is no ID of a sheet and no file"),
        (f"country-XXX {VERSION} D2D3C4", 2, "is no ID of a sheet"),
        ("country-RUS 2041.1.1 D2D3C4", 2, "Edition “2041.1.1” is not known here"),
        ("gone.pdf", 4, "“gone.pdf” cannot be read"),
        ("x" * 5000, 2, "is no ID of a sheet and no file"),
        (f"{'x' * 5000}.pdf", 4, "cannot be read"),
        ("/", 2, "“/” is no ID of a sheet and no file"),
        (__file__, 4, "says of no sheet what it was made from"),
    ],
)
def test_what_cannot_be_checked_has_its_own_sentence(
    run: Run, asked: str, code: int, said: str
) -> None:
    found, printed, told = run("verify", asked)
    assert (found, printed) == (code, "")
    assert said in told
    assert told.count("\n") == 1


def test_a_non_paper_cannot_be_checked_and_says_so(run: Run, tmp_path: Path) -> None:
    words = Words.english()
    sheet = compose(load(resource("data")), words, "labour", SheetOptions(form="non-paper"))
    file = tmp_path / "left.pdf"
    file.write_bytes(render(sheet, words))
    code, _, told = run("verify", file)
    assert code == 4
    assert "it is a non-paper, which cannot be checked" in told
