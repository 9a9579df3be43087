"""The look of the window as Qt takes it: colours light or dark, type as large as the system's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from dprk_viewer.tokens import (
    DARK,
    LIGHT,
    SANS,
    STARK_DARK,
    STARK_LIGHT,
    WINDOW_TYPE,
    Ink,
    Palette,
)

POINTS = 72
MIDDLE = 128
"""Lightness below which a system's windows are dark."""
SMALLEST, LARGEST = 0.85, 2.0
ORDINARY = (11.5, 14.5)
"""Sizes in px at which a system's own type counts as 100 %."""


@dataclass
class Look:
    """The colours and the size of type that the reader's system asks for.

    The colours change while a window is open: whoever paints asks for them each time.
    """

    palette: Palette
    scale: float

    @classmethod
    def of_system(cls) -> Look:
        """What the system asks for now."""
        size = _system_size()
        scale = 1.0 if ORDINARY[0] <= size <= ORDINARY[1] else size / WINDOW_TYPE.body
        return cls(system_palette(), min(LARGEST, max(SMALLEST, scale)))

    @property
    def body(self) -> float:
        """Size of body type, in px."""
        return WINDOW_TYPE.body * self.scale

    def px(self, length: float) -> int:
        """A length of 100 % in px of this look."""
        return round(length * self.scale)

    def font(self, size: float, bold: bool = False) -> QFont:
        """Type of ``size`` px."""
        return font(size, bold)

    def qt_palette(self) -> QPalette:
        """The colours by the names Qt has for them."""
        made = QPalette()
        role = QPalette.ColorRole
        for name, ink in (
            (role.Window, self.palette.paper),
            (role.WindowText, self.palette.ink),
            (role.Base, self.palette.paper),
            (role.AlternateBase, self.palette.ground),
            (role.Text, self.palette.ink),
            (role.PlaceholderText, self.palette.second),
            (role.Button, self.palette.paper),
            (role.ButtonText, self.palette.ink),
            (role.Highlight, self.palette.selected),
            (role.HighlightedText, self.palette.ink),
            (role.Link, self.palette.accent),
            (role.Accent, self.palette.accent),
            (role.ToolTipBase, self.palette.ground),
            (role.ToolTipText, self.palette.ink),
            (role.Light, self.palette.paper),
            (role.Midlight, self.palette.ground),
            (role.Mid, self.palette.hairline),
            (role.Dark, self.palette.second),
            (role.Shadow, self.palette.hairline),
        ):
            made.setColor(name, QColor(ink))
        faint = QColor(self.palette.second)
        for name in (role.WindowText, role.Text, role.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, name, faint)
        return made


def system_palette() -> Palette:
    """The colours that the system asks for now: light or dark, and how stark."""
    ground = QGuiApplication.palette().window().color()
    hints = QGuiApplication.styleHints()  # held: PySide drops what it gave with it
    stark = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if ground.lightness() < MIDDLE:
        return STARK_DARK if stark else DARK
    return STARK_LIGHT if stark else LIGHT


def _system_size() -> float:
    """Size of the system's own type, in px at 100 %."""
    font, screen = QGuiApplication.font(), QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen else POINTS
    return font.pointSizeF() * dots / POINTS if font.pointSizeF() > 0 else font.pixelSize()


def colour(palette: Palette, ink: Ink) -> QColor:
    """The colour of ``ink``."""
    return QColor(palette.colour(ink))


def font(size: float, bold: bool = False) -> QFont:
    """The window's type at ``size`` px."""
    made = QFont(list(SANS))
    made.setPixelSize(max(1, round(size)))
    made.setBold(bold)
    return made
