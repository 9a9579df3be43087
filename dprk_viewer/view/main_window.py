"""The window: painted empty first, then furnished, then filled with the facts it is handed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from dprk_viewer.settings import COLUMNS, GEOMETRY, Settings
from dprk_viewer.view.job import Jobs
from dprk_viewer.view.look import Look
from dprk_viewer.view.navigation import Navigation
from dprk_viewer.view.parts_of_window import WindowWithParts
from dprk_viewer.view.style import style_sheet
from dprk_viewer.view.tab_list import PLACES, titles
from dprk_viewer.view.text_size import TextSize
from dprk_viewer.view.wishes import keep_wishes
from dprk_viewer.wording.words import Words

# What the first paint does not need is imported when it is first used.
if TYPE_CHECKING:
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.facts.records import Edition
    from dprk_viewer.sheets.blocks import Sheet
    from dprk_viewer.view.archive import Archive
    from dprk_viewer.view.copying import Copying
    from dprk_viewer.view.fact_tab import FactTab
    from dprk_viewer.view.front_pages import Prepared
    from dprk_viewer.view.host_tab import HostTab
    from dprk_viewer.view.job import Ticket
    from dprk_viewer.view.menu_bar import MenuBar, Need
    from dprk_viewer.view.past import Past
    from dprk_viewer.view.preview_window import PreviewWindow
    from dprk_viewer.view.sheet_desk import SheetDesk

Load = Callable[[], "Facts"]
Render = Callable[["Sheet"], bytes]
WriteAs = Callable[["Facts", "Sheet", str], list[tuple[str, bytes]]]
SIZE = QSize(1366, 768)


class MainWindow(WindowWithParts):
    """Opens empty, then asks ``load`` for the facts in a thread of its own."""

    facts_shown = Signal()
    """The first tab is filled."""
    all_shown = Signal()
    """Every tab is filled."""
    facts_refused = Signal()

    desk: SheetDesk
    copies: Copying
    menus: MenuBar
    past: Past
    archive: Archive | None = None
    """What looks into former editions; None: nothing can."""

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
        self._asked = self.is_closed = False
        self._edition: Edition | None = None
        self._filled: Callable[[], object] = self.all_shown.emit
        is_whole = lambda: self._furnished and self.past.facts is not None  # noqa: E731
        self.text = TextSize(look, settings, is_whole, self.begin_again)
        self._build_shell()
        keep_wishes(self, settings)
        self._restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        super().paintEvent(event)
        if not self._asked:
            self._asked = True
            # Twice round the event loop: what was painted reaches the screen first.
            QTimer.singleShot(0, lambda: QTimer.singleShot(0, self._furnish))

    def begin_again(self) -> None:
        """Build all anew, in another size of type, and come back to where the reader was."""
        from dprk_viewer.view.beginning_again import take_down

        self._filled = take_down(self, lambda: self.past, self.desk)
        self._build_shell()
        self._furnish()

    def _build_shell(self) -> None:
        self._furnished = False
        self.jobs = Jobs(self, self._words)
        self.setStyleSheet(style_sheet(self._look))
        self.setPalette(self._look.qt_palette())
        self.tab_bar = QTabWidget()
        self.tab_bar.setDocumentMode(True)
        self.tab_bar.setAccessibleName(self._words.say("Topics"))
        for title in titles(self._words):
            self.tab_bar.addTab(QWidget(), title)
        self.menuBar().addMenu("")
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tab_bar, 1)
        self.setCentralWidget(whole)
        self.tabs = []
        self.ways = Navigation(self.tab_bar, self.tabs)

    def _furnish(self) -> None:
        """Put in what acts, and ask for the facts."""
        if self.is_closed:
            return
        from dprk_viewer.view.front_pages import prepare, put_home

        words = self._words

        def read(_ticket: Ticket) -> Prepared:
            return prepare(self._load)

        self.jobs.start(words.say("Reading the facts…"), read, self._show_facts, self._refuse)
        self.home = put_home(self, words, self._look, self._settings)

    def _put_tab(self, at: int) -> None:
        from dprk_viewer.view.front_pages import put_table

        put_table(self, at, self._words, self._look).changed.connect(self._show_state)

    def _show_facts(self, prepared: Prepared) -> None:
        self.home.begin(prepared.finder)
        self.home.take_focus()
        self.facts_shown.emit()
        from dprk_viewer.view.filling import Filling

        filling = Filling(self, self._words, self._settings, self._complete, self._on_filled)
        self._filling = filling
        QTimer.singleShot(0, partial(filling.say_first, prepared, self._refuse))

    def _complete(self, prepared: Prepared) -> None:
        """After the first tab: the foot, the menus and the other tabs."""
        if self.is_closed:
            return
        from dprk_viewer.view.front_pages import put_hosts
        from dprk_viewer.view.sheet_maker import SheetMaker

        self._finish_furniture()
        self.sheets.maker = SheetMaker(prepared.facts, self._words, self._render, self._write_as)
        self._edition = prepared.facts.edition
        self.foot.show_edition(self._edition)
        self._show_state()

        def hosts() -> None:
            self.hosts = put_hosts(self, self._words, self._look, self._settings)
            self.hosts.changed.connect(self._show_state)
            self.hosts.show_facts(*prepared)

        tabs = (partial(self._put_tab, at) for at in range(len(PLACES)))
        fill = partial(self._filling.fill, prepared.facts, self._refuse)
        self._in_turn([hosts, *tabs, fill])

    def _in_turn(self, steps: list[Callable[[], None]]) -> None:
        """Take one step after another, so that the window answers in between."""
        if steps and not self.is_closed:
            steps[0]()
            QTimer.singleShot(0, lambda: self._in_turn(steps[1:]))

    def _on_filled(self, facts: Facts) -> None:
        for tab in self.tabs:
            self.menus.serve(tab.view)
        self.past.begin(facts)
        self._filled()

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
            self.report(error)

    def _finish_furniture(self) -> None:
        from dprk_viewer.view.copying import Copying
        from dprk_viewer.view.foot import Foot
        from dprk_viewer.view.helper import Helper
        from dprk_viewer.view.menus import menu_bar
        from dprk_viewer.view.past import Past
        from dprk_viewer.view.sheet_commands import SheetCommands
        from dprk_viewer.view.sheet_desk import SheetDesk
        from dprk_viewer.view.shelf import Shelf

        if self._furnished:
            return
        self._furnished = True
        self.desk = SheetDesk(self, self._words, self.jobs)
        self.foot = Foot(self._words, self._look)
        self._column.addWidget(self.foot)
        self.menuBar().clear()
        self.copies = Copying(self._words, self.current_tab, self.foot.say)
        self.sheets = SheetCommands(self, self._look, self._settings, self.desk, self._sheet)
        self.past = Past(self, self._words, self._look, self._settings)
        self.past.changed.connect(self._show_state)
        self.shelf = Shelf(self, self._words, self._settings, self.desk, self.sheets, self.past.go)
        self.helper = Helper(self, self, self._words, self._look, self._settings, self._show_state)
        self.menus = menu_bar(self, self, self.ways, self.sheets, self._words)
        self.desk.saved.connect(self.foot.say_saved)
        self.tab_bar.currentChanged.connect(self._show_state)
        self._show_state()

    # What the reader does

    def current_tab(self) -> FactTab | HostTab | None:
        """The tab in front that can hold a fact; None on the first, or where none is yet."""
        return self.ways.front()

    def export_pdf(self) -> None:
        """Make the sheet of the tab in front and save it."""
        self.sheets.export_pdf()

    def preview(self, form: str = "briefing", name: str | None = None) -> PreviewWindow | None:
        """Show a sheet as it will be saved and printed; None: that of the tab in front."""
        shown = self.sheets.preview(form, name)
        if shown is not None:
            shown.finished.connect(self._show_state)
        return shown

    def go_to(self, id_: str) -> None:
        """Show a row in the tab whose table holds it, the one in front before others."""
        self.ways.go_to(id_)

    def show_host(self, place: str) -> None:
        """Open the card of the place with that ISO3 code."""
        self.ways.show_host(place)

    def copy_row(self) -> None:
        """Copy the chosen row with everything that travels with it."""
        self.copies.copy_row()

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
        self.is_closed = True
        self.jobs.finish()
        super().closeEvent(event)

    def report(self, error: Exception) -> None:
        """Say what went wrong, in a sentence."""
        self.desk.report(self, error)

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
        self.setWindowTitle(self.past.title(title))
        self.foot.show_page(self._settings)
        self.home.page_bar.show_chosen()
        self.ways.remember()
        tab = self.current_tab()
        chosen = tab is not None and tab.row is not None
        there: dict[Need, bool] = {
            "facts": self._edition is not None,
            "sheet": self._sheet() is not None,
            "row": chosen,
        }
        self.menus.allow({need for need, is_there in there.items() if is_there})
