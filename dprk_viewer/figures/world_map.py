"""Hosts on a map: for each its figure for the latest time, on a stroke from zero."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import amount, figure_text, largest
from dprk_viewer.figures.charted import alt_text, as_stated, empty_drawing, note_text, source_text
from dprk_viewer.figures.claim_shapes import reach
from dprk_viewer.figures.label_room import Label, LabelRoom
from dprk_viewer.figures.land import Box, Land
from dprk_viewer.figures.latest import (
    Latest,
    is_outside,
    latest_by_place,
    place_line,
    scope_line,
)
from dprk_viewer.figures.map_ground import WHOLE, Frame, Ground, ground_shapes
from dprk_viewer.figures.phrases import claim_sentence, heading_text
from dprk_viewer.figures.scale import AmountScale, round_ticks
from dprk_viewer.figures.shapes import Drawing, Group, Line, Rectangle, Shape, Text
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.times import short_time_text
from dprk_viewer.figures.upright import upright_shapes
from dprk_viewer.figures.widths import text_width, wrap
from dprk_viewer.tokens import Ink
from dprk_viewer.wording.words import Words

_TALLEST = 0.3
"""How much of the height of a map its largest figure takes at most."""
_LOWEST = 0.1
_PART = 22
"""Width of the lines that say which part is counted, in type sizes."""
_NORTH = 0.07
"""Room over the land, as a share of its height, for what stands at the end of a stroke."""


def disclaimer(words: Words) -> str:
    """What stands on every map."""
    return words.say(
        "Boundaries and names on this map are a drawing aid: they express no view on the"
        " status of any country, territory or border. A broken line is not an agreed one."
    )


def world_map(
    facts: Facts,
    words: Words,
    claims: Sequence[Claim],
    land: Land,
    size: tuple[float, float],
    style: FigureStyle,
    frame: Frame,
    selected: str | None = None,
) -> Drawing:
    """Return ``claims`` on a map within ``size`` (width and height): one figure a host.

    Each host has its figure for the latest time, the others are counted and never
    merged into it. ``selected`` is the id of the claim drawn in the accent; where it is
    another figure of its host it stands in place of the latest. Raises ValueError where
    the claims are not of one measure and scope, or one holds no figure.
    """
    stated = as_stated([claim for claim in claims if claim.place in land.points])
    if not stated:
        empty = empty_drawing(words, size[0], words.say("On the map"))
        return empty._replace(note=f"{empty.note} {disclaimer(words)}")
    hosts = [_with_chosen(host, stated, selected) for host in latest_by_place(stated)]
    title = words.say("{measure}, on the map", measure=heading_text(scope_line(words, stated[0])))
    drawn = [host.claim for host in hosts]
    shapes = _Map(facts, words, hosts, land, size, style, frame, selected).shapes()
    return Drawing(
        size[0],
        size[1],
        tuple(shapes),
        title,
        words.say("the latest figure of each host"),
        f"{alt_text(facts, words, title, drawn)} {disclaimer(words)}",
        f"{_left_out(words, len(stated) - len(drawn))} {note_text(facts, words, drawn)}".strip(),
        source_text(facts, words, drawn),
    )


def _with_chosen(host: Latest, claims: Sequence[Claim], selected: str | None) -> Latest:
    """The host with the figure that was chosen, where it is one of its own."""
    chosen = next((claim for claim in claims if claim.id == selected), None)
    same = chosen is not None and latest_by_place([chosen, host.claim])
    return host._replace(claim=chosen) if chosen and same and len(same) == 1 else host


def _left_out(words: Words, number: int) -> str:
    """How many figures the map has no room for, and where they are."""
    if not number:
        return ""
    return words.count(
        "{number} figure for another time stands in the table and the strip.",
        "{number} figures for other times stand in the table and the strip.",
        number,
    )


def map_ground(
    words: Words, land: Land, size: tuple[float, float], style: FigureStyle, frame: Frame
) -> Ground:
    """Where the land stands within ``size``: over the disclaimer, with room in the north."""
    width, height = size
    below = len(_foot_lines(words, width, style)) * style.small * 1.2 + style.unit
    roomy = land._replace(top=land.top - land.height * _NORTH)
    return Ground(roomy, width, height - below, frame)


def _foot_lines(words: Words, width: float, style: FigureStyle) -> list[str]:
    return wrap(disclaimer(words), width, style.small)


class _Map:
    """The shapes of one map: ground, strokes with their marks, labels, scale, disclaimer."""

    def __init__(
        self,
        facts: Facts,
        words: Words,
        hosts: Sequence[Latest],
        land: Land,
        size: tuple[float, float],
        style: FigureStyle,
        frame: Frame,
        selected: str | None,
    ) -> None:
        self._facts, self._words, self._style, self._selected = facts, words, style, selected
        self._size = size
        self._foot = _foot_lines(words, size[0], style)
        self._ground = map_ground(words, land, size, style, frame)
        self._bottom = self._ground.height
        self._hosts = sorted(hosts, key=lambda host: (-largest(host.claim), host.place))
        self._scale = self._amounts()

    def _amounts(self) -> AmountScale:
        """The scale that runs up a stroke: its x is the height above the foot.

        On the whole map every stroke ends below the upper edge.
        """
        whole = self._ground._replace(frame=WHOLE)
        top = largest(self._hosts[0].claim) or Decimal(1)
        room = self._bottom * _TALLEST
        for host in self._hosts:
            share = float(largest(host.claim) / top)
            if share:
                y = whole.at(*whole.land.points[host.place])[1]
                room = min(room, (y - reach(host.claim, self._style) - self._style.unit) / share)
        return AmountScale(0.0, max(room, self._bottom * _LOWEST), top, round_ticks(top, 2))

    def shapes(self) -> list[Shape]:
        # A figure on territory that a State does not control says nothing of that State.
        held = {host.place: host for host in self._hosts if not is_outside(host.claim)}

        def fill(place: str) -> Ink:
            return "selected" if place in held else "ground"

        def told(place: str) -> str:
            if place in held:
                return self._told(held[place])
            known = self._facts.places.get(place)
            name = known.name if known else place
            return self._words.say("{place}: no such figure was found", place=name)

        shapes = _owned(ground_shapes(self._ground, self._style, fill, told), held)
        shapes += self._foot_shapes()
        shown = [host for host in self._hosts if self._is_shown(host)]
        shapes += [self._host(host) for host in shown]
        return shapes + self._axis() + self._labels(shown)

    def _told(self, host: Latest) -> str:
        sentence = claim_sentence(self._facts, self._words, host.claim)
        if not host.others:
            return sentence
        more = self._words.count(
            "{number} other figure, not merged.", "{number} other figures, not merged.", host.others
        )
        return f"{sentence} {more}"

    def _foot_of(self, host: Latest) -> tuple[float, float]:
        return self._ground.at(*self._ground.land.points[host.place])

    def _is_shown(self, host: Latest) -> bool:
        x, y = self._foot_of(host)
        return 0 <= x <= self._size[0] and 0 <= y <= self._bottom

    def _box(self, host: Latest) -> Box:
        """The box of what stands at the end of the stroke."""
        x, y = self._foot_of(host)
        side, up = self._style.mark, self._scale.x(largest(host.claim))
        return x - side, y - up - side, x + side, y - up + side

    def _stroke(self, host: Latest) -> Box:
        """The box of the stroke from zero."""
        x, y = self._foot_of(host)
        return x - 1, y - self._scale.x(largest(host.claim)), x + 1, y

    def _host(self, host: Latest) -> Group:
        x, y = self._foot_of(host)
        claim, style = host.claim, self._style
        ink: Ink = "accent" if claim.id == self._selected else "ink"

        top = y - self._scale.x(largest(claim))
        shapes: list[Shape] = [Line(x, y, x, top, "second", style.axis)]
        shapes += upright_shapes(claim, x, y, self._scale, style, ink)
        return Group(tuple(shapes), claim.id, self._told(host))

    def _labels(self, shown: Sequence[Latest]) -> list[Shape]:
        width, style = self._size[0], self._style
        taken = [*(self._box(host) for host in shown), *(self._stroke(host) for host in shown)]
        room = LabelRoom((0, 0, width, self._bottom), taken, style)
        chosen_first = sorted(shown, key=lambda host: host.claim.id != self._selected)
        shapes: list[Shape] = []
        for host in chosen_first:
            chosen = host.claim.id == self._selected
            label = self._label(host, "accent" if chosen else "ink")
            placed = room.place(label, self._box(host), must=chosen)
            if placed:
                shapes.append(Group(tuple(placed), host.claim.id))
        return shapes

    def _label(self, host: Latest, ink: Ink) -> Label:
        claim, words = host.claim, self._words
        figure = words.say(
            "{figure} · {originator}, {time}",
            figure=figure_text(words, claim),
            originator=self._facts.parties[claim.originator].label,
            time=short_time_text(words, claim),
        )
        part = claim.scope != "whole" and not is_outside(claim)
        counted = (
            wrap(claim.counts, self._style.small * _PART, self._style.small)
            if part and claim.counts
            else []
        )
        return Label((place_line(self._facts, words, claim), figure, *counted), ink)

    def _axis(self) -> list[Shape]:
        """How high the strokes are, in the emptiest corner: the south of the Pacific."""
        style, x, y = self._style, self._style.unit * 2, self._bottom - self._style.unit * 2
        unit = self._hosts[0].claim.unit
        texts = [amount(self._words, tick, unit) for tick in self._scale.ticks]
        wide = x + style.unit * 2 + max(text_width(text, style.small) for text in texts)
        high = y - self._scale.right - style.small
        shapes: list[Shape] = [Rectangle(0, high, wide, self._bottom - high, "paper", None)]
        shapes.append(Line(x, y, x, y - self._scale.right, "ink", style.axis))
        for tick, text in zip(self._scale.ticks, texts, strict=True):
            at = y - self._scale.x(tick)
            shapes.append(Line(x, at, x + style.unit * 0.6, at, "ink", style.axis))
            baseline = at + style.small * 0.34
            shapes.append(
                Text(x + style.unit * 1.5, baseline, text, style.small, False, "start", "second")
            )
        return shapes

    def _foot_shapes(self) -> list[Shape]:
        """The disclaimer, on paper that hides what the map would draw there."""
        style = self._style
        width, height = self._size
        first = self._bottom + style.unit * 0.5 + style.small
        lines: list[Shape] = [
            Text(0, first + n * style.small * 1.2, line, style.small, False, "start", "second")
            for n, line in enumerate(self._foot)
        ]
        return [Rectangle(0, self._bottom, width, height - self._bottom, "paper", None), *lines]


def _owned(shapes: Sequence[Shape], held: dict[str, Latest]) -> list[Shape]:
    """The ground with the area of each host that has a figure belonging to that figure."""
    return [
        shape._replace(key=held[shape.key].claim.id)
        if isinstance(shape, Group) and shape.key in held
        else shape
        for shape in shapes
    ]
