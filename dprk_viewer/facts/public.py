"""What may be left behind: facts on the record, without allegations and unnamed sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeVar

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Attribution, Claim, Horizon
from dprk_viewer.facts.rivals import Rivals

UNNAMED: Final = "unnamed"
"""The kind of a party whose name no source gives."""
ALLEGATION: Final = "allegation"
_NOT_NAMED = re.compile(
    r"\bunnamed\b|\b(officials?|others|people|persons?|sources?), not named\b|\ba source of\b",
    re.IGNORECASE,
)
"""How a text of the dataset says that it rests on somebody whom it does not name."""
_ON_REPLIES = "Replies of "
"""How the subject of a horizon begins that is about what a State answers."""
T = TypeVar("T")


class Public(NamedTuple):
    """The facts that may be left behind.

    ``disputed`` are the ids of claims among them whose figure has a rival that is left out.
    """

    facts: Facts
    disputed: frozenset[str]


def public_facts(facts: Facts, *, allegations: bool, unnamed: bool) -> Public:
    """``facts`` without replies and advice, grades, and what was not asked to be shown.

    Without ``allegations`` no claim of that type is left; without ``unnamed`` nothing that
    rests on a party without a name, be it originator or relay. What repeats or was revised
    by a claim that is left out is left out with it.
    """
    shown = _claims(facts, allegations=allegations, unnamed=unnamed)
    attributions = facts.attributions if unnamed else _named(facts)
    horizons = {
        id_: row
        for id_, row in facts.horizons.items()
        if not row.subject.startswith(_ON_REPLIES) and (unnamed or not _rests_on_unnamed(row))
    }
    public = facts._replace(
        claims={id_: _ungraded(claim, shown) for id_, claim in shown.items()},
        attributions=attributions,
        horizons=horizons,
        sources={
            id_: row._replace(reliability=None, reliability_why=None)
            for id_, row in facts.sources.items()
        },
        replies={},
        reply_basis={},
        relays=_without(facts.relays, facts.claims.keys() - shown.keys()),
        claim_sectors=_without(facts.claim_sectors, facts.claims.keys() - shown.keys()),
    )
    return Public(public, _disputed(facts, shown))


def _claims(facts: Facts, *, allegations: bool, unnamed: bool) -> dict[str, Claim]:
    hidden = {
        claim.id
        for claim in facts.claims.values()
        if (claim.type == ALLEGATION and not allegations)
        or (not unnamed and _is_unnamed(facts, claim.id, claim.originator))
    }
    # What was revised, repeated or repeated again goes with it.
    while more := set(_with_it(facts, hidden)) - hidden:
        hidden |= more
    return {id_: claim for id_, claim in facts.claims.items() if id_ not in hidden}


def _with_it(facts: Facts, hidden: Collection[str]) -> Iterator[str]:
    """What a hidden claim revises, and what repeats one."""
    for claim in facts.claims.values():
        if claim.supersedes is not None and claim.id in hidden:
            yield claim.supersedes
        if claim.repeats in hidden:
            yield claim.id


def _named(facts: Facts) -> dict[str, Attribution]:
    """The attributions by parties that are named and speak for themselves."""
    return {
        id_: row
        for id_, row in facts.attributions.items()
        if not _is_unnamed(facts, id_, row.party) and not _NOT_NAMED.search(row.hedge or "")
    }


def _is_unnamed(facts: Facts, id_: str, party: str) -> bool:
    """Whether a row comes from, or through, somebody without a name."""
    parties = (facts.parties[party], *facts.relay_parties(id_))
    return any(each.kind == UNNAMED for each in parties)


def _rests_on_unnamed(row: Horizon) -> bool:
    return _NOT_NAMED.search(f"{row.sentence} {row.said_to_exist or ''}") is not None


def _ungraded(claim: Claim, shown: Collection[str]) -> Claim:
    """The claim without its grade; what it revises is named only where that is shown."""
    earlier = claim.supersedes if claim.supersedes in shown else None
    return claim._replace(supersedes=earlier, credibility=None, credibility_why=None)


def _disputed(facts: Facts, shown: Mapping[str, Claim]) -> frozenset[str]:
    index = Rivals(facts)
    hidden = (claim for id_, claim in facts.claims.items() if id_ not in shown)
    return frozenset(rival.id for claim in hidden for rival in index.of(claim) if rival.id in shown)


def _without(links: Mapping[str, T], ids: Iterable[str]) -> dict[str, T]:
    gone = set(ids)
    return {id_: held for id_, held in links.items() if id_ not in gone}
