"""Takes a sheet out of the window: into a file or onto paper, the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from dprk_viewer import paths
from dprk_viewer.errors import Cancelled, FileError, ViewerError
from dprk_viewer.view.error_dialog import show_error, show_fault
from dprk_viewer.view.job import Jobs, Ticket
from dprk_viewer.view.plain_text import message_box
from dprk_viewer.view.print_sheet import ask_printer, has_printer, print_pages
from dprk_viewer.view.sheet_maker import write_sheet
from dprk_viewer.wording.words import Words

Bytes = Callable[[Ticket], bytes]


class SheetDesk(QWidget):
    """Saves and prints for one window, and says in words how it went."""

    saved = Signal(str)

    def __init__(self, parent: QWidget, words: Words, jobs: Jobs) -> None:
        super().__init__(parent)
        self._words, self._jobs = words, jobs
        self.hide()

    def save(self, parent: QWidget, name: str, make: Bytes) -> None:
        """Ask for a file, see that it can be written, make the bytes and write them."""
        path = self.ask_path(parent, f"{name}.pdf")
        if path is None:
            return
        try:
            paths.check_target(path)
        except FileError as error:
            show_error(parent, self._words, error)
            return
        self._jobs.start(
            self._words.say("Making the sheet…"),
            lambda ticket: write_sheet(path, make(ticket), ticket),
            lambda written: self.saved.emit(str(written)),
            lambda error: self.report(parent, error),
        )

    def print_bytes(self, parent: QWidget, name: str, data: bytes) -> None:
        """Print ``data``; where there is no printer, offer to save it instead."""
        if not has_printer():
            self._offer_export(parent, name, data)
            return
        printer = ask_printer(parent, data)
        if printer is not None and not print_pages(data, printer):
            text = self._words.say(
                "The printer did not take the page. Nothing was changed; "
                "export the sheet and print it from another program."
            )
            message_box(parent, self._words.say("Print"), text).exec()

    def ask_path(self, parent: QWidget, name: str) -> Path | None:
        """Let the reader choose a file to write; None where they chose none."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(parent, self._words.say("Export PDF"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._words.say("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
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

    def _offer_export(self, parent: QWidget, name: str, data: bytes) -> None:
        text = self._words.say(
            "No printer was found on this computer. "
            "The sheet can be exported as a PDF and printed elsewhere."
        )
        box = message_box(parent, self._words.say("Print"), text)
        export = box.addButton(self._words.say("Export PDF…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self._words.say("Close"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is export:
            self.save(parent, name, lambda _ticket: data)
