"""The sanctions tab over the bundled facts, for tests."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer import app, paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.view.row_link import RowLink
from dprk_viewer.view.sanctions_tab import SanctionsTab
from dprk_viewer.view.style import style_sheet
from dprk_viewer.view.timeline_widget import TimelineWidget
from dprk_viewer.wording.words import Words
from tests.view.papers import LOOK

WORDS = Words.english()
BUNDLED = load(paths.resource("data"))


def shown(qtbot: QtBot, words: Words, size: tuple[int, int] = (1366, 672)) -> SanctionsTab:
    app.register_fonts(app.FIRST_FONTS)
    made = SanctionsTab(words, LOOK)
    made.setStyleSheet(style_sheet(LOOK))
    qtbot.addWidget(made)
    made.show_facts(BUNDLED, made.build(BUNDLED, words), None)
    made.resize(*size)
    made.show()
    qtbot.waitUntil(lambda: made.row is not None)
    qtbot.wait(120)
    return made


def figure(tab: SanctionsTab) -> TimelineWidget:
    return tab.timeline.timeline


def texts(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    links = [link.text() for link in widget.findChildren(RowLink)]
    return "\n".join((*labels, *links))
