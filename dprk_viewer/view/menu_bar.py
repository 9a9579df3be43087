"""Turns a plan of menus into Qt's: what stands there, its keys, and when it can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

Do = Callable[[], object]
Keys = QKeySequence.StandardKey | str
Need = Literal["facts", "sheet", "row"]
"""What there must be: checked facts, a sheet of the tab in front, a chosen row."""
Needs = tuple[Need, ...]
Role = QAction.MenuRole


class Item(NamedTuple):
    """A command: its words with their access key, what it does, its keys, what it needs."""

    text: str
    do: Do
    keys: Keys = ""
    needs: Needs = ()
    ticked: Callable[[], bool] | None = None
    """For what is on or off: whether it is on now."""
    able: Callable[[], bool] | None = None
    """Whether it can be done now; asked when its menu opens."""
    role: Role = Role.NoRole
    """Where macOS wants it."""
    on_row: int = 0
    """Its place in the menu of a row of a table, from 1; 0: it does not stand there."""


class Inner(NamedTuple):
    """A menu within a menu."""

    text: str
    items: tuple[Item, ...]
    on_row: int = 0
    """Its place in the menu of a row, as for a command."""


class Shortcut(NamedTuple):
    """A command that has keys, as the manual lists it."""

    menu: str
    command: str
    keys: str


class Live(NamedTuple):
    """Commands that are asked for anew whenever their menu opens."""

    items: Callable[[], Sequence[Item]]


Group = tuple[Item | Inner | Live, ...]
"""What stands between two lines of a menu: at most seven."""


class Plan(NamedTuple):
    """One menu of the bar."""

    title: str
    groups: tuple[Group, ...]


class MenuBar:
    """The menus of one window."""

    def __init__(self, window: QMainWindow, plans: Sequence[Plan]) -> None:
        self._window = window
        self._made: list[tuple[Item, QAction]] = []
        self._keyed: list[tuple[str, Item, QAction]] = []
        self._there: AbstractSet[Need] = frozenset()
        self._on_row: dict[int, QAction] = {}
        for plan in plans:
            menu = window.menuBar().addMenu(plan.title)
            for number, group in enumerate(plan.groups):
                if number:
                    menu.addSeparator()
                for part in group:
                    self._add(menu, part)
            menu.aboutToShow.connect(self.refresh)

    def allow(self, there: AbstractSet[Need]) -> None:
        """Say what there is now; a command that needs more is shown, but cannot be chosen."""
        self._there = there
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done and what is on as it stands now."""
        for item, action in self._made:
            able = item.able is None or item.able()
            action.setEnabled(able and self._there >= set(item.needs))
            if item.ticked is not None:
                action.setChecked(item.ticked())

    def shortcuts(self) -> list[Shortcut]:
        """Every command that has keys, in the order of the menus, as this system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            Shortcut(_bare(menu), _bare(item.text), action.shortcut().toString(native))
            for menu, item, action in self._keyed
            if not action.shortcut().isEmpty()
        ]

    def serve(self, view: QWidget) -> None:
        """Offer the commands that act on a row where the reader asks for its menu."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.addActions([action for _, action in sorted(self._on_row.items())])

    def _add(self, menu: QMenu, part: Item | Inner | Live) -> None:
        if isinstance(part, Live):
            self._add_live(menu, part)
            return
        if isinstance(part, Item):
            made = self._action(menu, part)
            self._made.append((part, made))
            self._keyed.append((menu.title(), part, made))
        else:
            inner = menu.addMenu(part.text)
            made = inner.menuAction()
            for item in part.items:
                self._add(inner, item)
        if part.on_row:
            self._on_row[part.on_row] = made

    def _add_live(self, menu: QMenu, live: Live) -> None:
        """Put the commands where they are listed, each time the menu opens."""
        after = menu.addSeparator()
        after.setVisible(False)
        shown: list[QAction] = []

        def show() -> None:
            for old in shown:
                menu.removeAction(old)
                old.deleteLater()
            items = live.items()
            shown[:] = [self._action(menu, item, after) for item in items]
            for item, action in zip(items, shown, strict=True):
                action.setEnabled(item.able is None or item.able())

        menu.aboutToShow.connect(show)

    def _action(self, menu: QMenu, item: Item, before: QAction | None = None) -> QAction:
        action = QAction(item.text, self._window)
        action.setMenuRole(item.role)
        action.setShortcut(QKeySequence(item.keys))
        action.setShortcutVisibleInContextMenu(False)
        action.setCheckable(item.ticked is not None)
        action.triggered.connect(lambda: item.do())
        menu.insertAction(before, action)  # type: ignore[arg-type]  # None: at the end
        return action


def _bare(text: str) -> str:
    """The words of a menu without access key and dots."""
    return text.replace("&", "").removesuffix("…")
