"""The records of the dataset: one named tuple for each table.

Columns keep their names. A reference holds the id of the row it points to; a blank
cell is ``None``. The meaning of each column stands in ``resources/data/datapackage.json``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from dprk_viewer.facts.dates import PartialDate


class Source(NamedTuple):
    """A document."""

    id: str
    kind: str
    publisher: str
    title: str | None
    symbol: str | None
    published: PartialDate | None
    language: str | None
    url: str | None
    seen_at: str
    reliability: str | None
    reliability_why: str | None


class Party(NamedTuple):
    """Who speaks: a State, a UN body, a company, the press."""

    id: str
    kind: str
    name: str
    short_name: str | None
    is_un_body: bool

    @property
    def label(self) -> str:
        """The short name where there is one, else the name."""
        return self.short_name or self.name


class Place(NamedTuple):
    """A UN member or another place the data names; ``id`` is its ISO3 code."""

    id: str
    name: str
    other_names: str | None
    search_names: str | None
    un_member: bool
    source: str


class Claim(NamedTuple):
    """One number or statement by one originator on one day."""

    id: str
    topic: str
    aspect: str | None
    type: str
    place: str | None
    incident: str | None
    measure: str | None
    unit: str | None
    scope: str
    low: Decimal | None
    point: Decimal | None
    high: Decimal | None
    printed: str | None
    hedge: str | None
    counts: str | None
    period_from: PartialDate | None
    period_to: PartialDate | None
    stated_on: PartialDate
    originator: str
    statement: str
    source: str
    locator: str | None
    supersedes: str | None
    repeats: str | None
    headline: bool
    checked: str
    credibility: int | None
    credibility_why: str | None

    @property
    def is_numbered(self) -> bool:
        """Whether the claim holds a figure."""
        return not (self.low is None and self.point is None and self.high is None)


class Event(NamedTuple):
    """A dated act."""

    id: str
    date: PartialDate
    date_note: str | None
    kind: str
    symbol: str | None
    draft_symbol: str | None
    title: str
    statement: str
    votes_for: int | None
    votes_against: int | None
    votes_abstaining: int | None
    in_force_until: PartialDate | None
    headline: bool
    checked: str
    source: str


class Provision(NamedTuple):
    """One operative paragraph, or one distinct duty in it."""

    id: str
    event: str
    paragraph: str | None
    paragraph_check: str
    theme: str
    verb: str
    binding: str
    binding_basis: str | None
    addressee: str | None
    duty: str
    text: str | None
    text_language: str | None
    text_source: str | None
    exception: str | None
    exception_check: str
    limit: str | None
    deadline: PartialDate | None
    ask: str | None
    headline: bool
    checked: str
    source: str


class Incident(NamedTuple):
    """A cyber incident, with no attribution in it."""

    id: str
    date: PartialDate | None
    date_found: PartialDate | None
    name: str
    kind: str
    victim: str | None
    place: str | None
    statement: str
    headline: bool
    checked: str
    source: str


class Attribution(NamedTuple):
    """One party saying who did it."""

    id: str
    incident: str
    party: str
    actor: str | None
    basis: str
    stance: str
    hedge: str | None
    statement: str
    stated_on: PartialDate
    checked: str
    source: str


class Reply(NamedTuple):
    """What a State says, and the answer to it."""

    id: str
    topic: str
    place: str
    party: str
    speaker: str
    position: str
    quote: str | None
    where_said: str | None
    stated_on: PartialDate
    use: str
    line: str | None
    expect: str | None
    advice: str | None
    checked: str
    source: str


class Horizon(NamedTuple):
    """How far the sources reach on one subject."""

    id: str
    topic: str
    place: str | None
    subject: str
    last_seen: PartialDate | None
    sentence: str
    said_to_exist: str | None


class EventParty(NamedTuple):
    """A party in an act: ``issuer``, ``for``, ``against``, ``abstained`` or ``target``."""

    event: str
    party: str
    role: str


class ProvisionLink(NamedTuple):
    """A later provision that ``amends``, ``supersedes``, ``extends`` or ``ends`` an earlier one.

    What ends one puts nothing in its place.
    """

    provision: str
    kind: str
    target: str


class Edition(NamedTuple):
    """One edition of the dataset: its version, day, horizon and SHA-256 digest (hex)."""

    version: str
    made: PartialDate
    data_date: PartialDate
    digest: str


Record = (
    Source | Party | Place | Claim | Event | Provision | Incident | Attribution | Reply | Horizon
)
