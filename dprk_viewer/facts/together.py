"""A row with everything that travels with it, as plain data that JSON can hold."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from dprk_viewer.facts.in_force import event_in_force, in_force
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Event, Incident, Provision, Record, Reply
from dprk_viewer.facts.revisions import repeated_by, revised_by, revisions
from dprk_viewer.facts.rivals import rivals
from dprk_viewer.facts.search import tables_by_name
from dprk_viewer.facts.selection import attributions_of, earlier_stances, provisions_of, sums_of

Plain = dict[str, Any]

_NAMED = ("originator", "party", "place")


def table_of(facts: Facts, id_: str) -> str:
    """The table that holds a row; KeyError where none does."""
    for name, rows in tables_by_name(facts).items():
        if id_ in rows:
            return name
    raise KeyError(id_)


def row_data(facts: Facts, record: Record) -> Plain:
    """One row: its columns, the names behind its ids, its source, relays and second addresses."""
    data: Plain = {"table": table_of(facts, record.id)}
    data |= _columns(record)
    for column in _NAMED:
        found = facts.find(data.get(column) or "")
        if found is not None and column in data:
            data[f"{column}_name"] = _plain(getattr(found, "name", ""))
    if "source" in data:
        data["source"] = _columns(facts.sources[data["source"]])
        data["relayed_by"] = [party.name for party in facts.relay_parties(record.id)]
        data["corroborations"] = list(facts.corroborations.get(record.id, ()))
    return data


def together(facts: Facts, record: Record) -> Plain:
    """One row with all that travels with it: rivals, revisions, duties, attributions, links."""
    data = row_data(facts, record)
    match record:
        case Claim():
            return data | _with_claim(facts, record)
        case Event():
            return data | _with_event(facts, record)
        case Provision():
            return data | _with_provision(facts, record)
        case Incident():
            return data | _with_incident(facts, record)
        case Reply():
            basis = facts.reply_basis.get(record.id, ())
            return data | {"basis": _found(facts, basis)}
        case _:
            return data


def _with_claim(facts: Facts, claim: Claim) -> Plain:
    original = [claim.repeats] if claim.repeats else []
    chain = [other for other in revisions(facts, claim) if other.id != claim.id]
    return {
        "sectors": list(facts.claim_sectors.get(claim.id, ())),
        "rivals": _rows(facts, rivals(facts, claim)),
        "revisions": _rows(facts, chain),
        "revised_by": [other.id for other in revised_by(facts, claim)],
        "repeats_claim": _found(facts, original),
        "repeated_by": _rows(facts, repeated_by(facts, claim)),
    }


def _with_event(facts: Facts, event: Event) -> Plain:
    parties = facts.event_parties.get(event.id, ())
    answered_by = [id_ for id_, answers in facts.event_answers.items() if event.id in answers]
    return {
        "parties": [
            {"role": link.role, "party": link.party, "name": facts.parties[link.party].name}
            for link in parties
        ],
        "provisions": _rows(facts, provisions_of(facts, event.id)),
        "answers": _found(facts, facts.event_answers.get(event.id, ())),
        "answered_by": _found(facts, answered_by),
        "incidents": _found(facts, facts.event_incidents.get(event.id, ())),
        "in_force_on_data_date": event_in_force(event, facts.today.last_day),
    }


def _with_provision(facts: Facts, provision: Provision) -> Plain:
    links = facts.provision_links
    return {
        "act": row_data(facts, facts.events[provision.event]),
        "links": [
            {"provision": link.provision, "kind": link.kind, "target": link.target}
            for link in links
            if provision.id in (link.provision, link.target)
        ],
        "in_force_on_data_date": in_force(facts, provision, facts.today.last_day),
    }


def _with_incident(facts: Facts, incident: Incident) -> Plain:
    acts = [id_ for id_, found in facts.event_incidents.items() if incident.id in found]
    attributions = attributions_of(facts, incident.id)
    standing = [row for rows in attributions.values() for row in rows]
    earlier = [old for row in standing for old in earlier_stances(facts, row)]
    return {
        "attributions": {stance: _rows(facts, rows) for stance, rows in attributions.items()},
        "earlier_attributions": _rows(facts, dict.fromkeys(earlier)),
        "sums": _rows(facts, sums_of(facts, incident.id)),
        "events": _found(facts, acts),
    }


def _rows(facts: Facts, records: Iterable[Record]) -> list[Plain]:
    return [row_data(facts, record) for record in records]


def _found(facts: Facts, ids: Iterable[str]) -> list[Plain]:
    return _rows(facts, [record for id_ in ids if (record := facts.find(id_)) is not None])


def _columns(record: Record) -> Plain:
    return {name: _plain(value) for name, value in record._asdict().items()}


def _plain(value: object) -> object:
    """A value that JSON holds exactly: a number beyond a float's digits stays text."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        near = float(value)
        return near if Decimal(repr(near)) == value else str(value)
    return str(value)
