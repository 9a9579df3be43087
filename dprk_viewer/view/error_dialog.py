"""Says in a sentence what went wrong; keeps the details for whoever mends it."""

from __future__ import annotations

import getpass
import re
import traceback
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from dprk_viewer.errors import ViewerError
from dprk_viewer.view.plain_text import message_box
from dprk_viewer.wording.sentences import sentence
from dprk_viewer.wording.words import Words

_PATH = re.compile(r"(?:[A-Za-z]:)?[\\/][^\s'\":,;)]+")


def show_error(parent: QWidget | None, words: Words, error: ViewerError) -> None:
    """Show the sentence that belongs to ``error``."""
    box = message_box(parent, words.say("DPRK Viewer"), sentence(words, error))
    box.setIcon(QMessageBox.Icon.Warning)
    box.exec()


def show_fault(parent: QWidget | None, words: Words, error: BaseException) -> None:
    """Say that the program failed, with details that name no file of the reader's."""
    text = words.say(
        "The program met a fault of its own. Your files are as they were and you can go on. "
        "The details below name no file and no person; copy them to report the fault."
    )
    box = message_box(parent, words.say("DPRK Viewer"), text)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setDetailedText(details(error))
    copy = box.addButton(words.say("Copy details"), QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(words.say("Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.exec()
    if box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(details(error))


def details(error: BaseException) -> str:
    """The kind of error and where it arose, without any path or user name."""
    frames = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([f"{type(error).__name__}: {_without_names(str(error))}", *frames])


def _without_names(text: str) -> str:
    text = _PATH.sub("…", text)
    for name in (_user(), Path.home().name):
        if name:
            text = re.sub(rf"\b{re.escape(name)}\b", "…", text)
    return text[:400]


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
