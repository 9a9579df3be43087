"""The documents everything was read in."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.sources_table import sources_table
from dprk_viewer.figures.table import Table
from dprk_viewer.view.fact_tab import FactTab
from dprk_viewer.wording.words import Words


class SourcesTab(FactTab):
    """A table alone: sources have no figure and no sheet."""

    name = "sources"

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter sources")

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} source", "{shown} of {number} sources", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return sources_table(facts, words)
