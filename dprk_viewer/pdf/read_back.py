"""What a PDF says of the sheet in it, out of bytes that anybody may have written.

Nothing of the file is run, unpacked or drawn: its metadata stand in plain text, once.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

from dprk_viewer.errors import NotASheet
from dprk_viewer.sheets.record import SheetRecord, unpacked

RECORD_NAMESPACE: Final = "urn:x-dprk-viewer:sheet:1"
LARGEST_FILE: Final = 64 * 1024 * 1024
"""No sheet is larger, in bytes."""
_LARGEST_PACKET: Final = 4 * 1024 * 1024
_BEGIN: Final = re.compile(rb"<\?xpacket begin=[^>]{0,200}\?>")
_END: Final = b'<?xpacket end="'
_DECLARED: Final = "<!"


def read_back(data: bytes, path: str) -> SheetRecord:
    """The record in the bytes of a file; ``path`` is what an error calls it.

    Raises NotASheet for a file that is no PDF, has no record, or more than one.
    """
    if not data.startswith(b"%PDF-") or len(data) > LARGEST_FILE:
        raise NotASheet(path=path)
    begins = [found.end() for found in _BEGIN.finditer(data)]
    if len(begins) != 1:
        raise NotASheet(path=path)
    end = data.find(_END, begins[0])
    record = _record(data[begins[0] : end]) if 0 < end - begins[0] <= _LARGEST_PACKET else None
    if record is None:
        raise NotASheet(path=path)
    return record


def _record(packet: bytes) -> SheetRecord | None:
    """The record in a packet of XML, which must not declare anything of its own."""
    try:
        text = packet.decode()
        if _DECLARED in text:
            return None
        tree = ElementTree.fromstring(text)
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError):
        return None
    found = tree.findall(f".//{{{RECORD_NAMESPACE}}}record")
    return unpacked(found[0].text or "") if len(found) == 1 else None
