"""The reader's language: fixed words through gettext, numbers and dates through Babel.

One :class:`Words` object is made for a language and passed to whoever speaks to the
reader. Babel is imported when the first number or date is written, never before.
"""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from babel import Locale

DAGGER = "†"
"""Follows a fact that was seen in one source only."""


class DateLike(Protocol):
    """A date of year, month or day precision."""

    @property
    def year(self) -> int:
        """Year of the common era."""

    @property
    def month(self) -> int | None:
        """Month, or None."""

    @property
    def day(self) -> int | None:
        """Day of the month, or None."""


class Words:
    """Speaks one language. Messages are English sentences with ``{named}`` fields."""

    def __init__(self, language: str, translations: gettext.NullTranslations) -> None:
        self.language = language
        self._translations = translations

    @classmethod
    def english(cls) -> Words:
        """The language the messages are written in."""
        return cls("en", gettext.NullTranslations())

    @classmethod
    def pseudo(cls) -> Words:
        """A made-up language, longer and accented, that shows what clips or was forgotten.

        Numbers and dates stay those of English.
        """
        from dprk_viewer.wording.pseudo import Pseudo

        return cls("en", Pseudo())

    def say(self, message: str, **fields: object) -> str:
        """Return ``message`` in the reader's language with its fields filled in."""
        return self._translations.gettext(message).format(**fields)

    def count(self, singular: str, plural: str, number: int, **fields: object) -> str:
        """Return the form that fits ``number``; ``{number}`` is filled in, grouped."""
        message = self._translations.ngettext(singular, plural, number)
        return message.format(number=self.number(Decimal(number)), **fields)

    def number(self, value: Decimal) -> str:
        """Return ``value`` with grouped digits and no digit lost."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self._locale, decimal_quantization=False))

    def money(self, value: Decimal, unit: str) -> str:
        """Return a sum in its own currency with no digit lost: ``$1.7 billion``.

        ``unit`` is the unit of a claim; that a sum is for a year or a month is said by
        the words for its measure. Raises KeyError for a unit that is no currency.
        """
        from dprk_viewer.wording.money import money

        return money(self.say, self.number, value, unit)

    def date(self, date: DateLike) -> str:
        """Return a date at its own precision: ``2017``, ``December 2017``, ``22 December 2017``."""
        return self._date(date, "wide")

    def short_date(self, date: DateLike) -> str:
        """Return a date for a narrow column: ``22 Dec 2017``."""
        return self._date(date, "abbreviated")

    def listing(self, items: Sequence[str]) -> str:
        """Return ``a, b and c``."""
        if not items:
            return ""
        if len(items) == 1:
            return items[0]
        return self.say("{first} and {last}", first=", ".join(items[:-1]), last=items[-1])

    def language_name(self, code: str) -> str:
        """Return the name of a language by its ISO 639 code; the code where it has none."""
        return str(self._locale.languages.get(code, code))

    def _date(self, date: DateLike, width: str) -> str:
        if date.month is None:
            return f"{date.year:04d}"
        month = self._locale.months["format"][width][date.month]
        return f"{month} {date.year}" if date.day is None else f"{date.day} {month} {date.year}"

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(self.language)
