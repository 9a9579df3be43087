"""Facts and options of a sheet that tells what was known on a day."""

from __future__ import annotations

from dprk_viewer.errors import AfterTheSources, NotKnownThen
from dprk_viewer.facts.as_known import as_known_on
from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.sheets.blocks import SheetOptions


def put_back(facts: Facts, name: str, options: SheetOptions) -> tuple[Facts, SheetOptions]:
    """The facts that the sheet ``name`` is made from, and options that say which day it tells of.

    Facts that were put back already stay so, and their day stands in the options. Raises
    AfterTheSources for a day after the sources, NotKnownThen where the subject came later.
    """
    day, end = options.as_known_on or facts.as_known_on, facts.edition.data_date
    if day is None:
        return facts, options
    if day > end.last_day:
        raise AfterTheSources(day=str(day), end=str(end))
    known = as_known_on(facts, day)
    if not _is_known(known, name):
        raise NotKnownThen(sheet=name, day=str(day))
    return known, options._replace(as_known_on=day)


def _is_known(facts: Facts, name: str) -> bool:
    """Whether the act or incident that a sheet is on was known; topics and places always are."""
    kind, _, subject = name.partition(":")
    if kind == "resolution":
        return any(resolution_number(act) == subject for act in facts.events.values())
    return kind != "incident" or subject in facts.incidents
