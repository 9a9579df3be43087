"""Takes sheets out of the window: into files or onto paper, the same bytes either way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from dprk_viewer.errors import Cancelled, ViewerError
from dprk_viewer.paths import sweep
from dprk_viewer.view.error_dialog import show_error, show_fault
from dprk_viewer.view.job import PATIENCE_MS, Jobs
from dprk_viewer.view.plain_text import label, message_box
from dprk_viewer.view.print_sheet import ask_printer, has_printer, print_pages
from dprk_viewer.view.replacing import settle
from dprk_viewer.view.saver import MakeBytes, MakeFiles, Saver, Wanted
from dprk_viewer.wording.words import Words


class SheetDesk(QWidget):
    """Saves and prints for one window, and says in words how it went."""

    saved = Signal(list)
    """The paths written, in order."""
    folder_chosen = Signal(str)
    """The folder that files go into."""

    def __init__(self, parent: QWidget, words: Words, jobs: Jobs) -> None:
        super().__init__(parent)
        self._words = words
        self.unmarked_is_meant = False
        """Whether the reader said, since the program started, that pages go unmarked."""
        self.folder = ""
        """Where a reader who is asked begins; blank: among their documents."""
        self._saver = Saver(
            words, jobs, lambda window, name: self.ask_path(window, name), self.report
        )
        self._saver.saved.connect(self.saved)
        self.hide()

    def save(self, parent: QWidget, name: str, make: MakeBytes) -> None:
        """Ask where the file ``name`` goes, see that it can, make the bytes and write them."""
        path = self.ask_path(parent, name)
        if path is not None:
            self._go_into(path.parent)
            self._saver.save(parent, [Wanted(path, make)])

    def save_all(self, parent: QWidget, files: Sequence[tuple[str, MakeBytes]]) -> None:
        """Ask once for a folder; the files named go into it, or none where one is stopped."""
        folder = self.ask_folder(parent)
        if folder is None:
            return
        self._go_into(folder)
        paths = settle(parent, self._words, [folder / name for name, _make in files])
        if paths is not None:
            makes = [make for _name, make in files]
            self._saver.save(parent, [*map(Wanted, paths, makes)])

    def save_named(self, parent: QWidget, make: MakeFiles) -> None:
        """Ask for a folder; the files that ``make`` gives and names go into it."""
        folder = self.ask_folder(parent)
        if folder is not None:
            self._go_into(folder)
            self._saver.save_named(parent, folder, make)

    def _go_into(self, folder: Path) -> None:
        """Remember ``folder``, and clear what a killed program left in it."""
        sweep(folder)
        self.folder = str(folder)
        self.folder_chosen.emit(self.folder)

    def print_bytes(self, parent: QWidget, name: str, data: bytes) -> None:
        """Print ``data``; where there is no printer, offer to save it instead."""
        if not has_printer():
            self._offer_export(parent, name, data)
            return
        printer = ask_printer(parent, data)
        if printer is None:
            return
        progress = self._progress(parent)

        def go_on(done: int, pages: int) -> bool:
            progress.setMaximum(pages)
            progress.setValue(done)  # lets the window answer, so that Cancel can be pressed
            return not progress.wasCanceled()

        printed = print_pages(data, printer, go_on)
        progress.close()
        progress.deleteLater()
        if not printed:
            text = self._words.say(
                "The printer did not take the page. Nothing was changed; "
                "export the sheet and print it from another program."
            )
            message_box(parent, self._words.say("Print"), text).exec()

    def ask_path(self, parent: QWidget, name: str) -> Path | None:
        """Let the reader choose a file to write, ``name`` unless told; None: they chose none."""
        dialog = QFileDialog(parent, self._words.say("Export"), self.begin_at())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ending = name.rpartition(".")[2]
        kind = self._words.say("{ending} files (*.{glob})", ending=ending.upper(), glob=ending)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        if not dialog.exec():
            return None
        return Path(dialog.selectedFiles()[0])

    def ask_folder(self, parent: QWidget) -> Path | None:
        """Let the reader choose a folder for several files; None: they chose none."""
        dialog = QFileDialog(parent, self._words.say("Export into a folder"), self.begin_at())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if not dialog.exec():
            return None
        return Path(dialog.selectedFiles()[0])

    def report(self, parent: QWidget, error: Exception) -> None:
        """Say what went wrong; what the reader stopped needs no words."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, ViewerError):
            show_error(parent, self._words, error)
        else:
            show_fault(parent, self._words, error)

    def begin_at(self) -> str:
        """The folder where a reader who is asked begins."""
        return self.folder if self.folder and Path(self.folder).is_dir() else documents()

    def _progress(self, parent: QWidget) -> QProgressDialog:
        """Shown where printing takes longer than half a second; the pages are drawn here."""
        progress = QProgressDialog("", self._words.say("Cancel"), 0, 0, parent)
        progress.setLabel(label(self._words.say("Printing…")))
        progress.setWindowTitle(self._words.say("Print"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(PATIENCE_MS)
        return progress

    def _offer_export(self, parent: QWidget, name: str, data: bytes) -> None:
        text = self._words.say("No printer is set up. Save as PDF instead?")
        box = message_box(parent, self._words.say("Print"), text)
        export = box.addButton(self._words.say("Export PDF…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self._words.say("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is export:
            self.save(parent, name, lambda _ticket: data)


def documents() -> str:
    """Where the reader's documents are."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
