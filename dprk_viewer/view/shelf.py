"""The sheets a reader comes back to: saved selections in files, and the last few."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from dprk_viewer import paths
from dprk_viewer.errors import CannotRead, NotASelection, ViewerError
from dprk_viewer.settings import FOLDER, KEEP_RECENT, MOST_RECENT, NO_TRACE, RECENT, Settings
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.sheets.saved import ENDING, LARGEST, Selection, read_selection, selection_text
from dprk_viewer.view.menu_bar import Item
from dprk_viewer.view.plain_text import plain
from dprk_viewer.view.sheet_commands import SheetCommands
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.view.preview_window import PreviewWindow

GoTo = Callable[[dt.date | None], object]
"""Puts the window back to a day; None: to all that is held."""


class Shelf:
    """Opens, saves and remembers sheet selections for one window."""

    def __init__(
        self,
        window: QWidget,
        words: Words,
        settings: Settings,
        desk: SheetDesk,
        sheets: SheetCommands,
        go_to_day: GoTo,
    ) -> None:
        self._window, self._words, self.settings = window, words, settings
        self._desk, self._sheets, self._go_to_day = desk, sheets, go_to_day
        desk.folder = settings.get(FOLDER)
        desk.folder_chosen.connect(self._keep_folder)
        sheets.on_preview = self._watch

    # Files

    def open(self) -> None:
        """Let the reader choose a saved selection, and open it."""
        say = self._words.say
        kind = say("Sheet selections (*.{ending})", ending=ENDING)
        dialog = QFileDialog(self._window, say("Open sheet"), self._desk.begin_at(), kind)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if dialog.exec():
            self.open_path(Path(dialog.selectedFiles()[0]))

    def open_path(self, path: Path) -> None:
        """Open the selection in a file; say so where there is none."""
        try:
            self.open_selection(_read(path))
        except ViewerError as error:
            self._desk.report(self._window, error)

    def open_selection(self, selection: Selection) -> None:
        """Show the sheet as it was chosen, on the facts of its day."""
        from dprk_viewer.errors import UnknownSheet
        from dprk_viewer.sheets.compose import FORMS, TOPICS, names

        maker = self._sheets.maker
        if maker is None:
            return
        if selection.name not in names(maker.facts):
            known = ", ".join((*TOPICS, *FORMS))
            raise UnknownSheet(sheet=selection.name, known=known)
        self._sheets.preview_selection(selection)
        self._go_to_day(selection.options.as_known_on)

    def save(self) -> None:
        """Save the sheet of the tab in front, as it would be made now."""
        selection = self._sheets.selection()
        if selection is not None:
            self._save(self._window, selection)

    def _save(self, parent: QWidget, selection: Selection) -> None:
        name = file_name(selection.name, selection.options).removesuffix("pdf") + ENDING
        data = selection_text(selection).encode("utf-8")
        self._desk.save(parent, name, lambda _ticket: data)

    def _watch(self, shown: PreviewWindow) -> None:
        """Let a preview be saved by the same keys, and remember what was chosen in it."""
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), shown)
        keys.activated.connect(lambda: self._save(shown, shown.selection()))
        shown.finished.connect(lambda _result: self.note(shown.selection()))

    # The last few

    def note(self, selection: Selection) -> None:
        """Remember a sheet as the newest, where the reader keeps recent ones."""
        if not self.settings.get(KEEP_RECENT) or self.settings.get(NO_TRACE):
            return
        text = selection_text(selection)
        rest = [kept for kept in self.settings.get(RECENT) if kept != text]
        if RECENT.allows([text]):
            self.settings.set(RECENT, [text, *rest][:MOST_RECENT])
            self.settings.save_quietly()

    def has_recent(self) -> bool:
        """Whether any sheet is remembered."""
        return any(self._recent())

    def clear_recent(self) -> None:
        """Forget every recent sheet."""
        self.settings.set(RECENT, [])
        self.settings.save_quietly()

    def recent_items(self) -> list[Item]:
        """A command for each recent sheet, numbered from the newest."""
        say = self._words.say
        return [
            Item(
                say("&{number} {sheet}", number=number, sheet=self._named(selection)),
                partial(self._reopen, selection),
                able=lambda: self._sheets.maker is not None,
            )
            for number, selection in enumerate(self._recent(), 1)
        ]

    def _recent(self) -> Iterator[Selection]:
        if self.settings.get(KEEP_RECENT) and not self.settings.get(NO_TRACE):
            for text in self.settings.get(RECENT):
                try:
                    yield read_selection(text.encode("utf-8", "replace"), "")
                except NotASelection:
                    continue

    def _reopen(self, selection: Selection) -> None:
        try:
            self.open_selection(selection)
        except ViewerError as error:
            self._desk.report(self._window, error)

    def _named(self, selection: Selection) -> str:
        """What a sheet is about and its form, for a menu, where "&" has a meaning."""
        from dprk_viewer.sheets.compose import about, names

        maker, name = self._sheets.maker, selection.name
        if maker is None or name not in names(maker.facts):
            return plain(name).replace("&", "&&")
        said = about(maker.facts, self._words, name)
        form = {
            "briefing": self._words.say("{sheet}, briefing", sheet=said),
            "demarche": self._words.say("{sheet}, démarche", sheet=said),
            "non-paper": self._words.say("{sheet}, non-paper", sheet=said),
        }[selection.options.form]
        return plain(form).replace("&", "&&")

    def _keep_folder(self, folder: str) -> None:
        if FOLDER.allows(folder):
            self.settings.set(FOLDER, folder)
            self.settings.save_quietly()


def _read(path: Path) -> Selection:
    """The selection in a file. Raises CannotRead or NotASelection."""
    try:
        if not path.is_file():
            raise CannotRead(path=str(path))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise CannotRead(path=str(path)) from error
    return read_selection(data, str(path))


def sweep_places(settings: Settings, documents: str) -> None:
    """Clear what killed programs left where this one writes."""
    for folder in (str(settings.path.parent), settings.get(FOLDER), documents):
        if folder:
            paths.sweep(Path(folder))
