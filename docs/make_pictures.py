#!/usr/bin/env python3
"""Make the pictures of README: the window's tabs and the first page of each sheet.

They are drawn without a display, from the bundled dataset, into docs/pictures.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The reader's own settings stay out of the pictures.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

import pypdfium2
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dprk_viewer import app, paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.compose import compose
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.wording.words import Words

PICTURES = Path(__file__).parent / "pictures"
TABS = ("labour", "sanctions", "cyber", "sources")
SETTLE_MS = 400
SIZE = (1366, 768)
PAGE_PIXELS = 1100
MADE = dt.date(2026, 11, 24)


class Photographed(MainWindow):
    """Saves a picture of each of its tabs, then closes."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.facts_shown.connect(lambda: QTimer.singleShot(SETTLE_MS, self.photograph))

    def photograph(self, number: int = 0) -> None:
        """Save the tab of that number once its figure is drawn, then go on to the next."""
        if number == len(TABS):
            QApplication.quit()
            return
        self.resize(*SIZE)
        self.tab_bar.setCurrentIndex(number)
        QTimer.singleShot(SETTLE_MS, lambda: self.save(number))

    def save(self, number: int) -> None:
        """Save the tab in front."""
        self.grab().save(str(PICTURES / f"window-{TABS[number]}.png"))
        self.photograph(number + 1)


def main() -> int:
    """Make every picture; return the exit code."""
    PICTURES.mkdir(exist_ok=True)
    facts, words = load(paths.resource("data")), Words.english()
    for name in ("labour", "sanctions", "cyber"):
        sheet = compose(facts, words, name, SheetOptions(printed_on=MADE, marking="RESTRICTED"))
        document = pypdfium2.PdfDocument(render(sheet, words))
        page = document[0]
        scale = PAGE_PIXELS / page.get_height()
        page.render(scale=scale).to_pil().save(PICTURES / f"page-{name}.png", optimize=True)
        document.close()
    setattr(app, "MainWindow", Photographed)  # noqa: B010 - the one place that swaps it
    return app.main([])


if __name__ == "__main__":
    sys.exit(main())
