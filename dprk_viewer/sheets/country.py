"""The sheet on one place: its duties, how many workers are said to be there, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dprk_viewer.facts.records import Claim, Provision, Record
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.facts.selection import with_rivals
from dprk_viewer.sheets import later
from dprk_viewer.sheets.blocks import Block, Section
from dprk_viewer.sheets.body import Body, Lower, fill
from dprk_viewer.sheets.charted import few, strip, world_claims
from dprk_viewer.sheets.claim_line import claim_draft, statement_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import (
    ask_section,
    binding_first,
    frame,
    framed_few,
    return_duty,
    standing,
)
from dprk_viewer.sheets.exchanges import ExchangeDraft, exchange_draft, recorded
from dprk_viewer.sheets.host import TOPIC, Host, host_of, replies_about
from dprk_viewer.sheets.incidents import last_day
from dprk_viewer.sheets.kept_back import kept_back_text
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.listing import Listing, listing
from dprk_viewer.sheets.more_charts import strips
from dprk_viewer.sheets.overflow import split
from dprk_viewer.sheets.parts import Parts, Top, first_page
from dprk_viewer.sheets.pieces import Draft, Piece, capital, rows_of
from dprk_viewer.sheets.place_title import place_in_text
from dprk_viewer.sheets.type_rows import type_lines
from dprk_viewer.sheets.unknown import place_unknown_drafts, said_to_exist
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
    return Parts(TOPIC, _title(desk, host), first, second)


def _is_ours(desk: Desk, host: Host) -> bool:
    """Whether the place is the reader's own State, which is asked and answered nothing."""
    return host.place.id == desk.options.own_state


def _title(desk: Desk, host: Host) -> str:
    words = desk.words
    name = place_in_text(words, host.place)
    if host.is_dprk:
        return words.say("The DPRK: its workers abroad")
    # A non-paper does not say whose it is.
    if _is_ours(desk, host) and desk.options.form != "non-paper":
        return words.say("{host}: our own record", host=capital(name))
    if host.zero:
        return words.say("{host}: what it reported", host=capital(name))
    if not host.counts_workers:
        return words.say("{host}: duties on DPRK workers", host=capital(name))
    return words.say("DPRK workers in {place}", place=name)


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
    opening = _opening(desk, host)
    lead = Lead(return_duty(desk, duties), opening, charted, unread, name, len(shown))
    drawing = strip(desk, shown, len(charted), SHARE)
    share = SHARE if drawing else SHARE_ALONE
    beside = Beside(drawing, partial(_ask, host=host, duties=duties), share)
    top = upper(desk, lead, partial(frame, provisions=duties), beside)
    return top._replace(under=(*top.under, *_elsewhere(desk, host)))


def _opening(desk: Desk, host: Host) -> list[Piece]:
    """The host's own newest report, or that nothing is held or shown."""
    words = desk.words
    pieces: list[Piece] = []
    if host.own is not None:
        pieces += (statement_draft if host.zero else claim_draft)(desk, host.own)
    if host.claims or host.is_dprk:
        return pieces
    if host_of(desk.whole, host.place.id).claims:
        return [*pieces, Piece(kept_back_text(desk))]
    name = place_in_text(words, host.place)
    nothing = words.say("We hold no information on DPRK workers in {host}.", host=name)
    return [*pieces, Piece(nothing)]


def _ask(desk: Desk, host: Host, duties: Sequence[Provision]) -> Section | None:
    """What follows from the duties; three questions to a host on which nothing is held."""
    words = desk.words
    if host.is_dprk or _is_ours(desk, host):
        return None
    if host.zero and host.own is not None:
        date = words.date(host.own.stated_on)
        questions = [words.say("Does the report of {date} still hold?", date=date)]
    elif not host.claims:
        questions = [
            words.say("Was a report under resolution 2397, paragraph 8, filed?"),
            words.say("Were all work authorisations for DPRK nationals ended?"),
            words.say("Do DPRK nationals work there in IT, in medicine or in restaurants?"),
        ]
    else:
        return ask_section(desk, duties)
    lines = tuple(desk.ledger.set_in((Piece(text),)) for text in questions)
    return Section(words.say("We ask"), lines)


def _elsewhere(desk: Desk, host: Host) -> tuple[Block, ...]:
    """A section of its own for each territory that the State does not control."""
    found: dict[str, list[Claim]] = {}
    for claim in host.elsewhere:
        found.setdefault(claim.counts or "", []).append(claim)
    return tuple(
        Section(
            desk.words.say("In {territory}", territory=territory),
            tuple(desk.ledger.set_in(statement_draft(desk, claim)) for claim in claims),
        )
        for territory, claims in found.items()
    )


def _lower(desk: Desk, host: Host, charted: Sequence[Claim]) -> Lower:
    told = (*charted, host.own) if host.zero else charted
    types = type_lines(desk, host.claims, {claim.id for claim in told if claim})
    replies: tuple[ExchangeDraft, ...] = ()
    if host.is_dprk:
        types = ()
    quiet = host.zero and desk.options.form != "demarche"
    if not (quiet or _is_ours(desk, host)):
        rows = replies_about(desk.facts, host)
        replies = tuple(exchange_draft(desk, reply) for reply in rows)
    return Lower(types, recorded(desk, replies), _gaps(desk, host))


def _gaps(desk: Desk, host: Host) -> tuple[Draft, ...]:
    """How far the sources reach there, and that no report of the host was found."""
    gaps = place_unknown_drafts(desk, TOPIC, host.place.id)
    if host_of(desk.whole, host.place.id).reports or host.is_dprk:
        return gaps
    missing = desk.words.say(
        "Whether {host} reported under resolution 2397, paragraph 8, was not found.",
        host=place_in_text(desk.words, host.place),
    )
    return (gaps[0], (Piece(missing),), *gaps[1:])


def _evidence(desk: Desk, host: Host, charted: Sequence[Claim], body: Body) -> tuple[Listing, ...]:
    """The chart in a table, every other headline figure, its reports, the incidents there."""
    say, facts = desk.words.say, desk.facts
    wanted = [claim for claim in host.claims if claim.headline or claim == host.own]
    told = {*charted, *_told_in_full(desk, host, body)}
    others = [claim for claim in with_rivals(facts, wanted) if claim not in told]
    reports = [claim for claim in host.reports if not (host.zero and claim == host.own)]
    incidents = [row for row in facts.incidents.values() if row.place == host.place.id]
    incidents.sort(key=last_day, reverse=True)
    return (
        later.figures(say("The figures in the chart"), charted),
        later.figures(say("Other headline figures, and their rivals"), others),
        later.rivals(desk, body, (*charted, *others)),
        listing(_reports, reports, reports),
        later.incidents(say("Cyber incidents there"), incidents),
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
