"""What a window has, for those who fill it: its tabs, its foot, its jobs and its ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTabWidget

    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.foot import Foot
    from dprk_viewer.view.home_tab import HomeTab
    from dprk_viewer.view.host_tab import HostTab
    from dprk_viewer.view.job import Jobs
    from dprk_viewer.view.navigation import Navigation
    from dprk_viewer.view.sheet_commands import SheetCommands


class WindowWithParts(QMainWindow):
    """A window by its parts; each is there once the window is furnished."""

    tab_bar: QTabWidget
    tabs: list[FactTab]
    """The tabs that hold a table, in their order."""
    home: HomeTab
    hosts: HostTab
    foot: Foot
    jobs: Jobs
    ways: Navigation
    sheets: SheetCommands
    is_closed: bool

    def report(self, error: Exception) -> None:
        """Say what went wrong, in a sentence."""
        raise NotImplementedError
