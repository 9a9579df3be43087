"""A claim's figure as it was said: hedge, number, bounds, unit and †."""

from __future__ import annotations

from decimal import Decimal

from dprk_viewer.facts.records import Claim
from dprk_viewer.wording.words import DAGGER, Words

COUNTED = ("persons", "states", "count", "devices")
"""Units that a bare number is counted in."""
_HALF = Decimal(50)
_LOWER = ("least", "more than", "over", "above", "exceed", "upward", "minimum", "lower bound")
_LOWER_ENDS = ("or more", "plus")
_UPPER = ("most", "up to", "as many as", "as much as", "fewer", "less", "under", "below", "maximum")
_UPPER_ENDS = ("no more than", "not more than", "nearly", "almost", "upper bound")


def figure_text(words: Words, claim: Claim) -> str:
    """Return the figure as said, with † where it was seen once; blank without a figure.

    It is ``printed``; else the first part of the hedge and the number; "at least" and
    "up to" stand before a lower or upper bound whose hedge does not say so itself.
    """
    text = claim.printed or _hedged(words, claim)
    return text + DAGGER if text and claim.checked == "once" else text


def amount(words: Words, value: Decimal, unit: str | None) -> str:
    """Return one value in its unit: ``4,000``, ``70 %`` or ``$1.7 billion``."""
    if unit is None or unit in COUNTED:
        return words.number(value)
    if unit == "percent":
        return words.say("{number}\u00a0%", number=words.number(value))
    return words.money(value, unit)


def value_of(claim: Claim) -> Decimal | None:
    """The value a claim is placed by: its point, else its lower, else its upper bound."""
    values = (claim.point, claim.low, claim.high)
    return next((value for value in values if value is not None), None)


def largest(claim: Claim) -> Decimal:
    """The largest value a claim states; zero without a figure."""
    stated = [value for value in (claim.low, claim.point, claim.high) if value is not None]
    return max(stated, default=Decimal(0))


def is_at_least(claim: Claim) -> bool:
    """Whether the claim states a lower bound alone."""
    return claim.low is not None and claim.point is None and claim.high is None


def is_up_to(claim: Claim) -> bool:
    """Whether the claim states an upper bound alone."""
    return claim.high is not None and claim.point is None and claim.low is None


def is_range(claim: Claim) -> bool:
    """Whether the claim states both bounds."""
    return claim.low is not None and claim.high is not None


def _hedged(words: Words, claim: Claim) -> str:
    value = value_of(claim)
    if value is None:
        return ""
    hedge = (claim.hedge or "").split(";")[0].strip()
    if claim.point is None and is_range(claim):
        return _range(words, claim, hedge)
    if _names_it(hedge, value, claim.unit):
        return hedge
    number = amount(words, value, claim.unit)
    if is_at_least(claim) and not _says(hedge, (*_LOWER, *_LOWER_ENDS)):
        return _bound(words, hedge, words.say("at least {number}", number=number))
    if is_up_to(claim) and not _says(hedge, (*_UPPER, *_UPPER_ENDS)):
        return _bound(words, hedge, words.say("up to {number}", number=number))
    return words.say("{hedge} {number}", hedge=hedge, number=number) if hedge else number


def _says(hedge: str, signs: tuple[str, ...]) -> bool:
    return any(sign in hedge.casefold() for sign in signs)


def _names_it(hedge: str, value: Decimal, unit: str | None) -> bool:
    """Whether the figure was said in words: "more than half", with no number given."""
    return unit == "percent" and value == _HALF and "half" in hedge.casefold()


def _bound(words: Words, hedge: str, bound: str) -> str:
    return words.say("{hedge}, {bound}", hedge=hedge, bound=bound) if hedge else bound


def _range(words: Words, claim: Claim, hedge: str) -> str:
    assert claim.low is not None
    assert claim.high is not None
    low, high = (amount(words, value, claim.unit) for value in (claim.low, claim.high))
    if hedge.endswith("between"):
        return words.say("{hedge} {low} and {high}", hedge=hedge, low=low, high=high)
    if any(" " in number or "\u00a0" in number for number in (low, high)):
        text = words.say("{low} – {high}", low=low, high=high)
    else:
        text = words.say("{low}–{high}", low=low, high=high)
    return words.say("{hedge} {number}", hedge=hedge, number=text) if hedge else text
