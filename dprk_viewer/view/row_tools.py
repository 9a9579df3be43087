"""What can be done with the fact shown: its sheet, its source, its citation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.cite_styles import cite_styles
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.link_dialog import open_address
from dprk_viewer.wording.words import Words


class RowTools(QWidget):
    """Three buttons; one that has nothing to act on is not there."""

    sheet_wanted = Signal(str)
    """The name of a sheet."""
    citation_wanted = Signal(str)
    """The name of a style."""

    def __init__(self, words: Words, name: str | None, title: str, address: str | None) -> None:
        super().__init__()
        self._words = words
        row = FlowLayout(self, 2 * UNIT_WINDOW)
        row.setContentsMargins(0, 0, 0, 0)
        if name is not None:
            sheet = QPushButton(title)
            sheet.setProperty("role", "primary")
            sheet.clicked.connect(lambda: self.sheet_wanted.emit(name))
            row.addWidget(sheet)
        if address is not None:
            opens = QPushButton(words.say("Open source…"))
            opens.clicked.connect(lambda: open_address(self.window(), words, address))
            row.addWidget(opens)
        cites = QPushButton(words.say("Copy citation"))
        cites.setMenu(self._styles(cites))
        row.addWidget(cites)

    def _styles(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for style, title in cite_styles(self._words):
            action = menu.addAction(title)
            action.triggered.connect(partial(self.citation_wanted.emit, style))
        return menu


def sheet_of(facts: Facts, words: Words, id_: str) -> tuple[str | None, str]:
    """The sheet on a resolution or an incident and what its button says; None: it has none."""
    from dprk_viewer.sheets.compose import names

    act = facts.events.get(id_)
    if act is not None:
        number = resolution_number(act)
        name = f"resolution:{number}"
        return (name if name in names(facts) else None), words.say("Sheet for {act}", act=number)
    name = f"incident:{id_}"
    return (name if name in names(facts) else None), words.say("Sheet for this incident")
