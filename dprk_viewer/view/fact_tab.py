"""What the tabs have in common: filter, figure, table, and the detail of the chosen row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.filter_bar import FilterBar
from dprk_viewer.view.look import Look
from dprk_viewer.view.plain_text import paragraph, plain
from dprk_viewer.view.row_view import RowView
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.figures.style import FigureStyle
    from dprk_viewer.figures.table import Table
    from dprk_viewer.view.detail_pane import DetailPane
    from dprk_viewer.view.figure_panel import FigurePanel
    from dprk_viewer.view.figure_widget import Draw

PANE_WIDTH = 420
TABLE_HEIGHT = 180
DETAIL_HEIGHT = 300


class FactTab(QScrollArea):
    """One subject. A tab says what its table, its figure and its words are."""

    name = ""
    sheet: str | None = None
    """The sheet that belongs to the tab; None: it has none."""
    first_choices: Mapping[str, str] = MappingProxyType({})
    """The facets chosen when the tab is first filled."""
    narrow = 930
    """Below this width, in px at 100 %, the detail stands under the table."""
    figure_share = 0.45
    """How much of the height a figure may take before it scrolls."""
    changed = Signal()
    link_followed = Signal(str)
    sheet_wanted, citation_wanted = Signal(str), Signal(str)
    """The reader asks for a sheet, or for the citation of the row chosen in one style."""
    host_asked = Signal(str)
    """The reader asks for all that is held on the place with that ISO3 code."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.look = words, look
        self.facts: Facts | None = None
        self.row: str | None = None
        """The id of the row chosen."""
        self.bar = FilterBar(words, look, self.hint())
        self.view = RowView(look)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._draw)
        self._moved = False
        self._lay_out()
        self.bar.changed.connect(self._narrow)
        self.view.row_chosen.connect(self.choose)
        self.view.opened.connect(lambda: self.detail.take_focus())
        self.setEnabled(False)

    @cached_property
    def detail(self) -> DetailPane:
        """What travels with the chosen row; made when it is first looked at."""
        from dprk_viewer.view.detail_pane import DetailPane

        made = DetailPane(self.words, self.look)
        made.row_chosen.connect(self.link_followed)
        made.sheet_wanted.connect(self.sheet_wanted)
        made.citation_wanted.connect(self.citation_wanted)
        made.left.connect(self.view.setFocus)
        self._pane.addWidget(made)
        return made

    @cached_property
    def panel(self) -> FigurePanel:
        """The figure; made when it is first drawn."""
        made = self.make_panel()
        made.row_chosen.connect(self.choose)
        self._figure_area.setWidget(made)
        QWidget.setTabOrder((self.bar.box, *self.bar.facets)[-1], made.figure)
        return made

    # What a tab says of itself

    def hint(self) -> str:
        """What stands in the empty filter box."""
        raise NotImplementedError

    def count_text(self, shown: int, whole: int) -> str:
        """How much of the table is shown, in words."""
        raise NotImplementedError

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:
        """The tab's table; called off the main thread."""
        raise NotImplementedError

    def draw(self, facts: Facts, ids: tuple[str, ...]) -> Draw | None:  # noqa: ARG002
        """The figure over the rows shown; None where the tab has none."""
        return None

    def make_panel(self) -> FigurePanel:
        """An empty panel for the figure."""
        from dprk_viewer.view.figure_panel import FigurePanel

        return FigurePanel(self.words, self.look, 4 * UNIT_WINDOW)

    @property
    def day(self) -> dt.date | None:
        """The day on which the reader asks what is in force; None: that of the facts."""
        return None

    # What every tab does

    @property
    def style_of_figures(self) -> FigureStyle:
        """The sizes of figures in this window."""
        from dprk_viewer.figures.style import WINDOW

        return WINDOW.scaled(self.look.scale)

    def show_facts(self, facts: Facts, table: Table, widths: list[int] | None) -> None:
        """Fill the tab; the figure follows once the table is on screen.

        Filled again with other facts, it keeps what was chosen where that is still there.
        """
        kept, self.row = self.row, None
        self.facts = facts
        self.view.show_table(table, widths)
        self.bar.show_facets(table.facets, self.first_choices)
        self.setEnabled(True)
        self._narrow()
        if kept is not None and facts.find(kept) is not None:
            self.choose(kept)
        elif kept is not None:
            self.detail.clear()

    def holds(self, id_: str) -> bool:
        """Whether the tab's table has a row of that id, shown or not."""
        return self.facts is not None and self.view.model().holds(id_)

    def copy_text(self) -> str:
        """The chosen row as a line for the clipboard; blank where none is."""
        return self.detail.copy_text()

    def choose(self, id_: str) -> None:
        """Choose a row in table, figure and detail, wherever it was chosen."""
        assert self.facts is not None
        self.row = id_
        self.view.choose(id_)
        self.detail.show_row(self.facts, id_, self.day)
        self.panel.figure.choose(id_)
        self.changed.emit()

    def _narrow(self) -> None:
        if self.facts is None:
            return
        model = self.view.model()
        model.narrow(self.bar.box.text(), self.bar.choices())
        shown, whole = model.rowCount(), len(model.table.rows)
        self.bar.show_count(self.count_text(shown, whole))
        self.view.choose(self.row)
        self._later.start()
        self.changed.emit()

    def _add_legend(self) -> None:
        """Say under the table what the marks in it mean."""
        from dprk_viewer.view.legend_line import LegendLine
        from dprk_viewer.view.row_model import TYPE_COLUMN

        columns = self.view.model().table.columns
        if self._column.count() == 3 and any(column.key == TYPE_COLUMN for column in columns):
            self._column.addWidget(LegendLine(self.words, self.look))

    def _show_gaps(self, facts: Facts) -> None:
        """Say under the table how far the sources reach, on the host chosen or on the whole."""
        if self.sheet is not None:
            from dprk_viewer.figures.gaps import gap_line

            place = self.bar.choices().get("host", "")
            self._gaps.setText(plain(gap_line(facts, self.words, self.sheet, place)))
            self._gaps.show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102 - Qt's name
        super().showEvent(event)
        self._later.start()

    def _draw(self) -> None:
        """Draw what was left for after the table, once the tab is in sight."""
        if self.facts is None or not self.isVisible():
            return
        self._add_legend()
        self._show_gaps(self.facts)
        ids = self.view.model().shown_ids()
        self._figure_area.setVisible(self._show_figure(self.facts, ids))
        self._fit_height()
        self._share_height()
        if self.row is None and ids:
            self.choose(ids[0])

    def _show_figure(self, facts: Facts, ids: tuple[str, ...]) -> bool:
        """Show the figure over the rows shown; whether there is one."""
        draw = self.draw(facts, ids)
        if draw is not None:
            self.panel.show_figure(draw)
        return draw is not None

    # Layout

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Keys act on what stands in the tab: the frames around it take no focus.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._figure_area = QScrollArea()
        self._figure_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._figure_area.setWidgetResizable(True)
        self._figure_area.setFrameShape(QFrame.Shape.NoFrame)
        self._figure_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._left.setChildrenCollapsible(False)
        self._left.setHandleWidth(1)
        self._left.splitterMoved.connect(self._on_moved)
        self._left.addWidget(self._figure_area)
        self._left.addWidget(self.view)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._left, 1)
        self._column = column
        self._gaps = paragraph("", "small")
        self._gaps.setContentsMargins(4 * UNIT_WINDOW, UNIT_WINDOW, 4 * UNIT_WINDOW, 0)
        self._gaps.hide()
        column.addWidget(self._gaps)
        self._whole = QSplitter(Qt.Orientation.Horizontal)
        self._whole.setChildrenCollapsible(False)
        self._whole.setHandleWidth(1)
        self._whole.addWidget(left)
        pane = QFrame()
        pane.setProperty("role", "pane")
        self._pane = QVBoxLayout(pane)
        self._pane.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(pane)
        self._whole.setStretchFactor(0, 1)
        self.view.setMinimumHeight(self.look.px(TABLE_HEIGHT))
        pane.setMinimumWidth(self.look.px(280))
        self.setWidget(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        width = self.viewport().width()
        first = event.oldSize().width() <= 0
        before = self._whole.orientation()
        self._whole.setOrientation(
            Qt.Orientation.Vertical
            if width < self.look.px(self.narrow)
            else Qt.Orientation.Horizontal
        )
        self._fit_height()
        if not self._is_narrow() and (first or before == Qt.Orientation.Vertical):
            pane = min(self.look.px(PANE_WIDTH), width // 2)
            self._whole.setSizes([width - pane, pane])
        self._share_height()

    def _share_height(self) -> None:
        """Give the figure the height it needs, up to its share, until the reader decides."""
        if self._moved:
            return
        height = self.viewport().height()
        has_figure = self._figure_area.widget() is not None
        need = self.panel.sizeHint().height() if has_figure else height
        share = need if self._is_narrow() else min(round(height * self.figure_share), need)
        self._left.setSizes([share, max(1, height - share)])

    def _on_moved(self) -> None:
        self._moved = True

    def _is_narrow(self) -> bool:
        return self._whole.orientation() == Qt.Orientation.Vertical

    def _fit_height(self) -> None:
        """Where the parts stand under one another they scroll as one, the figure whole."""
        narrow, has_figure = self._is_narrow(), self._figure_area.widget() is not None
        shown = self.panel.sizeHint().height() if narrow and has_figure else 0
        self._figure_area.setMinimumHeight(shown)
        rest = self.bar.sizeHint().height() + self.look.px(2 * TABLE_HEIGHT + DETAIL_HEIGHT)
        self._whole.setMinimumHeight(shown + rest if narrow else 0)
