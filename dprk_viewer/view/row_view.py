"""A table on screen: hairlines, marks drawn beside their word, numbers on one edge."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dprk_viewer.figures.marks import MarkKind, mark
from dprk_viewer.figures.table import Table
from dprk_viewer.tokens import ROW_HEIGHT, UNIT_WINDOW
from dprk_viewer.view.look import Look, colour
from dprk_viewer.view.painter import ShapePainter
from dprk_viewer.view.row_model import ID_ROLE, MARK_ROLE, RowModel
from dprk_viewer.wording.words import DAGGER

PAD = 2 * UNIT_WINDOW
FIRST_PAD = 4 * UNIT_WINDOW
MARK_RADIUS = 4.0
QUIET = frozenset({"time", "stated", "date"})
"""Columns in the second voice."""
WHOLE = frozenset({"time", "figure"})
"""Columns never cut short at first: a figure or a date loses its sense with its end."""
WIDEST = 1.25


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: a mark as a shape, a dagger hanging beside the figure it belongs to."""

    def __init__(self, look: Look, view: QTableView, wraps: bool = False) -> None:
        super().__init__(view)
        self.look, self._view, self._wraps = look, view, wraps

    def paint(  # noqa: D102
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect = cast(QRect, cast(Any, option).rect)
        chosen = self._view.selectionModel().isRowSelected(index.row())
        palette = self.look.palette
        painter.save()
        painter.fillRect(rect, colour(palette, "selected" if chosen else "paper"))
        painter.setPen(QPen(colour(palette, "accent" if chosen else "hairline"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(FIRST_PAD if index.column() == 0 else PAD, 0, -PAD, 0)
        if self._wraps:
            self._lines(painter, inner, index)
            painter.restore()
            return
        kind = index.data(MARK_ROLE)
        if kind is not None:
            inner = inner.adjusted(self._mark(painter, kind, inner), 0, 0, 0)
        self._text(painter, inner, index)
        painter.restore()

    def sizeHint(  # noqa: D102 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if not self._wraps:
            return super().sizeHint(option, index)
        left = FIRST_PAD if index.column() == 0 else PAD
        width = max(1, self._view.columnWidth(index.column()) - left - PAD)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        metrics = QFontMetrics(self.look.font(self.look.body))
        room = QRect(0, 0, width, 1 << 20)
        height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(width, height + 2 * UNIT_WINDOW)

    def _lines(
        self, painter: QPainter, inner: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The whole text, broken where it must; what follows a line break is the second voice."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        first, _, rest = text.partition("\n")
        inner = inner.adjusted(0, UNIT_WINDOW, 0, 0)
        painter.setFont(self.look.font(self.look.body, bool(rest)))
        painter.setPen(colour(self.look.palette, "ink"))
        used = painter.drawText(inner, Qt.TextFlag.TextWordWrap, first)
        if rest:
            painter.setFont(self.look.font(self.look.body))
            painter.setPen(colour(self.look.palette, "second"))
            height = used.height()
            painter.drawText(inner.adjusted(0, height, 0, 0), Qt.TextFlag.TextWordWrap, rest)

    def _mark(self, painter: QPainter, kind: MarkKind, inner: QRect) -> int:
        radius = MARK_RADIUS * self.look.scale
        y = inner.top() + inner.height() / 2
        ShapePainter(painter, self.look.palette).draw(
            (mark(kind, inner.left() + radius, y, radius),)
        )
        return round(2 * radius) + UNIT_WINDOW

    def _text(
        self, painter: QPainter, inner: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.setFont(self.look.font(self.look.body))
        model = cast(RowModel, index.model())
        quiet = model.table.columns[index.column()].key in QUIET
        painter.setPen(colour(self.look.palette, "second" if quiet else "ink"))
        metrics = QFontMetrics(painter.font())
        if side & Qt.AlignmentFlag.AlignRight and text.endswith(DAGGER):
            text = text[: -len(DAGGER)]
            hang = QRect(inner.right() + 1, inner.top(), PAD, inner.height())
            painter.drawText(hang, Qt.AlignmentFlag.AlignVCenter, DAGGER)
        shown = metrics.elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, side | Qt.TextFlag.TextSingleLine, shown)


class RowView(QTableView):
    """Shows one table; a row is chosen by click, arrow keys or its figure.

    With ``wraps`` no cell is cut short, and the rows stand in the order of the table.
    """

    row_chosen = Signal(str)
    opened = Signal()
    """The reader asks by Enter for what travels with the chosen row."""

    def __init__(self, look: Look, parent: QWidget | None = None, wraps: bool = False) -> None:
        super().__init__(parent)
        self._look, self._wraps = look, wraps
        self._quiet = False
        self.setItemDelegate(RowDelegate(look, self, wraps))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(wraps)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        side = self.verticalHeader()
        side.hide()
        mode = QHeaderView.ResizeMode
        side.setSectionResizeMode(mode.ResizeToContents if wraps else mode.Fixed)
        side.setMinimumSectionSize(1)
        side.setDefaultSectionSize(look.px(ROW_HEIGHT))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_table(self, table: Table, widths: list[int] | None = None) -> RowModel:
        """Show ``table``; ``widths`` are those the reader gave its columns."""
        model = RowModel(table, self)
        self.setModel(model)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.setSortingEnabled(not self._wraps)
        head = self.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        kept = widths if widths and len(widths) == len(table.columns) else None
        for number, column in enumerate(table.columns):
            if column.width == 0:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                self.setColumnWidth(number, kept[number] if kept else self._first_width(number))
        return model

    def _first_width(self, number: int) -> int:
        table = self.model().table
        column = table.columns[number]
        width = self._look.px(column.width)
        if column.key not in WHOLE:
            return width
        metrics = QFontMetrics(self._look.font(self._look.body))
        longest = sorted({row.cells[number] for row in table.rows}, key=len)[-20:]
        need = max((metrics.horizontalAdvance(text) for text in longest), default=0) + 3 * PAD
        return min(max(width, need), round(width * WIDEST))

    def model(self) -> RowModel:
        """The model of the table shown; call :meth:`show_table` first."""
        return cast(RowModel, super().model())

    def widths(self) -> list[int]:
        """The widths of the columns, in px."""
        model = super().model()
        return [self.columnWidth(number) for number in range(model.columnCount())] if model else []

    def choose(self, id_: str | None) -> bool:
        """Choose the row of that id without telling anybody; False where it is not shown."""
        position = self.model().position_of(id_) if id_ is not None else None
        self._quiet = True
        if position is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self._select(position)
            self.scrollTo(self.model().index(position, 0))
        self._quiet = False
        return position is not None

    def _select(self, position: int) -> None:
        """Select one row, unless it was just chosen together with others."""
        chosen, index = self.selectionModel(), self.model().index(position, 0)
        if position != self.currentIndex().row() or not chosen.isRowSelected(position):
            flag = QItemSelectionModel.SelectionFlag
            chosen.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def selected(self) -> tuple[str, ...]:
        """The ids of the rows selected by Shift, Ctrl or Ctrl+A, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.model().row_at(row).id for row in rows)

    def chosen(self) -> str | None:
        """The id of the row that was chosen last."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.row_chosen.emit(str(current.data(ID_ROLE)))
