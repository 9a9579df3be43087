"""Lets an open window take the colours of its system when these change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from dprk_viewer.view.look import Look, system_palette
from dprk_viewer.view.style import style_sheet


class Following(QObject):
    """Lives as long as its window; ``look`` is the one that all its views paint with."""

    def __init__(self, window: QMainWindow, look: Look) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        # Held: PySide drops the wishes together with what gave them.
        self._hints = QGuiApplication.styleHints()
        self._wishes = self._hints.accessibility()
        self._wishes.contrastPreferenceChanged.connect(self.follow)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102 - Qt's name
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            QTimer.singleShot(0, self, self.follow)
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Take the colours that the system asks for now."""
        asked = system_palette()
        if asked == self._look.palette:
            return
        self._look.palette = asked
        colours = self._look.qt_palette()
        parts = self._window.findChildren(QWidget)
        for part in (self._window, *parts):
            if part.isWindow():
                part.setPalette(colours)
        self._window.setStyleSheet(style_sheet(self._look))
        for part in parts:
            part.update()
