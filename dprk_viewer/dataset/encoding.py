"""Bytes to text, strictly: what cannot be read, or would deceive the eye, is a fault."""

from __future__ import annotations

import re
import unicodedata

from dprk_viewer.faults import Fault, FaultCode

_BOM = b"\xef\xbb\xbf"

# Written as escapes so that no such character stands in this file.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065"
    "\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffd"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_CONTROL = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_PLAIN = b"\n" + bytes(range(0x20, 0x7F))
_BAD = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}]")
_IS_BIDI = re.compile(f"[{_BIDI}]")


def decode(file: str, data: bytes) -> tuple[str | None, list[Fault]]:
    """The text of a file with its faults; None where it is not UTF-8 text at all.

    One byte order mark is dropped. Line endings of other systems are a fault, and are
    turned into plain ones so that the rows can still be checked.
    """
    if data.startswith(_BOM * 2):
        return None, [Fault(file, 1, "", FaultCode.TWO_BOMS)]
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [Fault(file, line, "", FaultCode.NOT_UTF8)]
    if not text:
        return None, [Fault(file, 0, "", FaultCode.EMPTY_FILE)]
    faults = []
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        faults.append(Fault(file, line, "", FaultCode.LINE_ENDING))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        line = text.count("\n") + 1
        faults.append(Fault(file, line, "", FaultCode.NO_FINAL_NEWLINE))
    return text, faults


def has_bad_character(text: str) -> bool:
    """Whether a character stands in the text that a reader could not see or trust."""
    # Nearly all of a file is plain ASCII: struck out first, it need not be looked at slowly.
    rest = text.encode("utf-8").translate(None, _PLAIN).decode("utf-8")
    return _BAD.search(rest) is not None


def bad_character(cell: str) -> tuple[FaultCode, str] | None:
    """The first such character of a cell: the kind of fault and its name."""
    match = _BAD.search(cell)
    if match is None:
        return None
    character = match.group()
    name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
    if _IS_BIDI.match(character):
        return FaultCode.BIDI_CHARACTER, name
    if unicodedata.category(character) == "Cc":
        return FaultCode.CONTROL_CHARACTER, name
    return FaultCode.INVISIBLE_CHARACTER, name
