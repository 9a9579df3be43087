#!/usr/bin/env python3
"""Make the pictures of the manual: the window as it opens, and a sheet before it is printed.

They are drawn without a display, from the bundled dataset, into resources/manual/en.
"""

from __future__ import annotations

import sys

import photographs
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.manual_pages import manual_folder
from dprk_viewer.view.tab_list import HOME

WIDTH, COLOURS = 620, 64
"""Width in px, and how many colours are kept, so that a picture stays small."""
SIZE = (1180, 720)
PREVIEW_SIZE = (960, 760)


def main() -> int:
    """Make both pictures; return the exit code."""
    return photographs.photograph(SIZE, [(show_home, save_home), (show_labour, save_sheet)])


def show_home(window: MainWindow) -> None:
    """Bring the first tab to the front."""
    window.tab_bar.setCurrentIndex(HOME)


def save_home(window: MainWindow) -> None:
    """Save the window as it opens."""
    save(window, "first-steps-home.png")


def show_labour(window: MainWindow) -> None:
    """Bring the tab on labour to the front."""
    window.tab_bar.setCurrentIndex(HOME + 1)


def save_sheet(window: MainWindow) -> None:
    """Save the sheet of the tab in front once its page is there."""
    shown = window.preview()
    assert shown is not None
    shown.resize(*PREVIEW_SIZE)
    wait()
    while shown.data is None:
        wait()
    save(shown, "first-steps-sheet.png")


def wait() -> None:
    """Let the window draw for a while."""
    loop = QEventLoop()
    QTimer.singleShot(photographs.SETTLE_MS, loop.quit)
    loop.exec()


def save(widget: QWidget, name: str) -> None:
    """Save a small picture of a widget."""
    picture = photographs.picture_of(widget)
    photographs.save(picture, manual_folder("en") / name, COLOURS, WIDTH)


if __name__ == "__main__":
    sys.exit(main())
