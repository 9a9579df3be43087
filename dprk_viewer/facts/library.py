"""All facts of one edition, with the links between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from dprk_viewer.facts.dates import PartialDate
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

_NONE: Final[Mapping[str, Any]] = MappingProxyType({})


class Facts(NamedTuple):
    """The checked facts of one edition. Tables map id to record, in the file's order.

    Link tables map a row's id to what it is linked to: ``corroborations`` to addresses,
    ``relays`` to party ids in order from the originator, ``event_answers`` to the acts
    it answered, ``event_incidents`` to incidents, ``reply_basis`` to rows of any table,
    ``claim_sectors`` to sectors. A row without links is not a key. ``as_known_on`` is the
    day that the facts were put back to (:func:`dprk_viewer.facts.as_known.as_known_on`);
    None: they are all that is held.
    """

    edition: Edition
    sources: Mapping[str, Source] = _NONE
    parties: Mapping[str, Party] = _NONE
    places: Mapping[str, Place] = _NONE
    claims: Mapping[str, Claim] = _NONE
    events: Mapping[str, Event] = _NONE
    provisions: Mapping[str, Provision] = _NONE
    incidents: Mapping[str, Incident] = _NONE
    attributions: Mapping[str, Attribution] = _NONE
    replies: Mapping[str, Reply] = _NONE
    horizons: Mapping[str, Horizon] = _NONE
    corroborations: Mapping[str, tuple[str, ...]] = _NONE
    relays: Mapping[str, tuple[str, ...]] = _NONE
    event_parties: Mapping[str, tuple[EventParty, ...]] = _NONE
    event_answers: Mapping[str, tuple[str, ...]] = _NONE
    event_incidents: Mapping[str, tuple[str, ...]] = _NONE
    provision_links: tuple[ProvisionLink, ...] = ()
    reply_basis: Mapping[str, tuple[str, ...]] = _NONE
    claim_sectors: Mapping[str, tuple[str, ...]] = _NONE
    as_known_on: dt.date | None = None

    @property
    def today(self) -> PartialDate:
        """The day on which one asks what is in force: that of the sources, or that put back to."""
        return PartialDate.of(self.as_known_on) if self.as_known_on else self.edition.data_date

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
