from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dprk_viewer import app
from dprk_viewer.view.error_dialog import details

ROOT = Path(__file__).parent.parent
OFFSCREEN_SAYS = "This plugin does not support propagateSizeHints()\n"
"""What Qt's platform without a display says of itself."""


def run(code: str, folder: Path, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """Run ``code`` in a process of its own, away from the reader's settings."""
    values = os.environ | {"XDG_CONFIG_HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)} | changes
    folder.chmod(0o700)
    kept = {name: value for name, value in values.items() if value is not None}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    done.stderr = done.stderr.replace(OFFSCREEN_SAYS, "")
    return done


OPEN = "import sys; from dprk_viewer import app; sys.exit(app.main([]))"
NOWHERE: dict[str, str | None] = {
    "QT_QPA_PLATFORM": None,
    "DISPLAY": None,
    "WAYLAND_DISPLAY": None,
}


def test_a_library_that_the_screen_needs_is_named_where_it_is_missing(tmp_path: Path) -> None:
    (tmp_path / "libxcb-cursor.so.0").touch()
    there = NOWHERE | {"DISPLAY": ":98765", "LD_LIBRARY_PATH": str(tmp_path)}
    done = run(OPEN, tmp_path, **there)
    assert (done.returncode, done.stdout) == (6, "")
    assert done.stderr.count("\n") == 1
    assert "a library is missing" in done.stderr
    assert "libxcb-cursor.so.0" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"DISPLAY": ":98765"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":98765"},
        {"WAYLAND_DISPLAY": "wayland-nowhere", "XDG_SESSION_TYPE": "wayland"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "no-such-platform"},
    ],
    ids=str,
)
def test_without_a_display_it_says_so_in_one_line(
    tmp_path: Path, changes: dict[str, str | None]
) -> None:
    done = run(OPEN, tmp_path, **(NOWHERE | changes))
    assert done.returncode == 6
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "no screen" in done.stderr
    assert list(tmp_path.rglob("core*")) == []


CLOSE_WHEN = """
import sys
from PySide6.QtCore import QTimer
from dprk_viewer import app

class Watched(app.MainWindow):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.{signal}.connect(lambda: QTimer.singleShot(0, self.look))

    def look(self):
        {look}
        self.close()

app.MainWindow = Watched
code = app.main([])
{after}
sys.exit(code)
"""


def test_nothing_heavy_is_imported_on_the_way_to_the_first_window(tmp_path: Path) -> None:
    done = run(
        """
import sys
from PySide6.QtCore import QTimer
from dprk_viewer import app

class Painted(app.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        heavy = {"pandas", "numpy", "reportlab", "babel", "openpyxl", "pypdfium2"}
        print(sorted(heavy & set(sys.modules)), "dprk_viewer.dataset.loader" in sys.modules)
        QTimer.singleShot(0, self.close)

app.MainWindow = Painted
sys.exit(app.main([]))
""",
        tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "[] False"


def test_the_bundled_facts_fill_every_tab_and_closing_ends_with_0(tmp_path: Path) -> None:
    look = "print([tab.view.model().rowCount() > 0 for tab in self.tabs])"
    code = CLOSE_WHEN.format(signal="all_shown", look=look, after="")
    done = run(code, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "[True, True, True, True]\n"


def test_every_tab_draws_its_figure_and_makes_its_sheet(tmp_path: Path) -> None:
    look = """
        from PySide6.QtTest import QTest
        for tab in self.tabs:
            self.ways.bring(tab)
            QTest.qWait(100)
            drawing = tab.panel.figure.drawing
            preview = self.preview()
            while preview is not None and preview.data is None:
                QTest.qWait(20)
            made = preview.data[:5] if preview else None
            print(tab.name, bool(drawing and drawing.shapes), made)
            if preview:
                preview.close()
    """.strip()
    done = run(CLOSE_WHEN.format(signal="all_shown", look=look, after=""), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "labour True b'%PDF-'",
        "sanctions True b'%PDF-'",
        "cyber True b'%PDF-'",
        "sources False None",
    ]


def test_no_thread_outlives_the_window(tmp_path: Path) -> None:
    after = "import threading; print([each.name for each in threading.enumerate()])"
    done = run(CLOSE_WHEN.format(signal="all_shown", look="pass", after=after), tmp_path)
    assert (done.returncode, done.stdout) == (0, "['MainThread']\n")


def test_an_error_nobody_expected_is_told_and_the_window_stays(tmp_path: Path) -> None:
    look = """
        from PySide6.QtWidgets import QMessageBox
        def told(box):
            print(box.textFormat().name, box.text()[:34], "|", box.detailedText().splitlines()[0])
        QMessageBox.exec = told
        def fail():
            raise RuntimeError("no such file: /home/someone/notes.txt")
        QTimer.singleShot(0, fail)
        QTimer.singleShot(50, lambda: (print(self.isVisible()), self.close()))
        return
    """.strip()
    done = run(CLOSE_WHEN.format(signal="all_shown", look=look, after=""), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    told, visible = done.stdout.splitlines()
    assert told == ("PlainText The program met a fault of its own | RuntimeError: no such file: …")
    assert visible == "True"


def test_details_name_no_person_and_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "anna.secret")
    try:
        raise OSError(2, "gone for anna.secret", r"C:\Users\anna.secret\x.pdf")
    except OSError as error:
        said = details(error)
    assert "anna" not in said
    assert "Users" not in said
    assert said.startswith("FileNotFoundError: ")
    assert "test_app.py:" in said


def test_the_bundled_fonts_are_the_ones_on_screen(qtbot: QtBot) -> None:
    from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

    app.register_fonts(app.FIRST_FONTS)
    assert QFontInfo(QFont("Source Sans 3")).family() == "Source Sans 3"
    app.register_other_scripts()
    families = set(QFontDatabase.families())
    assert {"Noto Sans KR", "Noto Sans JP"} <= families
