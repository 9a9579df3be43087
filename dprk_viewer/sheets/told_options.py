"""The choices of a sheet as plain values for a file, and back from a file of any origin."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final, get_args, get_type_hints

from dprk_viewer.sheets.blocks import SheetOptions

LONGEST: Final = 400
"""The longest text that is taken from a file."""
_DAYS: Final = ("printed_on", "as_known_on")


def told_options(options: SheetOptions) -> dict[str, object]:
    """Every choice by its name; days as text."""
    return {name: _told(value) for name, value in options._asdict().items()}


def read_options(told: dict[str, Any]) -> SheetOptions:
    """Choices of a sheet, each of the kind that it has to be.

    Raises ValueError, TypeError or AttributeError where ``told`` is anything else.
    """
    days = {name: dt.date.fromisoformat(told[name]) for name in _DAYS if told.get(name) is not None}
    options = SheetOptions(**(told | days))
    for name, kind in get_type_hints(SheetOptions).items():
        value = getattr(options, name)
        allowed = get_args(kind)
        literal = bool(allowed) and all(isinstance(each, str) for each in allowed)
        good = value in allowed if literal else isinstance(value, kind)
        if not good or (isinstance(value, str) and not is_text(value)):
            raise ValueError(name)
    return options


def is_text(value: object) -> bool:
    """Whether ``value`` is a text of a length that is taken from a file."""
    return isinstance(value, str) and len(value) <= LONGEST


def _told(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
