"""Words that remember numbers and dates, for a table that says the same ones many times."""

from __future__ import annotations

import gettext
from decimal import Decimal

from dprk_viewer.wording.words import DateLike, Words


class RememberingWords(Words):
    """Speaks as ``words`` does and writes each date, number and sum of money only once."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.language, gettext.NullTranslations())
        self._words = words
        self._said: dict[tuple[object, ...], str] = {}

    def say(self, message: str, **fields: object) -> str:
        """Return the message as ``words`` says it."""
        return self._words.say(message, **fields)

    def count(self, singular: str, plural: str, number: int, **fields: object) -> str:
        """Return the form as ``words`` says it."""
        return self._words.count(singular, plural, number, **fields)

    def number(self, value: Decimal) -> str:
        """Return the number as ``words`` writes it."""
        key = ("number", value.as_tuple())
        if key not in self._said:
            self._said[key] = self._words.number(value)
        return self._said[key]

    def money(self, value: Decimal, unit: str) -> str:
        """Return the sum as ``words`` writes it."""
        key = ("money", value.as_tuple(), unit)
        if key not in self._said:
            self._said[key] = self._words.money(value, unit)
        return self._said[key]

    def date(self, date: DateLike) -> str:
        """Return the date as ``words`` writes it."""
        key = ("date", date.year, date.month, date.day)
        if key not in self._said:
            self._said[key] = self._words.date(date)
        return self._said[key]

    def short_date(self, date: DateLike) -> str:
        """Return the short date as ``words`` writes it."""
        key = ("short", date.year, date.month, date.day)
        if key not in self._said:
            self._said[key] = self._words.short_date(date)
        return self._said[key]
