"""Asks before the browser goes online, and names where it will go."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from dprk_viewer.view.plain_text import message_box
from dprk_viewer.view.web_address import SHOWN_LENGTH, ascii_host, web_address
from dprk_viewer.wording.words import Words


def copy_text(text: str) -> None:
    """Put ``text`` on the clipboard as it is."""
    QGuiApplication.clipboard().setText(text)


def open_address(parent: QWidget, words: Words, address: str) -> bool:
    """Open a web address in the browser once the reader agreed; whether it was opened.

    Any other address is refused with a sentence, and can be copied.
    """
    url = web_address(address)
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
