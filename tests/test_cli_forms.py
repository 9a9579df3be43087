"""The command line writes a démarche with its non-paper, or the non-paper alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dprk_viewer.cli import main
from tests.pdf.reading import pages

DAY = ("--printed-on", "2026-11-24")


def text(path: Path) -> str:
    """The text of a file, each space and line break one space."""
    return " ".join(" ".join(pages(path.read_bytes())).split())


def test_a_pack_is_two_files_from_one_selection(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--pack", "--marking", "Restricted", "--objective", "Settle a date", "--out")
    assert main(["export", "country:RUS", *asked, str(tmp_path), *DAY]) == 0
    printed = capsys.readouterr()
    demarche = tmp_path / "country-RUS-demarche.pdf"
    non_paper = tmp_path / "country-RUS-non-paper.pdf"
    assert printed.out.split() == [str(demarche), str(non_paper)]
    assert printed.err == ""
    for told in ("RESTRICTED", "Settle a date", "We can say"):
        assert told in text(demarche)
        assert told not in text(non_paper)


def test_a_non_paper_needs_no_marking_and_says_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--leave-behind", "--tlp", "red", "--marking", "Restricted", "--paper", "letter")
    assert main(["export", "labour", "cyber", *asked, "--out", str(tmp_path), *DAY]) == 0
    printed = capsys.readouterr()
    files = [tmp_path / f"{topic}-non-paper-letter.pdf" for topic in ("labour", "cyber")]
    assert (printed.out.split(), printed.err) == ([str(file) for file in files], "")
    for file in files:
        assert "non-paper" in text(file)
        assert "RESTRICTED" not in text(file)
        assert "TLP" not in text(file)


def test_allegations_and_unnamed_sources_are_there_when_asked_for(tmp_path: Path) -> None:
    every = ("export", "country:UGA", "--leave-behind", *DAY, "--out")
    main([*every, str(tmp_path / "plain")])
    main([*every, str(tmp_path / "more"), "--allegations", "--unnamed"])
    plain, more = (
        text(tmp_path / name / "country-UGA-non-paper.pdf") for name in ("plain", "more")
    )
    assert "is left out here" in plain
    assert "Alleged" not in plain
    assert "Alleged" in more
    assert "left out" not in more


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("country:FRA", "--pack", "--we-are", "FRA"), "“France” is our own State"),
        (("country:FRA", "--we-are", "XXX"), "no country or territory “XXX”"),
        (("labour", "--objective", "Ask"), "--objective cannot be “Ask”"),
        (("labour", "--pack", "--objective", "x" * 400), "--objective cannot be"),
        (("labour", "--pack", "--leave-behind"), "not allowed with argument"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", *arguments, "--out", str(tmp_path / "new")]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_our_own_state_is_not_asked_anything(tmp_path: Path) -> None:
    asked = ("export", "country:CHN", "--we-are", "CHN", *DAY, "--out", str(tmp_path))
    assert main([*asked]) == 0
    assert main([*asked, "--leave-behind"]) == 0
    for file in tmp_path.iterdir():
        assert ("China: our own record" in text(file)) is (file.name == "country-CHN.pdf")
        assert "We ask" not in text(file)
        assert "They may say" not in text(file)


def test_among_all_countries_our_own_is_passed_over_and_the_others_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--pack", "--we-are", "FRA", "--format", "txt", *DAY, "--out", str(tmp_path))
    assert main(["export", "countries", *asked]) == 0
    told = capsys.readouterr()
    written = {Path(line).name.partition("-")[2][:3] for line in told.out.splitlines()}
    assert "France is our own State, so it gets no démarche: passed over." in told.err
    assert "FRA" not in written
    assert {"RUS", "CHN", "DEU"} <= written
