"""Under which terms the program and what it is made of stand, as a text to read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from dprk_viewer import paths
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.wording.words import Words

SIZE = QSize(720, 560)
LIBRARIES = "THIRD-PARTY-LICENCES.txt"
BILL = "sbom.cdx.json"
BUNDLED = ("fonts/*-OFL.txt", "colour/*-zlib.txt", "map/*-ISC.txt")
"""Licences that stand beside what they are for, in the resources."""


class LicencesWindow(QDialog):
    """All licence texts, one below the other."""

    def __init__(self, parent: QWidget | None, words: Words) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.say("Licences"))
        self.resize(SIZE)
        self.text = QPlainTextEdit(plain(licence_texts()))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(words.say("Licence texts"))
        self.note = paragraph(_note(words), "note")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self.note, self.text, buttons):
            layout.addWidget(part)


def licence_texts() -> str:
    """The licences of the libraries, where the program was frozen with them, and of the data."""
    root = paths.resource("")
    files = [file for pattern in BUNDLED for file in sorted(root.glob(pattern))]
    texts = [f"{file.relative_to(root).as_posix()}\n\n{_read(file)}" for file in files]
    libraries = paths.came_with(LIBRARIES)
    if libraries is not None:
        texts.insert(0, _read(libraries))
    return "\n\n\n".join(texts)


def _read(file: Path) -> str:
    """The text of a file; what a plain text view cannot show is left out."""
    return file.read_text("utf-8", "replace").replace("\f", "").replace("\t", "    ").strip()


def _note(words: Words) -> str:
    """Where the bill of materials is, or why there is none."""
    bill = paths.came_with(BILL)
    if bill is not None:
        return words.say(
            "What the program is made of, for a machine to read: {path}", path=plain(str(bill))
        )
    return words.say(
        "This copy runs from its source: its libraries are installed beside it,"
        " each with its own licence."
    )
