"""The window follows the type and the colours that the system asks for, within reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dprk_viewer.tokens import DARK, LIGHT, STARK_DARK, STARK_LIGHT, Palette
from dprk_viewer.view.following import Following
from dprk_viewer.view.look import Look
from tests.view.papers import window

PALETTES = {"light": LIGHT, "dark": DARK, "stark": STARK_LIGHT, "stark dark": STARK_DARK}


@pytest.fixture
def system(qapp: QApplication) -> Iterator[QApplication]:
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    qapp.setFont(font)
    qapp.setPalette(palette)


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


def shine(colour: str) -> float:
    """The relative luminance of ``#RRGGBB`` as WCAG 2 computes it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    line = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]


def contrast(one: str, other: str) -> float:
    """How clearly two colours stand apart, from 1 to 21."""
    low, high = sorted((shine(one), shine(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "ground", "selected")


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
@pytest.mark.parametrize("ink", ["ink", "second", "accent", "warning"])
def test_words_marks_and_borders_stand_out_on_every_ground(palette: Palette, ink: str) -> None:
    of = palette._asdict()
    assert min(contrast(of[ink], of[ground]) for ground in GROUNDS) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_words_on_the_accent_stand_out(palette: Palette) -> None:
    assert contrast(palette.paper, palette.accent) >= 4.5


@pytest.mark.parametrize("palette", [STARK_LIGHT, STARK_DARK])
def test_more_contrast_is_more_for_words_and_enough_for_lines(palette: Palette) -> None:
    of = palette._asdict()
    for ink in ("ink", "second", "accent", "warning"):
        assert min(contrast(of[ink], of[ground]) for ground in GROUNDS) >= 7
    assert min(contrast(of["hairline"], of[ground]) for ground in GROUNDS) >= 3


def test_an_open_window_takes_the_other_colours_of_its_system(
    qtbot: QtBot, system: QApplication, tmp_path: Path
) -> None:
    look = Look.of_system()
    made = window(tmp_path, look=look)
    qtbot.addWidget(made)
    Following(made, look)
    before, asked = look.palette, system.palette()
    asked.setColor(QPalette.ColorRole.Window, QColor("black" if before.ink < "#8" else "white"))
    system.setPalette(asked)
    qtbot.waitUntil(lambda: look.palette != before)
    assert made.palette().window().color() == QColor(look.palette.paper)
    assert look.palette.paper in made.styleSheet()
