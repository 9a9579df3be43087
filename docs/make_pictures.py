#!/usr/bin/env python3
"""Make the pictures of README: four views of the window, and the first page of a sheet.

They are drawn without a display, from the bundled dataset, into docs/pictures.
"""

from __future__ import annotations

import datetime as dt
import sys
from functools import partial
from pathlib import Path

import photographs
import pypdfium2

from dprk_viewer import paths
from dprk_viewer.dataset.loader import load
from dprk_viewer.pdf.render import render
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.compose import compose
from dprk_viewer.view.labour_tab import LabourTab
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.tab_list import HOME
from dprk_viewer.wording.words import Words

PICTURES = Path(__file__).parent / "pictures"
SIZE = (1366, 768)
PAGE_PIXELS = 1100
COLOURS = 128
MADE = dt.date(2026, 11, 24)
HOST = "RUS"
LABOUR, SANCTIONS = 1, 2


def main() -> int:
    """Make every picture; return the exit code."""
    PICTURES.mkdir(exist_ok=True)
    save_page(f"country:{HOST}")
    steps: list[photographs.Step] = [
        (partial(show_tab, HOME), partial(save_window, "home")),
        (partial(show_tab, SANCTIONS), partial(save_window, "sanctions")),
        # The switch to the map is there once the tab is furnished.
        (partial(show_tab, LABOUR), lambda _window: None),
        (show_map, partial(save_window, "map")),
        (lambda window: window.show_host(HOST), partial(save_window, "hosts")),
    ]
    return photographs.photograph(SIZE, steps)


def save_page(name: str) -> None:
    """Save the first page of a sheet."""
    words = Words.english()
    options = SheetOptions(printed_on=MADE, marking="RESTRICTED")
    sheet = compose(load(paths.resource("data")), words, name, options)
    document = pypdfium2.PdfDocument(render(sheet, words))
    page = document[0]
    picture = page.render(scale=PAGE_PIXELS / page.get_height()).to_pil()
    photographs.save(picture, PICTURES / f"page-{name.partition(':')[0]}.png", COLOURS)
    document.close()


def show_tab(number: int, window: MainWindow) -> None:
    """Bring a tab to the front."""
    window.tab_bar.setCurrentIndex(number)


def show_map(window: MainWindow) -> None:
    """Show the hosts of the tab on labour on the map."""
    tab = window.current_tab()
    assert isinstance(tab, LabourTab)
    tab.switch.choose("map")


def save_window(name: str, window: MainWindow) -> None:
    """Save what the window shows."""
    photographs.save(photographs.picture_of(window), PICTURES / f"window-{name}.png", COLOURS)


if __name__ == "__main__":
    sys.exit(main())
