"""A sheet selection as a small file: which sheet, and the choices that belong to it.

What belongs to the reader and not to the sheet stays out: whose desk it is, whom to ask,
the language, and the day of printing, which is always today.
"""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from dprk_viewer.errors import NotASelection
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.told_options import is_text, read_options, told_options

ENDING: Final = "dprksheet"
LARGEST: Final = 16_384
"""A file of more bytes is no selection."""
_KIND: Final = "dprk-viewer sheet selection"
_OF_THE_READER: Final = ("printed_on", "own_state", "contact", "language")


class Selection(NamedTuple):
    """A sheet by its name, such as ``country:RUS``, and the choices for it."""

    name: str
    options: SheetOptions


def selection_text(selection: Selection) -> str:
    """The selection as JSON that a person can read: the same selection, the same text."""
    chosen = told_options(selection.options)
    kept = {name: value for name, value in chosen.items() if name not in _OF_THE_READER}
    told = {"kind": _KIND, "sheet": selection.name, "options": kept}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_selection(data: bytes, path: str) -> Selection:
    """The selection in the bytes of the file ``path``; NotASelection where there is none.

    Whether there is a sheet of that name is seen when it is made.
    """
    try:
        if len(data) > LARGEST:
            raise ValueError("too long")
        told = json.loads(data.decode("utf-8"))
        if told["kind"] != _KIND or not is_text(told["sheet"]):
            raise ValueError("another kind")
        mine = {**told["options"]}
        for name in _OF_THE_READER:
            mine.pop(name, None)
        selection = Selection(told["sheet"], read_options(mine))
        selection_text(selection).encode("utf-8")  # no half characters
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotASelection(path=path) from error
    return selection
