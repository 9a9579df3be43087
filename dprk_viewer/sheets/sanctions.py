"""The sheet on the sanctions: the newest duties in force, and how they came about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice

from dprk_viewer.facts.records import Event, Provision
from dprk_viewer.facts.selection import claims_where
from dprk_viewer.figures.acts import act_name, resolution_number
from dprk_viewer.figures.timeline import timeline
from dprk_viewer.sheets import later
from dprk_viewer.sheets.body import fill
from dprk_viewer.sheets.charted import few, said_few
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import ask_section, frame, framed_few, standing
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.lower import topic_lower
from dprk_viewer.sheets.more_charts import ladders
from dprk_viewer.sheets.parts import Parts, first_page
from dprk_viewer.sheets.pieces import Piece
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.sheets.upper import Beside, Lead, upper
from dprk_viewer.wording.words import Words

TOPIC = "sanctions"
FRAMED = ("labour", "crude_oil", "refined_petroleum", "inspection")
SHARE = 0.57
"""The duty frame's part of the width."""


def sanctions(desk: Desk) -> Parts:
    """The parts of the sanctions sheet."""
    words, facts = desk.words, desk.facts
    framed = framed_few(desk, _framed(desk))
    others = tuple(duty for duty in standing(desk) if duty not in framed)
    acts = headline_acts(desk)
    is_short = desk.options.length == 1 or desk.spare
    shown = few(desk, measures_first(acts)) if is_short else acts
    drawing = timeline(facts, words, shown, desk.right_width(SHARE), desk.figures, compact=True)
    drawing = said_few(desk, drawing, len(shown), len(acts), measures_first=True)
    lead = Lead(_standing(desk, framed), _newest(desk, acts), (), said_to_exist(desk, TOPIC))
    beside = Beside(drawing if shown else None, partial(ask_section, provisions=framed), SHARE)
    top = upper(desk, lead, partial(frame, provisions=framed), beside)
    lower = topic_lower(desk, TOPIC, claims_where(facts, topic=TOPIC), acts)
    body = fill(desk, lower, shown, top.blocks(desk))
    first = first_page(desk, top, body, shown)
    second = (
        *left_over(body),
        later.rivals(desk, body, ()),
        later.duties(words.say("The other headline duties in force"), others),
        *ladders(desk, FRAMED),
        later.acts(words.say("The acts in the timeline"), acts),
        other_gaps(body),
    )
    return Parts(TOPIC, words.say("UN measures on the DPRK"), first, second)


def headline_acts(desk: Desk) -> tuple[Event, ...]:
    """The headline acts, oldest first."""
    rows = [event for event in desk.facts.events.values() if event.headline]
    return tuple(sorted(rows, key=lambda event: (event.date.last_day, event.id)))


def measures_first(acts: Sequence[Event]) -> tuple[Event, ...]:
    """The Council's resolutions, newest first, then the other acts, newest first."""
    newest = tuple(reversed(acts))
    resolutions = tuple(act for act in newest if resolution_number(act))
    return (*resolutions, *(act for act in newest if not resolution_number(act)))


def _framed(desk: Desk) -> tuple[Provision, ...]:
    """The newest headline duty in force on each framed subject."""
    found: list[Provision] = []
    for theme in FRAMED:
        found += standing(desk, theme)[:1]
    return tuple(found)


def _standing(desk: Desk, framed: tuple[Provision, ...]) -> tuple[Piece, ...]:
    """That the newest duties are in force."""
    if not framed:
        return ()
    days = (desk.facts.events[duty.event].date for duty in framed)
    day = desk.words.date(max(days, key=lambda date: date.last_day))
    return (Piece(_in_force_text(desk.words, framed, day), framed, bold=True),)


def _newest(desk: Desk, acts: Sequence[Event]) -> tuple[Piece, ...]:
    """The newest act that was seen twice."""
    sure = (act for act in reversed(acts) if _is_sure_measure(act))
    return tuple(Piece(_newest_text(desk.words, act), (act,)) for act in islice(sure, 1))


def _is_sure_measure(act: Event) -> bool:
    """Whether the act was seen twice and is no test or launch."""
    return act.checked == "twice" and act.kind not in ("nuclear_test", "launch")


def _newest_text(words: Words, act: Event) -> str:
    date, name = words.date(act.date), act_name(words, act)
    if date in name:
        return words.say("Newest act seen twice: {act}.", act=name)
    return words.say("Newest act seen twice: {act}, {date}.", act=name, date=date)


def _in_force_text(words: Words, framed: Sequence[Provision], date: str) -> str:
    """That the duties stand; where an exception was not seen, no more is promised."""
    if any(duty.exception_check == "not_seen" for duty in framed):
        return words.say(
            "The Council's duties framed below, the newest of {date}, are in force, with what "
            "was seen of their exceptions.",
            date=date,
        )
    return words.say(
        "The Council's duties framed below, the newest of {date}, are in force, with the "
        "exceptions framed there.",
        date=date,
    )
