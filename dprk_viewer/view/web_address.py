"""Which addresses may be opened, and the host that is shown for them."""

from __future__ import annotations

from PySide6.QtCore import QUrl

SHOWN_LENGTH = 120
"""How much of a refused address is quoted."""


def web_address(address: str) -> QUrl | None:
    """Return the address to open, or None where it is not a plain web address.

    A plain web address is http or https, names a host and carries no user name and no
    password; it holds no blanks, no control characters and no backslash.
    """
    if any(not char.isprintable() or char.isspace() or char == "\\" for char in address):
        return None
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ("http", "https"):
        return None
    if not url.host() or url.userInfo() or "@" in url.authority():
        return None
    return url if ascii_host(url) else None


def ascii_host(url: QUrl) -> str:
    """The host as the network sees it: a name in another script is shown as ``xn--…``."""
    return bytes(QUrl.toAce(url.host()).data()).decode("ascii")
