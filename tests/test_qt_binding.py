"""The installed Qt binding is one that can be used on this Python."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPainterPath


def test_calls_that_return_nothing_leave_the_count_of_none_alone() -> None:
    """PySide6 6.12.0 dropped a reference to None on each such call on Python 3.11."""
    path = QPainterPath()
    before = sys.getrefcount(None)
    for step in range(2000):
        path.lineTo(step, step)
    # Unrelated code may add or drop a few; the defect dropped one a call.
    assert abs(sys.getrefcount(None) - before) < 200
