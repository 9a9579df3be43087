"""Listens to a running window over the accessibility bus, as a screen reader does.

Run by the system's own Python, which has the bindings. Goes to each tab by the tab's own
action and writes what it hears there to a file, as JSON: controls as pairs of role and name,
tables as the names of their cells in the rows that were asked for.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

CONTROLS = {
    "check box",
    "combo box",
    "entry",
    "link",
    "list",
    "menu item",
    "page tab",
    "page tab list",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "table",
    "text",
    "toggle button",
    "tree",
}
PATIENCE = 20
"""How many seconds the window may take to show what is waited for."""


def main(rows: int, file: Path) -> None:
    """Write what is heard on each tab; tables are listened to for so many rows."""
    Atspi.init()
    frame = waited(lambda: next(iter(children(Atspi.get_desktop(0))), None))
    tabs = waited(lambda: [each for each in heard(frame) if each.get_role_name() == "page tab"])
    told = {}
    for tab in tabs:
        tab.do_action(0)
        told[tab.get_name()] = waited(lambda: on_tab(frame, rows))
    file.write_text(json.dumps(told), encoding="utf-8")


def on_tab(frame: Any, rows: int) -> dict[str, Any] | None:
    """What the tab in front tells, once it is the same twice; None until then."""
    before = listen(frame, rows)
    time.sleep(0.3)
    after = listen(frame, rows)
    return after if before == after else None


def listen(frame: Any, rows: int) -> dict[str, Any]:
    """The controls that show and the cells of the tables that show."""
    parts = [part for part in heard(frame) if part.get_role_name() in CONTROLS]
    controls = [(part.get_role_name(), part.get_name()) for part in parts]
    tables = [cells(part, rows) for part in parts if part.get_role_name() == "table"]
    return {"controls": controls, "tables": tables}


def heard(part: Any) -> Iterator[Any]:
    """A part that shows and all within it; a table's cells are many and left to it."""
    if not part.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield part
    if part.get_role_name() != "table":
        for each in children(part):
            yield from heard(each)


def children(part: Any) -> list[Any]:
    found = (part.get_child_at_index(at) for at in range(part.get_child_count()))
    return [each for each in found if each is not None]


def cells(table: Any, rows: int) -> list[list[str]]:
    """The names of the cells of the first rows."""
    across, down = table.get_n_columns(), min(rows, table.get_n_rows())
    return [
        [table.get_accessible_at(row, at).get_name() for at in range(across)] for row in range(down)
    ]


def waited(found: Callable[[], Any]) -> Any:
    """What ``found`` gives as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            thing = found()
        except GLib.Error:  # a part went while it was listened to
            thing = None
        if thing:
            return thing
        time.sleep(0.1)
    raise SystemExit("nothing was heard")


main(int(sys.argv[1]), Path(sys.argv[2]))
