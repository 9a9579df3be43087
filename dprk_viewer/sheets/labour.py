"""The sheet on overseas labour: the duties in force, and how many are said to be abroad."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.records import Claim, Provision
from dprk_viewer.facts.selection import claims_where, is_charted, with_rivals
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.figures.estimate_strip import estimate_strip
from dprk_viewer.figures.style import PAGE
from dprk_viewer.sheets.blocks import BottomLine, Columns, Figure
from dprk_viewer.sheets.body import fill
from dprk_viewer.sheets.bottom_line import bottom_draft
from dprk_viewer.sheets.charted import sourced_figure, world_claims
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import ask_section, frame, short_duty, standing
from dprk_viewer.sheets.evidence import figures_table, left_over, rivals_table
from dprk_viewer.sheets.parts import Parts, present
from dprk_viewer.sheets.pieces import Piece

TOPIC = "labour"
SHARE = 0.44
"""The duty frame's part of the width."""


def labour(desk: Desk) -> Parts:
    """The parts of the labour sheet."""
    words, facts = desk.words, desk.facts
    duties = standing(desk, TOPIC)
    charted = world_claims(desk, TOPIC, "workers_present")
    drawing = estimate_strip(facts, words, charted, desk.right_width(SHARE), PAGE)
    opening = _opening(desk, duties)
    bottom = BottomLine(desk.ledger.set_in(bottom_draft(desk, TOPIC, opening, charted)))
    duty_frame, ask = frame(desk, duties), ask_section(desk, duties)
    above = present(bottom, duty_frame, ask, Figure(drawing))
    body = fill(desk, TOPIC, claims_where(facts, topic=TOPIC), charted, above)
    figure = sourced_figure(desk, drawing, charted)
    columns = Columns((duty_frame,), present(figure, ask), SHARE)
    first_rows = tuple(row.id for row in desk.ledger.rows)
    hosts = _hosts(desk)
    second = (
        *left_over(desk, body),
        *present(
            figures_table(desk, words.say("Workers abroad, all in the chart"), charted),
            rivals_table(desk, body, (*charted, *hosts)),
            figures_table(desk, words.say("By host: the newest headline figure"), hosts),
        ),
    )
    return Parts(
        words.say("DPRK workers abroad"), (bottom, columns, *body.blocks), second, first_rows
    )


def _opening(desk: Desk, duties: Sequence[Provision]) -> tuple[Piece, ...]:
    """The duty to send workers home, by its date; else the newest duty as summarised."""
    for duty in duties:
        act = desk.facts.events[duty.event]
        is_return = (resolution_number(act), duty.paragraph) == ("2397", "8")
        if is_return and duty.deadline and duty.exception_check == "stated":
            text = desk.words.say(
                "All DPRK nationals earning income abroad were to be sent home by {deadline}, "
                "with the exceptions framed below; the duty stands.",
                deadline=desk.words.date(duty.deadline),
            )
            return (Piece(text, (duty,), bold=True),)
    return tuple(short_duty(desk, duty) for duty in duties[:1])


def _hosts(desk: Desk) -> tuple[Claim, ...]:
    """The newest headline figure of each host, with its rivals, in the order of names."""
    newest: dict[str, Claim] = {}
    for claim in claims_where(desk.facts, topic=TOPIC, headline=True):
        if claim.place is not None and claim.scope == "whole" and is_charted(claim):
            newest.setdefault(claim.place, claim)
    named = sorted(newest.items(), key=lambda pair: desk.facts.places[pair[0]].name)
    return with_rivals(desk.facts, (claim for _, claim in named))
