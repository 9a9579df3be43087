"""A figure that can be a map: moved and brought nearer by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from dprk_viewer.figures.host_map import HostMap
from dprk_viewer.figures.map_ground import WHOLE, Frame
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.view.figure_widget import Draw, FigureWidget
from dprk_viewer.view.look import Look

MAP_HEIGHT = 350
"""Height of a map, in px at 100 %, where there is room for it."""
LOWEST = 210
"""A map is at least so high, in px at 100 %."""
FLATTEST = 0.42
"""A narrow map is so high, as a share of its width."""
STEP = 1.5
"""How much nearer one step brings the map."""
SHIFT = 0.15
"""How far a key moves the map, as a share of what is seen."""
NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
WAYS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
}


class MapFigure(FigureWidget):
    """Arrows go to the next host, with Shift they move the map; + and - zoom, 0 shows all.

    Page Up and Page Down go through the hosts by name; Enter asks for the host.
    """

    place_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.map: HostMap | None = None
        self.frame = WHOLE
        self._room = look.px(MAP_HEIGHT)
        self._grip: QPointF | None = None
        self._dragged = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._compute)

    def show_map(self, shown: HostMap) -> None:
        """Show a map; where it was looked at stays."""
        super().show_figure(self._draw_map)
        self.map = shown
        self._compute()

    def show_figure(self, draw: Draw | None) -> None:
        """Show a figure that is no map."""
        self.map = None
        super().show_figure(draw)

    def fit(self, height: int) -> None:
        """Let a map be no higher than ``height``, in px, so that it is seen whole."""
        room = max(self._look.px(LOWEST), height)
        if room != self._room:
            self._room = room
            if self.map is not None:
                self._soon.start()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Bring the map ``factor`` times as near; the point ``at`` stays where it is."""
        if self.map is None:
            return
        point = at or self._chosen_point()
        x, y = self.map.ground(self._size(), self.frame).share(point.x(), point.y())
        self._look_at(self.frame.zoomed(factor, x, y))

    def show_whole(self) -> None:
        """Show the whole map."""
        self._look_at(WHOLE)

    def _draw_map(self, _width: float, chosen: str | None) -> Drawing:
        if self.map is None:
            return Drawing(0, 0, (), "")
        return self.map.draw(self._size(), self.frame, chosen)

    def _size(self) -> tuple[float, float]:
        width = float(self.width())
        return width, min(float(self._room), max(width * FLATTEST, 160.0))

    def _look_at(self, frame: Frame) -> None:
        if frame != self.frame:
            self.frame = frame
            self._soon.start()

    def _chosen_point(self) -> QPointF:
        """Where the chosen host stands, else the middle."""
        width, height = self._size()
        middle = QPointF(width / 2, height / 2)
        place = self.map.place_of(self._chosen) if self.map and self._chosen else None
        if self.map is None or place not in self.map.land.points:
            return middle
        x, y = self.map.ground((width, height), self.frame).at(*self.map.land.points[place])
        return QPointF(x, y) if 0 <= x <= width and 0 <= y <= height else middle

    def _describe(self) -> None:
        super()._describe()
        if self.map is not None:
            keys = self.map.words.say(
                "Arrow keys go from host to host, Page Up and Page Down through all of them by"
                " name; plus and minus zoom, zero shows the whole map, Shift with the arrow keys"
                " moves it; Enter opens the host."
            )
            self.setAccessibleDescription(f"{self.accessibleDescription()} {keys}")

    # Mouse

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102 - Qt's name
        if self.map is None:
            super().wheelEvent(event)
            return
        self.zoom(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        if self.map is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        if self.map is None or self._grip is None:
            super().mouseMoveEvent(event)
            return
        way = event.position() - self._grip
        if not self._dragged and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged, self._grip = True, event.position()
        self._move(-way.x(), -way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        if self.map is not None and self._grip is not None and not self._dragged:
            key = self._key_at(event.position().x(), event.position().y())
            if key is not None and key in self.map.facts.claims:
                self.row_chosen.emit(key)
        self._grip = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        key = self._key_at(event.position().x(), event.position().y())
        self._ask(key)

    def _move(self, right: float, down: float) -> None:
        """Move what is seen by px."""
        if self.map is not None:
            ground = self.map.ground(self._size(), self.frame)
            unit = ground.unit / self.frame.zoom
            land = ground.land
            self._look_at(
                self.frame.moved(right / (unit * land.width), down / (unit * land.height))
            )

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        if self.map is None or not self._act(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Do what a key means; whether it means anything."""
        if key in NEARER:
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.show_whole()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self._chosen)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._go_on(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in WAYS and held & Qt.KeyboardModifier.ShiftModifier:
            right, down = WAYS[key]
            width, height = self._size()
            self._move(right * width * SHIFT, down * height * SHIFT)
        elif key in WAYS:
            self._go_beside(*WAYS[key])
        else:
            return False
        return True

    def _go_beside(self, right: int, down: int) -> None:
        found = self.map.beside(self._chosen, right, down) if self.map else None
        if found is not None:
            self.row_chosen.emit(found)

    def _go_on(self, step: int) -> None:
        order = self.map.in_order() if self.map else ()
        if not order:
            return
        at = order.index(self._chosen) + step if self._chosen in order else min(0, step)
        self.row_chosen.emit(order[at % len(order)])

    def _ask(self, key: str | None) -> None:
        place = self.map.place_of(key) if self.map and key else None
        if place is not None:
            self.place_asked.emit(place)
