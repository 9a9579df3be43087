"""A client of another process hears the window over the accessibility bus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dprk_viewer import app
from dprk_viewer.figures.table import Table
from dprk_viewer.view.cyber_tab import CyberTab
from dprk_viewer.view.sources_tab import SourcesTab
from dprk_viewer.wording.words import Words

ROWS = 20
"""So many rows of each table are listened to."""
SYSTEM_PYTHON = "/usr/bin/python3"
"""The interpreter for which Debian installs the bindings of the bus."""
SCRIPT = '"$1" -m dprk_viewer & "$2" "$3" "$4" "$5"; code=$?; kill $!; wait $!; exit $code'
ROOT = Path(app.__file__).parent.parent
CLIENT = Path(__file__).with_name("outside_client.py")


@pytest.fixture(scope="module")
def told() -> Iterator[dict[str, Any]]:
    """What the client heard on each tab, of a window on a display and a bus of its own."""
    # A socket's path may be 107 bytes long, and pytest's own folders are long already.
    with tempfile.TemporaryDirectory() as home:
        told = Path(home, "told.json")
        own = {
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "XDG_CONFIG_HOME": f"{home}/config",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        without = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"}
        kept = {name: text for name, text in os.environ.items() if name not in without}
        shell = ["sh", "-c", SCRIPT, "sh", sys.executable, SYSTEM_PYTHON, str(CLIENT)]
        done = subprocess.run(
            ["xvfb-run", "-a", "dbus-run-session", "--", *shell, str(ROWS), str(told)],
            env=kept | own,
            cwd=ROOT,
            capture_output=True,
            timeout=90,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        yield json.loads(told.read_bytes())


def test_every_tab_tells_its_controls_by_name(told: dict[str, Any]) -> None:
    assert len(told) == 6
    for tab, heard in told.items():
        assert len(heard["controls"]) > 10, tab
        assert [role for role, name in heard["controls"] if not name.strip()] == [], tab


@pytest.mark.parametrize(("title", "tab"), [("Cyber activity", CyberTab), ("Sources", SourcesTab)])
def test_the_text_of_each_cell_is_heard(
    told: dict[str, Any], title: str, tab: type[CyberTab | SourcesTab]
) -> None:
    table: Table = tab.build(app.load(), Words.english())
    heads = [column.title for column in table.columns]
    [heard] = told[title]["tables"]
    rows = iter(
        [f"{head}: {cell}" for head, cell in zip(heads, row.cells, strict=True)]
        for row in table.rows
    )
    assert len(heard) == ROWS
    # A tab shows some of its rows at first, in the order of all of them.
    assert [row for row in heard if row not in rows] == []


def test_every_table_that_shows_is_heard(told: dict[str, Any]) -> None:
    with_table = [title for title, heard in told.items() if any(heard["tables"])]
    assert with_table == ["Labour", "Sanctions timeline", "Cyber activity", "Sources"]
