"""Takes a furnished window down to its frame, and knows the way back to where its reader was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenuBar

if TYPE_CHECKING:
    from dprk_viewer.view.parts_of_window import WindowWithParts
    from dprk_viewer.view.past import Past
    from dprk_viewer.view.sheet_desk import SheetDesk


def take_down(
    window: WindowWithParts, past_now: Callable[[], Past], desk: SheetDesk
) -> Callable[[], None]:
    """Put away all that stands in ``window``; what is returned leads back once it is there anew.

    ``past_now`` gives what keeps the day: the old one before, the new one on the way back.
    """
    way_back, past = _way_back(window, past_now), past_now()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.jobs.finish(0)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    finding = past.finding
    for old in (finding.box.popup, finding, past, desk, window.jobs):
        old.deleteLater()
    for action in window.findChildren(QAction, options=direct):
        action.deleteLater()
    window.setMenuBar(QMenuBar())
    return way_back


def _way_back(window: WindowWithParts, past_now: Callable[[], Past]) -> Callable[[], None]:
    number, day, host = window.tab_bar.currentIndex(), past_now().day, window.hosts.host
    rows = [tab.row for tab in window.tabs]

    def go() -> None:
        if host is not None:
            window.hosts.show_host(host)
        for tab, row in zip(window.tabs, rows, strict=True):
            if row is not None and tab.holds(row):
                tab.choose(row)
        window.ways.show_tab(number)
        past_now().go(day)

    return go
