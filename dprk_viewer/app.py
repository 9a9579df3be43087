"""Puts the pieces together and starts the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLibraryInfo,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from dprk_viewer import paths
from dprk_viewer.settings import COLUMNS, GEOMETRY, NO_TRACE, Settings, read_preset
from dprk_viewer.view.archive import Archive
from dprk_viewer.view.following import Following
from dprk_viewer.view.look import Look
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.starts import OFFER_AFTER, Starts, offer_defaults
from dprk_viewer.wording.words import Words

# What the first paint does not need is imported when it is first used.
if TYPE_CHECKING:
    from dprk_viewer.errors import NoDisplay
    from dprk_viewer.facts.history import History
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.sheets.blocks import Sheet
    from dprk_viewer.sheets.verify import Verdict

_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]
COLLECT_AFTER = 50_000
"""How many more objects are made than dropped before garbage is looked for: facts have none."""
RESET = "--reset-settings"
"""Asks for a start with default settings."""
FIRST_FONTS = ("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf", "SourceSans3-It.ttf")


def main(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit code.

    ``arguments`` are RESET or files of sheet selections to open. Where there is no display
    the process ends at once: one line on stderr, exit code 6.
    """
    gc.set_threshold(COLLECT_AFTER)
    words = Words.english()
    application = _application(words)
    register_fonts(FIRST_FONTS)
    settings, starts = _settings(RESET in arguments)
    look = Look.of_system()
    window = _window(words, settings, look)
    Following(window, look)
    window.archive = _archive(words)
    sys.excepthook = _boundary(window, words)
    if starts.failed >= OFFER_AFTER:
        bar = window.tab_bar
        offer_defaults(window, words, settings, lambda: bar.currentChanged.emit(bar.currentIndex()))
    window.all_shown.connect(lambda: QTimer.singleShot(0, register_other_scripts))
    window.all_shown.connect(lambda: _open(window, arguments))
    for signal in (window.all_shown, window.facts_refused):
        signal.connect(starts.done)
    window.show()
    code = application.exec()
    starts.done()
    # The system takes the memory back; the interpreter need not look through it once more.
    gc.freeze()
    return code


def _open(window: MainWindow, arguments: Sequence[str]) -> None:
    """Open the selections asked for, and clear what killed programs left."""
    from dprk_viewer.view.sheet_desk import documents
    from dprk_viewer.view.shelf import sweep_places

    for argument in arguments:
        if argument != RESET:
            window.shelf.open_path(Path(argument))
    sweep_places(window.shelf.settings, documents())


def _settings(reset: bool) -> tuple[Settings, Starts]:
    """The reader's choices, without those that may have stopped the last start."""
    folder = paths.settings_folder()
    preset = read_preset(paths.preset_files())
    settings = Settings.load(folder / "settings.json", preset)
    starts = Starts(folder)
    if reset:
        settings.reset()
    if starts.failed:
        settings.pass_over(GEOMETRY, COLUMNS)
    if not settings.get(NO_TRACE):
        starts.begin()
    return settings, starts


def load() -> Facts:
    """The facts of the bundled dataset; see :func:`dprk_viewer.dataset.loader.load`."""
    from dprk_viewer.dataset import loader

    return loader.load(paths.resource("data"))


def _window(words: Words, settings: Settings, look: Look) -> MainWindow:
    def render(sheet: Sheet) -> bytes:
        from dprk_viewer.pdf.render import render as render_pdf

        return render_pdf(sheet, words)

    def write_as(facts: Facts, sheet: Sheet, ending: str) -> list[tuple[str, bytes]]:
        from dprk_viewer.outputs import outputs

        return [(name, make()) for name, make in outputs(facts, words, sheet, [ending])]

    return MainWindow(words, settings, look, load, render, write_as)


def _archive(words: Words) -> Archive:
    def history() -> History:
        from dprk_viewer.checking import bundled_history

        return bundled_history()

    def check(facts: Facts, text: str) -> Verdict:
        from dprk_viewer.checking import check_text

        return check_text(facts, words, text)

    return Archive(history, check)


def _application(words: Words) -> QApplication:
    """Qt's application. Qt aborts without a display; this leaves before it does."""

    def refuse(kind: QtMsgType, _context: QMessageLogContext, _message: str | None) -> None:
        if kind == QtMsgType.QtFatalMsg:
            from dprk_viewer.wording.sentences import sentence

            why = _why_no_window()
            os.write(2, (sentence(words, why) + "\n").encode("utf-8", "replace"))
            os._exit(why.exit_code)

    qInstallMessageHandler(refuse)
    application = QApplication([paths.APP_NAME, "-style", "fusion"])
    qInstallMessageHandler(None)
    application.setApplicationName("DPRK Viewer")
    # So that a Linux desktop finds its entry and icon, and others show the icon too.
    application.setDesktopFileName(paths.APP_NAME)
    application.setWindowIcon(QIcon(str(paths.resource("icons/dprk-viewer-64.png"))))
    return application


def _why_no_window() -> NoDisplay:
    """What kept Qt from the screen: a library that its plug-in loads, or that there is none."""
    import ctypes

    from dprk_viewer.errors import NoDisplay, NoWindowLibrary

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    plugin = Path(folder, "platforms", "libqxcb.so")
    if os.environ.get("DISPLAY") and plugin.exists():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:  # the frozen program's loader hides the first one
            return NoWindowLibrary(reason=str(error.__cause__ or error))
    return NoDisplay()


def register_fonts(names: Sequence[str]) -> None:
    """Make bundled fonts known to Qt; without one, the system's stand in on screen."""
    for name in names:
        QFontDatabase.addApplicationFont(str(paths.resource(f"fonts/{name}")))


def register_other_scripts() -> None:
    """Make the fonts of other scripts known, once the first window is there."""
    folder = paths.resource("fonts")
    register_fonts(sorted(font.name for font in folder.glob("Noto*.ttf")))


def _boundary(window: MainWindow, words: Words) -> _Hook:
    """What happens with an error nobody expected: one dialog, and the window stays.

    A fault that comes again, as one in painting does with every repaint, is told once.
    """
    told: set[str] = set()
    open_dialogs: list[BaseException] = []

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if open_dialogs or isinstance(error, KeyboardInterrupt):
            return
        from dprk_viewer.view.error_dialog import details, show_fault

        if details(error) in told:
            return
        told.add(details(error))
        open_dialogs.append(error)
        try:
            show_fault(window, words, error)
        finally:
            open_dialogs.clear()

    return hook
