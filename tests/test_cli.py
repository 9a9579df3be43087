"""The command line: what it prints, what it writes, and which code it ends with."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dprk_viewer import paths
from dprk_viewer.cli import bundled
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.paths import resource
from tests.pdf.reading import pages

Run = Callable[..., tuple[int, str, str]]
DAY = ("--printed-on", "2026-11-24")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the bundled data with two faults."""
    folder = tmp_path / "broken"
    shutil.copytree(resource("data"), folder)
    claims = folder / "claims.csv"
    text = claims.read_text("utf-8")
    claims.write_text(text.replace(",estimate,", ",rumour,", 2), "utf-8", newline="")
    return folder


def test_all_sheets_are_written_and_their_paths_printed(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    code, printed, told = run("export", "all", "--out", out, *DAY)
    assert code == 0
    assert printed.split() == [
        str(out / f"{name}.pdf") for name in ("labour", "sanctions", "cyber")
    ]
    assert all(Path(path).read_bytes().startswith(b"%PDF-") for path in printed.split())
    assert told == "Marking: none chosen\n"


def test_options_stand_in_the_name_of_the_file(run: Run, tmp_path: Path) -> None:
    asked = ("--paper", "letter", "--marking", "Confidential", "--out", tmp_path, *DAY)
    code, printed, told = run("export", "labour", "labour", *asked)
    assert (code, printed, told) == (0, f"{tmp_path / 'labour-letter.pdf'}\n", "")


def test_a_sheet_is_set_in_the_style_asked_for(run: Run, tmp_path: Path) -> None:
    asked = ("--style", "principal", "--marking", "Confidential", "--out", tmp_path, *DAY)
    code, printed, _ = run("export", "labour", *asked)
    assert (code, printed) == (0, f"{tmp_path / 'labour-principal.pdf'}\n")


def test_both_systems_of_marking_are_printed_where_both_are_meant(run: Run, tmp_path: Path) -> None:
    asked = ("--marking", "Secret", "--tlp", "amber+strict", "--both-markings")
    code, printed, told = run("export", "labour", "--out", tmp_path, *asked, *DAY)
    assert (code, told) == (0, "")
    for page in pages(Path(printed.strip()).read_bytes()):
        assert page.count("SECRET") == page.count("TLP:AMBER+STRICT") == 2


def test_a_sheet_goes_to_the_current_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, printed, _ = run("export", "cyber", *DAY)
    assert (code, printed) == (0, "cyber.pdf\n")
    assert [file.name for file in tmp_path.iterdir()] == ["cyber.pdf"]


def test_the_same_day_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        run("export", "labour", "--out", tmp_path / folder, *DAY)
    one, two = (tmp_path / folder / "labour.pdf" for folder in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "rumours"), "There is no sheet “rumours”; the sheets are labour"),
        (("export", "labour", "rumours"), "There is no sheet “rumours”"),
        (("export", "country:XXX"), "no country or territory “XXX”"),
        (("export", "resolution:9999"), "no resolution “9999”"),
        (("export", "incident:none"), "no incident “none”"),
        (("export", "labour", "--language", "fr"), "“--language fr” is not there yet"),
        (("export", "labour", "--language", "xx"), "--language cannot be “xx”"),
        (("export", "labour", "--tlp", "WHITE"), "TLP cannot be “WHITE”; it can be TLP:RED"),
        (("export", "labour", "--tlp", "RED", "--marking", "Secret"), "add “--both-markings”"),
        (("export", "labour", "--as-known-on", "2020"), "--as-known-on cannot be “2020”"),
        (("export", "labour", "--as-known-on", "2026-10-11"), "The sources end on “2026-10-10”"),
        (
            ("export", "resolution:2397", "--as-known-on", "2017-12-21"),
            "On “2017-12-21” the subject of the sheet “resolution:2397” was not known yet",
        ),
        (("export", "labour", "--printed-on", "24/11/2026"), "--printed-on cannot be"),
        (("export", "labour", "--printed-on", "2026-02-30"), "--printed-on cannot be"),
        (("export", "labour", "--marking", "two\nlines"), "--marking cannot be"),
        (("export", "labour", "--marking", "x" * 200), "--marking cannot be"),
        (("export", "labour", "--marking", " "), "--marking cannot be"),
        (("update", "stick.zip"), "“update” is not there yet"),
        (("show", "nothing"), "Nothing has the ID “nothing”"),
        (("data", "rumours", "--out", "a.csv"), "There is no table “rumours”"),
        (("data", "claims", "--out", "a.doc"), "“a.doc” is no table; end its name in .csv"),
    ],
)
def test_what_is_not_there_has_its_own_sentence(
    run: Run,
    arguments: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, printed, told = run(*arguments)
    assert (code, printed) == (2, "")
    assert said in told
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        *[(), ("nonsense",), ("export",), ("list",), ("list", "rumours"), ("search",)],
        *[("--vers",), ("export", "labour", "--paper", "a5"), ("export", "labour", "--mark", "x")],
    ],
)
def test_wrong_usage_ends_with_two(run: Run, arguments: tuple[str, ...]) -> None:
    code, printed, told = run(*arguments)
    assert (code, printed) == (2, "")
    assert "dprk-viewer" in told


def test_help_is_no_error(run: Run) -> None:
    code, printed, _ = run("--help")
    assert code == 0
    assert "export" in printed


def test_the_version_names_program_edition_and_digest(run: Run) -> None:
    code, printed, _ = run("--version")
    edition = load(resource("data")).edition
    assert code == 0
    assert edition.version in printed
    assert edition.digest in printed


@pytest.mark.parametrize(
    ("what", "id_"),
    [
        ("sheets", "labour"),
        ("countries", "RUS"),
        ("resolutions", "2397"),
        ("incidents", "bangladesh-2016"),
    ],
)
def test_lists_give_ids_to_ask_with(run: Run, what: str, id_: str) -> None:
    code, printed, _ = run("list", what)
    assert code == 0
    ids = [line.split("\t")[0] for line in printed.splitlines()]
    assert id_ in ids
    _, printed, _ = run("list", what, "--json")
    assert [row["id"] for row in json.loads(printed)] == ids


def test_sources_are_listed(run: Run) -> None:
    code, printed, _ = run("list", "sources")
    assert code == 0
    assert len(printed.splitlines()) == len(load(resource("data")).sources)


def found(run: Run, id_: str) -> Any:
    code, printed, _ = run("show", id_, "--json")
    assert code == 0
    return json.loads(printed)


def test_a_claim_is_shown_with_all_that_travels_with_it(run: Run) -> None:
    facts = load(resource("data"))
    index = Rivals(facts)
    claim = next(claim for claim in facts.claims.values() if index.of(claim))
    shown = found(run, claim.id)
    assert shown["originator_name"] == facts.parties[claim.originator].name
    assert shown["source"]["id"] == claim.source
    assert [row["id"] for row in shown["rivals"]] == [row.id for row in index.of(claim)]
    assert all(row["originator_name"] and row["source"] for row in shown["rivals"])
    _, printed, _ = run("show", claim.id)
    assert facts.parties[claim.originator].name in printed
    for rival in index.of(claim):
        assert rival.id in printed


def test_a_duty_is_never_told_without_its_exception(run: Run) -> None:
    facts = load(resource("data"))
    for duty in list(facts.provisions.values())[:20]:
        expected = duty.exception or "exception"
        for arguments in (("show", duty.id), ("show", duty.event), ("search", duty.duty)):
            _, printed, _ = run(*arguments)
            assert expected.removesuffix(".").split("\n")[0] in printed


def test_an_incident_is_shown_with_every_stance(run: Run) -> None:
    facts = load(resource("data"))
    for incident in facts.incidents:
        shown = found(run, incident)
        stances = shown["attributions"]
        assert list(stances) == ["attributes", "suspects", "contests"]
        held = [row for rows in stances.values() for row in rows] + shown["earlier_attributions"]
        assert sorted(row["id"] for row in held) == sorted(
            row.id for row in facts.attributions.values() if row.incident == incident
        )


def test_every_row_can_be_shown_in_words_and_as_json(run: Run) -> None:
    for table in load(resource("data")).tables():
        for id_ in list(table)[:5]:
            code, printed, _ = run("show", id_)
            assert (code, bool(printed)) == (0, True)
            assert found(run, id_)["id"] == id_


def test_search_finds_by_all_words(run: Run) -> None:
    code, printed, _ = run("search", "RUSSIAN", "féderation")
    assert code == 0
    assert "places\tRUS\tRussian Federation" in printed
    _, printed, _ = run("search", "russian federation", "--json")
    assert "RUS" in [row["id"] for row in json.loads(printed)]


def test_search_that_finds_nothing_says_so(run: Run) -> None:
    *nothing, told = run("search", "zzzzzz")
    assert (nothing, told[:48]) == ([0, ""], "Nothing was found for “zzzzzz”. Searched: 193 ho")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_table_is_written_for_a_spreadsheet(run: Run, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"claims.{ending}"
    assert run("data", "claims", "--out", file) == (0, f"{file}\n", "")
    assert file.stat().st_size > 1000
    if ending == "csv":
        rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
        assert [row["id"] for row in rows] == list(load(resource("data")).claims)


def test_check_prints_every_fault_with_file_line_and_column(run: Run, broken: Path) -> None:
    code, printed, told = run("check", broken)
    lines = printed.splitlines()
    assert code == 3
    assert len(lines) == 3
    assert lines[0].startswith("claims.csv, line ")
    assert "column type: “rumour” is not one of finding, report" in lines[0]
    assert lines[2].startswith("edition.json, digest: ")
    assert told == "3 faults found.\n"


def test_check_of_good_data_finds_nothing(run: Run) -> None:
    assert run("check") == (0, "", "0 faults found.\n")


def test_a_folder_that_is_not_there_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    code, printed, told = run("check", tmp_path / "gone")
    assert (code, printed) == (4, "")
    assert "cannot be read" in told


def test_a_broken_dataset_is_never_printed(
    run: Run, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "resource", lambda _name: broken)
    out = tmp_path / "out"
    for arguments in (("export", "all", "--out", out), ("list", "sources"), ("show", "RUS")):
        code, printed, told = run(*arguments)
        assert (code, printed) == (3, "")
        assert told.startswith("The data have 3 faults, so none of them are shown.")
    assert not out.exists()


def test_an_unexpected_error_is_one_sentence_without_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundled, "load", lambda _folder: 1 / 0)
    code, printed, told = run("list", "sources")
    assert (code, printed) == (1, "")
    assert told.startswith("The program met a fault of its own and stopped;")
    assert told.count("\n") == 1


def test_an_interrupt_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bundled, "load", interrupt)
    assert run("list", "sources") == (130, "", "")
