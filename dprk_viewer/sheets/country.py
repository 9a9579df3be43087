"""The sheet on one place: its duties, how many workers are said to be there, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dprk_viewer.facts.records import Claim, Provision, Record
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.facts.selection import claims_where, with_rivals
from dprk_viewer.figures.phrases import heading_text, measure_text
from dprk_viewer.sheets import later
from dprk_viewer.sheets.blocks import Block, Section
from dprk_viewer.sheets.body import Body, Lower, fill
from dprk_viewer.sheets.charted import few, strip, world_claims
from dprk_viewer.sheets.claim_line import statement_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import (
    binding_first,
    frame,
    framed_few,
    return_duty,
    standing,
)
from dprk_viewer.sheets.exchanges import ExchangeDraft, exchange_draft, recorded
from dprk_viewer.sheets.host import TOPIC, Host, host_of, replies_about
from dprk_viewer.sheets.host_parts import (
    by_territory,
    host_gaps,
    host_incidents,
    host_opening,
    host_questions,
    host_title,
    is_ours,
)
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.listing import Listing, listing
from dprk_viewer.sheets.more_charts import strips
from dprk_viewer.sheets.overflow import split
from dprk_viewer.sheets.parts import Parts, Top, first_page
from dprk_viewer.sheets.pieces import Piece, rows_of
from dprk_viewer.sheets.place_title import place_in_text
from dprk_viewer.sheets.type_rows import type_lines
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.sheets.upper import Beside, Lead, upper

SHARE, SHARE_ALONE = 0.5, 0.62
"""The duty frame's part of the width beside a chart, and beside questions alone."""
WORLD = "workers_present"


def country(desk: Desk, place: str) -> Parts:
    """The parts of the sheet on the place with the ISO3 code ``place``."""
    host = host_of(desk.facts, place, desk.whole)
    every = standing(desk, TOPIC)
    duties = framed_few(desk, binding_first(every))
    charted = world_claims(desk, TOPIC, WORLD) if host.is_dprk else host.charted
    shown = few(desk, charted)
    top = _top(desk, host, duties, charted, shown)
    body = fill(desk, _lower(desk, host, charted), shown, top.blocks(desk))
    others = tuple(duty for duty in every if duty not in duties)
    heading = desk.words.say("Other paragraphs on labour in force")
    evidence = (*_evidence(desk, host, charted, body), later.duties(heading, others))
    whole = not (body.types or body.exchanges or body.gaps)
    tail, left = split(desk, evidence, body.room) if whole else ((), evidence)
    first = first_page(desk, top, body, shown, tail)
    charts = () if host.zero else strips(desk, host.claims, charted)
    second = (*left_over(body), *charts, *left, other_gaps(body))
    return Parts(TOPIC, host_title(desk, host), first, second)


def _top(
    desk: Desk,
    host: Host,
    duties: tuple[Provision, ...],
    charted: tuple[Claim, ...],
    shown: Sequence[Claim],
) -> Top:
    words = desk.words
    unread = said_to_exist(desk, TOPIC, host.place.id)
    name = place_in_text(words, host.place)
    opening = host_opening(desk, host)
    lead = Lead(return_duty(desk, duties), opening, charted, unread, name, len(shown))
    drawing = strip(desk, shown, len(charted), SHARE)
    if drawing and not host.is_dprk:  # the sheet's title names the place
        measure = heading_text(measure_text(words, shown[0]))
        drawing = drawing._replace(title=words.say("{measure}, by source", measure=measure))
    share = SHARE if drawing else SHARE_ALONE
    beside = Beside(drawing, partial(_ask, host=host, duties=duties), share)
    top = upper(desk, lead, partial(frame, provisions=duties), beside)
    return top._replace(under=(*top.under, *_elsewhere(desk, host)))


def _ask(desk: Desk, host: Host, duties: Sequence[Provision]) -> Section | None:
    """The questions to the host; None where it is asked nothing."""
    questions = host_questions(desk, host, duties)
    lines = tuple(desk.ledger.set_in((Piece(text),)) for text in questions)
    return Section(desk.words.say("We ask"), lines) if lines else None


def _elsewhere(desk: Desk, host: Host) -> tuple[Block, ...]:
    """A section of its own for each territory that the State does not control."""
    return tuple(
        Section(
            desk.words.say("In {territory}", territory=territory),
            tuple(desk.ledger.set_in(statement_draft(desk, claim)) for claim in claims),
        )
        for territory, claims in by_territory(host).items()
    )


def _lower(desk: Desk, host: Host, charted: Sequence[Claim]) -> Lower:
    told = (*charted, host.own) if host.zero else charted
    # The DPRK hosts nobody: what is told of it is told of its workers everywhere.
    claims = claims_where(desk.facts, topic=TOPIC) if host.is_dprk else host.claims
    types = type_lines(desk, claims, {claim.id for claim in told if claim})
    replies: tuple[ExchangeDraft, ...] = ()
    quiet = host.zero and desk.options.form != "demarche"
    if not (quiet or is_ours(desk, host)):
        rows = replies_about(desk.facts, host)
        replies = tuple(exchange_draft(desk, reply) for reply in rows)
    return Lower(types, recorded(desk, replies), host_gaps(desk, host))


def _evidence(desk: Desk, host: Host, charted: Sequence[Claim], body: Body) -> tuple[Listing, ...]:
    """The chart in a table, every other headline figure, its reports, the incidents there."""
    say, facts = desk.words.say, desk.facts
    wanted = [claim for claim in host.claims if claim.headline or claim == host.own]
    told = {*charted, *_told_in_full(desk, host, body)}
    others = [claim for claim in with_rivals(facts, wanted) if claim not in told]
    reports = [claim for claim in host.reports if not (host.zero and claim == host.own)]
    return (
        later.figures(say("The figures in the chart"), charted),
        later.figures(say("Other headline figures, and their rivals"), others),
        later.rivals(desk, body, (*charted, *others)),
        listing(_reports, reports, reports),
        later.incidents(say("Cyber incidents there"), host_incidents(desk, host)),
    )


def _told_in_full(desk: Desk, host: Host, body: Body) -> set[Record]:
    """What the page says already and nobody disputes: its lines and the host's own report."""
    lines = (line for types in (*body.shown, *body.types) for line in types.lines)
    told = (*rows_of(lines), *((host.own,) if host.own else ()))
    index = Rivals(desk.facts)
    return {row for row in told if isinstance(row, Claim) and not index.of(row)}


def _reports(desk: Desk, claims: Sequence[Claim]) -> Section | None:
    """What is held of the host's reports on workers sent home."""
    lines = tuple(desk.ledger.set_in(statement_draft(desk, claim)) for claim in claims)
    heading = desk.words.say("Its reports under resolution 2397, paragraph 8, as far as seen")
    return Section(heading, lines) if lines else None
