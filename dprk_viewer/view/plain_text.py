"""Data text on screen: literal characters, never markup, never invisible ones."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def plain(text: str) -> str:
    """Return ``text`` with control, bidirectional and other unseen characters made visible.

    Line breaks stay. The reader of files refuses such characters; this is the second door.
    """
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    category = unicodedata.category(char)
    hidden = category[0] == "C" or category in ("Zl", "Zp")
    return REPLACEMENT if hidden and char != "\n" else char


def tip(text: str) -> str:
    """``text`` for a tool tip, which Qt would otherwise read as markup where it can."""
    escaped = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>" if text else ""


def label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """A label with literal text; ``role`` names its style, see :mod:`style`."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(plain(text))
    made.setProperty("role", role)
    return made


def paragraph(text: str, role: str = "body") -> QLabel:
    """A label that wraps and whose text can be selected and copied."""
    made = label(text, role)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def message_box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """A message box that shows ``text`` literally."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(plain(text))
    return box
