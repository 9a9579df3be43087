"""The menus: each command once, with its words, its key and what it does.

A command is one line in the group of its menu. Sentence case; "…" only where more is asked
before it is done; an access key that no other command of the menu has; at most seven in a
group; keys of the system's own where there are such, and never Ctrl with Alt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from dprk_viewer.figures.citations import Style
from dprk_viewer.view.cite_styles import cite_styles
from dprk_viewer.view.menu_bar import Inner, Item, Live, MenuBar, Needs, Plan, Role
from dprk_viewer.view.tab_list import KEYS, menu_titles
from dprk_viewer.wording.words import Words

_KEY = QKeySequence.StandardKey
_FACTS: Final[Needs] = ("facts",)
_SHEET: Final[Needs] = ("facts", "sheet")
_ROW: Final[Needs] = ("facts", "row")


class CopyActions(Protocol):
    """What the menus of a window can put on the clipboard."""

    def copy_row(self) -> object:
        """Copy the chosen row."""

    def say_aloud(self) -> object:
        """Copy its sentence as it can be said."""

    def say_to_cite(self) -> object:
        """Copy its sentence with its source."""

    def cite(self, style: Style) -> object:
        """Copy its citation in one style."""

    def copy_table(self) -> object:
        """Copy the rows shown."""


class PastActions(Protocol):
    """What the menus of a window can ask for about the facts that it shows."""

    def ask(self) -> object:
        """Let the reader choose the day that the facts are of."""

    def search(self) -> object:
        """Let the reader search everything."""


class ShelfActions(Protocol):
    """What the menus of a window can ask for about sheets that a reader comes back to."""

    def open(self) -> object:
        """Open a saved selection."""

    def save(self) -> object:
        """Save the sheet of the tab in front as a selection."""

    def recent_items(self) -> Sequence[Item]:
        """A command for each recent sheet."""

    def has_recent(self) -> bool:
        """Whether there is any."""

    def clear_recent(self) -> object:
        """Forget them."""


class Commands(Protocol):
    """What the menus of a window can ask for."""

    @property
    def copies(self) -> CopyActions:
        """What copies the chosen row and the table in front."""

    @property
    def past(self) -> PastActions:
        """What chooses the day of the facts, and searches them."""

    @property
    def shelf(self) -> ShelfActions:
        """What opens and saves selections, and knows the recent ones."""

    def close(self) -> bool:
        """Close the window."""

    def show_about(self) -> object:
        """Say what the program is."""


class Ways(Protocol):
    """Where the menus of a window can lead."""

    def show_tab(self, number: int) -> object:
        """Bring a tab to the front."""

    def go_back(self) -> object:
        """Show what was looked at before."""

    def go_forward(self) -> object:
        """Show what was looked at before going back."""

    def focus_filter(self) -> object:
        """Go to the filter box."""

    def clear_filter(self) -> object:
        """Show all rows."""


class SheetActions(Protocol):
    """What the menus of a window can ask for where there are facts to make sheets of."""

    def preview(self) -> object:
        """Show the sheet of the tab in front as it will be saved and printed."""

    def export_pdf(self) -> object:
        """Save that sheet."""

    def export_as(self, ending: str) -> object:
        """Save that sheet in another form."""

    def export_pack(self) -> object:
        """Save its démarche and its non-paper."""

    def export_countries(self) -> object:
        """Save the sheets of several hosts."""

    def choose_own_state(self) -> object:
        """Say whose desk this is."""


def menu_bar(
    window: QMainWindow, commands: Commands, ways: Ways, sheets: SheetActions, words: Words
) -> MenuBar:
    """The menus of ``window``; ``commands``, ``ways`` and ``sheets`` do what is chosen."""
    plans = [
        _file(words, commands, sheets),
        _edit(words, commands.copies),
        _view(words, commands.past),
        _go(words, ways, commands.past),
        _tools(words, sheets),
        _help(words, commands),
    ]
    return MenuBar(window, plans)


def _file(words: Words, commands: Commands, sheets: SheetActions) -> Plan:
    say, shelf = words.say, commands.shelf
    files = (
        Item(say("&Open sheet…"), shelf.open, _KEY.Open, _FACTS),
        Item(say("&Save sheet selection…"), shelf.save, _KEY.Save, _SHEET),
    )
    leave = (
        Item(say("&Export PDF…"), sheets.export_pdf, "Ctrl+E", _SHEET, on_row=7),
        Item(say("Export démarche pac&k…"), sheets.export_pack, "Ctrl+Shift+E", _SHEET),
        _other_forms(words, sheets),
        Item(say("Export &country sheets…"), sheets.export_countries, needs=_FACTS),
    )
    paper = (
        Item(say("&Print…"), sheets.preview, _KEY.Print, _SHEET, on_row=1),
        Item(say("Print pre&view"), sheets.preview, "Ctrl+F2", _SHEET),
    )
    clear = Item(say("Clea&r recent sheets"), shelf.clear_recent, able=shelf.has_recent)
    recent = (Live(shelf.recent_items), clear)
    leave_all = (Item(say("E&xit"), commands.close, "Ctrl+Q", role=Role.QuitRole),)
    return Plan(say("&File"), (files, leave, paper, recent, leave_all))


def _other_forms(words: Words, sheets: SheetActions) -> Inner:
    """The other forms of the sheet in front, each by the ending of its file."""
    say, save = words.say, sheets.export_as
    items = (
        Item(say("&Web page…"), partial(save, "html"), needs=_SHEET),
        Item(say("Plain &text for a cable…"), partial(save, "txt"), needs=_SHEET),
        Item(say("Tables as &CSV…"), partial(save, "csv"), needs=_SHEET),
        Item(say("Tables as &XLSX…"), partial(save, "xlsx"), needs=_SHEET),
    )
    return Inner(say("Export &as"), items)


def _edit(words: Words, copies: CopyActions) -> Plan:
    say = words.say
    to_say, to_cite = say("Copy say-it &sentence"), say("Copy s&entence to cite")
    fact = (
        Item(say("&Copy fact"), copies.copy_row, _KEY.Copy, _ROW, on_row=2),
        Item(to_say, copies.say_aloud, "Ctrl+Shift+C", _ROW, on_row=3),
        Item(to_cite, copies.say_to_cite, "Ctrl+Shift+X", _ROW, on_row=4),
        _citations(words, copies),
    )
    table = (Item(say("Copy ta&ble"), copies.copy_table, needs=_FACTS, on_row=6),)
    return Plan(say("&Edit"), (fact, table))


def _citations(words: Words, copies: CopyActions) -> Inner:
    """The citation of the chosen row in each style."""
    items = tuple(
        Item(title, partial(copies.cite, style), needs=_ROW) for style, title in cite_styles(words)
    )
    return Inner(words.say("Copy ci&tation"), items, on_row=5)


def _view(words: Words, past: PastActions) -> Plan:
    known = Item(words.say("&As known on…"), past.ask, needs=_FACTS)
    return Plan(words.say("&View"), ((known,),))


def _go(words: Words, ways: Ways, past: PastActions) -> Plan:
    say = words.say
    steps = (
        Item(say("&Back"), ways.go_back, "Alt+Left", _FACTS),
        Item(say("&Forward"), ways.go_forward, "Alt+Right", _FACTS),
        Item(say("Search &everything"), past.search, "Ctrl+K", _FACTS),
    )
    tabs = tuple(
        Item(title, partial(ways.show_tab, number), keys, _FACTS)
        for number, (title, keys) in enumerate(zip(menu_titles(words), KEYS, strict=True))
    )
    table = (
        Item(say("F&ilter this table"), ways.focus_filter, _KEY.Find, _FACTS),
        Item(say("S&how all rows"), ways.clear_filter, "Esc", _FACTS),
    )
    return Plan(say("&Go"), (steps, tabs, table))


def _tools(words: Words, sheets: SheetActions) -> Plan:
    own = Item(words.say("&We are…"), sheets.choose_own_state, needs=_FACTS)
    return Plan(words.say("&Tools"), ((own,),))


def _help(words: Words, commands: Commands) -> Plan:
    about = Item(words.say("&About DPRK Viewer"), commands.show_about, role=Role.AboutRole)
    return Plan(words.say("&Help"), ((about,),))
