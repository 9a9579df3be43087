"""Finding a place by what a reader types: its code, its name, or another name it has."""

from __future__ import annotations

from typing import NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Place
from dprk_viewer.facts.search import fold


class _Entry(NamedTuple):
    place: Place
    code: str
    names: tuple[str, ...]
    """Folded; the first is the name itself."""
    weight: int


class PlaceFinder:
    """All places of an edition, to be found letter by letter."""

    def __init__(self, facts: Facts) -> None:
        held: dict[str, int] = {}
        for claim in facts.claims.values():
            if claim.topic == "labour" and claim.place is not None:
                held[claim.place] = held.get(claim.place, 0) + 1
        places = sorted(facts.places.values(), key=lambda place: fold(place.name))
        self._entries = tuple(
            _Entry(place, fold(place.id), _names(place), held.get(place.id, 0)) for place in places
        )

    def find(self, text: str, most: int | None = None) -> tuple[Place, ...]:
        """The places that ``text`` can mean, the likeliest first; none for blank text.

        A code or a whole name comes first, then names that begin so, then words in them;
        of equals the place on which most is held, then by name. ``most`` cuts the list.
        """
        sought = " ".join(fold(text).split())
        if not sought:
            return ()
        found = [(rank, entry) for entry in self._entries if (rank := _rank(entry, sought))]
        found.sort(key=lambda pair: (pair[0], -pair[1].weight))
        return tuple(entry.place for _, entry in found[:most])

    def named(self) -> tuple[Place, ...]:
        """The places on whose workers anything is held, by name."""
        return tuple(entry.place for entry in self._entries if entry.weight)


def _rank(entry: _Entry, sought: str) -> int:
    """How well a place answers to what was typed, 1 the best; 0: not at all."""
    name, *others = entry.names
    if sought == entry.code or sought in entry.names:
        return 1
    if name.startswith(sought):
        return 2
    if any(other.startswith(sought) for other in others):
        return 3
    if any(word.startswith(sought) for word in name.split()):
        return 4
    return 5 if any(sought in each for each in entry.names) else 0


def _names(place: Place) -> tuple[str, ...]:
    others = ";".join(text for text in (place.other_names, place.search_names) if text)
    names = (place.name, *others.split(";"))
    return tuple(" ".join(fold(name).split()) for name in names if name.strip())
