"""Sums of money as they are said: in their own currency, short where nothing is lost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dprk_viewer.wording.terms import CURRENCY

if TYPE_CHECKING:
    from dprk_viewer.wording.words import Words

_BILLION: Final = Decimal(10**9)
_MILLION: Final = Decimal(10**6)
_PLACES: Final = {_BILLION: 3, _MILLION: 2}
"""Digits after the point up to which the short form is the easier one to read."""


def money(words: Words, value: Decimal, unit: str) -> str:
    """Return ``value`` in the currency of ``unit``, exact; KeyError for another unit."""
    currency = CURRENCY[unit.removesuffix("_per_year").removesuffix("_per_month")]
    if value < 0:
        return words.say("minus {sum}", sum=money(words, -value, unit))
    return words.say(currency, number=_number(words, value))


def _number(words: Words, value: Decimal) -> str:
    if _is_short(value, _BILLION):
        return words.say("{number} billion", number=words.number(value / _BILLION))
    if _is_short(value, _MILLION):
        return words.say("{number} million", number=words.number(value / _MILLION))
    return words.number(value)


def _is_short(value: Decimal, scale: Decimal) -> bool:
    if value < scale:
        return False
    in_scale = value / scale
    return in_scale == round(in_scale, _PLACES[scale])
