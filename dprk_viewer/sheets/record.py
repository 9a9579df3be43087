"""What a file says of the sheet in it, so that the sheet can be checked and made again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any, Final, NamedTuple, get_args, get_type_hints

from dprk_viewer.errors import ViewerError
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.printed import printed_cells, row_digest
from dprk_viewer.sheets.blocks import SheetOptions

MOST_ROWS: Final = 20_000
LONGEST: Final = 400


class SheetRecord(NamedTuple):
    """A sheet by name and ID, the edition it was made from, the choices, and its rows.

    ``rows`` maps the id of each row behind the sheet to a digest of what it printed.
    """

    name: str
    sheet_id: str
    edition: str
    digest: str
    options: SheetOptions
    rows: dict[str, str]


def recorded(
    facts: Facts, name: str, sheet_id: str, options: SheetOptions, rows: Iterable[str]
) -> str:
    """The record of a sheet made from ``facts``, as one line of JSON in ASCII.

    Blank for a sheet without an ID, which is not to say where it is from.
    """
    if not sheet_id:
        return ""
    found = (facts.find(id_) for id_ in rows)
    digests = {row.id: row_digest(printed_cells(row)) for row in found if row is not None}
    edition = facts.edition
    record = SheetRecord(name, sheet_id, edition.version, edition.digest, options, digests)
    chosen = {name: _told(value) for name, value in options._asdict().items()}
    return json.dumps(record._asdict() | {"options": chosen}, separators=(",", ":"))


def _told(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def unpacked(text: str) -> SheetRecord | None:
    """The record in a text that anybody may have written; None where it is none."""
    try:
        tree = json.loads(text)
        options, rows = tree["options"], tree["rows"]
        for name in ("printed_on", "as_known_on"):
            if options.get(name) is not None:
                options[name] = dt.date.fromisoformat(options[name])
        record = SheetRecord(**(tree | {"options": _options(options)}))
        texts = [record.name, record.sheet_id, record.edition, record.digest]
        texts += [*rows, *rows.values()]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ViewerError):
        return None
    sound = len(rows) <= MOST_ROWS and all(_is_text(each) for each in texts)
    return record if sound else None


def _options(told: dict[str, Any]) -> SheetOptions:
    """Choices of a sheet, each of the kind that it has to be; ValueError where one is not."""
    options = SheetOptions(**told)
    for name, kind in get_type_hints(SheetOptions).items():
        value = getattr(options, name)
        allowed = get_args(kind)
        literal = bool(allowed) and all(isinstance(each, str) for each in allowed)
        good = value in allowed if literal else isinstance(value, kind)
        if not good or (isinstance(value, str) and not _is_text(value)):
            raise ValueError(name)
    return options


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST
