"""The words of acts and duties: name, citation, vote, exception, what binds."""

from __future__ import annotations

import re

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.wording.words import Words

_RESOLUTION = re.compile(r"S/RES/(\d+) \((\d{4})\)")


def resolution_number(event: Event) -> str:
    """The number of a Security Council resolution: ``2397``; blank for another act."""
    found = _RESOLUTION.fullmatch(event.symbol or "")
    return found.group(1) if found else ""


def act_name(words: Words, event: Event) -> str:
    """Return ``Resolution 2397 (2017)``, or the title of an act of another kind."""
    found = _RESOLUTION.fullmatch(event.symbol or "")
    if found is None:
        return event.title
    return words.say("Resolution {number} ({year})", number=found[1], year=found[2])


def act_title(words: Words, event: Event) -> str:
    """Return ``Resolution 2397 (2017): workers sent home``: the name and what it did."""
    name, number = act_name(words, event), resolution_number(event)
    if not number:
        return event.title
    did = event.title.removeprefix(f"Resolution {number}: ")
    return words.say("{act}: {title}", act=name, title=did)


def provision_cite(facts: Facts, words: Words, provision: Provision) -> str:
    """Return ``Resolution 2397 (2017), para. 8``, and say how far the number was seen."""
    act = act_name(words, facts.events[provision.event])
    return words.say("{act}, {paragraph}", act=act, paragraph=paragraph_text(words, provision))


def paragraph_text(words: Words, provision: Provision) -> str:
    """Return ``para. 8``; a number from a list or range, and one not seen, says so."""
    number, check = provision.paragraph, provision.paragraph_check
    if number is None or check == "not_seen":
        return words.say("paragraph not seen")
    if check == "list":
        return words.say("para. {number} (number from a list)", number=number)
    if check == "range":
        return words.say("para. {number} (number from a range)", number=number)
    if check == "conflicting":
        return words.say("para. {number} (other sources give another number)", number=number)
    return words.say("para. {number}", number=number)


def exception_text(words: Words, provision: Provision) -> str:
    """Return the exception of a duty, or what was seen of one; never blank."""
    if provision.exception is not None:
        return provision.exception
    if provision.exception_check == "none_stated":
        return words.say("no exception stated")
    if provision.exception_check == "does_not_apply":
        return words.say("an exception does not apply")
    return words.say("exception not seen")


def vote_text(words: Words, event: Event) -> str:
    """Return ``adopted unanimously`` or the count of the vote; blank where none was taken."""
    votes = (event.votes_for, event.votes_against, event.votes_abstaining)
    if votes[0] is None:
        return ""
    count = _count(words, event)
    if event.kind == "veto":
        return words.say("not adopted: {count}", count=count)
    if votes[1] == 0 and votes[2] == 0:
        return words.say("adopted unanimously")
    return count


def _count(words: Words, event: Event) -> str:
    if event.votes_against is None or event.votes_abstaining is None:
        return words.say("{number} for; the other votes were not seen", number=event.votes_for)
    return words.say(
        "{number} for, {against} against, {abstaining} abstaining",
        number=event.votes_for,
        against=event.votes_against,
        abstaining=event.votes_abstaining,
    )
