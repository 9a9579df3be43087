"""Makes the bytes of a fact sheet out of what the window was handed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import CONTACT, LENGTH, MARKING, OWN_STATE, PAPER, STYLE, Settings
from dprk_viewer.sheets.blocks import Sheet, SheetOptions
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.view.job import Ticket
from dprk_viewer.wording.words import Words

Render = Callable[[Sheet], bytes]


File = tuple[str, bytes]
WriteAs = Callable[[Facts, Sheet, str], list[File]]
"""Makes the files of a sheet, by name, in the form that the ending names."""
OTHER_FORMS = ("html", "txt", "xlsx", "csv")
"""Endings of the forms other than PDF; ``csv`` is several files."""


class Made(NamedTuple):
    """A sheet and the bytes of its pages."""

    sheet: Sheet
    data: bytes


class SheetMaker(NamedTuple):
    """Composes and renders sheets of one edition. Nothing of it touches the screen."""

    facts: Facts
    words: Words
    render: Render
    write_as: WriteAs

    def then(self, options: SheetOptions) -> SheetOptions:
        """``options`` with the day that the facts were put back to, if they were."""
        return options._replace(as_known_on=self.facts.as_known_on)

    def sheet(self, name: str, options: SheetOptions, ticket: Ticket) -> Sheet:
        """Sheet ``name``. Raises Cancelled, or what composing raises."""
        from dprk_viewer.sheets.compose import compose

        ticket.check()
        return compose(self.facts, self.words, name, options)

    def make(self, name: str, options: SheetOptions, ticket: Ticket) -> Made:
        """Sheet ``name`` and its pages. Raises Cancelled, or what making them raises."""
        sheet = self.sheet(name, options, ticket)
        ticket.check()
        return Made(sheet, self.render(sheet))

    def files_as(self, name: str, options: SheetOptions, ending: str, ticket: Ticket) -> list[File]:
        """The files of sheet ``name`` in another form. Raises what :meth:`make` raises."""
        return self.write_as(self.facts, self.sheet(name, options, ticket), ending)

    def bytes_of(self, name: str, options: SheetOptions) -> Callable[[Ticket], bytes]:
        """What makes the PDF of sheet ``name`` once a job asks for it."""
        return lambda ticket: self.make(name, options, ticket).data

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
        contact=settings.get(CONTACT),
    )
