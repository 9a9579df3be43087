"""Shows the very PDF that will be saved or printed, with paper and marking beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dprk_viewer.errors import Cancelled
from dprk_viewer.settings import MARKING, MARKING_LENGTH, PAPER, Settings
from dprk_viewer.tokens import PAPERS, UNIT_WINDOW
from dprk_viewer.view.choice_box import ChoiceBox
from dprk_viewer.view.flow_layout import FlowLayout
from dprk_viewer.view.job import Job, Jobs
from dprk_viewer.view.look import Look
from dprk_viewer.view.page_stack import PageScroll
from dprk_viewer.view.plain_text import label
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.view.sheet_maker import SheetMaker, chosen_options
from dprk_viewer.wording.words import Words

TYPING_PAUSE_MS = 400
"""The page is made anew when the marking has been still for so long."""


class PreviewWindow(QDialog):
    """One sheet as it will leave the program. ``data`` is what is shown, saved and printed."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        settings: Settings,
        maker: SheetMaker,
        desk: SheetDesk,
        name: str,
    ) -> None:
        super().__init__(parent)
        self._words: Words = maker.words
        self._settings, self._maker, self._desk, self._name = settings, maker, desk, name
        self.data: bytes | None = None
        self._jobs = Jobs(self, self._words)
        self._job: Job[bytes] | None = None
        self._timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._timer.timeout.connect(self.make)
        self.setWindowTitle(self._words.say("Print preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.px(720), look.px(680))
        self._build(look)
        self.make()

    def make(self) -> None:
        """Make the sheet with the paper and marking chosen, and show it."""
        if self._job is not None:
            self._job.cancel()
        self._timer.stop()
        self._give(None)
        options = chosen_options(self._settings, self._words.language)
        self._job = self._jobs.start(
            self._words.say("Making the sheet…"),
            lambda ticket: self._maker.make(self._name, options, ticket),
            self._give,
            self._on_error,
        )

    def done(self, result: int) -> None:
        """Close: what still runs is stopped."""
        self._jobs.finish()
        self.pages.stack.close_pages()
        super().done(result)

    def _build(self, look: Look) -> None:
        words = self._words
        bar = QWidget()
        row = FlowLayout(bar, 2 * UNIT_WINDOW)
        side = 3 * UNIT_WINDOW
        row.setContentsMargins(side, 2 * UNIT_WINDOW, side, 2 * UNIT_WINDOW)
        self.paper = ChoiceBox(look, words.say("Paper"))
        for code, paper in PAPERS.items():
            self.paper.addItem(paper.name, code)
        self.paper.setCurrentIndex(self.paper.findData(self._settings.get(PAPER)))
        self.marking = QLineEdit(self._settings.get(MARKING))
        self.marking.setMaxLength(MARKING_LENGTH)
        self.marking.setPlaceholderText(words.say("Marking: none chosen"))
        self.marking.setAccessibleName(words.say("Marking"))
        self.marking.setFixedWidth(look.px(220))
        self.export = QPushButton(words.say("Export PDF…"))
        self.export.setShortcut(QKeySequence("Ctrl+E"))
        self.print = QPushButton(words.say("Print…"))
        self.print.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.print.setProperty("role", "primary")
        self.said = label("", "second")
        for widget in (self.paper, self.marking, self.export, self.print, self.said):
            row.addWidget(widget)
        self.said.setMinimumHeight(self.marking.sizeHint().height())
        self.pages = PageScroll(look, words.say("Pages of the sheet"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.pages, 1)
        self.paper.currentIndexChanged.connect(self._on_paper)
        self.marking.textChanged.connect(self._on_marking)
        self.export.clicked.connect(self._on_export)
        self.print.clicked.connect(self._on_print)

    def _give(self, data: bytes | None) -> None:
        self.data = data
        self.export.setEnabled(data is not None)
        self.print.setEnabled(data is not None)
        if data is None:
            self.said.setText(self._words.say("Making the sheet…"))
            return
        count = self.pages.stack.show_pages(data)
        self.said.setText(self._words.count("{number} page", "{number} pages", count))
        self.pages.stack.fit(self.pages.viewport().width())

    def _on_paper(self) -> None:
        self._settings.set(PAPER, str(self.paper.currentData()))
        self.make()

    def _on_marking(self, text: str) -> None:
        if MARKING.allows(text.strip()):
            self._settings.set(MARKING, text.strip())
            self._give(None)
            self._timer.start()

    def _on_export(self) -> None:
        data = self.data
        if data is not None:
            self._desk.save(self, self._name, lambda _ticket: data)

    def _on_print(self) -> None:
        if self.data is not None:
            self._desk.print_bytes(self, self._name, self.data)

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.said.setText(self._words.say("The sheet could not be made."))
            self._desk.report(self, error)
