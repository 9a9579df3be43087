"""Whether what a row printed still stands, and what became of it if not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from dprk_viewer.facts.history import Former, History
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.printed import printed_cells, row_digest
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.revisions import revised_by

Standing = Literal["stands", "changed", "superseded", "removed", "unknown"]


class Since(NamedTuple):
    """What became of a row: ``was`` and ``now`` are the cells that differ, as far as held.

    ``later`` are the ids of newer values of the same originator.
    """

    id: str
    standing: Standing
    was: Mapping[str, str] = {}
    now: Mapping[str, str] = {}
    later: tuple[str, ...] = ()


def held_then(history: History, version: str, id_: str) -> Mapping[str, str]:
    """The cells of a row that ``version`` had and this edition has otherwise."""
    versions = list(history)
    after = versions[versions.index(version) :] if version in history else []
    cells: dict[str, str] = {}
    for former in after:
        for column, text in history[former].was.get(id_, {}).items():
            cells.setdefault(column, text)
    return cells


def since(
    facts: Facts, history: History, version: str, rows: Mapping[str, str]
) -> tuple[Since, ...]:
    """What became of each of ``rows``, that map an id to a digest of what it printed.

    ``version`` is the edition that they were printed from.
    """
    return tuple(_row(facts, history, version, rows, id_) for id_ in rows)


def _row(facts: Facts, history: History, version: str, rows: Mapping[str, str], id_: str) -> Since:
    record = facts.find(id_)
    then = held_then(history, version, id_)
    if record is None:
        known = any(id_ in former.rows for former in history.values())
        return Since(id_, "removed" if known else "unknown", then)
    now = printed_cells(record)
    if row_digest(now) != rows[id_]:
        was = {column: text for column, text in then.items() if now.get(column, "") != text}
        return Since(id_, "changed", was, {column: now.get(column, "") for column in was})
    if isinstance(record, Claim) and version != facts.edition.version:
        later = _later(facts, history.get(version), record, rows)
        if later:
            return Since(id_, "superseded", later=later)
    return Since(id_, "stands")


def _later(
    facts: Facts, former: Former | None, claim: Claim, rows: Collection[str]
) -> tuple[str, ...]:
    """The values that revise ``claim``, stand not beside it, and were not held then."""
    found = (other.id for other in revised_by(facts, claim) if other.id not in rows)
    if former is None:
        return tuple(found)
    return tuple(
        id_ for id_ in found if id_ not in former.rows or "supersedes" in former.was.get(id_, {})
    )
