"""The tabs of the window in their order: their words at once, themselves when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.wording.words import Words

KEYS = ("Alt+Home", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5")
"""The keys that lead to the tabs."""
HOME, HOSTS = 0, 4
PLACES = (1, 2, 3, 5)
"""Where the tabs with a table stand among all tabs."""


def titles(words: Words) -> tuple[str, ...]:
    """The words on the tabs."""
    return (
        words.say("Home"),
        words.say("Labour"),
        words.say("Sanctions timeline"),
        words.say("Cyber activity"),
        words.say("Hosts"),
        words.say("Sources"),
    )


def menu_titles(words: Words) -> tuple[str, ...]:
    """The same words with the access keys they have in a menu."""
    return (
        words.say("Ho&me"),
        words.say("&Labour"),
        words.say("&Sanctions timeline"),
        words.say("&Cyber activity"),
        words.say("Hos&ts"),
        words.say("S&ources"),
    )


def fact_tabs() -> tuple[type[FactTab], ...]:
    """The tabs with a table, in the order of their places."""
    from dprk_viewer.view.cyber_tab import CyberTab
    from dprk_viewer.view.labour_tab import LabourTab
    from dprk_viewer.view.sanctions_tab import SanctionsTab
    from dprk_viewer.view.sources_tab import SourcesTab

    return LabourTab, SanctionsTab, CyberTab, SourcesTab
