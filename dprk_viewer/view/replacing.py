"""Files of several that are there already: asked about once, never lost unasked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from dprk_viewer.view.plain_text import message_box
from dprk_viewer.wording.words import Words

NAMED = 3
"""So many files are named in the question."""


def settle(parent: QWidget, words: Words, wanted: Sequence[Path]) -> list[Path] | None:
    """Where each file goes: in place of an old one, or beside it; None: nowhere.

    Asks only where a file of that name is there.
    """
    there = [path for path in wanted if _is_there(path)]
    if not there:
        return list(wanted)
    box = message_box(parent, words.say("Export"), _question(words, there))
    box.setIcon(QMessageBox.Icon.Question)
    role = QMessageBox.ButtonRole
    replaces = box.addButton(words.say("Replace"), role.DestructiveRole)
    keeps = box.addButton(words.say("Keep both"), role.AcceptRole)
    box.addButton(words.say("Cancel"), role.RejectRole)
    box.setDefaultButton(keeps)
    box.exec()
    if box.clickedButton() is replaces:
        return list(wanted)
    if box.clickedButton() is keeps:
        return [_beside(path) if path in there else path for path in wanted]
    return None


def _question(words: Words, there: Sequence[Path]) -> str:
    names = words.listing([path.name for path in there[:NAMED]])
    if len(there) > NAMED:
        return words.count(
            "{number} file is in this folder already, among them {names}. "
            "Keep both writes the new one under another name.",
            "{number} files are in this folder already, among them {names}. "
            "Keep both writes the new ones under other names.",
            len(there),
            names=names,
        )
    return words.count(
        "This folder already holds {names}. Keep both writes the new file under another name.",
        "This folder already holds {names}. Keep both writes the new files under other names.",
        len(there),
        names=names,
    )


def _beside(path: Path) -> Path:
    """The first free name like it: "labour (2).pdf"."""
    tries = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return next(each for each in tries if not _is_there(each))


def _is_there(path: Path) -> bool:
    """Whether a file is seen there; a folder that cannot be looked into is told when written to."""
    try:
        return path.exists()
    except OSError:
        return False
