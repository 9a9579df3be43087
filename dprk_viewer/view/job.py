"""A plain function run off the main thread; what it gives comes back on the main thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dprk_viewer.errors import Cancelled
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

S = TypeVar("S")
T = TypeVar("T")
PATIENCE_MS = 500
"""Work that takes longer than this shows what is going on, with Cancel."""
PROGRESS_MS = 100
"""How often a counted job says how far it is."""
WORK = "job"
"""The name of every thread that works."""
AT_ITS_END = 5.0
"""Seconds within which a thread that has given its result ends."""


class Ticket:
    """Lets the reader stop a job up to the moment its result becomes final."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._sealed = False
        self.progress = (0, 0)
        """How many steps are done, and of how many; (0, 0): nobody counts."""

    def cancel(self) -> bool:
        """Stop the job; False where it is too late for that."""
        with self._lock:
            if not self._sealed:
                self._cancelled = True
            return self._cancelled

    def check(self) -> None:
        """Raise Cancelled where the reader stopped the job."""
        with self._lock:
            if self._cancelled:
                raise Cancelled

    def seal(self) -> None:
        """From here on the job cannot be stopped. Raises Cancelled where it already was."""
        with self._lock:
            if self._cancelled:
                raise Cancelled
            self._sealed = True


class _Carrier(QObject):
    """Lives on the main thread, so that Qt queues to it what another thread reports."""

    ended = Signal(object, object)


class Job(Generic[T]):
    """One run of ``work``; exactly one of ``done`` and ``failed`` is called, once.

    Both are called on the thread that made the job. A cancelled job ends with
    ``failed(Cancelled)`` at once; what the work still gives is thrown away.
    """

    def __init__(
        self,
        work: Callable[[Ticket], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._work, self._done, self._failed = work, done, failed
        self._ticket = Ticket()
        self._over = False
        self._carrier = _Carrier()
        self._carrier.ended.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=WORK, daemon=True)

    def start(self) -> None:
        """Begin the work. No garbage is collected while it lasts.

        What is Qt's would be destroyed on the thread of the work, and the two threads could
        wait for each other: one for Qt's lock, one for Python's.
        """
        gc.disable()
        self._thread.start()

    def cancel(self) -> None:
        """Stop waiting for the work, unless its result is already final."""
        if not self._over and self._ticket.cancel():
            self._deliver(None, Cancelled())

    def wait(self, seconds: float) -> bool:
        """Wait until the work is at rest; False where it still runs after ``seconds``."""
        self._thread.join(seconds)
        if not any(each.name == WORK for each in threading.enumerate()):
            gc.enable()
        return self.is_at_rest

    @property
    def progress(self) -> tuple[int, int]:
        """How many steps of the work are done, and of how many; (0, 0): not counted."""
        return self._ticket.progress

    @property
    def is_at_rest(self) -> bool:
        """Whether its thread has ended; that of a cancelled job goes on for a while."""
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result, error = self._work(self._ticket), None
        except Exception as caught:
            result, error = None, caught
        self._carrier.ended.emit(result, error)

    def _arrive(self, result: object, error: Exception | None) -> None:
        """Take on the main thread what the work gave, as its last act."""
        self.wait(AT_ITS_END)
        self._deliver(result, error)

    def _deliver(self, result: object, error: Exception | None) -> None:
        if self._over:
            return
        self._over = True
        if error is None:
            self._done(cast(T, result))
        else:
            self._failed(error)


class Jobs(QObject):
    """The jobs of one window: shows the slow ones and waits for all of them at the end."""

    def __init__(self, window: QWidget, words: Words) -> None:
        super().__init__(window)
        self._window, self._words = window, words
        self._running: list[Job[object]] = []
        self._finished = False

    def start(
        self,
        label: str,
        work: Callable[[Ticket], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        quiet: bool = False,
    ) -> Job[T]:
        """Run ``work``; ``label`` says what is going on should it take long.

        ``quiet`` work is never shown: nobody waits for it. A window that has closed begins
        nothing any more.
        """
        dialogs: list[QProgressDialog] = []

        def close() -> None:
            timer.stop()
            for dialog in dialogs:
                dialog.close()
                dialog.deleteLater()
            self._running = [each for each in self._running if not each.is_at_rest]

        job = Job(work, _after(close, done), _after(close, failed))
        timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        timer.timeout.connect(lambda: dialogs.append(self._show(label, job)))
        if self._finished:
            return job
        self._running.append(cast(Job[object], job))
        if not quiet:
            timer.start()
        job.start()
        return job

    def cancel_all(self) -> None:
        """Stop every job that can still be stopped."""
        for job in tuple(self._running):
            job.cancel()

    def finish(self, seconds: float = 10.0) -> None:
        """Cancel what runs and wait until it is at rest; called when the window closes."""
        self._finished = True
        running = tuple(self._running)
        self.cancel_all()
        for job in running:
            job.wait(seconds)

    def _show(self, label: str, job: Job[T]) -> QProgressDialog:
        from PySide6.QtWidgets import QProgressDialog

        from dprk_viewer.view.plain_text import label as plain_label

        dialog = QProgressDialog("", self._words.say("Cancel"), 0, 0, self._window)
        dialog.setLabel(plain_label(label))
        dialog.setWindowTitle(self._words.say("DPRK Viewer"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(0)
        dialog.canceled.connect(job.cancel)
        watch = QTimer(dialog, interval=PROGRESS_MS)
        watch.timeout.connect(lambda: _count(dialog, job.progress))
        watch.start()
        dialog.show()
        return dialog


def _after(first: Callable[[], None], then: Callable[[S], None]) -> Callable[[S], None]:
    """What does ``first`` and ``then``."""

    def both(given: S) -> None:
        first()
        then(given)

    return both


def _count(dialog: QProgressDialog, progress: tuple[int, int]) -> None:
    done, steps = progress
    if steps and not dialog.wasCanceled():
        dialog.setMaximum(steps + 1)  # at its maximum Qt would close the dialog
        dialog.setValue(done)
