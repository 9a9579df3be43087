"""What is said of facts that were put back to a day."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.wording.words import Words


def known_text(words: Words, facts: Facts) -> str:
    """Which day the facts are put back to and what that leaves out; blank where it is none."""
    if facts.as_known_on is None:
        return ""
    return words.say(
        "As known on {day}: what was stated later is left out; the sources were read up to {date}.",
        day=words.date(facts.today),
        date=words.date(facts.edition.data_date),
    )


def end_text(words: Words, facts: Facts) -> str:
    """The day on which all sources end, or after which nothing is shown."""
    if facts.as_known_on is not None:
        return words.say(
            "Nothing stated after {date} is shown; what came later is left out.",
            date=words.date(facts.today),
        )
    return words.say(
        "Nothing after {date} was read; what happened since is not known here.",
        date=words.date(facts.edition.data_date),
    )


def nothing_later(words: Words, facts: Facts) -> str:
    """That no later row was found, or none that had been stated by the day put back to."""
    if facts.as_known_on is None:
        return words.say("nothing later was found")
    return words.say("nothing later was known on {date}", date=words.date(facts.today))
