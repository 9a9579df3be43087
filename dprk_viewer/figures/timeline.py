"""The sanctions timeline: each act a stroke in its lane, over one axis of years."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Event
from dprk_viewer.figures.lanes import Lane, act_sentence, lane_of, lane_title
from dprk_viewer.figures.shapes import Drawing, Group, Line, Path, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.timeline_labels import Label, place_labels
from dprk_viewer.figures.timeline_plan import CROSS, HEAVY, Plan, make_plan
from dprk_viewer.figures.widths import text_width
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words

FEW_PUBLISHERS = 6
"""The most publishers that are named beneath a timeline."""


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
    in the accent, and joined to the acts it answered where those are shown.
    """
    title = title or words.say("Acts by year")
    acts = sorted(events, key=lambda event: (event.date.first_day, event.id))
    if not acts:
        sentence = words.say("No act was found here.")
        return Drawing(width, 0.0, (), title, alt=sentence, note=sentence)
    plan = make_plan(facts, words, acts, width, style, compact)
    labels = place_labels(facts, words, acts, plan, style, selected)
    shapes = _ground(plan, style)
    shapes += _selected_lines(facts, acts, plan, style, selected)
    shapes += [_panel_end(label, style) for label in labels if label.event is None]
    by_event = {label.event: label for label in labels}
    shapes += [
        _act(facts, words, act, by_event.get(act.id), plan, style, act.id == selected)
        for act in sorted(acts, key=lambda act: act.id == selected)
    ]
    return Drawing(
        width,
        plan.bottom + style.small * 1.6,
        tuple(shapes),
        title,
        _aside(words, acts),
        _alt(facts, words, title, acts),
        _note(facts, words, acts, plan.moved),
        _source(facts, words, acts),
    )


def _source(facts: Facts, words: Words, acts: Sequence[Event]) -> str:
    """Who published what the acts were read in; only how many, where a list would be long."""
    publishers = sorted({facts.sources[act.source].publisher for act in acts})
    if len(publishers) <= FEW_PUBLISHERS:
        return words.listing(publishers)
    return words.count(
        "{number} publisher; each act names its own.",
        "{number} publishers; each act names its own.",
        len(publishers),
    )


def _ground(plan: Plan, style: FigureStyle) -> list[Shape]:
    """Grid, lanes with their names, and the axis with its years."""
    scale, shapes = plan.scale, list[Shape]()
    for year in range(scale.first, scale.last + 1):
        x = scale.year(year)
        shapes.append(Line(x, plan.top, x, plan.bottom, "hairline", style.hairline * 0.6))
    for lane, y in plan.lanes.items():
        shapes.append(Line(scale.left, y, scale.right, y, "hairline", style.hairline))
        lines = plan.names[lane]
        first = y + style.text * 0.34 - (len(lines) - 1) / 2 * style.leading
        shapes += [
            Text(0, first + i * style.leading, line, style.text) for i, line in enumerate(lines)
        ]
    shapes.append(Line(scale.left, plan.bottom, scale.right, plan.bottom, "ink", style.axis))
    for year in scale.labelled(text_width("2000", style.small)):
        x, y = scale.year(year), plan.bottom + style.small * 1.3
        shapes.append(Line(x, plan.bottom, x, plan.bottom + style.unit * 0.8, "ink", style.axis))
        shapes.append(Text(x, y, str(year), style.small, False, "middle", "second"))
    return shapes


def _selected_lines(
    facts: Facts,
    acts: Sequence[Event],
    plan: Plan,
    style: FigureStyle,
    selected: str | None,
) -> list[Shape]:
    """From the selected act down to the axis, and up to the acts it answered."""
    places = {act.id: plan.place(facts, act) for act in acts}
    if selected is None or selected not in places:
        return []
    x, y = places[selected]
    line = style.axis * 1.2
    shapes: list[Shape] = [Line(x, y, x, plan.bottom, "accent", line)]
    answered = [places[id_] for id_ in facts.event_answers.get(selected, ()) if id_ in places]
    shapes += [Path((place, (x, y)), False, None, "accent", line) for place in answered]
    return shapes


def _act(
    facts: Facts,
    words: Words,
    act: Event,
    label: Label | None,
    plan: Plan,
    style: FigureStyle,
    selected: bool,
) -> Group:
    x, y = plan.place(facts, act)
    lane = lane_of(facts, act)
    colour: Ink = "accent" if selected else "ink"
    half = plan.half(lane) * (1.25 if selected else 1)
    shapes: list[Shape] = []
    if act.kind == "veto":
        arm, line = style.lane * CROSS, style.heavy * 0.7
        shapes.append(Line(x - arm, y - arm, x + arm, y + arm, colour, line, act.id))
        shapes.append(Line(x - arm, y + arm, x + arm, y - arm, colour, line, act.id))
    else:
        line = style.heavy if lane in HEAVY else style.stroke
        line *= 1.25 if selected else 1
        shapes.append(Line(x, y - half, x, y + half, colour, line, act.id))
    if label is not None:
        ink: Ink = "accent" if selected else "second"
        shapes.append(
            Text(label.x, label.y, label.text, style.small, selected, "start", ink, act.id)
        )
    return Group(tuple(shapes), act.id, act_sentence(facts, words, act))


def _panel_end(label: Label, style: FigureStyle) -> Text:
    return Text(label.x, label.y, label.text, style.small, False, "start", "second")


def _aside(words: Words, acts: Sequence[Event]) -> str:
    return words.count(
        "{number} act since {year}",
        "{number} acts since {year}",
        len(acts),
        year=acts[0].date.year,
    )


def _alt(facts: Facts, words: Words, title: str, acts: Sequence[Event]) -> str:
    """All acts in words, lane by lane, each in a sentence of its own."""
    parts = [f"{title}. {_aside(words, acts)}."]
    for lane in Lane:
        held = [act_sentence(facts, words, act) for act in acts if lane_of(facts, act) is lane]
        if held:
            parts.append(f"{lane_title(words, lane)}: {' '.join(held)}")
    return " ".join(parts)


def _note(facts: Facts, words: Words, acts: Sequence[Event], moved: bool) -> str:
    lanes = {lane_of(facts, act) for act in acts}
    parts = [words.say("A stroke is one act; the Council's measures and tests are heavier.")]
    if any(act.kind == "veto" for act in acts):
        parts.append(words.say("A cross is a draft that was vetoed."))
    if moved:
        parts.append(words.say("Acts of days close together stand side by side."))
    if Lane.LAUNCHES in lanes:
        parts.append(words.say("Launches are a selection."))
    if Lane.MONITORING in lanes:
        parts.append(words.say("The MSMT is a team of States, not a UN body."))
    once = sum(act.checked == "once" for act in acts)
    if once:
        parts.append(
            words.count(
                "{number} act was seen in one source (†).",
                "{number} acts were seen in one source (†).",
                once,
            )
        )
    return " ".join(parts)
