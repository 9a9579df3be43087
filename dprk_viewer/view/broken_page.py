"""What the window shows in place of facts that do not check."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from dprk_viewer.errors import BrokenDataset, ViewerError
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.wording.sentences import fault_line, sentence, unexpected
from dprk_viewer.wording.words import Words

SHOWN = 20
"""How many faults are listed; the count says how many there are."""


class BrokenPage(QWidget):
    """The sentence of the error, and the faults as plain text that can be copied."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.heading = paragraph("", "heading")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(words.say("Faults"))
        column = QVBoxLayout(self)
        side = 6 * UNIT_WINDOW
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(3 * UNIT_WINDOW)
        column.addWidget(self.heading)
        column.addWidget(self.text, 1)

    def show_error(self, error: Exception) -> None:
        """Say what is wrong, with the first faults where they are known."""
        words = self._words
        said = sentence(words, error) if isinstance(error, ViewerError) else unexpected(words)
        self.heading.setText(plain(said))
        faults = error.faults if isinstance(error, BrokenDataset) else ()
        lines = [plain(fault_line(words, fault)) for fault in faults[:SHOWN]]
        if len(faults) > SHOWN:
            lines.append(
                words.say("The first {shown} of {count} faults.", shown=SHOWN, count=len(faults))
            )
        self.text.setPlainText("\n".join(lines))
        self.text.setVisible(bool(lines))
