"""What a window is handed to look into former editions with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dprk_viewer.facts.history import History
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.sheets.verify import Verdict


class Archive(NamedTuple):
    """Former editions, read when it is asked for, off the main thread."""

    history: Callable[[], History]
    check: Callable[[Facts, str], Verdict]
    """The verdict on the path or the ID of a sheet."""
