"""One map of hosts with what it takes to move in it: the next host in a direction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.land import Land
from dprk_viewer.figures.latest import latest_by_place
from dprk_viewer.figures.map_ground import Frame, Ground
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.world_map import map_ground, world_map
from dprk_viewer.wording.words import Words

Size = tuple[float, float]
_SHARPEST = 0.5
"""Cosine of the widest angle at which a host still lies in a direction."""


class HostMap(NamedTuple):
    """The claims of one measure and scope, to be drawn on ``land``."""

    facts: Facts
    words: Words
    claims: Sequence[Claim]
    land: Land
    style: FigureStyle

    def draw(self, size: Size, frame: Frame, selected: str | None) -> Drawing:
        """The map within ``size``."""
        return world_map(
            self.facts,
            self.words,
            self.claims,
            self.land,
            size,
            self.style,
            frame,
            selected,
        )

    def ground(self, size: Size, frame: Frame) -> Ground:
        """Where the land stands within ``size``."""
        return map_ground(self.words, self.land, size, self.style, frame)

    def in_order(self) -> tuple[str, ...]:
        """The figure drawn for each host, by the name of the host."""
        hosts = [host for host in latest_by_place(self.claims) if host.place in self.land.points]
        ordered = sorted(hosts, key=lambda host: self.facts.places[host.place].name)
        return tuple(host.claim.id for host in ordered)

    def place_of(self, key: str) -> str | None:
        """The place that a claim or an area of the map belongs to."""
        claim = self.facts.claims.get(key)
        place = claim.place if claim else key
        return place if place in self.facts.places else None

    def beside(self, key: str | None, right: int, down: int) -> str | None:
        """The nearest host in a direction from that of ``key``; None where there is none.

        From nowhere it is the first in the order of names.
        """
        place = self.place_of(key) if key else None
        order = self.in_order()
        if place is None or place not in self.land.points:
            return order[0] if order else None
        found = [(self._way(place, other, right, down), other) for other in order]
        near = [(way, other) for way, other in found if way is not None]
        return min(near)[1] if near else None

    def _way(self, place: str, key: str, right: int, down: int) -> float | None:
        """How far a host lies from ``place``, longer the more aslant; None: elsewhere."""
        other = self.place_of(key)
        if other is None or other == place:
            return None
        (x, y), (to_x, to_y) = self.land.points[place], self.land.points[other]
        length = math.dist((x, y), (to_x, to_y))
        straight = ((to_x - x) * right + (to_y - y) * down) / length if length else 0.0
        return length / straight if straight >= _SHARPEST else None
