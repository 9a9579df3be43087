"""What every chart of claims has in common: one measure, one scope, and words beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.measures import OTHER, Nature, nature_of
from dprk_viewer.facts.records import Claim
from dprk_viewer.figures.amounts import is_at_least, is_up_to
from dprk_viewer.figures.phrases import claim_sentence
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.wording.words import Words

_MOST_COUNTS = 5
"""More ways of counting are not listed beneath a chart, but where nothing else tells them."""


def as_stated(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return claims in the order they were stated, a revision beneath what it revises.

    Raises ValueError where they are not of one measure and one scope, where the measure
    is one that enters no chart, or where a claim holds no figure.
    """
    kinds = {(claim.measure, claim.scope) for claim in claims}
    if len(kinds) > 1:
        raise ValueError(f"unlike claims on one axis: {sorted(map(str, kinds))}")
    if any(measure is None or measure == OTHER for measure, _ in kinds):
        raise ValueError("a measure that enters no chart")
    if not all(claim.is_numbered for claim in claims):
        raise ValueError("a claim without a figure in a chart")
    stated = sorted(claims, key=lambda claim: (claim.stated_on.last_day, claim.id))
    held = {claim.id for claim in stated}
    later: dict[str | None, list[Claim]] = {}
    for claim in stated:
        later.setdefault(claim.supersedes if claim.supersedes in held else None, []).append(claim)
    ordered: list[Claim] = []
    waiting = later.get(None, [])[::-1]
    while waiting:
        claim = waiting.pop()
        ordered.append(claim)
        waiting += later.get(claim.id, [])[::-1]
    return tuple(ordered)


def empty_drawing(words: Words, width: float, title: str) -> Drawing:
    """A figure without data: no shapes, and a sentence that says what was not found."""
    sentence = words.say("No figure that can be drawn was found here.")
    return Drawing(width, 0.0, (), title, alt=sentence, note=sentence)


def alt_text(facts: Facts, words: Words, title: str, claims: Sequence[Claim]) -> str:
    """All that a chart shows, in plain words: its title and each claim in a sentence."""
    return " ".join((f"{title}.", *(claim_sentence(facts, words, claim) for claim in claims)))


def note_text(
    facts: Facts, words: Words, claims: Sequence[Claim], style: FigureStyle | None = None
) -> str:
    """What is counted, by whom, and how to read what the chart holds.

    On a page in a ``style`` with a legend of the marks that says what a † means. Many ways of
    counting are told in full where the style asks for it; else on paper a table has them.
    """
    legend = style is not None and style.has_legend
    parts = [_counted(facts, words, claims, style)]
    if any(is_at_least(claim) or is_up_to(claim) for claim in claims):
        parts.append(words.say("An arrow means at least, or up to."))
    if _is_revised(claims):
        parts.append(words.say("A thin line joins a figure to its revision."))
    if not legend and any(claim.checked == "once" for claim in claims):
        parts.append(words.say("† seen in one source."))
    return " ".join(parts)


def source_text(facts: Facts, words: Words, claims: Sequence[Claim]) -> str:
    """The publishers of the documents the claims were read in, each once."""
    names = dict.fromkeys(facts.sources[claim.source].publisher for claim in claims)
    return words.listing(list(names))


def aside_text(words: Words, claims: Sequence[Claim]) -> str:
    """Whether the figures speak of one time or of several; blank where they agree."""
    times = {(str(claim.period_from), str(claim.period_to)) for claim in claims}
    if len(times) < 2:
        return ""
    if nature_of(claims[0].measure) in (Nature.FLOW, Nature.SUM):
        return words.say("periods differ")
    return words.say("dates differ")


def revised_pairs(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Positions of each figure and its revision, where both are among ``claims``."""
    place = {claim.id: i for i, claim in enumerate(claims)}
    return [
        (place[claim.supersedes], i)
        for i, claim in enumerate(claims)
        if claim.supersedes in place and claim.supersedes is not None
    ]


def _is_revised(claims: Sequence[Claim]) -> bool:
    return bool(revised_pairs(claims))


def _counted(facts: Facts, words: Words, claims: Sequence[Claim], style: FigureStyle | None) -> str:
    by_counts: dict[str, dict[str, None]] = {}
    for claim in claims:
        name = facts.parties[claim.originator].label
        by_counts.setdefault(claim.counts or words.say("not stated"), {})[name] = None
    if len(by_counts) == 1:
        return words.say("Counted: {counts}.", counts=next(iter(by_counts)))
    if len(by_counts) > _MOST_COUNTS and not (style and style.tells_counts):
        if style and style.has_legend:
            return words.say(
                "Each source counts in its own way: the table of these figures says how."
            )
        return words.say("Each source counts in its own way.")
    each = [
        words.say("{counts} ({names})", counts=counts, names=words.listing(list(names)))
        for counts, names in by_counts.items()
    ]
    return words.say("Counted: {counts}.", counts="; ".join(each))
