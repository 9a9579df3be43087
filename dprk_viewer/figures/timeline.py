"""The sanctions timeline: each act a stroke in its lane, over one axis of days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.figures.shapes import Circle, Drawing, Group, Line, Rectangle, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.timeline_acts import Act, Acts, prepare
from dprk_viewer.figures.timeline_axis import AxisLabel, axis_labels, lanes_and_grid
from dprk_viewer.figures.timeline_labels import Label, Points, place_labels, place_names
from dprk_viewer.figures.timeline_plan import CROSS, Plan, make_plan, stroke_width
from dprk_viewer.figures.widths import ASCENT
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words

_NAMED = 12
"""How wide a year is, in type sizes, where acts are named beside their strokes."""
Span = tuple[float, float]
"""The part of time shown, from and to, in years and parts of them."""


def timeline(
    facts: Facts,
    words: Words,
    events: Sequence[Event],
    width: float,
    style: FigureStyle,
    selected: str | None = None,
    compact: bool = False,
    title: str = "",
) -> Drawing:
    """Return the timeline of ``events`` within ``width``; ``compact`` drops empty lanes.

    Its aside counts what it shows. The selected act and its line to the axis are drawn
    in the accent, and joined to the acts it answered and those that answered it.
    """
    if not events:
        return no_acts(words, width, title)
    return draw(prepare(facts, words, events, title), words, width, style, selected, compact)


def no_acts(words: Words, width: float, title: str = "") -> Drawing:
    """What is shown where there is no act: a sentence."""
    sentence = words.say("No act was found here.")
    title = title or words.say("Acts by year")
    return Drawing(width, 0.0, (), title, alt=sentence, note=sentence)


def draw(
    acts: Acts,
    words: Words,
    width: float,
    style: FigureStyle,
    selected: str | None = None,
    compact: bool = False,
    span: Span | None = None,
) -> Drawing:
    """Draw prepared acts; with ``span`` that part of time alone, with titles where they fit."""
    plan = make_plan(acts, width, style, span or (acts.first, acts.last + 1.0), compact)
    near = _related(acts, selected)
    lines = _lines(plan, near)
    first = [act.id for act in (near.chosen, *near.others) if act is not None]
    labels = place_labels(acts, plan, style, first, [line for line, _ in lines])
    is_close = span is not None and plan.scale.step >= style.small * _NAMED
    names = place_names(acts, plan, style, [line for line, _ in lines]) if is_close else []
    by_event = {label.event: label for label in (*labels, *names)}
    shapes = lanes_and_grid(plan, style, acts.asked)
    shapes += _joined(lines, style)
    shapes += [_text(label, style, "second") for label in labels if label.event is None]
    shapes += [
        _act(act, by_event.get(act.id), plan, style, act.id == selected, act in near.others)
        for act in sorted(acts.rows, key=lambda act: act.id == selected)
        if plan.shows(act)
    ]
    shapes += axis_labels(words, plan, style, _days(acts, near, plan) if span else ())
    height = plan.bottom + style.small * 1.6
    said = acts.note
    if plan.moved:
        said = f"{said} {words.say('Acts of days close together stand side by side.')}"
    return Drawing(
        width, height, tuple(shapes), acts.title, acts.aside, acts.alt, said, acts.source
    )


def _days(acts: Acts, near: _Near, plan: Plan) -> list[AxisLabel]:
    """The day of the selected act and the day asked for, where they stand on the axis."""
    chosen, asked, found = near.chosen, acts.asked, list[AxisLabel]()
    if chosen is not None and plan.shows(chosen):
        found.append(AxisLabel(plan.xs[chosen.id], chosen.day, True, "accent"))
    if asked is not None and plan.scale.start <= asked.at <= plan.scale.end:
        found.append(AxisLabel(plan.scale.at(asked.at), asked.words, True, "ink"))
    return found


class _Near(NamedTuple):
    """The selected act, and the acts it answered or that answered it."""

    chosen: Act | None
    others: tuple[Act, ...]


def _related(acts: Acts, selected: str | None) -> _Near:
    chosen = next((act for act in acts.rows if act.id == selected), None)
    if chosen is None:
        return _Near(None, ())
    answered = [act for act in acts.rows if act.id in chosen.answers]
    return _Near(chosen, (*answered, *(act for act in acts.rows if chosen.id in act.answers)))


def _lines(plan: Plan, near: _Near) -> list[tuple[Points, bool]]:
    """From the selected act down to the axis and to its related acts.

    With each line goes whether its far end is an act that stands on the axis.
    """
    if near.chosen is None:
        return []
    x, y = plan.place(near.chosen)
    found: list[tuple[Points, bool]] = []
    if plan.shows(near.chosen):
        found.append((((x, y), (x, plan.bottom)), False))
    for act in near.others:
        line = _clipped((x, y), plan.place(act), plan)
        if line is not None:
            found.append((line, plan.shows(act)))
    return found


def _clipped(one: tuple[float, float], other: tuple[float, float], plan: Plan) -> Points | None:
    """The part of a line that stands on the axis; None where none does."""
    left, right = plan.scale.left, plan.scale.right
    (x1, y1), (x2, y2) = one, other
    if max(x1, x2) < left or min(x1, x2) > right:
        return None

    def bounded(x: float, y: float) -> tuple[float, float]:
        at = min(max(x, left), right)
        return at, y if x2 == x1 else y1 + (y2 - y1) * (at - x1) / (x2 - x1)

    return bounded(x1, y1), bounded(x2, y2)


def _joined(lines: Sequence[tuple[Points, bool]], style: FigureStyle) -> list[Shape]:
    """The lines, with a dot at the act that was answered or that answers."""
    shapes: list[Shape] = []
    for ((x1, y1), (x2, y2)), ends_at_act in lines:
        shapes.append(Line(x1, y1, x2, y2, "accent", style.axis * 1.2))
        if ends_at_act:
            shapes.append(Circle(x2, y2, style.mark * 0.7, "accent", None))
    return shapes


def _act(
    act: Act, label: Label | None, plan: Plan, style: FigureStyle, selected: bool, near: bool
) -> Group:
    x, y = plan.place(act)
    colour: Ink = "accent" if selected or near else "ink"
    half = plan.half(act.lane) * (1.25 if selected else 1)
    shapes: list[Shape] = []
    if act.is_veto:
        arm, line = style.lane * CROSS, style.heavy * 0.7
        shapes.append(Line(x - arm, y - arm, x + arm, y + arm, colour, line, act.id))
        shapes.append(Line(x - arm, y + arm, x + arm, y - arm, colour, line, act.id))
    else:
        line = stroke_width(act, style) * (1.25 if selected else 1)
        shapes.append(_stroke(act, x, y, half, line, colour, style))
    if label is not None:
        if label.y > y:  # beside the stroke, on the line of its lane
            shapes.append(_ground(label, style))
        shapes.append(_text(label, style, "accent" if selected or near else "second", selected))
    return Group(tuple(shapes), act.id, act.words)


def _stroke(
    act: Act, x: float, y: float, half: float, width: float, colour: Ink, style: FigureStyle
) -> Shape:
    """A stroke, or its outline where the act is no longer in force."""
    if not act.ended:
        return Line(x, y - half, x, y + half, colour, width, act.id)
    wide = max(width, style.unit * 0.8)
    return Rectangle(
        x - wide / 2, y - half, wide, 2 * half, "paper", colour, style.axis * 0.9, act.id
    )


def _ground(label: Label, style: FigureStyle) -> Rectangle:
    """Paper beneath a label, so that no line runs through its words."""
    top = label.y - style.small * ASCENT
    return Rectangle(label.x - 1, top, label.width + 2, style.small, "paper", None)


def _text(label: Label, style: FigureStyle, ink: Ink, bold: bool = False) -> Text:
    return Text(label.x, label.y, label.text, style.small, bold, "start", ink, label.event)
