"""Makes the bytes of a fact sheet out of what the window was handed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import LENGTH, MARKING, OWN_STATE, PAPER, STYLE, Settings
from dprk_viewer.sheets.blocks import Sheet, SheetOptions
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.view.job import Ticket
from dprk_viewer.wording.words import Words

Render = Callable[[Sheet], bytes]


class Output(NamedTuple):
    """Another form that a sheet can leave in: the ending of its file, and what makes it."""

    ending: str
    make: Render


class Made(NamedTuple):
    """A sheet and the bytes of its pages."""

    sheet: Sheet
    data: bytes


class SheetMaker(NamedTuple):
    """Composes and renders sheets of one edition. Nothing of it touches the screen."""

    facts: Facts
    words: Words
    render: Render

    def make(
        self, name: str, options: SheetOptions, ticket: Ticket, render: Render | None = None
    ) -> Made:
        """Sheet ``name`` and its bytes, as PDF unless told how else.

        Raises Cancelled, or what composing and rendering raise.
        """
        from dprk_viewer.sheets.compose import compose

        ticket.check()
        sheet = compose(self.facts, self.words, name, options)
        ticket.check()
        return Made(sheet, (render or self.render)(sheet))

    def bytes_of(
        self, name: str, options: SheetOptions, render: Render | None = None
    ) -> Callable[[Ticket], bytes]:
        """What makes the bytes of sheet ``name`` once a job asks for them."""
        return lambda ticket: self.make(name, options, ticket, render).data

    def files(
        self, names: Sequence[str], options: SheetOptions
    ) -> list[tuple[str, Callable[[Ticket], bytes]]]:
        """The file of each sheet and what makes it."""
        return [(file_name(name, options), self.bytes_of(name, options)) for name in names]

    def pack(self, name: str, options: SheetOptions) -> list[tuple[str, Callable[[Ticket], bytes]]]:
        """The démarche and the non-paper of one selection."""
        from dprk_viewer.sheets.forms import pack_options

        return [file for form in pack_options(options) for file in self.files([name], form)]


def chosen_options(settings: Settings, language: str) -> SheetOptions:
    """What the reader chose for every sheet, printed on the UTC day."""
    return SheetOptions(
        paper=settings.get(PAPER),
        language=language,
        printed_on=dt.datetime.now(dt.UTC).date(),
        marking=settings.get(MARKING) or None,
        length=settings.get(LENGTH),
        style=settings.get(STYLE),
        own_state=settings.get(OWN_STATE) or None,
    )
