"""The timeline on screen: zoomed at the pointer, dragged, and walked through by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.style import FigureStyle
from dprk_viewer.figures.time_span import TimeSpan
from dprk_viewer.figures.timeline import draw, no_acts
from dprk_viewer.figures.timeline_acts import Act, Acts
from dprk_viewer.figures.timeline_plan import axis_ends
from dprk_viewer.view.figure_widget import FigureWidget
from dprk_viewer.view.look import Look
from dprk_viewer.view.painter import nearest_key
from dprk_viewer.view.plain_text import plain, tip
from dprk_viewer.wording.words import Words

NOTCH = 120
"""What one notch of a wheel counts for."""
CLOSER = 0.8
"""How much of the time shown is left after one step closer."""
STEP, PAGE = 0.1, 0.9
"""The parts of what is shown that one step and one page move it by."""
SLACK = 4
"""How far the pointer may move, in px, before a press is a drag."""


class TimelineWidget(FigureWidget):
    """Draws the part of time in ``span``; the whole of it is ``whole``, ``home`` what is first."""

    moved, opened = Signal(), Signal()
    """Another part of time is shown; the reader asks for what travels with the chosen act."""

    def __init__(
        self, words: Words, look: Look, style: FigureStyle, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._words, self._style = words, style
        self.acts: Acts | None = None
        self.whole = self.home = self.span = TimeSpan(0.0, 1.0)
        self._pressed: QPointF | None = None
        self._grabbed: TimeSpan | None = None
        self._over: str | None = None
        self._described: tuple[Acts | None, str | None] | None = None

    def set_reach(self, whole: TimeSpan, home: TimeSpan) -> None:
        """Say how far time reaches, and what part of it is shown first."""
        self.whole, self.home, self.span = whole, home, home

    def show_acts(self, acts: Acts | None) -> None:
        """Show prepared acts; None: that there is none."""
        self.acts = acts
        self.show_figure(self._drawn)

    def choose(self, id_: str | None) -> None:
        """Draw the act of that id as the chosen one, and move to where it stands."""
        act = self._act(id_)
        if act is not None and not self.span.holds(act.at):
            self.span = self.span.about(act.at, self.whole)
            if not self.span.holds(act.at):
                self.span = self.whole
            self._compute()
        super().choose(id_)

    def in_sight(self) -> list[Act]:
        """The acts that stand in the part of time shown."""
        return [act for act in self.acts.rows if self.span.holds(act.at)] if self.acts else []

    # The part of time shown

    def show_span(self, span: TimeSpan) -> None:
        """Show another part of time."""
        if span != self.span:
            self.span = span
            self._compute()
            self.moved.emit()

    def zoom(self, steps: float, about: float | None = None) -> None:
        """Come closer by ``steps``, or go back; ``about`` stays where it is."""
        if about is None:
            act = self._act(self._chosen)
            near = act is not None and self.span.holds(act.at)
            about = act.at if act and near else self.span.middle
        self.show_span(self.span.zoomed(CLOSER**steps, about, self.whole))

    def pan(self, part: float) -> None:
        """Go later by a part of what is shown, or earlier."""
        self.show_span(self.span.moved(part * self.span.length, self.whole))

    def reset(self) -> None:
        """Show what was shown first."""
        self.show_span(self.home)

    # What Qt tells

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102 - Qt's name
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            self.pan(-turned.x() / NOTCH * STEP)
        elif turned.y() < 0 and self.span == self.whole:
            event.ignore()  # nothing is left to step back from: the page around scrolls
            return
        else:
            self.zoom(turned.y() / NOTCH, self._year_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._grabbed = event.position(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        if self._pressed is None:
            self._hover(event)
            return
        far = event.position().x() - self._pressed.x()
        if self._grabbed is None and abs(far) > SLACK:
            self._grabbed = self.span
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._grabbed is not None:
            left, right = self._ends()
            years = far / (right - left) * self._grabbed.length
            self.show_span(self._grabbed.moved(-years, self.whole))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102 - Qt's name
        dragged, self._pressed, self._grabbed = self._grabbed, None, None
        self._hover(event)
        key = self._key_at(event.position().x(), event.position().y())
        if dragged is None and key is not None:
            self.row_chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case Qt.Key.Key_Home:
                self.reset()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._chosen is not None:
                self.opened.emit()
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.pan(PAGE if key == Qt.Key.Key_PageDown else -PAGE)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if shift:
                self.pan(STEP if key == Qt.Key.Key_Right else -STEP)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._step(1 if key == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._change_lane(1 if key == Qt.Key.Key_Down else -1)
            case _:
                super().keyPressEvent(event)

    # From act to act

    def _step(self, by: int) -> None:
        """Choose the act before or after the chosen one in its lane."""
        act = self._act(self._chosen)
        rows = self.acts.rows if self.acts else ()
        lane = [row for row in rows if act is None or row.lane is act.lane]
        if not lane:
            return
        place = lane.index(act) + by if act else 0
        self._go_to(lane[min(max(place, 0), len(lane) - 1)])

    def _change_lane(self, by: int) -> None:
        """Choose the act nearest in time in the next lane that has one."""
        act = self._act(self._chosen)
        if act is None or self.acts is None:
            self._step(by)
            return
        lanes = sorted({row.lane for row in self.acts.rows})
        place = lanes.index(act.lane) + by
        if 0 <= place < len(lanes):
            held = [row for row in self.acts.rows if row.lane is lanes[place]]
            self._go_to(min(held, key=lambda row: abs(row.at - act.at)))

    def _go_to(self, act: Act) -> None:
        """Choose an act; where only a part of time is shown, it is put in the middle."""
        if self.span.length < self.home.length:
            self.show_span(self.span.about(act.at, self.whole))
        self.row_chosen.emit(act.id)

    def _act(self, id_: str | None) -> Act | None:
        rows = self.acts.rows if self.acts else ()
        return next((act for act in rows if act.id == id_), None)

    # Drawing and pointing

    def _drawn(self, width: float, chosen: str | None) -> Drawing:
        if self.acts is None:
            return no_acts(self._words, width)
        return draw(self.acts, self._words, width, self._style, chosen, span=self.span)

    def _describe(self) -> None:
        """Say the chosen act first, then all acts, then the keys; once for what is shown."""
        now = (self.acts, self._chosen)
        if now == self._described:
            return
        self._described = now
        act = self._act(self._chosen)
        keys = self._words.say(
            "Arrows go from act to act, plus and minus zoom, Shift with an arrow moves, "
            "Home shows the first view again."
        )
        said = [act.words if act else "", self.acts.alt if self.acts else "", keys]
        self.setAccessibleName(plain(self.acts.title if self.acts else ""))
        self.setAccessibleDescription(plain(" ".join(part for part in said if part)))

    def _hover(self, event: QMouseEvent) -> None:
        """Say at once which act the pointer is on."""
        key = self._key_at(event.position().x(), event.position().y())
        shape = Qt.CursorShape.OpenHandCursor
        if key is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self.span == self.whole:
            shape = Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if key != self._over:
            self._over = key
            act = self._act(key)
            place = event.globalPosition().toPoint() + QPoint(0, SLACK)
            QToolTip.showText(place, tip(act.words) if act else "", self)

    def _key_at(self, x: float, y: float) -> str | None:
        return nearest_key(self.drawing.shapes, QPointF(x, y)) if self.drawing else None

    def _year_at(self, x: float) -> float:
        left, right = self._ends()
        part = min(max((x - left) / (right - left), 0.0), 1.0)
        return self.span.start + part * self.span.length

    def _ends(self) -> tuple[float, float]:
        """Where the axis begins and ends, in px."""
        if self.acts is None:
            return 0.0, float(max(1, self.width()))
        return axis_ends(self.acts.titles.values(), float(self.width()), self._style)
