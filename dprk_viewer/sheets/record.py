"""What a file says of the sheet in it, so that the sheet can be checked and made again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from dprk_viewer.errors import ViewerError
from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.printed import printed_cells, row_digest
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.told_options import is_text, read_options, told_options

MOST_ROWS: Final = 20_000
ALWAYS: Final = frozenset({"paper", "printed_on"})
"""Every record has these; what a later version lets one choose may be lacking."""


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
    told = record._asdict() | {"options": told_options(options)}
    return json.dumps(told, separators=(",", ":"))


def unpacked(text: str) -> SheetRecord | None:
    """The record in a text that anybody may have written; None where it is none."""
    try:
        tree = json.loads(text)
        rows = tree["rows"]
        record = SheetRecord(**(tree | {"options": read_options(tree["options"])}))
        texts = [record.name, record.sheet_id, record.edition, record.digest]
        texts += [*rows, *rows.values()]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ViewerError):
        return None
    whole = tree["options"].keys() >= ALWAYS
    sound = whole and len(rows) <= MOST_ROWS and all(is_text(each) for each in texts)
    return record if sound else None
