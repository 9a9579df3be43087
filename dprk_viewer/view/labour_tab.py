"""Overseas labour: claims by host, as ranges, on a map, or over time for one host."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.labour_table import labour_table
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.table import Table
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.figure_widget import Draw
from dprk_viewer.view.formed_tab import FormedTab
from dprk_viewer.view.plain_text import plain
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.facts.records import Claim
    from dprk_viewer.figures.land import Land
    from dprk_viewer.view.map_figure import MapFigure
    from dprk_viewer.view.zoom_buttons import ZoomButtons

STRIP, MAP, TIME = "strip", "map", "time"


class LabourTab(FormedTab):
    """One measure and one scope at a time."""

    name = "labour"
    sheet = "labour"
    first_choices = MappingProxyType({"measure": "workers_present", "scope": "whole"})
    form = STRIP
    shares = MappingProxyType({STRIP: 0.45, MAP: 0.66, TIME: 0.5})
    map: MapFigure
    open_host: QPushButton
    zoom: ZoomButtons

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter claims")

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} claim", "{shown} of {number} claims", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return labour_table(facts, words)

    def forms(self) -> tuple[tuple[str, str], ...]:  # noqa: D102
        say = self.words.say
        return (STRIP, say("Strip")), (MAP, say("Map")), (TIME, say("Time"))

    def make_figure(self) -> MapFigure:  # noqa: D102
        from dprk_viewer.view.map_figure import MapFigure

        self.map = MapFigure(self.look)
        self.map.place_asked.connect(self.host_asked)
        return self.map

    def beside_forms(self) -> tuple[QWidget, ...]:
        """The way to the host chosen, and the buttons of the map."""
        from dprk_viewer.view.zoom_buttons import ZoomButtons

        self.open_host = QPushButton()
        self.open_host.setProperty("role", "link")
        self.open_host.clicked.connect(self._ask_host)
        self.zoom = ZoomButtons(self.words, self.map)
        for control in (self.open_host, self.zoom):
            control.hide()
        return self.open_host, self.zoom

    @cached_property
    def _land(self) -> Land:
        from dprk_viewer.figures.land import read_land
        from dprk_viewer.paths import resource

        return read_land(resource("map/land.json").read_text("utf-8"))

    def show_form(self, form: str) -> None:
        """Show the figure in that form; the buttons for the map with the map alone."""
        super().show_form(form)
        self.zoom.setVisible(form == MAP)

    def choose(self, id_: str) -> None:
        """Choose a row; over time the figure follows to its host."""
        super().choose(id_)
        self._offer_host()
        if self.form == TIME:
            self._later.start()

    def host(self) -> str | None:
        """The host of the row chosen; None: the world, or nothing chosen."""
        claim = self.facts.claims.get(self.row or "") if self.facts else None
        return claim.place if claim else None

    def draw(self, facts: Facts, ids: tuple[str, ...]) -> Draw | None:  # noqa: D102
        from dprk_viewer.view.one_chart import one_chart

        claims = one_chart(facts, ids)
        if self.form == TIME:
            from dprk_viewer.figures.host_times import host_times as figure

            claims = self._of_one_host(claims)
        else:
            from dprk_viewer.figures.host_ranges import host_ranges as figure
        words, style = self.words, self.style_of_figures

        def drawn(width: float, chosen: str | None) -> Drawing:
            return figure(facts, words, claims, width, style, chosen)

        return drawn

    def _of_one_host(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Those on the subject of the row chosen, else on that of the first."""
        from dprk_viewer.figures.latest import is_outside

        if not claims:
            return ()
        chosen = self.facts.claims.get(self.row or "") if self.facts else None
        one = chosen or claims[0]
        subject = one.place, is_outside(one)
        return tuple(claim for claim in claims if (claim.place, is_outside(claim)) == subject)

    def _show_figure(self, facts: Facts, ids: tuple[str, ...]) -> bool:
        if self.form != MAP:
            return super()._show_figure(facts, ids)
        from dprk_viewer.figures.host_map import HostMap
        from dprk_viewer.view.one_chart import one_chart

        claims = one_chart(facts, ids)
        self.panel  # noqa: B018 - makes the map
        self.map.show_map(HostMap(facts, self.words, claims, self._land, self.style_of_figures))
        # Once more when all that stands under the table has taken its room.
        QTimer.singleShot(0, self._share_height)
        return True

    def _share_height(self) -> None:
        """A map takes all that the table leaves, so that it is seen whole."""
        if self.form != MAP or self._is_narrow() or self._moved:
            super()._share_height()
            return
        least = self.view.minimumHeight()
        room = max(1, self._left.height() - least)
        self.map.fit(room - self.map.y() - UNIT_WINDOW)
        self._left.setSizes([room, least])

    def _offer_host(self) -> None:
        """Lead to the host of the row chosen, by its name."""
        place = self.host()
        self.open_host.setVisible(place is not None)
        if place is not None and self.facts is not None:
            name = plain(self.facts.places[place].name)
            self.open_host.setText(self.words.say("Open {host}", host=name))

    def _ask_host(self) -> None:
        place = self.host()
        if place is not None:
            self.host_asked.emit(place)
