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
READY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dprk_viewer import app
class Ready(app.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.facts_shown.connect(lambda: QTimer.singleShot(0, QApplication.quit))
app.MainWindow = Ready
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
        self.facts_shown.connect(self.wait)
    def wait(self):
        fill = self.home.show_home
        def show(*arguments):
            fill(*arguments)
            QTimer.singleShot(0, QApplication.quit)
        self.home.show_home = show
app.MainWindow = Filled
sys.exit(app.main([]))
"""


def main() -> None:
    """Print the ratios of time and of peak memory."""
    programs = {"floor": FLOOR, "shown": SHOWN, "ready": READY, "filled": FILLED}
    costs = processes({name: (program,) for name, program in programs.items()})
    floor, shown = costs["floor"], costs["shown"]
    line("window shown, time", times(shown, floor), "1.5 x")
    memory = f"{shown.megabytes / floor.megabytes:.2f} x  ({shown.megabytes:.0f} MB)"
    line("window shown, peak memory", memory, "1.6 x")
    line("first tab answers, time", times(costs["ready"], floor), "2.0 x")
    line("first tab filled, time", times(costs["filled"], floor), "2.0 x")


def times(cost: Cost, floor: Cost) -> str:
    return f"{cost.seconds / floor.seconds:.2f} x  ({cost.seconds:.2f} s)"
