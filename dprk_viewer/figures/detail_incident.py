"""The details of an incident: its sums, and who said who did it, by stance."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Incident
from dprk_viewer.facts.selection import attributions_of, earlier_stances, sums_of
from dprk_viewer.figures.detail_claim import claim_line
from dprk_viewer.figures.detail_parts import (
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
from dprk_viewer.figures.phrases import heading_text
from dprk_viewer.wording.terms import BASIS, CHECKED, INCIDENT_KIND, STANCE, TOPIC, term
from dprk_viewer.wording.words import Words


def incident_details(facts: Facts, words: Words, incident: Incident) -> Details:
    """Return an incident; the attributions stand in lists of their own, none merged."""
    kicker = (
        term(words, TOPIC, "cyber"),
        term(words, INCIDENT_KIND, incident.kind),
        term(words, CHECKED, incident.checked),
    )
    return Details(
        incident.id,
        incident.name,
        " · ".join(kicker),
        "",
        "",
        _rows(facts, words, incident),
        daggered(incident.statement, incident.checked),
        (),
        _lists(facts, words, incident),
        dagger_note(words, incident.checked),
        source_lines(facts, words, incident.id, incident.source),
    )


def attribution_text(facts: Facts, words: Words, row: Attribution) -> str:
    """Return who named whom, in what, when and how surely, with †."""
    actor = row.actor or words.say("actor not named")
    if row.hedge:
        actor = words.say("{actor} ({hedge})", actor=actor, hedge=row.hedge)
    text = words.say(
        "{party}: {actor}; {basis}, {date}",
        party=facts.parties[row.party].name,
        actor=actor,
        basis=term(words, BASIS, row.basis),
        date=words.date(row.stated_on),
    )
    text = daggered(text, row.checked)
    for old in earlier_stances(facts, row):
        text = words.say(
            "{text} (before, {date}: {stance})",
            text=text,
            date=words.date(old.stated_on),
            stance=term(words, STANCE, old.stance),
        )
    return text


def _rows(facts: Facts, words: Words, incident: Incident) -> tuple[DetailRow, ...]:
    say = words.say
    place = facts.places[incident.place].name if incident.place else ""
    return present(
        DetailRow(say("Kind"), term(words, INCIDENT_KIND, incident.kind)),
        DetailRow(say("Date"), words.date(incident.date) if incident.date else ""),
        DetailRow(say("Found"), words.date(incident.date_found) if incident.date_found else ""),
        DetailRow(say("Victim"), incident.victim or ""),
        DetailRow(say("Place"), place),
        DetailRow(say("Relayed by"), relay_text(facts, words, incident.id)),
    )


def _lists(facts: Facts, words: Words, incident: Incident) -> tuple[DetailList, ...]:
    sums = tuple(claim_line(facts, words, claim) for claim in sums_of(facts, incident.id))
    stances = [
        DetailList(
            heading_text(term(words, STANCE, stance)),
            tuple(DetailLine(row.id, attribution_text(facts, words, row)) for row in rows),
        )
        for stance, rows in attributions_of(facts, incident.id).items()
    ]
    acts = [id_ for id_, held in facts.event_incidents.items() if incident.id in held]
    answers = tuple(
        DetailLine(id_, f"{facts.events[id_].title}, {words.date(facts.events[id_].date)}")
        for id_ in acts
    )
    return filled(
        DetailList(words.say("Sums, by who stated them"), sums),
        *stances,
        DetailList(words.say("Acts that answered it"), answers),
    )
