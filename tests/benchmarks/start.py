"""Opening the window, against an empty Qt window in the same interpreter."""

from __future__ import annotations

from tests.benchmarks.measure import Cost, line, processes

FLOOR = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Empty(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)
application = QApplication([])
window = Empty()
window.show()
sys.exit(application.exec())
"""
SHOWN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dprk_viewer import app
class Painted(app.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
app.MainWindow = Painted
sys.exit(app.main([]))
"""
FILLED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dprk_viewer import app
class Filled(app.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.facts_shown.connect(lambda: QTimer.singleShot(0, QApplication.quit))
app.MainWindow = Filled
sys.exit(app.main([]))
"""


def main() -> None:
    """Print the ratios of time and of peak memory."""
    costs = processes({"floor": (FLOOR,), "shown": (SHOWN,), "filled": (FILLED,)})
    floor, shown, filled = costs["floor"], costs["shown"], costs["filled"]
    line("window shown, time", times(shown, floor), "1.5 x")
    memory = f"{shown.megabytes / floor.megabytes:.2f} x  ({shown.megabytes:.0f} MB)"
    line("window shown, peak memory", memory, "1.6 x")
    line("first table filled, time", times(filled, floor), "2.0 x")


def times(cost: Cost, floor: Cost) -> str:
    return f"{cost.seconds / floor.seconds:.2f} x  ({cost.seconds:.2f} s)"
