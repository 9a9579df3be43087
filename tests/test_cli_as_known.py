"""The command line put back to a day."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]
DAY = ("--printed-on", "2026-11-24")


def test_what_came_later_is_left_out_of_a_sheet_and_of_every_answer(
    run: Run, tmp_path: Path
) -> None:
    back = ("--as-known-on", "2024-03-01")
    code, printed, _ = run("export", "cyber", "--out", tmp_path, *DAY, *back)
    assert (code, printed) == (0, f"{tmp_path / 'cyber-as-known-2024-03-01.pdf'}\n")
    code, said, _ = run("verify", tmp_path / "cyber-as-known-2024-03-01.pdf")
    assert code == 0
    assert "As known on 1 March 2024: what was stated later is left out" in said
    assert run("show", "bybit-2025")[0] == 0
    assert run("show", "bybit-2025", *back)[0] == 2
    for asked in (("list", "incidents"), ("search", "bybit")):
        assert "bybit-2025" in run(*asked)[1]
        assert "bybit-2025" not in run(*asked, *back)[1]


def test_tables_of_a_former_day_hold_no_later_row(run: Run, tmp_path: Path) -> None:
    asked = ("--format", "csv", "--out", tmp_path, "--as-known-on", "2024-03-01", *DAY)
    assert run("export", "cyber", *asked)[0] == 0
    with (tmp_path / "cyber-as-known-2024-03-01-claims.csv").open(encoding="utf-8-sig") as file:
        stated = [row["stated_on"] for row in csv.DictReader(file)]
    assert stated
    assert max(stated) <= "2024-03-01"
    told = (tmp_path / "cyber-as-known-2024-03-01-about.csv").read_text("utf-8-sig")
    assert "As known on 1 March 2024" in told
