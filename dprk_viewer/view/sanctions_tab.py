"""The sanctions timeline: acts in their lanes, with one filter for figure and table."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.sanctions_table import sanctions_table
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.table import Table
from dprk_viewer.view.fact_tab import FactTab
from dprk_viewer.view.figure_widget import Draw
from dprk_viewer.wording.words import Words


class SanctionsTab(FactTab):
    """The figure shows the very acts the table shows."""

    name = "sanctions"
    sheet = "sanctions"
    figure_share = 0.52

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter acts")

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} act", "{shown} of {number} acts", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return sanctions_table(facts, words)

    def draw(self, facts: Facts, ids: tuple[str, ...]) -> Draw:  # noqa: D102
        from dprk_viewer.figures.timeline import timeline

        events = tuple(facts.events[id_] for id_ in ids)
        words, style = self.words, self.style_of_figures

        def acts(width: float, chosen: str | None) -> Drawing:
            return timeline(facts, words, events, width, style, chosen)

        return acts
