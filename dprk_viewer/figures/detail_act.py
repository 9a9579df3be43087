"""The details of an act and of a duty: votes, answers, what is in force, each exception."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.in_force import act_stands, in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.facts.selection import event_parties, provisions_of
from dprk_viewer.figures.acts import (
    act_name,
    exception_text,
    paragraph_text,
    provision_cite,
    vote_text,
)
from dprk_viewer.figures.detail_parts import (
    DetailDuty,
    DetailLine,
    DetailList,
    DetailRow,
    Details,
    dagger_note,
    daggered,
    filled,
    present,
    relay_text,
)
from dprk_viewer.figures.detail_sources import source_lines
from dprk_viewer.figures.standing import standing_text
from dprk_viewer.wording.terms import BINDING, CHECKED, EVENT_KIND, THEME, VERB, term
from dprk_viewer.wording.words import Words


def act_details(facts: Facts, words: Words, act: Event, day: dt.date | None = None) -> Details:
    """Return an act with its vote, what it answered, and its duties with exceptions.

    ``day`` is that on which one asks what is in force; None: that of the facts.
    """
    asked = PartialDate.of(day) if day else facts.today
    kicker = [
        _names(facts, words, act, "issuer"),
        vote_text(words, act),
        words.date(act.date),
        term(words, CHECKED, act.checked),
    ]
    name = act_name(words, act)
    return Details(
        act.id,
        name,
        " · ".join(part for part in kicker if part),
        "",
        "",
        _act_rows(facts, words, act, name, asked),
        daggered(act.statement, act.checked),
        _by_theme(facts, words, act, asked.last_day),
        _act_lists(facts, words, act),
        dagger_note(words, act.checked),
        source_lines(facts, words, act.id, act.source),
    )


def duty_details(facts: Facts, words: Words, provision: Provision) -> Details:
    """Return one duty with its exception, verb, limit, deadline and what changed it."""
    act = facts.events[provision.event]
    kicker = [
        theme_text(words, provision),
        words.date(act.date),
        term(words, CHECKED, provision.checked),
    ]
    return Details(
        provision.id,
        provision_cite(facts, words, provision),
        " · ".join(kicker),
        "",
        "",
        _duty_rows(facts, words, provision),
        "",
        (duty(words, provision),),
        _duty_lists(facts, words, provision),
        dagger_note(words, provision.checked),
        source_lines(facts, words, provision.id, provision.source),
    )


def _by_theme(facts: Facts, words: Words, act: Event, day: dt.date) -> tuple[DetailDuty, ...]:
    """The duties of an act, each with what it is on ``day``; those of one theme together.

    The themes whose duties a sheet prints first stand first.
    """
    rows = provisions_of(facts, act.id)
    themes = list(dict.fromkeys(row.theme for row in rows))
    first = {row.theme for row in rows if row.headline}
    ordered = sorted(rows, key=lambda row: (row.theme not in first, themes.index(row.theme)))
    return tuple(
        duty(words, row)._replace(standing=standing_text(facts, words, row, day)) for row in ordered
    )


def duty(words: Words, provision: Provision) -> DetailDuty:
    """A duty and its exception as one block."""
    exception = exception_text(words, provision)
    if provision.exception is not None:
        exception = words.say("Exception: {exception}", exception=exception)
    return DetailDuty(
        provision.id,
        theme_text(words, provision),
        paragraph_text(words, provision),
        daggered(provision.duty, provision.checked),
        limit_text(words, provision),
        exception,
        binding_text(words, provision),
    )


def limit_text(words: Words, provision: Provision) -> str:
    """The quantity a duty allows and the day it was due; blank without either."""
    if provision.deadline is None:
        return provision.limit or ""
    due = words.say("due by {date}", date=words.date(provision.deadline))
    if provision.limit is None:
        return due
    return words.say("{limit}; {due}", limit=provision.limit, due=due)


def theme_text(words: Words, provision: Provision) -> str:
    """The theme of a duty in words; a theme without a word is shown as it is."""
    if provision.theme in THEME:
        return term(words, THEME, provision.theme)
    return provision.theme.replace("_", " ")


def binding_text(words: Words, provision: Provision) -> str:
    """The verb of a duty and whether it binds; a verb that was not seen settles nothing."""
    verb = term(words, VERB, provision.verb)
    if provision.verb == "not_seen" and provision.binding_basis is None:
        return verb
    binding = term(words, BINDING, provision.binding)
    if provision.binding_basis is None:
        return words.say("{verb}: {binding}", verb=verb, binding=binding)
    basis = provision.binding_basis
    return words.say("{verb}: {binding}, by {basis}", verb=verb, binding=binding, basis=basis)


def force_text(facts: Facts, words: Words, provision: Provision) -> str:
    """Whether a duty is in force on the day of the facts, and a deadline that has passed."""
    date = facts.today
    if not in_force(facts, provision, date.last_day):
        return words.say("not in force on {date}", date=words.date(date))
    if provision.deadline is not None and provision.deadline.last_day < date.last_day:
        return words.say("past its deadline, stands")
    return words.say("in force on {date}", date=words.date(date))


def _act_rows(
    facts: Facts, words: Words, act: Event, name: str, asked: PartialDate
) -> tuple[DetailRow, ...]:
    say = words.say
    return present(
        DetailRow(say("Title"), act.title if act.title != name else ""),
        DetailRow(say("Status"), status_text(facts, words, act, asked)),
        DetailRow(say("Kind"), term(words, EVENT_KIND, act.kind)),
        DetailRow(say("Date note"), act.date_note or ""),
        DetailRow(say("Symbol"), act.symbol or ""),
        DetailRow(say("Draft"), act.draft_symbol or ""),
        DetailRow(say("For"), _names(facts, words, act, "for")),
        DetailRow(say("Against"), _names(facts, words, act, "against")),
        DetailRow(say("Abstained"), _names(facts, words, act, "abstained")),
        DetailRow(say("Aimed at"), _names(facts, words, act, "target")),
        DetailRow(say("Relayed by"), relay_text(facts, words, act.id)),
    )


def status_text(facts: Facts, words: Words, act: Event, asked: PartialDate | None = None) -> str:
    """Whether an act with duties or an end is in force on the day asked for; else blank.

    None is the day of the facts.
    """
    date = asked or facts.today
    if act.date.last_day > date.last_day:
        return words.say("not made yet on {date}", date=words.date(date))
    stands = act_stands(facts, act, date.last_day)
    if stands is None:
        return ""
    if stands:
        return words.say("in force on {date}", date=words.date(date))
    if act.in_force_until is not None:
        return words.say("ended {date}", date=words.date(act.in_force_until))
    return words.say("overtaken: none of its duties is in force on {date}", date=words.date(date))


def _act_lists(facts: Facts, words: Words, act: Event) -> tuple[DetailList, ...]:
    earlier = facts.event_answers.get(act.id, ())
    later = [id_ for id_, answers in facts.event_answers.items() if act.id in answers]
    incidents = [facts.incidents[id_] for id_ in facts.event_incidents.get(act.id, ())]
    return filled(
        DetailList(words.say("Answers"), _act_lines(facts, words, earlier), early=True),
        DetailList(words.say("Answered by"), _act_lines(facts, words, later), early=True),
        DetailList(
            words.say("Incidents"),
            tuple(DetailLine(incident.id, incident.name) for incident in incidents),
        ),
    )


def _act_lines(facts: Facts, words: Words, ids: Iterable[str]) -> tuple[DetailLine, ...]:
    """A line for each act with its day, the oldest first."""
    acts = sorted((facts.events[id_] for id_ in ids), key=lambda act: act.date.first_day)
    return tuple(
        DetailLine(
            act.id,
            words.say("{act}, {date}", act=act_name(words, act), date=words.date(act.date)),
        )
        for act in acts
    )


def _duty_rows(facts: Facts, words: Words, provision: Provision) -> tuple[DetailRow, ...]:
    say = words.say
    text_source = facts.sources.get(provision.text_source or "")
    return present(
        DetailRow(say("Addressee"), provision.addressee or ""),
        DetailRow(say("Verb"), binding_text(words, provision)),
        DetailRow(say("Limit"), provision.limit or ""),
        DetailRow(say("Deadline"), words.date(provision.deadline) if provision.deadline else ""),
        DetailRow(say("Status"), force_text(facts, words, provision)),
        DetailRow(say("Text"), provision.text or ""),
        DetailRow(say("Text read in"), text_source.publisher if text_source else ""),
        DetailRow(say("We ask"), provision.ask or ""),
    )


def _duty_lists(facts: Facts, words: Words, provision: Provision) -> tuple[DetailList, ...]:
    kinds = {
        "amends": (words.say("Amends"), words.say("Amended by")),
        "supersedes": (words.say("Supersedes"), words.say("Superseded by")),
        "extends": (words.say("Extends"), words.say("Extended by")),
        "ends": (words.say("Lifts"), words.say("Lifted by")),
    }
    lists = []
    for kind, (ours, theirs) in kinds.items():
        links = [link for link in facts.provision_links if link.kind == kind]
        earlier = [link.target for link in links if link.provision == provision.id]
        later = [link.provision for link in links if link.target == provision.id]
        lists.append(DetailList(ours, _cites(facts, words, earlier)))
        lists.append(DetailList(theirs, _cites(facts, words, later)))
    act = facts.events[provision.event]
    whole = (DetailLine(act.id, act_name(words, act)),)
    return filled(*lists, DetailList(words.say("The whole act"), whole))


def _cites(facts: Facts, words: Words, ids: list[str]) -> tuple[DetailLine, ...]:
    rows = [facts.provisions[id_] for id_ in ids]
    return tuple(DetailLine(row.id, provision_cite(facts, words, row)) for row in rows)


def _names(facts: Facts, words: Words, act: Event, role: str) -> str:
    return words.listing([party.name for party in event_parties(facts, act.id, role)])
