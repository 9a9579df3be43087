"""The one table model: a prepared table, filtered and sorted in a list of row numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dprk_viewer.facts.search import fold
from dprk_viewer.figures.table import BLANK, Row, SortKey, Table
from dprk_viewer.view.plain_text import plain, tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
ID_ROLE: Final = Qt.ItemDataRole.UserRole
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
TYPE_COLUMN: Final = "type"
"""The column in which a row's mark is drawn."""


class RowModel(QAbstractTableModel):
    """Shows the rows of a table that hold every word typed and every facet chosen."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._order = list(range(len(table.rows)))
        self._shown = self._order
        self._query: tuple[str, ...] = ()
        self._facets: dict[int, str] = {}
        self._keys = [row.search_key for row in table.rows]
        self._numbers = {row.id: number for number, row in enumerate(table.rows)}

    def narrow(self, text: str, facets: Mapping[str, str]) -> None:
        """Keep the rows that hold every word of ``text`` and the value of each facet.

        ``facets`` maps the name of a facet to a value; a blank value keeps all rows.
        """
        names = [facet.name for facet in self.table.facets]
        chosen = {names.index(name): value for name, value in facets.items() if value}
        query = tuple(fold(text).split())
        if (query, chosen) != (self._query, self._facets):
            self._query, self._facets = query, chosen
            self._rebuild()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one restores the table's own order."""
        whole = list(range(len(self.table.rows)))
        falling = order == Qt.SortOrder.DescendingOrder
        self._order = _sorted(self.table.rows, whole, column, falling) if column >= 0 else whole
        self._rebuild()

    def row_at(self, position: int) -> Row:
        """The row shown at ``position``."""
        return self.table.rows[self._shown[position]]

    def holds(self, id_: str) -> bool:
        """Whether the table has a row of that id, shown or not."""
        return id_ in self._numbers

    def position_of(self, id_: str) -> int | None:
        """Where the row of that id is shown; None where it is not."""
        number = self._numbers.get(id_)
        if number is None or number not in self._shown:
            return None
        return self._shown.index(number)

    def shown_ids(self) -> tuple[str, ...]:
        """The ids of the rows shown, in their order."""
        return tuple(self.table.rows[number].id for number in self._shown)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102 - Qt's name
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        column = self.table.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(row.cells[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.align)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.cells[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {plain(row.cells[index.column()])}"
        if role == ID_ROLE:
            return row.id
        if role == MARK_ROLE and column.key == TYPE_COLUMN:
            return row.mark
        return None

    def headerData(  # noqa: D102 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.table.columns):
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(column.title)
        return _alignment(column.align) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _rebuild(self) -> None:
        self.beginResetModel()
        shown, keys, rows = self._order, self._keys, self.table.rows
        for word in self._query:
            shown = [number for number in shown if word in keys[number]]
        for facet, value in self._facets.items():
            shown = [number for number in shown if value in rows[number].facets[facet]]
        self._shown = shown
        self.endResetModel()


def _sorted(rows: tuple[Row, ...], whole: list[int], column: int, falling: bool) -> list[int]:
    """Row numbers by a column, equals in the table's own order and blanks always last."""

    def key(number: int) -> SortKey:
        return rows[number].sort_keys[column]

    blank = [number for number in whole if key(number)[0] == BLANK[0]]
    filled = [number for number in whole if key(number)[0] != BLANK[0]]
    return sorted(filled, key=key, reverse=falling) + blank


def _alignment(align: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if align == "right" else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
