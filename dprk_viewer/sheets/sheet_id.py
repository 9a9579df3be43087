"""The ID of a sheet: what is printed, what its QR code says, and what a reader types."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final, NamedTuple

from dprk_viewer.sheets.blocks import Block, SheetOptions

_SCANNED: Final = "DPRK-VIEWER"
_LONGEST: Final = 200
_PARTED: Final = re.compile(r"[\W_]+")
_ID: Final = re.compile(
    rf"(?:{_SCANNED}-)?(?P<stem>[A-Z0-9-]+)"
    r"-(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<number>\d{1,3})-(?P<digest>[0-9A-FILO]{6})",
    re.ASCII,
)
_MISREAD: Final = str.maketrans("ILO", "110")
"""Letters that no digest has, and the digits they are taken for."""


class SheetId(NamedTuple):
    """An ID in its parts; ``stem`` is ``country-rus``, the name of the sheet without colon."""

    stem: str
    edition: str
    digest: str


def sheet_id(name: str, version: str, blocks: tuple[Block, ...], options: SheetOptions) -> str:
    """``labour · 2026.11.1 · 7F3A9C``: the same for the same blocks and options only."""
    content = repr((name, blocks, options)).encode()
    digest = hashlib.sha256(content).hexdigest()[:6].upper()
    return f"{stem_of(name)} · {version} · {digest}"


def stem_of(name: str) -> str:
    """A sheet's name as it stands in its ID."""
    return name.replace(":", "-")


def scanned(printed: str) -> str:
    """What the QR code of an ID says: the program, then the ID in capitals.

    ``DPRK-VIEWER COUNTRY-RUS 2026.11.2 D2D3C4`` is made of the characters that a code
    holds in the least room.
    """
    return f"{_SCANNED} {printed.replace(' · ', ' ').upper()}"


def read_sheet_id(text: str) -> SheetId | None:
    """The ID that was typed or scanned, with whatever between its parts; None: it is none."""
    typed = unicodedata.normalize("NFKC", text[:_LONGEST]).strip().upper()
    found = _ID.fullmatch(_PARTED.sub("-", typed))
    if found is None:
        return None
    edition = ".".join(str(int(found[part])) for part in ("year", "month", "number"))
    return SheetId(found["stem"].lower(), edition, found["digest"].translate(_MISREAD))
