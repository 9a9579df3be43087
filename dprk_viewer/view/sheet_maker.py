"""Makes the bytes of a fact sheet out of what the window was handed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dprk_viewer import paths
from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import MARKING, PAPER, Settings
from dprk_viewer.sheets.blocks import Sheet, SheetOptions
from dprk_viewer.view.job import Ticket
from dprk_viewer.wording.words import Words

Render = Callable[[Sheet], bytes]


class SheetMaker(NamedTuple):
    """Composes and renders sheets of one edition. Nothing of it touches the screen."""

    facts: Facts
    words: Words
    render: Render

    def make(self, name: str, options: SheetOptions, ticket: Ticket) -> bytes:
        """The bytes of sheet ``name``. Raises Cancelled, or what composing and rendering raise."""
        from dprk_viewer.sheets.compose import compose

        sheet = compose(self.facts, self.words, name, options)
        ticket.check()
        return self.render(sheet)


def write_sheet(path: Path, data: bytes, ticket: Ticket) -> Path:
    """Write ``data`` as a whole unless the reader stopped it. Raises Cancelled or FileError."""
    ticket.seal()
    paths.write_atomically(path, data)
    return path


def chosen_options(settings: Settings, language: str) -> SheetOptions:
    """What the reader chose for every sheet, printed on the UTC day."""
    return SheetOptions(
        paper=settings.get(PAPER),
        language=language,
        printed_on=dt.datetime.now(dt.UTC).date(),
        marking=settings.get(MARKING) or None,
    )
