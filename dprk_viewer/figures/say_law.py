"""A duty with its exception, and an act with its vote, each in a sentence."""

from __future__ import annotations

from dprk_viewer.facts.in_force import in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.facts.selection import event_parties, provisions_of
from dprk_viewer.figures.acts import (
    act_name,
    exception_text,
    paragraph_text,
    resolution_number,
    vote_text,
)
from dprk_viewer.figures.detail_act import binding_text, force_text, limit_text, status_text
from dprk_viewer.figures.naming import spoken_names
from dprk_viewer.figures.said import Draft, Part, carried, clauses, seen_text
from dprk_viewer.figures.times import when_text
from dprk_viewer.wording.words import Words


def duty_draft(facts: Facts, words: Words, provision: Provision, aloud: bool) -> Draft:
    """The sentence of a duty: act, paragraph, verb, duty and, always, its exception."""
    act = facts.events[provision.event]
    name, paragraph = _act_text(words, act), paragraph_text(words, provision)
    verb = binding_text(words, provision)
    if aloud:
        name, paragraph = spoken_act(words, act), _spoken_paragraph(words, provision)
        verb = _spoken_verb(words, provision)
    exception, sentence = _with_exception(words, provision)
    under = words.say(
        "Under {act}, {paragraph} ({verb}), in our summary: {duty}",
        act=name,
        paragraph=paragraph,
        verb=verb,
        duty=sentence,
    )
    limit = limit_text(words, provision)
    further = clauses(
        words.say("the limit: {limit}", limit=limit) if provision.limit else limit,
        _force(facts, words, provision),
        seen_text(words, aloud, provision.checked, provision.duty, provision.exception),
    )
    parts = (
        Part(words.say("the act and its paragraph"), name),
        Part(words.say("the act and its paragraph"), paragraph),
        Part(words.say("the verb of the paragraph"), verb),
        Part(words.say("the duty"), provision.duty),
        Part(words.say("the exception"), exception),
    )
    return Draft((under, further), parts)


def act_draft(facts: Facts, words: Words, act: Event, aloud: bool) -> Draft:
    """The sentence of an act: who acted, when, by what vote, and what it did."""
    name = spoken_act(words, act) if aloud else _act_text(words, act)
    issuers = spoken_names(words, event_parties(facts, act.id, "issuer"))
    own = tuple(party.name for party in event_parties(facts, act.id, "issuer"))
    relay, publisher = carried(facts, words, act, own)
    fields = {"act": name, "when": when_text(words, act.date), "statement": act.statement}
    if aloud and resolution_number(act):
        issuers, head = name, words.say("{act}, {when}: {statement}", **fields)
    else:
        head = words.say("{act}, {when}, by {who}: {statement}", who=issuers, **fields)
    further = clauses(
        _vote(words, act),
        words.say("a charge, not a judgement") if act.kind == "charge" else "",
        act.date_note or "",
        _status(facts, words, act),
        exceptions_note(facts, words, act),
        relay,
        seen_text(words, aloud, act.checked, act.statement),
    )
    parts = [
        Part(words.say("the act"), name),
        Part(words.say("who acted"), issuers),
        Part(words.say("the date"), words.date(act.date)),
        Part(words.say("what it did"), act.statement),
    ]
    if publisher:
        parts.append(Part(words.say("who passed it on"), publisher))
    return Draft((head, further), tuple(parts))


def spoken_act(words: Words, act: Event) -> str:
    """Return ``Security Council resolution 2397 (2017)``, or the title of another act."""
    number = resolution_number(act)
    if not number:
        return act_name(words, act)
    return words.say(
        "Security Council resolution {number} ({year})", number=number, year=act.date.year
    )


def _act_text(words: Words, act: Event) -> str:
    """The symbol of a resolution; of another act title and symbol."""
    if act.symbol is None:
        return act.title
    if resolution_number(act) or act.symbol in act.title:
        return act.symbol
    return words.say("{title} ({symbol})", title=act.title, symbol=act.symbol)


def _spoken_verb(words: Words, provision: Provision) -> str:
    """The verb and whether it binds, without where that was read."""
    if provision.verb == "not_seen":
        return binding_text(words, provision)
    return binding_text(words, provision._replace(binding_basis=None))


def _spoken_paragraph(words: Words, provision: Provision) -> str:
    number, check = provision.paragraph, provision.paragraph_check
    if number is None or check == "not_seen":
        return words.say("paragraph not seen")
    many = any(sign in number for sign in "-–,;")
    if many:
        text = words.say("paragraphs {number}", number=number)
    else:
        text = words.say("paragraph {number}", number=number)
    caution = {
        "list": words.say("by a list"),
        "range": words.say("by a range"),
        "conflicting": words.say("for which other sources give another number"),
    }.get(check)
    if caution is None:
        return text
    return words.say("{paragraph}, {caution},", paragraph=text, caution=caution)


def _with_exception(words: Words, provision: Provision) -> tuple[str, str]:
    """The exception as it is said, and the duty joined to it; a duty never goes without."""
    duty, seen = _small(provision.duty.rstrip(". ")), provision.exception
    text = exception_text(words, provision).rstrip(". ")
    if seen is None:
        said = {
            "none_stated": words.say("no exception is stated in the text read"),
            "does_not_apply": words.say("an exception does not apply"),
        }.get(provision.exception_check, words.say("the exception was not seen"))
        return said, words.say("{duty}; {exception}", duty=duty, exception=said)
    if seen[:1].islower():
        return text, words.say("{duty}, unless {exception}", duty=duty, exception=text)
    return text, words.say("{duty}. Exception: {exception}", duty=duty, exception=text)


def _small(text: str) -> str:
    """``text`` as it goes on after a colon; a name in capitals stays."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _force(facts: Facts, words: Words, provision: Provision) -> str:
    """That a duty is no longer in force, or stands past its deadline; blank in force."""
    day = facts.edition.data_date.last_day
    stands = in_force(facts, provision, day)
    past = provision.deadline is not None and provision.deadline.last_day < day
    return force_text(facts, words, provision) if past or not stands else ""


def _vote(words: Words, act: Event) -> str:
    vote = vote_text(words, act)
    if act.votes_against or act.votes_abstaining:
        return words.say("the vote: {vote}", vote=vote)
    return vote


def _status(facts: Facts, words: Words, act: Event) -> str:
    return status_text(facts, words, act) if act.in_force_until else ""


def exceptions_note(facts: Facts, words: Words, act: Event) -> str:
    """Return what an act’s own summary leaves out: that its paragraphs have exceptions."""
    duties = provisions_of(facts, act.id)
    if any(duty.exception for duty in duties):
        return words.say("its duties have exceptions, paragraph by paragraph")
    if any(duty.exception_check == "not_seen" for duty in duties):
        return words.say("the exceptions to its duties were not seen")
    return ""
