"""The window: painted empty first, then furnished, then filled with the facts it is handed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from dprk_viewer.settings import COLUMNS, GEOMETRY, Settings
from dprk_viewer.view.job import Jobs
from dprk_viewer.view.look import Look
from dprk_viewer.view.style import style_sheet
from dprk_viewer.view.tab_list import first_tab, other_tabs, titles
from dprk_viewer.wording.words import Words

# What the first paint does not need is imported when it is first used.
if TYPE_CHECKING:
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.facts.records import Edition
    from dprk_viewer.figures.table import Table
    from dprk_viewer.sheets.blocks import Sheet
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.foot import Foot
    from dprk_viewer.view.job import Ticket
    from dprk_viewer.view.menu_bar import MenuBar, Need
    from dprk_viewer.view.preview_window import PreviewWindow
    from dprk_viewer.view.sheet_commands import SheetCommands
    from dprk_viewer.view.sheet_desk import SheetDesk

Load = Callable[[], "Facts"]
Render = Callable[["Sheet"], bytes]
WriteAs = Callable[["Facts", "Sheet", str], list[tuple[str, bytes]]]
SIZE = QSize(1366, 768)


class Prepared(NamedTuple):
    """Checked facts and the first table over them, made off the main thread."""

    facts: Facts
    table: Table


class MainWindow(QMainWindow):
    """Opens empty, then asks ``load`` for the facts in a thread of its own."""

    facts_shown = Signal()
    """The first table is filled."""
    all_shown = Signal()
    """Every tab is filled."""
    facts_refused = Signal()

    desk: SheetDesk
    foot: Foot
    menus: MenuBar
    sheets: SheetCommands

    def __init__(
        self,
        words: Words,
        settings: Settings,
        look: Look,
        load: Load,
        render: Render,
        write_as: WriteAs,
    ) -> None:
        super().__init__()
        self._words, self._settings, self._look = words, settings, look
        self._load, self._render, self._write_as = load, render, write_as
        self._asked = False
        self._edition: Edition | None = None
        self._furnished, self._closed = False, False
        self.jobs = Jobs(self, words)
        self.tabs: list[FactTab] = []
        self.setStyleSheet(style_sheet(look))
        self.setPalette(look.qt_palette())
        self._build_shell()
        self._restore()

    # From the first paint to the facts

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        super().paintEvent(event)
        if not self._asked:
            self._asked = True
            # Twice round the event loop: what was painted reaches the screen first.
            QTimer.singleShot(0, lambda: QTimer.singleShot(0, self._furnish))

    def _build_shell(self) -> None:
        self.tab_bar = QTabWidget()
        self.tab_bar.setDocumentMode(True)
        for title in titles(self._words):
            self.tab_bar.addTab(QWidget(), title)
        self.menuBar().addMenu("")
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tab_bar, 1)
        self.setCentralWidget(whole)

    def _furnish(self) -> None:
        """Put in what acts, and ask for the facts."""
        if self._closed:
            return
        self._put_tab(first_tab())
        self.tabs[0].setUpdatesEnabled(False)
        self.jobs.start(
            self._words.say("Reading the facts…"), self._read, self._show_facts, self._refuse
        )

    def _read(self, _ticket: Ticket) -> Prepared:
        facts = self._load()
        return Prepared(facts, first_tab().build(facts, self._words))

    def _put_tab(self, kind: type[FactTab]) -> None:
        tab, number = kind(self._words, self._look), len(self.tabs)
        self.tabs.append(tab)
        page = self.tab_bar.widget(number)
        assert page is not None
        place = QVBoxLayout(page)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(tab)
        tab.view.setAccessibleName(self.tab_bar.tabText(number))
        tab.changed.connect(self._show_state)
        tab.link_followed.connect(self.go_to)

    def _show_facts(self, prepared: Prepared) -> None:
        self._fill(self.tabs[0], prepared.facts, prepared.table)
        self.tabs[0].setUpdatesEnabled(True)
        self.tabs[0].view.setFocus()
        self.facts_shown.emit()
        QTimer.singleShot(0, lambda: self._complete(prepared.facts))

    def _fill(self, tab: FactTab, facts: Facts, table: Table) -> None:
        tab.show_facts(facts, table, self._settings.get(COLUMNS).get(tab.name))

    def _complete(self, facts: Facts) -> None:
        """After the first table: the foot, the menus and the other tabs."""
        if self._closed:
            return
        from dprk_viewer.view.sheet_maker import SheetMaker

        self._finish_furniture()
        self.sheets.maker = SheetMaker(facts, self._words, self._render, self._write_as)
        self._edition = facts.edition
        self.foot.show_edition(facts.edition)
        self._show_state()
        for kind in other_tabs():
            self._put_tab(kind)

        def build(_ticket: Ticket) -> list[Table]:
            return [tab.build(facts, self._words) for tab in self.tabs[1:]]

        def show(tables: list[Table]) -> None:
            for tab, table in zip(self.tabs[1:], tables, strict=True):
                self._fill(tab, facts, table)
            self.all_shown.emit()

        self.jobs.start(self._words.say("Preparing the tables…"), build, show, self._refuse)

    def _refuse(self, error: Exception) -> None:
        """Show the error in place of the tabs; no fact of such a dataset is ever shown."""
        from dprk_viewer.errors import ViewerError
        from dprk_viewer.view.broken_page import BrokenPage

        self._finish_furniture()
        self.foot.say("")
        self.broken = BrokenPage(self._words)
        self.broken.show_error(error)
        self.tab_bar.hide()
        self._column.insertWidget(0, self.broken, 1)
        self.broken.show()
        self.facts_refused.emit()
        if not isinstance(error, ViewerError):
            from dprk_viewer.view.error_dialog import show_fault

            show_fault(self, self._words, error)

    def _finish_furniture(self) -> None:
        from dprk_viewer.view.foot import Foot
        from dprk_viewer.view.menus import menu_bar
        from dprk_viewer.view.sheet_commands import SheetCommands
        from dprk_viewer.view.sheet_desk import SheetDesk

        if self._furnished:
            return
        self._furnished = True
        self.desk = SheetDesk(self, self._words, self.jobs)
        self.foot = Foot(self._words)
        self._column.addWidget(self.foot)
        self.menuBar().clear()
        self.sheets = SheetCommands(self, self._look, self._settings, self.desk, self._sheet)
        self.menus = menu_bar(self, self, self.sheets, self._words)
        self.desk.saved.connect(self.foot.say_saved)
        self.tab_bar.currentChanged.connect(self._show_state)
        self._show_state()

    # What the reader does

    def current_tab(self) -> FactTab | None:
        """The tab in front; None where it is not there yet."""
        number = self.tab_bar.currentIndex()
        return self.tabs[number] if number < len(self.tabs) else None

    def export_pdf(self) -> None:
        """Make the sheet of the tab in front and save it."""
        self.sheets.export_pdf()

    def preview(self) -> PreviewWindow | None:
        """Show the sheet of the tab in front as it will be saved and printed."""
        shown = self.sheets.preview()
        if shown is not None:
            shown.finished.connect(self._show_state)
        return shown

    def go_to(self, id_: str) -> None:
        """Show a row in the tab whose table holds it, the one in front before others."""
        front = self.current_tab()
        tabs = sorted(self.tabs, key=lambda tab: tab is not front)
        found = next((tab for tab in tabs if tab.holds(id_)), front)
        if found is not None:
            self.tab_bar.setCurrentIndex(self.tabs.index(found))
            found.choose(id_)

    def copy_row(self) -> None:
        """Copy the chosen row with everything that travels with it."""
        from dprk_viewer.view.link_dialog import copy_text

        tab = self.current_tab()
        text = tab.copy_text() if tab else ""
        if text:
            copy_text(text)
            self.foot.say(self._words.say("Copied with originator, period and source."))

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front, with its table under the arrow keys."""
        self.tab_bar.setCurrentIndex(number)
        tab = self.current_tab()
        if tab is not None:
            tab.view.setFocus()

    def focus_filter(self) -> None:
        """Let the reader type into the filter of the tab in front."""
        tab = self.current_tab()
        if tab is not None:
            tab.bar.box.setFocus()

    def clear_filter(self) -> None:
        """Show every row of the tab in front again."""
        tab = self.current_tab()
        if tab is not None:
            tab.bar.clear()

    def show_about(self) -> None:
        """Say what this program and this edition are."""
        from dprk_viewer.view.about import show_about

        show_about(self, self._words, self._edition)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102 - Qt's name
        widths = {tab.name: tab.view.widths() for tab in self.tabs if tab.facts is not None}
        self._settings.set(COLUMNS, self._settings.get(COLUMNS) | widths)
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._settings.set(GEOMETRY, geometry)
        self._settings.save_quietly()
        self._closed = True
        self.jobs.finish()
        super().closeEvent(event)

    def _sheet(self) -> str | None:
        tab = self.current_tab()
        return tab.sheet if tab is not None else None

    def _restore(self) -> None:
        room = self.screen().availableGeometry().size()
        self.resize((SIZE * self._look.scale).boundedTo(room))
        saved = self._settings.get(GEOMETRY)
        if saved:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(saved.encode("ascii"))))

    def _show_state(self) -> None:
        if not self._furnished:
            return
        title = self.tab_bar.tabText(self.tab_bar.currentIndex())
        self.setWindowTitle(self._words.say("DPRK Viewer — {tab}", tab=title))
        self.foot.show_page(self._settings)
        tab = self.current_tab()
        chosen = tab is not None and tab.row is not None
        there: dict[Need, bool] = {
            "facts": self._edition is not None,
            "sheet": self._sheet() is not None,
            "row": chosen,
        }
        self.menus.allow({need for need, is_there in there.items() if is_there})
