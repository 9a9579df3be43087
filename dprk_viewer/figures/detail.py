"""Everything that travels with a fact, as plain rows and lines for the detail pane."""

from __future__ import annotations

import datetime as dt

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Event, Incident, Provision
from dprk_viewer.figures.detail_act import act_details, duty_details
from dprk_viewer.figures.detail_claim import claim_details
from dprk_viewer.figures.detail_incident import incident_details
from dprk_viewer.figures.detail_other import other_details
from dprk_viewer.figures.detail_parts import (
    DetailDuty,
    DetailLine,
    DetailList,
    DetailRow,
    Details,
    DetailSource,
)
from dprk_viewer.wording.words import Words

__all__ = [
    "DetailDuty",
    "DetailLine",
    "DetailList",
    "DetailRow",
    "DetailSource",
    "Details",
    "details",
]


def details(facts: Facts, words: Words, id_: str, day: dt.date | None = None) -> Details:
    """Return the details of the row ``id_``, whatever its table; KeyError if there is none.

    ``day`` is that on which one asks what is in force; None: that of the facts.
    """
    record = facts.find(id_)
    match record:
        case None:
            raise KeyError(id_)
        case Claim():
            return claim_details(facts, words, record)
        case Event():
            return act_details(facts, words, record, day)
        case Provision():
            return duty_details(facts, words, record)
        case Incident():
            return incident_details(facts, words, record)
        case _:
            return other_details(facts, words, record)
