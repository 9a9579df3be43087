"""The import rules bite: each is broken once, in a copy, and must be seen to fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTRACTS = {
    contract["id"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
}
BREAKS = {
    "facts": ("facts/dates.py", "import dprk_viewer.wording.words"),
    "leaves": ("paths.py", "import dprk_viewer.facts.dates"),
    "ground": ("tokens.py", "import dprk_viewer.paths"),
    "dataset": ("dataset/__init__.py", "import dprk_viewer.figures.shapes"),
    "figures": ("figures/shapes.py", "import dprk_viewer.sheets.blocks"),
    "sheets": ("sheets/blocks.py", "import dprk_viewer.pdf"),
    "pdf": ("pdf/__init__.py", "import dprk_viewer.dataset"),
    "pages": ("pages/__init__.py", "import dprk_viewer.pdf"),
    "view": ("view/__init__.py", "import dprk_viewer.dataset"),
    "doors": ("cli/__init__.py", "import dprk_viewer.app"),
    "app": ("app.py", "import dprk_viewer.cli"),
    "qt": ("figures/shapes.py", "import PySide6.QtGui"),
    "reportlab": ("view/__init__.py", "import reportlab"),
    "pandas": ("cli/__init__.py", "import pandas"),
    "cycles": ("errors.py", "import dprk_viewer.paths"),
}


def test_every_rule_has_a_break() -> None:
    assert set(BREAKS) == CONTRACTS


@pytest.mark.parametrize("contract", sorted(BREAKS))
def test_a_broken_rule_is_seen(contract: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "dprk_viewer", tmp_path / "dprk_viewer")
    file, line = BREAKS[contract]
    module = tmp_path / "dprk_viewer" / file
    module.write_text(f"{module.read_text('utf-8')}\n{line}\n", "utf-8")
    run = subprocess.run(
        [
            str(Path(sys.executable).with_name("lint-imports")),
            "--no-logo",
            "--no-cache",
            "--contract",
            contract,
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "BROKEN" in run.stdout
    assert "0 broken" not in run.stdout
