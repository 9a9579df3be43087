"""What the reader chose for a whole window, kept on it where each part of it can ask."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dprk_viewer.settings import GRADES, LINKS, Settings

_COPIES, _HIDES = "copies_addresses", "hides_grades"


def keep_wishes(window: QWidget, settings: Settings) -> None:
    """Keep on ``window`` what its parts and the windows it opens are to go by."""
    window.setProperty(_COPIES, settings.get(LINKS) == "copy")
    window.setProperty(_HIDES, not settings.get(GRADES))


def copies_addresses(part: QWidget) -> bool:
    """Whether an address is only copied, never opened."""
    return _wish(part, _COPIES)


def hides_grades(part: QWidget) -> bool:
    """Whether our grades are left out."""
    return _wish(part, _HIDES)


def _wish(part: QWidget | None, name: str) -> bool:
    """What the nearest window above ``part`` that was told says; False where none was."""
    while part is not None:
        if part.property(name) is not None:
            return bool(part.property(name))
        part = part.parentWidget()
    return False
