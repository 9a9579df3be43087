"""How large the window's type is: as the system's, times what the reader chose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from dprk_viewer.settings import COLUMNS, TEXT_SIZE, TEXT_SIZES, Settings
from dprk_viewer.view.look import LARGEST, SMALLEST, Look

ORDINARY = 100


class TextSize:
    """Sets the scale of ``look``; a choice is kept, and the window told to begin again.

    While the window is not whole, as ``is_whole`` says, nothing can be chosen.
    """

    def __init__(
        self,
        look: Look,
        settings: Settings,
        is_whole: Callable[[], bool],
        begin_again: Callable[[], object],
    ) -> None:
        self._look, self._settings = look, settings
        self._is_whole, self._begin_again = is_whole, begin_again
        self._system = look.scale
        self._set_scale()

    def larger(self) -> None:
        """Take the next larger size."""
        self._step(1)

    def smaller(self) -> None:
        """Take the next smaller size."""
        self._step(-1)

    def ordinary(self) -> None:
        """Take the size of the system's own type."""
        self._choose(ORDINARY)

    def may_grow(self) -> bool:
        """Whether there is a larger size."""
        return self._next(1) is not None

    def may_shrink(self) -> bool:
        """Whether there is a smaller size."""
        return self._next(-1) is not None

    def may_be_ordinary(self) -> bool:
        """Whether the size is another than the system's."""
        return self._now != ORDINARY and not self._settings.is_locked(TEXT_SIZE)

    @property
    def _now(self) -> int:
        return self._settings.get(TEXT_SIZE)

    def _scale(self, percent: int) -> float:
        return min(LARGEST, max(SMALLEST, self._system * percent / 100))

    def _next(self, step: int) -> int | None:
        """The next size that differs on screen; None where there is none or none is allowed."""
        if self._settings.is_locked(TEXT_SIZE):
            return None
        there = [size for size in TEXT_SIZES if (size - self._now) * step > 0]
        differ = (size for size in there[::step] if self._scale(size) != self._look.scale)
        return next(differ, None)

    def _step(self, step: int) -> None:
        size = self._next(step)
        if size is not None:
            self._choose(size)

    def _choose(self, size: int) -> None:
        if not self._is_whole():
            return
        self._settings.set(TEXT_SIZE, size)
        self._settings.set(COLUMNS, {})  # widths in px fit one size alone
        self._settings.save_quietly()
        self._set_scale()
        # The menu that was chosen from is gone by then.
        QTimer.singleShot(0, self._begin_again)

    def _set_scale(self) -> None:
        self._look.scale = self._scale(self._now)
