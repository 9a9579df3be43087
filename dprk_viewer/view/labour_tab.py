"""Overseas labour: claims by host, and the estimates of one measure side by side."""

from __future__ import annotations

from types import MappingProxyType

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.labour_table import labour_table
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.table import Table
from dprk_viewer.view.fact_tab import FactTab
from dprk_viewer.view.figure_widget import Draw
from dprk_viewer.wording.words import Words


class LabourTab(FactTab):
    """One measure and one scope at a time."""

    name = "labour"
    sheet = "labour"
    first_choices = MappingProxyType({"measure": "workers_present"})

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter claims")

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} claim", "{shown} of {number} claims", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return labour_table(facts, words)

    def draw(self, facts: Facts, ids: tuple[str, ...]) -> Draw:  # noqa: D102
        from dprk_viewer.figures.host_ranges import host_ranges
        from dprk_viewer.view.one_chart import one_chart

        claims, words, style = one_chart(facts, ids), self.words, self.style_of_figures

        def ranges(width: float, chosen: str | None) -> Drawing:
            return host_ranges(facts, words, claims, width, style, chosen)

        return ranges
