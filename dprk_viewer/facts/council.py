"""What the Security Council did with its measures: what applies, was lifted, vetoed, proposed."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.in_force import in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision

AID = "humanitarian"
"""The theme of a provision that opens the measures for aid."""


def measures_in_force(facts: Facts, day: dt.date) -> tuple[Event, ...]:
    """The resolutions of which a binding duty is in force on ``day``, the oldest first."""
    return _resolutions(
        facts, [row for row in _standing(facts, day) if row.binding == "yes" and row.theme != AID]
    )


def exceptions_in_force(facts: Facts, day: dt.date) -> tuple[Event, ...]:
    """The resolutions that do nothing but open the measures for aid, the oldest first."""
    others = {row.event for row in facts.provisions.values() if row.theme != AID}
    return _resolutions(
        facts,
        [row for row in _standing(facts, day) if row.theme == AID and row.event not in others],
    )


def lifted(facts: Facts, day: dt.date) -> tuple[Event, ...]:
    """The acts made by ``day`` that ended a duty and put none in its place."""
    ends = [link for link in facts.provision_links if link.kind == "ends"]
    acts = {facts.provisions[link.provision].event for link in ends}
    return tuple(act for act in _made(facts, day) if act.id in acts)


def vetoes(facts: Facts, day: dt.date) -> tuple[Event, ...]:
    """The drafts vetoed by ``day``, the oldest first."""
    return tuple(act for act in _made(facts, day) if act.kind == "veto")


def never_voted(facts: Facts, day: dt.date) -> tuple[Event, ...]:
    """The drafts circulated by ``day`` and not put to a vote, the oldest first."""
    return tuple(act for act in _made(facts, day) if act.kind == "draft")


def _standing(facts: Facts, day: dt.date) -> list[Provision]:
    return [row for row in facts.provisions.values() if in_force(facts, row, day)]


def _resolutions(facts: Facts, rows: list[Provision]) -> tuple[Event, ...]:
    acts = {row.event for row in rows}
    found = [facts.events[id_] for id_ in acts if facts.events[id_].kind == "un_resolution"]
    return tuple(sorted(found, key=_day))


def _made(facts: Facts, day: dt.date) -> list[Event]:
    return sorted((act for act in facts.events.values() if act.date.last_day <= day), key=_day)


def _day(act: Event) -> tuple[dt.date, str]:
    return act.date.last_day, act.id
