"""Lays widgets out like words: in a row, and in a further row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Rows as long as the width allows; the widget added last may be pushed to the right."""

    def __init__(
        self, parent: QWidget, gap: int, push_last: bool = False, row_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._gap, self._push_last = gap, push_last
        self._row_gap = gap if row_gap is None else row_gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102 - Qt's name
        self._items.append(item)

    def insert(self, position: int, widget: QWidget) -> None:
        """Put ``widget`` before what stands at ``position``."""
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    def count(self) -> int:  # noqa: D102 - Qt's name
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: D102 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102 - Qt's name
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: D102 - Qt's name
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: D102 - Qt's name
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _arrange(self, rect: QRect, place: bool) -> int:
        """Place the items within ``rect``; the height that takes."""
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, row = inner.left(), inner.top(), 0
        visible = [item for item in self._items if not item.isEmpty()]
        for item in visible:
            size = item.sizeHint().boundedTo(QSize(max(1, inner.width()), 1 << 20))
            if x > inner.left() and x + size.width() > inner.right() + 1:
                x, y, row = inner.left(), y + row + self._row_gap, 0
            if place:
                last = self._push_last and item is visible[-1]
                left = inner.right() + 1 - size.width() if last else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self._gap
            row = max(row, size.height())
        margins = self.contentsMargins()
        return y + row - rect.top() + margins.bottom()
