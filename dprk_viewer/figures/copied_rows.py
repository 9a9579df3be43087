"""Rows of a table as they leave the window: what is shown, and all that travels with it."""

from __future__ import annotations

from collections.abc import Iterable

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Event, Provision, Record
from dprk_viewer.figures.acts import exception_text
from dprk_viewer.figures.citations import source_note
from dprk_viewer.figures.naming import party_name
from dprk_viewer.figures.say_law import exceptions_note
from dprk_viewer.figures.table import Table
from dprk_viewer.figures.times import time_text
from dprk_viewer.wording.words import Words

Cells = tuple[str, ...]


def copied_rows(facts: Facts, words: Words, table: Table, ids: Iterable[str]) -> list[Cells]:
    """Return the heads of the columns and then the rows ``ids``, in their order.

    After the columns shown stand who said it, through whom, the hedge, what exactly is
    counted, the period, the exception and the source; blank where a row has none.
    """
    say = words.say
    shown = {row.id: row.cells for row in table.rows}
    heads = tuple(column.title for column in table.columns)
    heads += (say("Originator"), say("Relayed by"), say("Hedge"), say("Counts"), say("Period"))
    heads += (say("Exception"), say("Source note"))
    found = [(id_, facts.find(id_)) for id_ in ids if id_ in shown]
    rows = [shown[id_] + _along(facts, words, row) for id_, row in found if row is not None]
    return [heads, *rows]


def _along(facts: Facts, words: Words, row: Record) -> Cells:
    who = relays = hedge = counts = period = ""
    if isinstance(row, Claim):
        who = party_name(words, facts.parties[row.originator])
        names = [party_name(words, party) for party in facts.relay_parties(row.id)]
        relays, hedge, counts = words.listing(names), row.hedge or "", row.counts or ""
        period = time_text(words, row) if row.is_numbered else ""
    note = source_note(facts, words, row)
    return who, relays, hedge, counts, period, _exception(facts, words, row), note


def _exception(facts: Facts, words: Words, row: Record) -> str:
    if isinstance(row, Provision):
        return exception_text(words, row)
    return exceptions_note(facts, words, row) if isinstance(row, Event) else ""
