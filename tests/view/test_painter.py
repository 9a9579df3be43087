from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dprk_viewer.figures.marks import KINDS, mark
from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line, Rectangle, Shape, Text
from dprk_viewer.tokens import DARK, LIGHT, Palette
from dprk_viewer.view.figure_widget import FigureWidget
from dprk_viewer.view.look import Look
from dprk_viewer.view.painter import ShapePainter, find_key
from tests.view.tables import HOSTILE

LOOK = Look(LIGHT, 1.0)
TWO = (
    Group((Circle(40, 20, 5, "ink", None, 0), Text(50, 24, "one", 12)), "c1", "The first."),
    Group((Circle(120, 20, 5, "ink", None, 0), Line(0, 50, 9, 50)), "c2", HOSTILE),
)


def painted(shapes: tuple[Shape, ...], palette: Palette = LIGHT, ratio: int = 1) -> QImage:
    image = QImage(200 * ratio, 60 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(palette.paper))
    painter = QPainter(image)
    ShapePainter(painter, palette).draw(shapes)
    painter.end()
    return image


def test_each_mark_leaves_ink_and_no_two_look_alike(qapp: object) -> None:
    images = [painted((mark(kind, 100, 30, 8),)) for kind in KINDS]
    blank = painted(())
    assert all(image != blank for image in images)
    pictures = {bytes(image.constBits()) for image in images}
    assert len(pictures) == len(KINDS) - 1  # a pledge and a denial share their mark


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_rectangle_has_the_colour_of_its_ink(qapp: object, palette: Palette) -> None:
    image = painted((Rectangle(10, 10, 50, 30, "accent", None),), palette)
    assert image.pixelColor(30, 20) == QColor(palette.accent)
    assert image.pixelColor(80, 20) == QColor(palette.paper)


def test_a_denser_screen_gets_a_finer_drawing(qapp: object) -> None:
    image = painted((Rectangle(10, 10, 50, 30, "accent", None),), ratio=2)
    assert image.pixelColor(118, 78) == QColor(LIGHT.accent)
    assert image.pixelColor(122, 78) == QColor(LIGHT.paper)


@pytest.mark.parametrize(
    ("anchor", "columns"), [("start", range(100, 110)), ("end", range(90, 100))]
)
def test_text_stands_on_the_side_of_its_anchor(qapp: object, anchor: str, columns: range) -> None:
    image = painted((Text(100, 30, "H", 16, anchor=anchor),))  # type: ignore[arg-type]
    inked = {x for x in range(200) for y in range(60) if image.pixelColor(x, y).lightness() < 128}
    assert inked
    assert inked <= set(range(columns.start - 1, columns.stop + 3))


def test_a_point_finds_the_row_of_the_shape_under_it(qapp: object) -> None:
    assert find_key(TWO, QPointF(40, 20)) == "c1"
    assert find_key(TWO, QPointF(60, 20)) == "c1"
    assert find_key(TWO, QPointF(120, 24)) == "c2"
    assert find_key(TWO, QPointF(90, 55)) is None


def widget(qtbot: QtBot) -> FigureWidget:
    made = FigureWidget(LOOK)
    qtbot.addWidget(made)
    made.resize(200, 60)
    made.show_figure(
        lambda width, _chosen: Drawing(width, 60, TWO, "By source", alt=f"Two figures. {HOSTILE}")
    )
    return made


def test_a_click_chooses_the_row_under_it(qtbot: QtBot) -> None:
    figure = widget(qtbot)
    with qtbot.waitSignal(figure.row_chosen) as chosen:
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
    assert chosen.args == ["c2"]


def test_arrow_keys_walk_through_the_rows(qtbot: QtBot) -> None:
    figure = widget(qtbot)
    came: list[str] = []
    figure.row_chosen.connect(came.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(figure, key)
    assert came == ["c1", "c2", "c1", "c2"]


def test_the_figure_says_what_it_shows(qtbot: QtBot) -> None:
    figure = widget(qtbot)
    assert figure.accessibleName() == "By source"
    assert figure.accessibleDescription() == f"Two figures. {HOSTILE}"


def test_the_figure_is_computed_anew_for_its_width(qtbot: QtBot) -> None:
    figure = widget(qtbot)
    figure.show()
    figure.resize(320, 60)
    qtbot.waitUntil(lambda: figure.drawing is not None and figure.drawing.width == 320)
    assert figure.height() == 60
