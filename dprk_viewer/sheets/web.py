"""Which addresses become links: those of the web, and nothing else."""

from __future__ import annotations

from urllib.parse import quote, urlsplit


def web_address(address: str | None) -> str | None:
    """Return ``address`` as a document may hold it, None where it must stay plain text.

    Only http and https with a plain host and no user name are let through; what is not
    ASCII in the path is percent-encoded.
    """
    if not address or not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not parts.netloc.isascii():
        return None
    if "@" in parts.netloc:
        return None
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]")
