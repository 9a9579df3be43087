"""Wrapped text that is clicked, or pressed by Space or Enter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.look import Look


class PressedText(QAbstractButton):
    """A button whose height follows from its width; what it says is the subclass's."""

    wanted = 90 * UNIT_WINDOW
    """The width in px that it asks for."""

    def __init__(self, look: Look, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: D102 - Qt's name
        return True

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(self.wanted, self.heightForWidth(self.wanted))

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(30 * UNIT_WINDOW, self._metrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(self._look.body))
