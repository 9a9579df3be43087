"""Counts the starts that did not come to their end, so that the next one is careful."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from dprk_viewer.settings import Settings
    from dprk_viewer.wording.words import Words

OFFER_AFTER = 2
"""After so many starts in a row that did not end well, default settings are offered."""
_MOST = 9


class Starts:
    """A small file beside the settings: there from the start until the window is filled.

    Where it cannot be written nothing is counted, and nothing else changes.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "starting"
        self.failed = self._read()
        """How many starts in a row did not come to their end before this one."""

    def begin(self) -> None:
        """Note that the program starts."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(str(min(self.failed + 1, _MOST)), encoding="ascii")

    def done(self) -> None:
        """Note that it has started, or was closed by the reader."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _read(self) -> int:
        try:
            text = self._file.read_bytes()[:8].decode("ascii", "replace").strip()
        except OSError:
            return 0
        return min(int(text), _MOST) if text.isdecimal() and text.isascii() else 1


def offer_defaults(
    window: QMainWindow, words: Words, settings: Settings, changed: Callable[[], object]
) -> None:
    """Ask in the window itself whether to go on with default settings; nothing waits for it.

    ``changed`` is called where the reader chose to.
    """
    from PySide6.QtWidgets import QVBoxLayout

    from dprk_viewer.view.question_bar import QuestionBar

    bar = QuestionBar()
    whole = window.centralWidget()
    column = whole.layout() if whole is not None else None
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(0, bar)

    def reset() -> None:
        settings.reset()
        settings.save_quietly()
        changed()

    bar.ask(
        words.say("The last starts did not come to their end. Your settings may be the reason."),
        [
            (words.say("Start with default settings"), reset),
            (words.say("Keep my settings"), lambda: None),
        ],
    )
