"""What the hosts' tab shows before one is chosen: the hosts on which anything is held."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dprk_viewer.facts.find_place import PlaceFinder
from dprk_viewer.facts.library import Facts
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.wording.words import Words


class HostList(QWidget):
    """Their names, each of which opens its card."""

    host_chosen = Signal(str)

    def __init__(self, words: Words, look: Look, facts: Facts, finder: PlaceFinder) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "paper")
        named = finder.named()
        members = sum(place.un_member for place in facts.places.values())
        column = QVBoxLayout(self)
        side = 4 * UNIT_WINDOW
        column.setContentsMargins(side, 2 * UNIT_WINDOW, side, side)
        column.setSpacing(2 * UNIT_WINDOW)
        column.addWidget(paragraph(words.say("Hosts"), "title"))
        told = words.say(
            "All {members} UN members open: type a name or a code and press Enter. On these "
            "{named} the sources say something of DPRK workers; on the others a card says what "
            "is asked and what is not known.",
            members=members,
            named=len(named),
        )
        column.addWidget(paragraph(told, "second"))
        names = QWidget()
        row = FlowLayout(names, 4 * UNIT_WINDOW, row_gap=UNIT_WINDOW)
        row.setContentsMargins(0, 0, 0, 0)
        for place in named:
            row.addWidget(self._name(place.id, place.name))
        column.addWidget(names)
        column.addStretch(1)

    def _name(self, code: str, name: str) -> QPushButton:
        made = QPushButton(plain(name).replace("&", "&&"))
        made.setProperty("role", "link")
        made.clicked.connect(lambda: self.host_chosen.emit(code))
        return made
