"""What is measured: each measure once, with its nature, its topic and its unit."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple


class Nature(Enum):
    """What kind of amount a measure is; it decides which claims can be rivals."""

    STOCK = "stock"
    FLOW = "flow"
    SUM = "sum"
    RATE = "rate"
    SHARE = "share"
    PLAN = "plan"
    NONE = "none"


class Measure(NamedTuple):
    """One measure; ``topic`` is blank where it belongs to none, ``unit`` is the usual one."""

    code: str
    nature: Nature
    topic: str
    unit: str


def _table(*rows: tuple[str, Nature, str, str]) -> dict[str, Measure]:
    return {code: Measure(code, nature, topic, unit) for code, nature, topic, unit in rows}


OTHER: Final = "other"
"""Claims of this measure are unlike one another: no chart and no rivals."""

MEASURES: Final = _table(
    ("workers_present", Nature.STOCK, "labour", "persons"),
    ("valid_permits", Nature.STOCK, "labour", "persons"),
    ("registrations", Nature.FLOW, "labour", "persons"),
    ("work_visas", Nature.FLOW, "labour", "persons"),
    ("visas_other", Nature.FLOW, "labour", "persons"),
    ("workers_sent", Nature.FLOW, "labour", "persons"),
    ("workers_arrived", Nature.FLOW, "labour", "persons"),
    ("border_entries", Nature.FLOW, "labour", "persons"),
    ("planned_workers", Nature.PLAN, "labour", "persons"),
    ("workers_repatriated", Nature.FLOW, "labour", "persons"),
    ("workers_expelled", Nature.FLOW, "labour", "persons"),
    ("workers_remaining", Nature.STOCK, "labour", "persons"),
    ("host_states", Nature.STOCK, "labour", "states"),
    ("states_reporting", Nature.STOCK, "labour", "states"),
    ("revenue_usd_per_year", Nature.RATE, "labour", "usd_per_year"),
    ("revenue_usd", Nature.SUM, "labour", "usd"),
    ("pay_gross_usd_per_month", Nature.RATE, "labour", "usd_per_month"),
    ("pay_net_usd_per_month", Nature.RATE, "labour", "usd_per_month"),
    ("pay_unclear_usd_per_month", Nature.RATE, "labour", "usd_per_month"),
    ("share_taken_percent", Nature.SHARE, "labour", "percent"),
    ("crypto_stolen_usd", Nature.SUM, "cyber", "usd"),
    ("crypto_suspected_usd", Nature.SUM, "cyber", "usd"),
    ("attempted_usd", Nature.SUM, "cyber", "usd"),
    ("bank_stolen_usd", Nature.SUM, "cyber", "usd"),
    ("all_cyber_proceeds_usd", Nature.SUM, "cyber", "usd"),
    ("laundered_usd", Nature.SUM, "cyber", "usd"),
    ("recovered_usd", Nature.SUM, "cyber", "usd"),
    ("frozen_usd", Nature.SUM, "cyber", "usd"),
    ("incidents_attributed", Nature.FLOW, "cyber", "count"),
    ("incidents_suspected", Nature.FLOW, "cyber", "count"),
    ("it_worker_revenue_usd_per_year", Nature.RATE, "cyber", "usd_per_year"),
    ("it_worker_revenue_usd", Nature.SUM, "cyber", "usd"),
    ("it_workers_count", Nature.STOCK, "cyber", "persons"),
    ("share_of_foreign_currency_percent", Nature.SHARE, "cyber", "percent"),
    ("share_of_wmd_funding_percent", Nature.SHARE, "cyber", "percent"),
    ("share_of_all_crypto_stolen_percent", Nature.SHARE, "cyber", "percent"),
    (OTHER, Nature.NONE, "", ""),
)
"""Every measure by its code, in the order the schema lists them."""


def nature_of(measure: str | None) -> Nature:
    """The nature of a measure; a claim without a measure has none.

    Raises KeyError for a measure that is not declared.
    """
    return MEASURES[measure].nature if measure else Nature.NONE
