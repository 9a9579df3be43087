"""Which acts and which duties are in force on a day."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision

ENDING = ("supersedes", "ends")
"""The links by which a later provision takes the place of an earlier one, or leaves none."""


def event_in_force(event: Event, day: dt.date) -> bool:
    """Whether the act is made by ``day`` and not past its last day in force."""
    return _is_made(event, day) and not _is_past(event, day)


def in_force(facts: Facts, provision: Provision, day: dt.date) -> bool:
    """Whether the duty is in force on ``day``.

    Its act is made, nothing made by then supersedes or ends it, and its end has not passed:
    that is the last day in force of its act, or of the last act made by then that extends it.
    """
    act = facts.events[provision.event]
    if not _is_made(act, day):
        return False
    over = [act for kind in ENDING for act in _acts_linked(facts, provision.id, kind)]
    if any(_is_made(event, day) for event in over):
        return False
    extensions = [event for event in _acts_extending(facts, provision.id) if _is_made(event, day)]
    last = max(extensions, key=lambda event: event.date.last_day, default=act)
    return not _is_past(last, day)


def act_stands(facts: Facts, event: Event, day: dt.date) -> bool | None:
    """Whether an act made by ``day`` is in force on it; None for one that is not, or cannot be.

    An act is in force while one of its duties is, or up to its own end. One without duties
    and without an end, such as a test or a statement, is neither in force nor ended.
    """
    if not _is_made(event, day):
        return None
    duties = [row for row in facts.provisions.values() if row.event == event.id]
    if event.in_force_until is not None or not duties:
        return not _is_past(event, day) if event.in_force_until is not None else None
    return any(in_force(facts, row, day) for row in duties)


def _acts_linked(facts: Facts, target: str, kind: str) -> list[Event]:
    """The acts of the provisions that are linked to ``target`` by ``kind``."""
    return [
        facts.events[facts.provisions[link.provision].event]
        for link in facts.provision_links
        if link.target == target and link.kind == kind
    ]


def _acts_extending(facts: Facts, target: str) -> list[Event]:
    """The acts that extend a provision, or extend an extension of it."""
    extends = [link for link in facts.provision_links if link.kind == "extends"]
    found: list[str] = []
    open_ = [target]
    while open_:
        near = open_.pop()
        fresh = [
            link.provision
            for link in extends
            if link.target == near and link.provision not in (*found, target)
        ]
        found += fresh
        open_ += fresh
    return [facts.events[facts.provisions[id_].event] for id_ in found]


def _is_made(event: Event, day: dt.date) -> bool:
    return event.date.last_day <= day


def _is_past(event: Event, day: dt.date) -> bool:
    return event.in_force_until is not None and event.in_force_until.last_day < day
