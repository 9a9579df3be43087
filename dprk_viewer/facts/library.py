"""All facts of one edition, with the links between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dprk_viewer.facts.records import (
    Attribution,
    Claim,
    Edition,
    Event,
    EventParty,
    Horizon,
    Incident,
    Party,
    Place,
    Provision,
    ProvisionLink,
    Record,
    Reply,
    Source,
)


@dataclass(frozen=True)
class Facts:
    """The checked facts of one edition. Tables map id to record, in the file's order.

    Link tables map a row's id to what it is linked to: ``corroborations`` to addresses,
    ``relays`` to party ids in order from the originator, ``event_answers`` to the acts
    it answered, ``event_incidents`` to incidents, ``reply_basis`` to rows of any table,
    ``claim_sectors`` to sectors. A row without links is not a key.
    """

    edition: Edition
    sources: Mapping[str, Source] = field(default_factory=dict)
    parties: Mapping[str, Party] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    incidents: Mapping[str, Incident] = field(default_factory=dict)
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    replies: Mapping[str, Reply] = field(default_factory=dict)
    horizons: Mapping[str, Horizon] = field(default_factory=dict)
    corroborations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    relays: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    event_parties: Mapping[str, tuple[EventParty, ...]] = field(default_factory=dict)
    event_answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    event_incidents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    provision_links: tuple[ProvisionLink, ...] = ()
    reply_basis: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    claim_sectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def tables(self) -> tuple[Mapping[str, Record], ...]:
        """The ten tables of records, in the order of the dataset."""
        return (
            self.sources,
            self.parties,
            self.places,
            self.claims,
            self.events,
            self.provisions,
            self.incidents,
            self.attributions,
            self.replies,
            self.horizons,
        )

    def find(self, id_: str) -> Record | None:
        """Return the row with that id, whatever its table, or None."""
        return next((table[id_] for table in self.tables() if id_ in table), None)

    def relay_parties(self, row: str) -> tuple[Party, ...]:
        """Who carried that row to us, in order from the originator; empty where nobody did."""
        return tuple(self.parties[party] for party in self.relays.get(row, ()))
