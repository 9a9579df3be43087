"""Says of each cell of a table, while it is drawn, whether it is a heading or a fact."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Table
from reportlab.platypus.tables import TableRenderCB

from dprk_viewer.pdf.structure import TABLE, Element
from dprk_viewer.pdf.tagged import REPEATED, tagger


class CellTags(TableRenderCB):
    """ReportLab's hook into the drawing of a table, which all parts of a cut table share.

    So the parts on several pages are one table, and its header, drawn again on each, is
    read once. ``named``: the first cell of a row names the row.
    """

    def __init__(self, header: int, named: bool) -> None:
        self._header, self._named = header, named
        self._table = Element("Table")
        self._begun = self._again = False

    def startTable(self, T: Table) -> None:
        """Begin the table, or go on with it on another page."""
        tagger(T).enter(self._table)

    def endTable(self, T: Table) -> None:
        """End the table's part on this page."""
        self._begun = True
        tagger(T).leave()

    def startBG(self, T: Table) -> None:
        """Begin what is behind the cells."""
        tagger(T).begin_artifact()

    def endBG(self, T: Table) -> None:
        """End what is behind the cells."""
        tagger(T).end_artifact()

    def startLines(self, T: Table) -> None:
        """Begin the lines between the cells."""
        tagger(T).begin_artifact()

    def endLines(self, T: Table) -> None:
        """End the lines between the cells."""
        tagger(T).end_artifact()

    def startRow(self, T: Table, rowNo: int) -> None:
        """Begin a row; a header that was read before is not read again."""
        self._again = self._begun and rowNo < self._header
        if self._again:
            tagger(T).begin_artifact(REPEATED)
        tagger(T).enter(Element("TR"))

    def endRow(self, T: Table) -> None:
        """End a row."""
        tagger(T).leave()
        if self._again:
            tagger(T).end_artifact()

    def startCell(self, T: Table, rowNo: int, colNo: int, *_look: Any) -> None:
        """Begin a cell."""
        if rowNo < self._header:
            cell = Element("TH", (TABLE, {"Scope": "/Column"}))
        elif self._named and colNo == 0:
            cell = Element("TH", (TABLE, {"Scope": "/Row"}))
        else:
            cell = Element("TD")
        tagger(T).enter(cell)

    def endCell(self, T: Table) -> None:
        """End a cell."""
        tagger(T).leave()
