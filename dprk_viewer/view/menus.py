"""The menus: each command once, with its words, its key and what it does.

A command is one line in the group of its menu. Sentence case; "…" only where more is asked
before it is done; an access key that no other command of the menu has; at most seven in a
group; keys of the system's own where there are such, and never Ctrl with Alt.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from dprk_viewer.view.cite_styles import cite_styles
from dprk_viewer.view.menu_actions import (
    Commands,
    CopyActions,
    HelpActions,
    PastActions,
    SheetActions,
    TextActions,
    Ways,
)
from dprk_viewer.view.menu_bar import Inner, Item, Live, MenuBar, Needs, Plan, Role
from dprk_viewer.view.tab_list import KEYS, menu_titles
from dprk_viewer.wording.words import Words

_KEY = QKeySequence.StandardKey
_FACTS: Final[Needs] = ("facts",)
_SHEET: Final[Needs] = ("facts", "sheet")
_ROW: Final[Needs] = ("facts", "row")


def menu_bar(
    window: QMainWindow, commands: Commands, ways: Ways, sheets: SheetActions, words: Words
) -> MenuBar:
    """The menus of ``window``; ``commands``, ``ways`` and ``sheets`` do what is chosen."""
    plans = [
        _file(words, commands, sheets),
        _edit(words, commands.copies),
        _view(words, commands),
        _go(words, ways, commands.past),
        _tools(words, sheets, commands.helper),
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
    table = (
        Item(say("Copy ta&ble"), copies.copy_table, needs=_FACTS, on_row=6),
        Item(say("Select &all rows"), copies.select_all, _KEY.SelectAll, _FACTS),
    )
    return Plan(say("&Edit"), (fact, table))


def _citations(words: Words, copies: CopyActions) -> Inner:
    """The citation of the chosen row in each style."""
    items = tuple(
        Item(title, partial(copies.cite, style), needs=_ROW) for style, title in cite_styles(words)
    )
    return Inner(words.say("Copy ci&tation"), items, on_row=5)


def _view(words: Words, commands: Commands) -> Plan:
    past, helper = commands.past, commands.helper
    known = Item(words.say("&As known on…"), past.ask, needs=_FACTS)
    grades = Item(
        words.say("Show our &grades"),
        helper.turn_grades,
        ticked=helper.shows_grades,
        able=helper.may_turn_grades,
    )
    grey = Item(
        words.say("G&rey-print proof"),
        helper.turn_grey,
        "Ctrl+Shift+G",
        ticked=helper.shows_grey,
        able=helper.may_turn_grey,
    )
    full = Item(
        words.say("&Full screen"), helper.turn_full_screen, "F11", ticked=helper.is_full_screen
    )
    return Plan(
        words.say("&View"), ((known,), _text_size(words, commands.text), (grades, grey), (full,))
    )


def _text_size(words: Words, text: TextActions) -> tuple[Item, ...]:
    say = words.say
    return (
        Item(say("&Larger text"), text.larger, _KEY.ZoomIn, _FACTS, able=text.may_grow),
        Item(say("S&maller text"), text.smaller, _KEY.ZoomOut, _FACTS, able=text.may_shrink),
        Item(
            say("Text as large as the &system's"),
            text.ordinary,
            "Ctrl+0",
            _FACTS,
            able=text.may_be_ordinary,
        ),
    )


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


def _tools(words: Words, sheets: SheetActions, helper: HelpActions) -> Plan:
    may, own_state = sheets.may_choose_own_state, sheets.choose_own_state
    own = Item(words.say("&We are…"), own_state, needs=_FACTS, able=may)
    options = Item(words.say("&Options"), helper.show_options, "Ctrl+,", role=Role.PreferencesRole)
    return Plan(words.say("&Tools"), ((own,), (options,)))


def _help(words: Words, commands: Commands) -> Plan:
    say, helper = words.say, commands.helper
    page = partial(partial, helper.show_page)
    manual = (
        Item(say("&Help"), page("first-steps"), _KEY.HelpContents),
        Item(say("&Keyboard shortcuts"), page("keyboard"), "Ctrl+?"),
        Item(say("How we &grade"), page("grading")),
        Item(say("&Limits of this data"), page("limits")),
    )
    data = (
        Item(say("&Check a printed sheet…"), helper.check_sheet, needs=_FACTS),
        Item(say("&What changed"), page("changes"), needs=_FACTS),
    )
    about = Item(say("&About DPRK Viewer"), commands.show_about, role=Role.AboutRole)
    return Plan(say("&Help"), (manual, data, (about,)))
