"""What former editions held, as far as it is needed to check a paper made from one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Former(NamedTuple):
    """A former edition: a digest of what each of its rows printed, and what changed since.

    ``was`` maps a row that changed or is gone to the cells that it had and has no more.
    """

    version: str
    digest: str
    rows: Mapping[str, str]
    was: Mapping[str, Mapping[str, str]]


History = Mapping[str, Former]
"""Former editions by version, the oldest first."""
