"""Cyber activity: incidents and sums, with rival estimators of a year side by side."""

from __future__ import annotations

from types import MappingProxyType

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.cyber_table import cyber_table
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.table import Table
from dprk_viewer.view.fact_tab import FactTab
from dprk_viewer.view.figure_widget import Draw
from dprk_viewer.wording.words import Words


class CyberTab(FactTab):
    """Sums of one measure and one scope by year, never added up."""

    name = "cyber"
    sheet = "cyber"
    first_choices = MappingProxyType({"measure": "crypto_stolen_usd"})

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter incidents and sums")

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} row", "{shown} of {number} rows", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return cyber_table(facts, words)

    def draw(self, facts: Facts, ids: tuple[str, ...]) -> Draw:  # noqa: D102
        from dprk_viewer.figures.yearly_sums import yearly_sums
        from dprk_viewer.view.one_chart import one_chart

        # A sum of one incident is no sum of a year.
        whole = [id_ for id_ in ids if id_ in facts.claims and not facts.claims[id_].incident]
        claims, words, style = one_chart(facts, whole), self.words, self.style_of_figures

        def sums(width: float, chosen: str | None) -> Drawing:
            return yearly_sums(facts, words, claims, width, style, chosen)

        return sums
