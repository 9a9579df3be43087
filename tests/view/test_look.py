"""The window follows the size of type that the system asks for, within reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from dprk_viewer.view.look import Look


@pytest.fixture
def system(qapp: QApplication) -> Iterator[QApplication]:
    before = qapp.font()
    yield qapp
    qapp.setFont(before)


@pytest.mark.parametrize(
    ("pixels", "scale"), [(13, 1.0), (12, 1.0), (26, 2.0), (200, 2.0), (4, 0.85)]
)
def test_larger_type_makes_a_larger_window_up_to_twice(
    system: QApplication, pixels: int, scale: float
) -> None:
    asked = QFont("Source Sans 3")
    asked.setPixelSize(pixels)
    system.setFont(asked)
    assert Look.of_system().scale == scale
