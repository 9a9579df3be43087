"""The window: its tabs, its menus, and the facts it is handed after the first paint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from dprk_viewer.errors import ViewerError
from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.table import Table
from dprk_viewer.settings import COLUMNS, GEOMETRY, Settings
from dprk_viewer.view.about import show_about
from dprk_viewer.view.broken_page import BrokenPage
from dprk_viewer.view.cyber_tab import CyberTab
from dprk_viewer.view.error_dialog import show_fault
from dprk_viewer.view.fact_tab import Desk, FactTab
from dprk_viewer.view.foot import Foot
from dprk_viewer.view.job import Jobs, Ticket
from dprk_viewer.view.labour_tab import LabourTab
from dprk_viewer.view.link_dialog import copy_text
from dprk_viewer.view.look import Look
from dprk_viewer.view.menus import Menus
from dprk_viewer.view.preview_window import PreviewWindow
from dprk_viewer.view.sanctions_tab import SanctionsTab
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.view.sheet_maker import Render, SheetMaker, chosen_options
from dprk_viewer.view.sources_tab import SourcesTab
from dprk_viewer.view.style import style_sheet
from dprk_viewer.wording.words import Words

Load = Callable[[], Facts]
TABS: tuple[type[FactTab], ...] = (LabourTab, SanctionsTab, CyberTab, SourcesTab)
TAB_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+5")


@dataclass(frozen=True)
class Prepared:
    """Checked facts and the tables over them, made off the main thread."""

    facts: Facts
    tables: tuple[Table, ...]


class MainWindow(QMainWindow):
    """Opens empty, then asks ``load`` for the facts in a thread of its own."""

    facts_shown = Signal()
    facts_refused = Signal()

    def __init__(
        self, words: Words, settings: Settings, look: Look, load: Load, render: Render
    ) -> None:
        super().__init__()
        self._words, self._settings, self._look = words, settings, look
        self._load, self._render = load, render
        self._asked = False
        self._maker: SheetMaker | None = None
        self.jobs = Jobs(self, words)
        self.desk = SheetDesk(self, words, self.jobs)
        self.setStyleSheet(style_sheet(look))
        self.setPalette(look.qt_palette())
        self._build()
        self._build_menus()
        self._restore()
        self._show_state()

    # The facts

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        super().paintEvent(event)
        if not self._asked:
            self._asked = True
            QTimer.singleShot(0, self._ask_for_facts)

    def _ask_for_facts(self) -> None:
        words = self._words

        def prepare(_ticket: Ticket) -> Prepared:
            facts = self._load()
            return Prepared(facts, tuple(tab.build(facts, words) for tab in TABS))

        self.jobs.start(words.say("Reading the facts…"), prepare, self._show_facts, self._refuse)

    def _show_facts(self, prepared: Prepared) -> None:
        self._maker = SheetMaker(prepared.facts, self._words, self._render)
        widths = self._settings.get(COLUMNS)
        for tab, table in zip(self.tabs, prepared.tables, strict=True):
            tab.show_facts(prepared.facts, table, widths.get(tab.name))
        today = dt.datetime.now(dt.UTC).date()
        self.foot.show_edition(prepared.facts.edition, today)
        self.current_tab().view.setFocus()
        self._show_state()
        self.facts_shown.emit()

    def _refuse(self, error: Exception) -> None:
        self.foot.say("")
        self.broken.show_error(error)
        self._stack.setCurrentWidget(self.broken)
        self._show_state()
        self.facts_refused.emit()
        if not isinstance(error, ViewerError):
            show_fault(self, self._words, error)

    # What the reader does

    def current_tab(self) -> FactTab:
        """The tab in front."""
        return self.tabs[self.tab_bar.currentIndex()]

    def export_pdf(self) -> None:
        """Make the sheet of the tab in front and save it."""
        maker, name = self._maker, self.current_tab().sheet
        if maker is None or name is None:
            return
        options = chosen_options(self._settings, self._words.language)
        self.desk.save(self, name, lambda ticket: maker.make(name, options, ticket))

    def preview(self) -> PreviewWindow | None:
        """Show the sheet of the tab in front as it will be saved and printed."""
        name = self.current_tab().sheet
        if self._maker is None or name is None:
            return None
        shown = PreviewWindow(self, self._look, self._settings, self._maker, self.desk, name)
        shown.finished.connect(self._show_state)
        shown.show()
        return shown

    def go_to(self, id_: str) -> None:
        """Show a row in the tab whose table holds it, the one in front before others."""
        tabs = sorted(self.tabs, key=lambda tab: tab is not self.current_tab())
        found = next((tab for tab in tabs if tab.view.model().holds(id_)), self.current_tab())
        self.tab_bar.setCurrentWidget(found)
        found.choose(id_)

    def copy_row(self) -> None:
        """Copy the chosen row with everything that travels with it."""
        text = self.current_tab().detail.copy_text()
        if text:
            copy_text(text)
            self.foot.say(self._words.say("Copied with originator, period and source."))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102 - Qt's name
        widths = {tab.name: tab.view.widths() for tab in self.tabs if tab.facts is not None}
        self._settings.set(COLUMNS, self._settings.get(COLUMNS) | widths)
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._settings.set(GEOMETRY, geometry)
        self._settings.save_quietly()
        self.jobs.finish()
        super().closeEvent(event)

    # Building

    def _build(self) -> None:
        desk = Desk(self._words, self._look)
        self.tabs = [tab(desk) for tab in TABS]
        self.tab_bar = QTabWidget()
        self.tab_bar.setDocumentMode(True)
        self.tab_bar.tabBar().setUsesScrollButtons(True)
        for tab in self.tabs:
            self.tab_bar.addTab(tab, tab.title())
            tab.changed.connect(self._show_state)
            tab.detail.row_chosen.connect(self.go_to)
        self.tab_bar.currentChanged.connect(self._show_state)
        self.broken = BrokenPage(self._words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tab_bar)
        self._stack.addWidget(self.broken)
        self.foot = Foot(self._words)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(whole)

    def _build_menus(self) -> None:
        say, standard = self._words.say, QKeySequence.StandardKey
        menus = self.menus = Menus(self, self._words)
        file = menus.menu(say("&File"))
        for text, keys, do in (
            (say("&Export PDF…"), QKeySequence("Ctrl+E"), self.export_pdf),
            (say("&Print…"), QKeySequence(standard.Print), self.preview),
            (say("Print pre&view"), QKeySequence("Ctrl+F2"), self.preview),
        ):
            menus.sheet_actions.append(menus.add(file, text, keys, do))
        file.addSeparator()
        menus.add(file, say("&Quit"), "Ctrl+Q", self.close)
        edit = menus.menu(say("&Edit"))
        copy = menus.add(edit, say("&Copy fact"), QKeySequence(standard.Copy), self.copy_row)
        menus.row_actions.append(copy)
        self._build_go(menus)
        help_ = menus.menu(say("&Help"))
        menus.add(help_, say("&About DPRK Viewer"), "", self._about)

    def _build_go(self, menus: Menus) -> None:
        say = self._words.say
        go = menus.menu(say("&Go"))
        for number, keys in enumerate(TAB_KEYS):
            title = self.tabs[number].title()
            front = partial(self.tab_bar.setCurrentIndex, number)
            menus.fact_actions.append(menus.add(go, title, keys, front))
        go.addSeparator()
        menus.fact_actions.append(
            menus.add(
                go,
                say("&Filter this table"),
                QKeySequence(QKeySequence.StandardKey.Find),
                lambda: self.current_tab().bar.box.setFocus(),
            )
        )
        menus.fact_actions.append(
            menus.add(go, say("&Show all rows"), "Esc", lambda: self.current_tab().bar.clear())
        )

    def _about(self) -> None:
        edition = self._maker.facts.edition if self._maker else None
        show_about(self, self._words, edition)

    def _restore(self) -> None:
        room = self.screen().availableGeometry().size()
        self.resize(QSize(self._look.px(1366), self._look.px(768)).boundedTo(room))
        saved = self._settings.get(GEOMETRY)
        if saved:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(saved.encode("ascii"))))

    def _show_state(self) -> None:
        tab = self.current_tab()
        self.setWindowTitle(self._words.say("DPRK Viewer — {tab}", tab=tab.title()))
        self.foot.show_page(self._settings)
        facts, chosen = self._maker is not None, tab.detail.row is not None
        self.menus.allow(facts, tab.sheet is not None, chosen)
