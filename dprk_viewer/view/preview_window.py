"""Shows the very PDF that will be saved or printed, with what can be chosen for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dprk_viewer.errors import Cancelled
from dprk_viewer.settings import Settings
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.sheets.marking import NOT_MARKED, both_chosen, markings
from dprk_viewer.sheets.preflight import preflight
from dprk_viewer.sheets.saved import Selection
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.job import Job, Jobs
from dprk_viewer.view.look import Look
from dprk_viewer.view.page_view import PageView
from dprk_viewer.view.plain_text import label
from dprk_viewer.view.preflight_strip import PreflightStrip
from dprk_viewer.view.preview_bar import PreviewBar
from dprk_viewer.view.question_bar import QuestionBar
from dprk_viewer.view.seen_pages import seen_pages
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.view.sheet_maker import Made, SheetMaker
from dprk_viewer.wording.words import Words

SIZE = QSize(1060, 820)


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
        self._maker, self._desk, self._name = maker, desk, name
        self._made: Made | None = None
        self._both_are_meant = False
        self._jobs = Jobs(self, self._words)
        self._job: Job[Made] | None = None
        self.setWindowTitle(self._words.say("Print preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setPalette(look.qt_palette())
        self.bar = PreviewBar(look, self._words, settings)
        self.strip = PreflightStrip(look, self._words)
        self.question = QuestionBar()
        self.pages = PageView(look, self._words, settings, self)
        self.said = label("", "second")
        self._build()
        self.resize((SIZE * look.scale).boundedTo(self.screen().availableGeometry().size()))
        self.make()

    @property
    def data(self) -> bytes | None:
        """The bytes shown; None while they are being made."""
        return self._made.data if self._made else None

    def selection(self) -> Selection:
        """The sheet shown, with what is chosen for it."""
        return Selection(self._name, self._options())

    def make(self) -> None:
        """Make the sheet as it is chosen, and show it."""
        if self._job is not None:
            self._job.cancel()
        self.bar.stop()
        self.question.close_question()
        self._give(None)
        options = self._options()
        self._job = self._jobs.start(
            self._words.say("Making the sheet…"),
            lambda ticket: self._maker.make(self._name, options, ticket),
            self._give,
            self._on_error,
        )

    def use(self, maker: SheetMaker) -> None:
        """Make the sheet of other facts from now on, and show it."""
        self._maker = maker
        self.make()

    def done(self, result: int) -> None:
        """Close: what still runs is stopped."""
        self._jobs.finish()
        self.pages.close_pages()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QLineEdit):
            self.make()  # what is typed is meant; Qt would press a button instead
        else:
            super().keyPressEvent(event)

    def _options(self) -> SheetOptions:
        """What is chosen for the sheet, of the day that the facts are of."""
        return self._maker.then(self.bar.options())

    def _build(self) -> None:
        line = QHBoxLayout()
        side = 4 * UNIT_WINDOW
        line.setContentsMargins(0, 0, side, UNIT_WINDOW)
        line.setSpacing(2 * UNIT_WINDOW)
        line.addWidget(self.strip, 1)
        for widget in (self.said, self.pages.grey, self.pages.size_):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(line)
        whole.addWidget(self.question)
        whole.addWidget(self.pages, 1)
        self.bar.changed.connect(self.make)
        self.bar.touched.connect(lambda: self._give(None))
        self.bar.export.clicked.connect(lambda: self._leave(self._export))
        self.bar.pack.clicked.connect(lambda: self._leave(self._export_pack))
        self.bar.print.clicked.connect(self._on_print)

    def _give(self, made: Made | None) -> None:
        self._made = made
        self.bar.allow(made is not None)
        self.said.setVisible(made is None)
        if made is None:
            self.said.setText(self._words.say("Making the sheet…"))
            return
        self.pages.show_pages(made.data)
        seen = seen_pages(made.data)
        self.strip.show_checks(preflight(self._maker.facts, self._words, made.sheet, seen))

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.pages.close_pages()
            self.strip.show_checks(())
            self.said.setText(self._words.say("The sheet could not be made."))
            self._desk.report(self, error)

    # What leaves the window

    def _leave(self, go: Callable[[SheetOptions], object]) -> None:
        """Go on, once the reader said that two systems of marking on one page are meant."""
        options, say = self._options(), self._words.say
        if self._both_are_meant or not both_chosen(options):
            go(options)
            return

        def keep_both() -> None:
            self._both_are_meant = True
            go(options)

        self.question.ask(
            say("The page carries a national marking and a TLP label. Are both meant?"),
            [
                (say("Keep both"), keep_both),
                (say("Remove the TLP label"), lambda: self.bar.tlp.setCurrentIndex(0)),
            ],
        )
        self.question.answers[0].setFocus()

    def _on_print(self) -> None:
        options, say = self._options(), self._words.say
        unmarked = markings(options) == NOT_MARKED and options.form != "non-paper"
        if not unmarked or self._desk.unmarked_is_meant:
            self._leave(self._print)
            return

        def go_unmarked() -> None:
            self._desk.unmarked_is_meant = True
            self._leave(self._print)

        self.question.ask(
            say("Choose a marking, or print without one."),
            [(say("Print without a marking"), go_unmarked)],
        )
        self.bar.marking.setFocus()

    def _export(self, options: SheetOptions) -> None:
        data = self.data
        if data is not None:
            self._desk.save(self, file_name(self._name, options), lambda _ticket: data)

    def _export_pack(self, options: SheetOptions) -> None:
        self._desk.save_all(self, self._maker.pack(self._name, options))

    def _print(self, options: SheetOptions) -> None:
        if self.data is not None:
            self._desk.print_bytes(self, file_name(self._name, options), self.data)
