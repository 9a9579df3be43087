"""Opens the windows that explain: the manual, the check of a printed sheet, the options."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.settings import GRADES, GREY, OWN_STATE, Choice, Settings
from dprk_viewer.view.look import Look
from dprk_viewer.view.menu_bar import MenuBar
from dprk_viewer.view.sheet_commands import SheetCommands
from dprk_viewer.view.wishes import keep_wishes
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.view.archive import Archive
    from dprk_viewer.view.manual_pages import PageName
    from dprk_viewer.view.manual_window import ManualWindow


class Desk(Protocol):
    """What the helper needs of its window."""

    sheets: SheetCommands
    menus: MenuBar
    archive: Archive | None


class Helper:
    """Serves one window; each of its windows stands beside it and blocks nothing."""

    def __init__(
        self,
        window: QMainWindow,
        desk: Desk,
        words: Words,
        look: Look,
        settings: Settings,
        changed: Callable[[], object],
    ) -> None:
        self._window, self._desk, self._changed = window, desk, changed
        self._words, self._look, self._settings = words, look, settings
        self._manual: ManualWindow | None = None

    def show_page(self, name: PageName) -> ManualWindow:
        """Show a page of the manual."""
        from dprk_viewer.view.manual_pages import manual_pages
        from dprk_viewer.view.manual_window import ManualWindow

        if self._manual is None:
            history = self._desk.archive.history if self._desk.archive else None
            pages = manual_pages(self._words, self._desk.menus.shortcuts(), self._facts, history)
            self._manual = ManualWindow(self._window, self._words, self._look, pages)
        self._manual.show_page(name)
        return self._manual

    def check_sheet(self) -> QWidget | None:
        """Let the reader ask whether a printed sheet still stands."""
        from dprk_viewer.view.check_window import CheckWindow

        facts, archive = self._facts(), self._desk.archive
        if facts is None or archive is None:
            return None
        check = archive.check
        made = CheckWindow(self._window, self._words, self._look, lambda text: check(facts, text))
        return _shown(made)

    def show_options(self) -> QWidget:
        """Let the reader choose what lasts."""
        from dprk_viewer.view.options_window import OptionsWindow, OwnState

        own = OwnState(self._own_state, self._desk.sheets.choose_own_state)
        made = OptionsWindow(self._window, self._words, self._look, self._settings, own)
        made.changed.connect(self._show)
        return _shown(made)

    def turn_grades(self) -> None:
        """Show our grades, or no more."""
        self._turn(GRADES)

    def turn_grey(self) -> None:
        """Show previews in grey, or no more."""
        self._turn(GREY)

    def shows_grades(self) -> bool:
        """Whether our grades are shown."""
        return self._settings.get(GRADES)

    def shows_grey(self) -> bool:
        """Whether previews are shown in grey."""
        return self._settings.get(GREY)

    def may_turn_grades(self) -> bool:
        """Whether that is the reader's to choose."""
        return not self._settings.is_locked(GRADES)

    def may_turn_grey(self) -> bool:
        """Whether that is the reader's to choose."""
        return not self._settings.is_locked(GREY)

    def turn_full_screen(self) -> None:
        """Fill the screen with the window, or no more."""
        full = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(self._window.windowState() ^ full)

    def is_full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._window.isFullScreen()

    def _turn(self, choice: Choice[bool]) -> None:
        self._settings.set(choice, not self._settings.get(choice))
        self._settings.save_quietly()
        self._show()

    def _show(self) -> None:
        """Let the window be as the reader chose."""
        from dprk_viewer.view.detail_pane import DetailPane

        keep_wishes(self._window, self._settings)
        for pane in self._window.findChildren(DetailPane):
            pane.refresh()
        self._changed()

    def _facts(self) -> Facts | None:
        return self._desk.sheets.maker.facts if self._desk.sheets.maker else None

    def _own_state(self) -> str:
        facts, code = self._facts(), self._settings.get(OWN_STATE)
        place = facts.places.get(code) if facts else None
        return place.name if place else code


def _shown(window: QWidget) -> QWidget:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window
