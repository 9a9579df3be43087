"""A paragraph that breaks its lines once for a width, however often it is asked."""

from __future__ import annotations

from reportlab.platypus import Paragraph


class Prose(Paragraph):
    """ReportLab's paragraph, which would break its lines anew at each question of its size.

    Pages are found by asking for sizes again and again; without this most of the time
    that a page takes would go into breaking the same lines.
    """

    _size: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height that the text takes."""
        # A cut that was not possible throws the broken lines away.
        if self._size is None or self._size[0] != width or "blPara" not in vars(self):
            self._size = (width, super().wrap(width, height))
        return self._size[1]
