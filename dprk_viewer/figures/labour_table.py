"""The table of claims on overseas labour, by host."""

from __future__ import annotations

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.claim_cells import WORLD, claim_columns, claim_row
from dprk_viewer.figures.phrases import subject_text
from dprk_viewer.figures.remembering import RememberingWords
from dprk_viewer.figures.table import Facet, Table, options
from dprk_viewer.wording.terms import CLAIM_TYPE, MEASURE, term
from dprk_viewer.wording.words import Words


def labour_table(facts: Facts, words: Words) -> Table:
    """Return the claims on labour: the world first, then hosts by name, oldest first.

    Facets: ``host`` (ISO3, or ``world``), ``measure``, ``scope`` and ``type``.
    """
    said = RememberingWords(words)
    claims = [claim for claim in facts.claims.values() if claim.topic == "labour"]
    rows = [claim_row(facts, said, claim, _facets(claim)) for claim in claims]
    # Two sorts on prepared keys: by host, and within a host by the day spoken of.
    rows.sort(key=lambda row: (WORLD not in row.facets[0], row.sort_keys[0], row.sort_keys[1]))
    hosts = ((_host(claim), subject_text(facts, said, claim)) for claim in claims)
    measures = ((m, term(said, MEASURE, m)) for c in claims if (m := c.measure))
    types = ((claim.type, term(said, CLAIM_TYPE, claim.type)) for claim in claims)
    facets = (
        Facet("host", said.say("Host"), options(hosts)),
        Facet("measure", said.say("Counts"), options(measures)),
        Facet(
            "scope",
            said.say("Covers"),
            (("whole", said.say("the whole")), ("part", said.say("a part"))),
        ),
        Facet("type", said.say("Type"), options(types)),
    )
    return Table("labour", claim_columns(said, said.say("Host")), tuple(rows), facets)


def _facets(claim: Claim) -> tuple[tuple[str, ...], ...]:
    measures = (claim.measure,) if claim.measure else ()
    return (_host(claim),), measures, (claim.scope,), (claim.type,)


def _host(claim: Claim) -> str:
    return claim.place or WORLD
