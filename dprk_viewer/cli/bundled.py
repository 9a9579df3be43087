"""The facts of the program itself."""

from __future__ import annotations

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.facts.library import Facts


def bundled_facts() -> Facts:
    """The facts that come with the program; raises BadDataset."""
    return load(paths.resource("data"))
