"""Writes files off the main thread: all are made first, then each is written whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from dprk_viewer import paths
from dprk_viewer.errors import FileError, FileInUse, NoPartFile
from dprk_viewer.view.error_dialog import show_error
from dprk_viewer.view.job import Jobs, Ticket
from dprk_viewer.view.plain_text import message_box
from dprk_viewer.view.replacing import settle
from dprk_viewer.wording.sentences import sentence
from dprk_viewer.wording.words import Words

MakeBytes = Callable[[Ticket], bytes]
MakeFiles = Callable[[Ticket], Sequence[tuple[str, bytes]]]
Write = Callable[[Path, bytes], None]


class Wanted(NamedTuple):
    """A file to write and what makes its bytes."""

    path: Path
    make: MakeBytes


class _Ready(NamedTuple):
    path: Path
    data: bytes


class Saver(QObject):
    """Saves for one window. A reader who stops the work in time finds no file."""

    saved = Signal(list)
    """The paths written, in order."""

    def __init__(
        self,
        words: Words,
        jobs: Jobs,
        ask_path: Callable[[QWidget, str], Path | None],
        report: Callable[[QWidget, Exception], None],
    ) -> None:
        super().__init__(jobs)
        self._words, self._jobs = words, jobs
        self._ask_path, self._report = ask_path, report

    def save(self, parent: QWidget, wanted: Sequence[Wanted]) -> None:
        """See that every file can be written, make the bytes of all, then write them."""
        try:
            for file in wanted:
                paths.check_target(file.path)
        except FileError as error:
            show_error(parent, self._words, error)
            return
        said = self._words.count("Making the sheet…", "Making {number} sheets…", len(wanted))

        def make(ticket: Ticket) -> list[_Ready]:
            ready = []
            for number, file in enumerate(wanted):
                ticket.progress = (number, len(wanted) if len(wanted) > 1 else 0)
                ready.append(_Ready(file.path, file.make(ticket)))
            return ready

        self._start(
            parent,
            said,
            make,
            lambda ready: self._write(parent, ready, [], paths.write_atomically),
        )

    def save_named(self, parent: QWidget, folder: Path, make: MakeFiles) -> None:
        """Write what ``make`` gives into ``folder``; its files are not known before."""

        def ready(ticket: Ticket) -> list[_Ready]:
            return [_Ready(folder / name, data) for name, data in make(ticket)]

        def settled(made: list[_Ready]) -> None:
            places = settle(parent, self._words, [file.path for file in made])
            if places is not None:
                moved = [file._replace(path=path) for file, path in zip(made, places, strict=True)]
                self._write(parent, moved, [], paths.write_atomically)

        self._start(parent, self._words.say("Making the tables…"), ready, settled)

    def _start(
        self,
        parent: QWidget,
        said: str,
        make: Callable[[Ticket], list[_Ready]],
        then: Callable[[list[_Ready]], None],
    ) -> None:
        def sealed(ticket: Ticket) -> list[_Ready]:
            ready = make(ticket)
            ticket.seal()
            return ready

        self._jobs.start(
            said,
            sealed,
            then,
            lambda error: self._report(parent, error),
        )

    def _write(
        self, parent: QWidget, ready: list[_Ready], written: list[Path], first: Write
    ) -> None:
        """Write what is ``ready``, the first file of it by ``first``."""
        done = list(written)

        def write(ticket: Ticket) -> list[Path]:
            ticket.seal()
            writes = [first, *[paths.write_atomically] * (len(ready) - 1)]
            for file, put in zip(ready, writes, strict=True):
                put(file.path, file.data)
                done.append(file.path)
            return done

        def failed(error: Exception) -> None:
            if done:
                self.saved.emit([str(path) for path in done])
            rest = ready[len(done) - len(written) :]
            if isinstance(error, FileInUse | NoPartFile):
                self._ask(parent, error, rest, done)
            else:
                self._report(parent, error)

        self._jobs.start(
            self._words.say("Saving…"),
            write,
            lambda all_: self.saved.emit([str(path) for path in all_]),
            failed,
        )

    def _ask(
        self, parent: QWidget, error: FileInUse | NoPartFile, rest: list[_Ready], done: list[Path]
    ) -> None:
        """Let the reader give the file another place, or try what can still be tried here.

        Only a folder that takes no new file is written to directly.
        """
        words = self._words
        box = message_box(parent, words.say("Export"), sentence(words, error))
        box.setIcon(QMessageBox.Icon.Warning)
        again, here = words.say("Retry"), paths.write_atomically
        if isinstance(error, NoPartFile):
            again, here = words.say("Write directly"), paths.write_directly
        other = box.addButton(words.say("Save as…"), QMessageBox.ButtonRole.AcceptRole)
        same = box.addButton(again, QMessageBox.ButtonRole.ActionRole)
        box.addButton(words.say("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(other if isinstance(error, NoPartFile) else same)
        box.exec()
        if box.clickedButton() is same:
            self._write(parent, rest, done, here)
        elif box.clickedButton() is other:
            self._elsewhere(parent, rest, done)

    def _elsewhere(self, parent: QWidget, rest: list[_Ready], done: list[Path]) -> None:
        path = self._ask_path(parent, rest[0].path.name)
        if path is not None:
            moved = [rest[0]._replace(path=path), *rest[1:]]
            self._write(parent, moved, done, paths.write_atomically)
