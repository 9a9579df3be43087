"""Sums of money as they are said: in their own currency, short where nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

Say = Callable[..., str]
Number = Callable[[Decimal], str]

_BILLION: Final = Decimal(10**9)
_MILLION: Final = Decimal(10**6)
_PLACES: Final = {_BILLION: 3, _MILLION: 2}
"""Digits after the point up to which the short form is the easier one to read."""


def money(say: Say, number: Number, value: Decimal, unit: str) -> str:
    """Return ``value`` in the currency of ``unit``, exact; KeyError for another unit.

    A no-break space keeps the number with its unit.

    ``say`` and ``number`` are those of the reader's language.
    """
    if value < 0:
        return say("minus {sum}", sum=money(say, number, -value, unit))
    amount = _amount(say, number, value)
    match unit.removesuffix("_per_year").removesuffix("_per_month"):
        case "usd":
            return say("${number}", number=amount)
        case "eur":
            return say("€{number}", number=amount)
        case "gbp":
            return say("£{number}", number=amount)
        case "krw":
            return say("{number}\u00a0won", number=amount)
        case "jpy":
            return say("{number}\u00a0yen", number=amount)
        case "inr":
            return say("{number} Indian rupees", number=amount)
        case "nok":
            return say("{number} Norwegian kroner", number=amount)
        case "rub":
            return say("{number}\u00a0roubles", number=amount)
    raise KeyError(unit)


def _amount(say: Say, number: Number, value: Decimal) -> str:
    if _is_short(value, _BILLION):
        return say("{number}\u00a0billion", number=number(value / _BILLION))
    if _is_short(value, _MILLION):
        return say("{number}\u00a0million", number=number(value / _MILLION))
    return number(value)


def _is_short(value: Decimal, scale: Decimal) -> bool:
    if value < scale:
        return False
    in_scale = value / scale
    return in_scale == round(in_scale, _PLACES[scale])
