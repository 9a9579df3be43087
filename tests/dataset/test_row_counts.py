"""No table may lose or gain rows unseen: an edition far from the last one is looked at."""

from __future__ import annotations

from typing import Final

import pytest

from dprk_viewer.dataset.manifest import read_manifest
from dprk_viewer.paths import resource

LIMITS: Final = {
    "sources": (687, 1528),
    "parties": (500, 1112),
    "places": (173, 386),
    "claims": (541, 1204),
    "events": (212, 472),
    "provisions": (195, 434),
    "incidents": (74, 166),
    "attributions": (129, 288),
    "replies": (62, 138),
    "horizons": (42, 94),
    "corroborations": (1386, 3080),
    "relays": (808, 1796),
    "event_parties": (287, 638),
    "event_answers": (36, 80),
    "event_incidents": (45, 100),
    "provision_links": (64, 144),
    "reply_basis": (221, 492),
    "claim_sectors": (148, 330),
}
"""Least and most rows of each table: a tenth below and twice those of 24 November 2026."""


def counts() -> dict[str, int]:
    manifest = read_manifest((resource("data") / "edition.json").read_bytes())
    assert manifest is not None
    return dict(manifest.rows)


def test_every_table_has_its_limits() -> None:
    assert set(counts()) == set(LIMITS)


@pytest.mark.parametrize("table", LIMITS)
def test_a_table_has_about_as_many_rows_as_it_had(table: str) -> None:
    least, most = LIMITS[table]
    assert least <= counts()[table] <= most
