"""What a duty is on a day, in words: in force, past its deadline, overtaken, or ended."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.in_force import act_stands, in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.figures.acts import provision_cite
from dprk_viewer.wording.words import Words


def standing_text(facts: Facts, words: Words, provision: Provision, day: dt.date) -> str:
    """What ``provision`` is on ``day``; a passed deadline does not end a duty."""
    if facts.events[provision.event].date.last_day > day:
        return words.say("not made yet")
    if not in_force(facts, provision, day):
        return overtaken_by(facts, words, provision)
    deadline = provision.deadline
    if deadline is not None and deadline.last_day < day:
        return words.say(
            "in force: the deadline of {date} has passed, the duty stands",
            date=words.date(deadline),
        )
    later = _linked(facts, provision, "amends", day)
    if later:
        cites = [provision_cite(facts, words, row) for row in later]
        return words.say("in force, amended by {cites}", cites=words.listing(cites))
    return words.say("in force")


def overtaken_by(facts: Facts, words: Words, provision: Provision) -> str:
    """What overtook a duty that is not in force, or that it is no longer."""
    ended = _linked(facts, provision, "ends", dt.date.max)
    if ended:
        cites = words.listing([provision_cite(facts, words, row) for row in ended])
        return words.say("lifted by {cites}", cites=cites)
    later = _linked(facts, provision, "supersedes", dt.date.max)
    if not later:
        return words.say("no longer in force")
    cites = words.listing([provision_cite(facts, words, row) for row in later])
    return words.say("overtaken by {cites}", cites=cites)


def short_status(facts: Facts, words: Words, act: Event, day: dt.date) -> str:
    """What an act is on ``day`` in two words; blank for one that is never in force."""
    stands = act_stands(facts, act, day)
    if stands is None:
        return ""
    if stands:
        return words.say("in force")
    ended = act.in_force_until
    if ended is None:
        return words.say("overtaken")
    return words.say("ended {date}", date=words.short_date(ended))


def _linked(facts: Facts, provision: Provision, kind: str, day: dt.date) -> list[Provision]:
    """The provisions made by ``day`` that are linked to ``provision`` by ``kind``."""
    linked = [
        facts.provisions[link.provision]
        for link in facts.provision_links
        if link.target == provision.id and link.kind == kind
    ]
    return [row for row in linked if facts.events[row.event].date.last_day <= day]
