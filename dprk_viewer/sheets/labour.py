"""The sheet on overseas labour: the duties in force, and how many are said to be abroad."""

from __future__ import annotations

from functools import partial

from dprk_viewer.facts.measures import Nature, nature_of
from dprk_viewer.facts.records import Claim
from dprk_viewer.facts.selection import claims_where, is_charted, newest_first, with_rivals
from dprk_viewer.sheets import later
from dprk_viewer.sheets.body import fill
from dprk_viewer.sheets.charted import few, strip, world_claims
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import (
    ask_section,
    binding_first,
    frame,
    framed_few,
    return_duty,
    standing,
)
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.lower import topic_lower
from dprk_viewer.sheets.more_charts import hosts_chart
from dprk_viewer.sheets.parts import Parts, first_page
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.sheets.upper import Beside, Lead, upper

TOPIC = "labour"
SHARE = 0.5
"""The duty frame's part of the width."""


def labour(desk: Desk) -> Parts:
    """The parts of the labour sheet."""
    words, facts = desk.words, desk.facts
    every = standing(desk, TOPIC)
    duties = framed_few(desk, binding_first(every))
    charted = world_claims(desk, TOPIC, "workers_present")
    shown = few(desk, charted)
    drawing = strip(desk, shown, len(charted), SHARE)
    unread = said_to_exist(desk, TOPIC)
    lead = Lead(return_duty(desk, duties), (), charted, unread, shown=len(shown))
    beside = Beside(drawing, partial(ask_section, provisions=duties), SHARE)
    top = upper(desk, lead, partial(frame, provisions=duties), beside)
    lower = topic_lower(desk, TOPIC, claims_where(facts, topic=TOPIC), charted)
    body = fill(desk, lower, shown, top.blocks(desk))
    first = first_page(desk, top, body, shown)
    hosts = _hosts(desk)
    others = tuple(duty for duty in every if duty not in duties)
    second = (
        *left_over(body),
        hosts_chart([claim for claim in hosts if claim.measure == "workers_present"]),
        later.figures(words.say("By host: the newest headline count"), hosts),
        later.figures(words.say("Workers abroad, all in the chart"), charted),
        later.rivals(desk, body, (*charted, *hosts)),
        later.duties(words.say("Other paragraphs on labour in force"), others),
        other_gaps(body),
    )
    return Parts(TOPIC, words.say("DPRK workers abroad"), first, second)


def _hosts(desk: Desk) -> tuple[Claim, ...]:
    """The newest headline count in each host, with its rivals, in the order of names.

    Of two pages, where not all may find room, the newest come first.
    """
    newest: dict[str, Claim] = {}
    for claim in claims_where(desk.facts, topic=TOPIC, headline=True):
        if claim.place is not None and claim.scope == "whole" and _is_count(claim):
            newest.setdefault(claim.place, claim)
    counts = newest_first(newest.values())
    if desk.options.length != 2:
        names = {claim.id: desk.facts.places[place].name for place, claim in newest.items()}
        counts = tuple(sorted(counts, key=lambda claim: names[claim.id]))
    return with_rivals(desk.facts, counts)


def _is_count(claim: Claim) -> bool:
    """Whether it counts people in a place on a day, not a flow, a plan or money."""
    is_stock = nature_of(claim.measure) is Nature.STOCK
    return is_charted(claim) and is_stock and claim.unit == "persons"
