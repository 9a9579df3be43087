"""The language of the machine changes neither what is read nor what is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dprk_viewer.dataset.export import export_table
from dprk_viewer.dataset.loader import load
from tests.dataset.package import Package
from tests.dataset.test_export import WORDS
from tests.foreign_locale import environment_in

SCRIPT = """
import locale, sys
from pathlib import Path
from dprk_viewer.dataset.export import export_table
from dprk_viewer.dataset.loader import load
from tests.dataset.test_export import WORDS
print(locale.setlocale(locale.LC_ALL, ""))
export_table(load(Path(sys.argv[1])), "claims", Path(sys.argv[2]), WORDS)
"""


@pytest.mark.parametrize("language", ["C", "de_DE", "ar_EG", "ko_KR"])
def test_an_export_is_the_same_in_every_language(
    package: Package, language: str, tmp_path: Path
) -> None:
    package.change("claims", hedge="약 é", point="1234.5")
    package.seal()
    here, there = tmp_path / "here.csv", tmp_path / "there.csv"
    export_table(load(package.folder), "claims", here, WORDS)
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(package.folder), str(there)],
        env=environment_in(language, tmp_path),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.startswith(language)
    assert there.read_bytes() == here.read_bytes()
