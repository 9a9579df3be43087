"""Says of a printed sheet whether it still stands: by its ID or its file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dprk_viewer.errors import Cancelled, ViewerError
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.job import Jobs
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.wording.sentences import sentence, unexpected
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.sheets.verify import Verdict

Check = Callable[[str], "Verdict"]
"""The verdict on a path or an ID; called off the main thread."""
SIZE = QSize(560, 380)
_SAMPLE = "country-RUS · 2026.11.2 · D2D3C4"


class CheckWindow(QDialog):
    """A line for an ID, a button for a file, and the verdict under them."""

    def __init__(self, parent: QWidget, words: Words, look: Look, check: Check) -> None:
        super().__init__(parent)
        self._words, self._check = words, check
        self._jobs = Jobs(self, words)
        say = words.say
        self.setWindowTitle(say("Check a printed sheet"))
        self.setPalette(look.qt_palette())
        self.asked = QLineEdit()
        self.asked.setPlaceholderText(say("such as {id}", id=_SAMPLE))
        self.asked.setAccessibleName(say("Sheet ID"))
        self.check = QPushButton(say("&Check"))
        self.check.setProperty("role", "primary")
        self.check.setDefault(True)
        self.file = QPushButton(say("&Open PDF…"))
        self.file.setAutoDefault(False)
        self.verdict = paragraph("", "strong")
        self.rows = QPlainTextEdit()
        self.rows.setReadOnly(True)
        self.rows.setAccessibleName(say("What was found"))
        self.rows.hide()
        self._arrange(say("Type or scan the ID at the foot of the page, or open its file."))
        self.check.clicked.connect(lambda: self.ask(self.asked.text().strip()))
        self.file.clicked.connect(self._open)
        self.resize((SIZE * look.scale).boundedTo(self.screen().availableGeometry().size()))

    def ask(self, text: str) -> None:
        """Find out about a path or an ID, and say it."""
        if text:
            self.verdict.setText(self._words.say("Checking…"))
            self.rows.hide()
            said = self._words.say("Checking the sheet…")
            self._jobs.start(said, lambda _ticket: self._check(text), self._show, self._fail)

    def done(self, result: int) -> None:
        """Close: what still runs is stopped."""
        self._jobs.finish()
        super().done(result)

    def _show(self, verdict: Verdict) -> None:
        self.verdict.setText(plain(verdict.lines[0]))
        lines = list(verdict.lines[1:])
        for row in verdict.rows:
            lines += ["", f"{row.found.id}: {row.said}", *(f"  {each}" for each in row.changes)]
        self.rows.setPlainText("\n".join(plain(line) for line in lines))
        self.rows.setVisible(bool(lines))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            words, known = self._words, error if isinstance(error, ViewerError) else None
            self.verdict.setText(sentence(words, known) if known else unexpected(words))

    def _open(self) -> None:
        say = self._words.say
        dialog = QFileDialog(self, say("Open PDF"), "", say("PDF files (*.pdf)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if dialog.exec():
            self.asked.setText(dialog.selectedFiles()[0])
            self.ask(self.asked.text())

    def _arrange(self, told: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT_WINDOW)
        row.addWidget(self.asked, 1)
        row.addWidget(self.check)
        row.addWidget(self.file)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(4 * UNIT_WINDOW,) * 4)
        whole.setSpacing(2 * UNIT_WINDOW)
        whole.addWidget(paragraph(told, "second"))
        whole.addLayout(row)
        whole.addWidget(self.verdict)
        whole.addWidget(self.rows, 1)
        whole.addStretch(0)
