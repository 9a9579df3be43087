#!/usr/bin/env python3
"""Make the pictures of the manual: the window as it opens, and a sheet before it is printed.

They are drawn without a display, from the bundled dataset, into resources/manual/en.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The reader's own settings stay out of the pictures.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

from PIL import Image
from PySide6.QtCore import QBuffer, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from dprk_viewer import app
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.manual_pages import manual_folder
from dprk_viewer.view.tab_list import HOME

WIDTH, COLOURS = 620, 64
"""Width in px, and how many colours are kept, so that a picture stays small."""
SIZE = (1180, 720)
PREVIEW_SIZE = (960, 760)
SETTLE_MS, PATIENCE_MS = 600, 100


class Photographed(MainWindow):
    """Saves the pictures one after the other, then closes."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.all_shown.connect(lambda: QTimer.singleShot(SETTLE_MS, self.photograph))

    def photograph(self) -> None:
        """Save the first tab, then open a sheet."""
        self.resize(*SIZE)
        self.tab_bar.setCurrentIndex(HOME)
        QTimer.singleShot(SETTLE_MS, self.save_home)

    def save_home(self) -> None:
        """Save the window, and open the sheet on labour."""
        save(self, "first-steps-home.png")
        self.tab_bar.setCurrentIndex(HOME + 1)
        self.wait_for_sheet()

    def wait_for_sheet(self) -> None:
        """Save the preview once its page is there."""
        shown = self.preview()
        assert shown is not None
        shown.resize(*PREVIEW_SIZE)

        def look() -> None:
            if shown.data is None:
                QTimer.singleShot(PATIENCE_MS, look)
            else:
                QTimer.singleShot(SETTLE_MS, finish)

        def finish() -> None:
            save(shown, "first-steps-sheet.png")
            QApplication.quit()

        look()


def save(widget: QWidget, name: str) -> None:
    """Save a small picture of a widget."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    picture = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    height = round(picture.height * WIDTH / picture.width)
    small = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
    small.quantize(COLOURS).save(manual_folder("en") / name, optimize=True)


def main() -> int:
    """Make both pictures; return the exit code."""
    setattr(app, "MainWindow", Photographed)  # noqa: B010 - the one place that swaps it
    return app.main([])


if __name__ == "__main__":
    sys.exit(main())
