"""Whoever does not see the window hears every control, every cell and every figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.figure_widget import FigureWidget
from dprk_viewer.view.formed_tab import FormedTab
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.painter import keys
from dprk_viewer.view.row_view import RowView
from dprk_viewer.view.tab_list import PLACES
from tests.view.papers import window
from tests.view.places import places
from tests.view.test_main_window import open_window

PLAIN = {QAccessible.Role.Client, QAccessible.Role.NoRole}
"""Roles that say nothing of what can be done."""
ROWS = 30
"""So many rows of a table are listened to."""
AREAS = (QScrollArea, FigureWidget)
"""Areas with a name of their own, which only the keys act on."""


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    app.register_fonts(app.FIRST_FONTS)
    return open_window(qtbot, window(tmp_path, app.load()))


def heard(widget: QWidget) -> QAccessibleInterface:
    """What the system's own tools are told of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert isinstance(found, QAccessibleInterface), widget
    return found


def name(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name).strip()


def controls(shown: QWidget) -> list[QWidget]:
    """All that shows, can be reached by a key and acts for itself."""
    within = [each for each in shown.findChildren(QWidget) if each.isVisible()]
    acting = [each for each in within if each.focusProxy() is None and not is_blank(each)]
    return [each for each in acting if each.focusPolicy() != Qt.FocusPolicy.NoFocus]


def is_blank(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and not widget.text()


def nameless(shown: QWidget) -> list[str]:
    """The controls without a name, and texts that nobody hears."""
    found = [str(each) for each in controls(shown) if not name(heard(each))]
    texts = [each for each in shown.findChildren(QLabel) if each.isVisible() and each.text()]
    return found + [each.text() for each in texts if not name(heard(each))]


def without_role(shown: QWidget) -> list[str]:
    """The controls of which nobody hears what they are."""
    acting = [each for each in controls(shown) if not isinstance(each, AREAS)]
    return [f"{each} {each.accessibleName()}" for each in acting if heard(each).role() in PLAIN]


def unheard_cells(shown: QWidget) -> list[str]:
    """The cells of the first rows of each table whose text is not told."""
    lost = []
    for view in shown.findChildren(RowView):
        if view.isVisible():
            lost += unheard(view)
    return lost


def unheard(view: RowView) -> list[str]:
    """The cells whose text is not told; a table tells its heads first, then row after row."""
    model, told = view.model(), heard(view)
    across = model.columnCount() + 1
    cells = [
        (str(model.index(row, column).data() or ""), (row + 1) * across + column + 1)
        for row in range(min(model.rowCount(), ROWS))
        for column in range(model.columnCount())
    ]
    return [text for text, at in cells if not name(child(told, at)).endswith(text.strip())]


def child(told: QAccessibleInterface, at: int) -> QAccessibleInterface:
    found = told.child(at)
    assert found is not None
    return found


def unheard_figures(shown: QWidget) -> list[str]:
    """The figures without a name or a description."""
    figures = [each for each in shown.findChildren(FigureWidget) if each.isVisible()]
    said = [(name(heard(each)), heard(each).text(QAccessible.Text.Description)) for each in figures]
    return [f"{title!r} {text!r}" for title, text in said if not title or not text]


def test_every_control_cell_and_figure_is_heard(qtbot: QtBot, opened: MainWindow) -> None:
    seen = 0
    for place, shown in places(qtbot, opened, "RUS"):
        faults = nameless(shown), without_role(shown), unheard_cells(shown), unheard_figures(shown)
        assert faults == ([], [], [], []), place
        seen += len(controls(shown))
    assert seen > 100


def test_a_table_is_called_as_its_tab_is(opened: MainWindow) -> None:
    for number, tab in zip(PLACES, opened.tabs, strict=True):
        assert name(heard(tab.view)) == opened.tab_bar.tabText(number)


def test_every_mark_of_a_figure_is_a_row_that_keys_reach(qtbot: QtBot, opened: MainWindow) -> None:
    for tab in opened.tabs:
        opened.ways.bring(tab)
        qtbot.waitUntil(lambda tab=tab: tab.row is not None)  # type: ignore[misc]
        for form, _ in tab.forms() if isinstance(tab, FormedTab) else []:
            assert isinstance(tab, FormedTab)
            tab.switch.choose(form)
            qtbot.wait(80)
            drawing = tab.panel.figure.drawing
            assert drawing is not None
            assert tab.facts is not None
            hosts = tab.facts.places  # of those without a figure the map shows the land alone
            marks = [key for key in keys(drawing.shapes) if key not in hosts]
            said = tab.facts.attributions  # each is a line of the details of its incident
            assert [key for key in marks if not (tab.holds(key) or key in said)] == [], form
            assert marks, form
