"""Files and functions stay small enough to read at once, and nothing is called utils."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted((ROOT / "dprk_viewer").rglob("*.py"))
TABLES = {"advance_widths.py"}  # generated numbers, not code
ALL = [
    file
    for file in [ROOT / "dev.py", *CODE, *sorted((ROOT / "tests").rglob("*.py"))]
    if file.name not in TABLES
]
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40


@pytest.mark.parametrize("file", ALL, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_can_be_read_at_one_sitting(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_function_can_be_read_at_once(file: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [
        node.name
        for node in functions
        if (node.end_lineno or node.lineno) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_no_room_is_a_drawer_for_everything() -> None:
    names = {part for file in CODE for part in (file.stem, file.parent.name)}
    assert not names & {"utils", "util", "helpers", "misc", "common", "core", "base"}
