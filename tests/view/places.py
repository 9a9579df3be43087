"""Goes through all that a window shows, one place after another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dprk_viewer.view.formed_tab import FormedTab
from dprk_viewer.view.main_window import MainWindow
from dprk_viewer.view.tab_list import HOME


def places(qtbot: QtBot, window: MainWindow, host: str) -> Iterator[tuple[str, QWidget]]:
    """The name of each place and what shows it, while it is in front."""
    window.ways.show_tab(HOME)
    yield settled(qtbot, "home", window)
    for tab in window.tabs:
        window.ways.bring(tab)
        qtbot.waitUntil(lambda tab=tab: tab.row is not None, timeout=20_000)  # type: ignore[misc]
        for form, _ in tab.forms() if isinstance(tab, FormedTab) else [("", "")]:
            if isinstance(tab, FormedTab):
                tab.switch.choose(form)
            yield settled(qtbot, f"{tab.name} {form}", window)
    with qtbot.waitSignal(window.hosts.host_shown):
        window.show_host(host)
    yield settled(qtbot, f"host {host}", window)
    yield from searching(qtbot, window)
    yield from former(qtbot, window)
    yield from windows(qtbot, window)


def searching(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The list of what is found, and what is said where nothing is."""
    box = window.past.finding.box
    window.activateWindow()
    window.past.search()
    qtbot.waitUntil(box.hasFocus)
    for text in ("workers", "nothing of that name"):
        box.setText(text)
        qtbot.waitUntil(box.popup.isVisible)
        yield settled(qtbot, f"search {text}", window)
    box.clear()


def former(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The window as of a former day, on a tab with a table."""
    window.ways.bring(window.tabs[0])
    for day in (dt.date(2019, 12, 22), None):
        with qtbot.waitSignal(window.past.changed, timeout=20_000):
            window.past.go(day)
        if day is not None:
            yield settled(qtbot, f"as known on {day}", window)


def windows(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The windows that open beside it, each closed again."""
    options = window.helper.show_options()
    yield settled(qtbot, "options", options)
    options.close()
    manual = window.helper.show_page("first-steps")
    yield settled(qtbot, "manual", manual)
    manual.close()
    preview = window.preview(name="labour")
    assert preview is not None
    qtbot.waitUntil(lambda: preview.data is not None, timeout=20_000)
    yield settled(qtbot, "preview", preview)
    preview.close()


def settled(qtbot: QtBot, name: str, shown: QWidget) -> tuple[str, QWidget]:
    """A place once what was put off is done."""
    qtbot.wait(80)
    QApplication.processEvents()
    return name, shown
