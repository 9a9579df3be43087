"""A tab whose figure takes one of several forms, chosen in the figure's head."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.fact_tab import FactTab

if TYPE_CHECKING:
    from dprk_viewer.view.figure_panel import FigurePanel
    from dprk_viewer.view.figure_switch import FigureSwitch
    from dprk_viewer.view.figure_widget import FigureWidget


class FormedTab(FactTab):
    """A tab says which forms there are; one filter serves them all."""

    switch: FigureSwitch
    form = ""
    """The form that the reader chose."""
    shares: Mapping[str, float] = MappingProxyType({})
    """How much of the height each form of the figure may take."""

    def forms(self) -> tuple[tuple[str, str], ...]:
        """The forms as pairs of a name and its word, the first one shown first."""
        raise NotImplementedError

    def make_figure(self) -> FigureWidget | None:
        """What draws the figure; None: the usual one."""
        return None

    def beside_forms(self) -> tuple[QWidget, ...]:
        """What else stands in the head, before the forms."""
        return ()

    def make_panel(self) -> FigurePanel:
        """A panel whose head offers the forms of the figure."""
        from dprk_viewer.view.figure_panel import FigurePanel
        from dprk_viewer.view.figure_switch import FigureSwitch

        figure = self.make_figure()
        made = FigurePanel(self.words, self.look, 4 * UNIT_WINDOW, figure=figure)
        self.switch = FigureSwitch(self.words.say("Form of the figure"), self.forms())
        self.switch.way_chosen.connect(self.show_form)
        made.add_to_head(*self.beside_forms(), self.switch)
        return made

    def show_form(self, form: str) -> None:
        """Show the figure in that form."""
        self.form = form
        self.figure_share = self.shares[form]
        self._later.start()
