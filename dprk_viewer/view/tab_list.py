"""The tabs of the window in their order: their words at once, themselves when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.wording.words import Words

KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+5")
"""The keys that lead to the tabs; Ctrl+4 is kept for hosts."""


def titles(words: Words) -> tuple[str, ...]:
    """The words on the tabs."""
    return (
        words.say("Labour"),
        words.say("Sanctions timeline"),
        words.say("Cyber activity"),
        words.say("Sources"),
    )


def menu_titles(words: Words) -> tuple[str, ...]:
    """The same words with the access keys they have in a menu."""
    return (
        words.say("&Labour"),
        words.say("&Sanctions timeline"),
        words.say("&Cyber activity"),
        words.say("S&ources"),
    )


def first_tab() -> type[FactTab]:
    """The tab a reader sees first."""
    from dprk_viewer.view.labour_tab import LabourTab

    return LabourTab


def other_tabs() -> tuple[type[FactTab], ...]:
    """The tabs after the first."""
    from dprk_viewer.view.cyber_tab import CyberTab
    from dprk_viewer.view.sanctions_tab import SanctionsTab
    from dprk_viewer.view.sources_tab import SourcesTab

    return SanctionsTab, CyberTab, SourcesTab
