"""A window that is drawn without a display and saves pictures of itself.

Import this before Qt: it keeps the reader's own display and settings out of the pictures.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

from PIL import Image
from PySide6.QtCore import QBuffer, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from dprk_viewer import app
from dprk_viewer.view.main_window import MainWindow

SETTLE_MS = 600
"""How long a view has to draw what it draws later."""
Step = tuple[Callable[[MainWindow], None], Callable[[MainWindow], None]]
"""What brings something in sight, and what saves it once it is drawn."""


def photograph(size: tuple[int, int], steps: list[Step]) -> int:
    """Open the window in ``size`` px and take the steps one by one; return the exit code."""

    class Photographed(MainWindow):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.all_shown.connect(lambda: QTimer.singleShot(SETTLE_MS, self.step))

        def step(self, number: int = 0) -> None:
            """Take the step of that number, then those after it."""
            if number == len(steps):
                QApplication.quit()
                return
            show, keep = steps[number]
            self.resize(*size)
            show(self)

            def finish() -> None:
                keep(self)
                self.step(number + 1)

            QTimer.singleShot(2 * SETTLE_MS, finish)

    setattr(app, "MainWindow", Photographed)  # noqa: B010 - the one place that swaps it
    return app.main([])


def picture_of(widget: QWidget) -> Image.Image:
    """What a widget shows."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def save(picture: Image.Image, file: Path, colours: int, width: int | None = None) -> None:
    """Save a picture with so many colours, at ``width`` px if given, so that it stays small."""
    drawn = picture.convert("RGB")
    if width is not None:
        height = round(drawn.height * width / drawn.width)
        drawn = drawn.resize((width, height), Image.Resampling.LANCZOS)
    drawn.quantize(colours).save(file, optimize=True)
