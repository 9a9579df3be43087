"""Asks before the browser goes online, and names where it will go."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCursor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QToolTip, QWidget

from dprk_viewer.view.plain_text import message_box, tip
from dprk_viewer.view.web_address import SHOWN_LENGTH, ascii_host, web_address
from dprk_viewer.view.wishes import copies_addresses
from dprk_viewer.wording.words import Words


def copy_text(text: str) -> None:
    """Put ``text`` on the clipboard as it is."""
    QGuiApplication.clipboard().setText(text)


def open_address(parent: QWidget, words: Words, address: str) -> bool:
    """Open a web address in the browser once the reader agreed; whether it was opened.

    Where the reader chose to copy addresses it is copied, and nothing is asked. Any other
    address is refused with a sentence, and can be copied.
    """
    url = web_address(address)
    if url and copies_addresses(parent):
        copy_text(address)
        _say_copied(parent, words, url)
        return False
    box = _question(parent, words, url) if url else _refusal(parent, words, address)
    copy = box.addButton(words.say("Copy address"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(words.say("Close"), QMessageBox.ButtonRole.RejectRole)
    agree = (
        box.addButton(words.say("Open in browser"), QMessageBox.ButtonRole.AcceptRole)
        if url
        else None
    )
    box.setDefaultButton(agree or copy)
    box.exec()
    if box.clickedButton() is copy:
        copy_text(address)
    if url is None or box.clickedButton() is not agree:
        return False
    return QDesktopServices.openUrl(url)


def _say_copied(parent: QWidget, words: Words, url: QUrl) -> None:
    """Say beside the pointer that the address was copied; it goes by itself."""
    said = words.say(
        "Address copied: {host}. It is not opened, as chosen in Options.", host=ascii_host(url)
    )
    QToolTip.showText(QCursor.pos(), tip(said), parent)


def _question(parent: QWidget, words: Words, url: QUrl) -> QMessageBox:
    text = words.say(
        "Your browser will go online to {host}. The program itself stays offline.\n\n{address}",
        host=ascii_host(url),
        address=encoded(url),
    )
    return message_box(parent, words.say("Open source"), text)


def _refusal(parent: QWidget, words: Words, address: str) -> QMessageBox:
    shown = address if len(address) <= SHOWN_LENGTH else address[:SHOWN_LENGTH] + "…"
    text = words.say("This is not a web address and was not opened: “{address}”", address=shown)
    return message_box(parent, words.say("Open source"), text)


def encoded(url: QUrl) -> str:
    """The address as the network sees it, cut to what a dialog can hold."""
    text = bytes(url.toEncoded().data()).decode("ascii", "replace")
    return text if len(text) <= SHOWN_LENGTH else text[:SHOWN_LENGTH] + "…"
