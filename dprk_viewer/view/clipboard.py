"""What is put on the clipboard, as plain text and as rich text at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from dprk_viewer.view.plain_text import plain

_FORMULA = tuple("=+-@＝＋－＠")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;]")


def put_sentence(text: str) -> None:
    """Put a sentence on the clipboard; where rich text is pasted, addresses can be followed."""
    shown = plain(text)
    _put(shown, f"<p>{_ADDRESS.sub(_link, escaped(shown))}</p>")


def put_table(rows: Sequence[Sequence[str]]) -> None:
    """Put a table on the clipboard: cells parted by tabs, and a table with a head."""
    cells = [[cell_text(cell) for cell in row] for row in rows]
    body = "".join(
        f"<tr>{''.join(f'<{tag}>{escaped(cell)}</{tag}>' for cell in row)}</tr>"
        for tag, row in zip(["th", *["td"] * len(cells)], cells, strict=False)
    )
    tabs = "\n".join("\t".join(safe(cell) for cell in row) for row in cells)
    _put(tabs, f"<table>{body}</table>")


def cell_text(text: str) -> str:
    """``text`` on one line, with nothing unseen in it."""
    return plain(" ".join(text.split()))


def safe(cell: str) -> str:
    """``cell`` with an apostrophe before what a spreadsheet would take for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def escaped(text: str) -> str:
    """``text`` as it is written in rich text."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def _link(found: re.Match[str]) -> str:
    return f'<a href="{found[0]}">{found[0]}</a>'


def _put(text: str, rich: str) -> None:
    data = QMimeData()
    data.setText(text)
    data.setHtml(rich)
    QGuiApplication.clipboard().setMimeData(data)
