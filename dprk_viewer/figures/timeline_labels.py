"""The names on a timeline: landmark resolutions and vetoes, where they do not meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.figures.lanes import Lane, lane_of
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.timeline_plan import Plan
from dprk_viewer.figures.widths import text_width
from dprk_viewer.wording.words import DAGGER, Words


class Label(NamedTuple):
    """A text by its left end and baseline; ``event`` None: it belongs to no single act."""

    x: float
    y: float
    text: str
    width: float
    event: str | None


def place_labels(
    facts: Facts,
    words: Words,
    acts: Sequence[Event],
    plan: Plan,
    style: FigureStyle,
    selected: str | None,
) -> list[Label]:
    """Place the selected act's label first, then vetoes, then acts with most duties.

    A label is left out where it would meet one that is already placed.
    """
    duties = Counter(provision.event for provision in facts.provisions.values())
    measures = [act for act in acts if lane_of(facts, act) is Lane.MEASURES]
    measures.sort(
        key=lambda act: (
            act.id != selected,
            act.kind != "veto",
            -duties[act.id],
            act.date.first_day,
        )
    )
    placed: list[Label] = []
    for act in measures:
        text = words.say("veto") if act.kind == "veto" else resolution_number(act)
        if not text:
            continue
        text += DAGGER if act.checked == "once" else ""
        x, _ = plan.place(facts, act)
        size = text_width(text, style.small, act.id == selected)
        label = _free(text, x, size, act.id, plan, style, placed, act.id == selected)
        placed += [label] if label else []
    end = _panel_label(facts, words, acts, plan, style)
    return [*placed, end] if end else placed


def _free(
    text: str,
    x: float,
    width: float,
    event: str,
    plan: Plan,
    style: FigureStyle,
    placed: Sequence[Label],
    beside: bool,
) -> Label | None:
    """The label over, right of or left of ``x``, whichever is free first."""
    y, gap = plan.label_y(Lane.MEASURES), style.small * 0.4
    lefts = [x - width / 2, x - gap, x - width + gap]
    for left in [x + gap, *lefts] if beside else lefts:
        inside = plan.scale.left - width / 2 <= left and left + width <= plan.scale.right + gap
        if inside and all(
            left >= other.x + other.width + gap or left + width + gap <= other.x for other in placed
        ):
            return Label(left, y, text, width, event)
    return None


def _panel_label(
    facts: Facts, words: Words, acts: Sequence[Event], plan: Plan, style: FigureStyle
) -> Label | None:
    """Where the last mandate of the Panel of Experts ended, if that lies behind us."""
    ends = [act.in_force_until for act in acts if act.kind == "mandate_renewal"]
    last = max((end for end in ends if end), key=lambda end: end.last_day, default=None)
    if last is None or Lane.COMMITTEE not in plan.lanes:
        return None
    if last.last_day > facts.today.last_day or last.year > plan.scale.last:
        return None
    text = words.say("Panel ended {date}", date=words.date(last))
    width = text_width(text, style.small)
    left = min(plan.scale.x(last.last_day) - width + style.small * 0.4, plan.scale.right - width)
    return Label(max(left, plan.scale.left), plan.label_y(Lane.COMMITTEE), text, width, None)
