"""Each test of the dataset gets a valid package of its own to break."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dataset.package import Package


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return Package(tmp_path / "data")
