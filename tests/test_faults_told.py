"""A fault of the program, wherever it arises: one dialog without names, and the window goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_app import CLOSE_WHEN, run

LOOK = """
        import getpass
        import os
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
        home, user = os.path.expanduser("~"), getpass.getuser()

        def told(box):
            text = box.text() + box.detailedText()
            print(box.text()[:34], "|", box.detailedText().splitlines()[0], home in text)
        QMessageBox.exec = told

        def fail(*_event):
            raise RuntimeError(f"lost {{home}}/secret/{{user}}.txt")

        class Bad(QWidget):
            paintEvent = keyPressEvent = fail

        def finish():
            self.tab_bar.setCurrentIndex(2)
            print(self.isVisible(), self.tabs[1].view.model().rowCount() > 0)
            self.close()
        QTimer.singleShot(600, finish)
        {place}
        return
"""
PLACES = {
    "a slot": """
        button = QPushButton(self)
        button.clicked.connect(fail)
        for wait in (0, 100, 200):
            QTimer.singleShot(wait, button.click)
    """,
    "a timer": "QTimer.singleShot(0, fail)",
    "painting": """
        self.bad = Bad(self)
        self.bad.resize(40, 40)
        self.bad.show()
        for wait in (100, 200, 300):
            QTimer.singleShot(wait, self.bad.update)
    """,
    "a key": """
        self.bad = Bad(self)
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(self.bad, press)
    """,
    "work off the main thread": """
        self.jobs.start("Working", lambda ticket: fail(), print, self.report)
    """,
}


@pytest.mark.parametrize("place", PLACES)
def test_a_fault_is_told_once_and_the_window_goes_on(tmp_path: Path, place: str) -> None:
    look = LOOK.format(place=PLACES[place].strip()).strip()
    done = run(CLOSE_WHEN.format(signal="all_shown", look=look, after=""), tmp_path)
    assert done.returncode == 0
    assert "secret" not in done.stderr
    told = "The program met a fault of its own | RuntimeError: lost … False"
    assert done.stdout.splitlines() == [told, "True True"]
