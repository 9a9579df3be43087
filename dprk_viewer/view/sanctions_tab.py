"""The sanctions timeline: one filter and one day for figure, ladder, table and detail."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dprk_viewer.facts.library import Facts
from dprk_viewer.figures.sanctions_table import sanctions_table
from dprk_viewer.figures.table import Table
from dprk_viewer.tokens import UNIT_WINDOW
from dprk_viewer.view.fact_tab import TABLE_HEIGHT, FactTab
from dprk_viewer.view.look import Look
from dprk_viewer.wording.words import Words

if TYPE_CHECKING:
    from dprk_viewer.view.council_strip import CouncilStrip
    from dprk_viewer.view.day_box import DayBox
    from dprk_viewer.view.ladder_panel import LadderPanel
    from dprk_viewer.view.row_view import RowView
    from dprk_viewer.view.timeline_panel import TimelinePanel


LANE = 25
"""Height of a lane of the timeline, in px at 100 %."""


class SanctionsTab(FactTab):
    """The figure shows the very acts the table shows; the ladder their duties on a subject."""

    name = "sanctions"
    sheet = "sanctions"
    narrow = 1000
    timeline: TimelinePanel
    strip: CouncilStrip
    day_box: DayBox
    ladder: LadderPanel

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(words, look, parent)
        self._furnish()

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter acts")

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} act", "{shown} of {number} acts", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return sanctions_table(facts, words)

    def show_facts(self, facts: Facts, table: Table, widths: list[int] | None) -> None:  # noqa: D102
        days = [act.date.first_day for act in facts.events.values()]
        self.day_box.allow(min(days, default=facts.today.last_day), facts.today.last_day)
        if self._figure_area.widget() is not None:
            self._set_reach(self.timeline, facts)
        super().show_facts(facts, table, widths)

    @property
    def day(self) -> dt.date:
        """The day on which the reader asks what is in force."""
        return self.day_box.day()

    @property
    def view_in_sight(self) -> RowView:
        """The table that is shown under the timeline: the ladder's, or that of the acts."""
        return self.ladder.view_in_sight()

    def show_day(self, day: dt.date) -> None:
        """Ask what is in force on ``day``."""
        self.day_box.show_day(day)

    def choose(self, id_: str) -> None:
        """Choose an act; a duty is brought into sight in its act."""
        assert self.facts is not None
        duty = self.facts.provisions.get(id_)
        act = duty.event if duty else id_
        super().choose(act)
        self.ladder.choose_act(act)
        if duty is not None:
            self.detail.show_duty(id_)

    def holds(self, id_: str) -> bool:
        """Whether the tab has an act, a duty or how far its subject reaches, of that id."""
        return super().holds(id_) or (self.facts is not None and id_ in self.facts.provisions)

    def _furnish(self) -> None:
        from dprk_viewer.view.council_strip import CouncilStrip
        from dprk_viewer.view.day_box import DayBox
        from dprk_viewer.view.ladder_panel import LadderPanel

        self.day_box = DayBox(self.words, self.look, self.words.say("In force on"))
        self.bar.add_control(self.day_box)
        self.strip = CouncilStrip(self.look)
        self._column.insertWidget(1, self.strip)
        self.ladder = LadderPanel(self.words, self.look, self.view)
        self.ladder.setMinimumHeight(self.look.px(TABLE_HEIGHT))
        self._left.addWidget(self.ladder)
        self.day_box.changed.connect(self._on_day)
        self.bar.cleared.connect(self.day_box.reset)
        self.strip.row_chosen.connect(self.link_followed)
        self.ladder.duty_chosen.connect(self.choose)
        self.ladder.ladder.opened.connect(lambda: self.detail.take_focus())

    def make_panel(self) -> TimelinePanel:
        """The timeline of the acts."""
        from dprk_viewer.view.timeline_panel import TimelinePanel

        assert self.facts is not None
        style = self.style_of_figures._replace(lane=LANE * self.look.scale)
        made = TimelinePanel(self.words, self.look, 4 * UNIT_WINDOW, style)
        self._set_reach(made, self.facts)
        self.timeline = made
        made.figure.drawn.connect(self._refit)
        made.timeline.opened.connect(lambda: self.detail.take_focus())
        return made

    def _set_reach(self, panel: TimelinePanel, facts: Facts) -> None:
        """Let time reach over all years that have acts, first over those of the measures."""
        from dprk_viewer.figures.time_span import TimeSpan

        years = [act.date.year for act in facts.events.values()]
        if not years:
            return
        whole = TimeSpan(min(years), max(years) + 1)
        duties = {row.event for row in facts.provisions.values()}
        first = min((facts.events[id_].date.year for id_ in duties), default=min(years))
        panel.timeline.set_reach(whole, TimeSpan(first, whole.end))

    def _refit(self) -> None:
        """Give the timeline another height where its words broke into other lines."""
        self._fit_height()
        self._share_height()

    def _share_height(self) -> None:
        """Give the timeline what it needs of the height there is, the ladder the rest."""
        if self._moved or self._figure_area.widget() is None:
            return
        height = self._left.height() - self._left.handleWidth()
        most = height - self.ladder.minimumHeight()
        share = min(self.timeline.sizeHint().height(), max(1, most))
        self._left.setSizes([share, max(1, height - share)])

    def _fit_height(self) -> None:
        """Let the tab scroll where blocks, timeline and ladder are higher than the window."""
        super()._fit_height()
        width = self._left.width()
        strip = self.strip.heightForWidth(width)
        if self._is_narrow():
            self._whole.setMinimumHeight(self._whole.minimumHeight() + strip)
        elif self._figure_area.widget() is not None:
            parts = (self.bar.heightForWidth(width), strip, self._gaps.heightForWidth(width))
            need = self.timeline.sizeHint().height() + self.ladder.minimumHeight()
            self._whole.setMinimumHeight(sum(parts) + need + self._left.handleWidth())

    def _show_figure(self, facts: Facts, ids: tuple[str, ...]) -> bool:
        from dprk_viewer.figures.council_blocks import council_blocks
        from dprk_viewer.figures.timeline_acts import prepare

        self.panel  # noqa: B018 - makes the timeline
        acts = [facts.events[id_] for id_ in ids]
        made = prepare(facts, self.words, acts, day=self.day) if acts else None
        self.timeline.timeline.show_acts(made)
        self.strip.show_blocks(council_blocks(facts, self.words, self.day))
        self.ladder.narrow(self.bar.box.text())
        self.ladder.show_facts(facts, self.day)
        self.ladder.show_subject(self.bar.choices().get("theme", ""))
        self._order_keys()
        return True

    def _order_keys(self) -> None:
        """Let Tab go as the eye does: filter, day, blocks, timeline, ladder, table."""
        stops: list[QWidget] = [self.bar.box, *self.bar.facets, *self.day_box.stops]
        stops += [*self.strip.links(), self.timeline.figure, *self.timeline.buttons]
        stops += [*self.ladder.stops(), self.view]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_day(self) -> None:
        """Show the acts made by another day, and what each is on it."""
        if self.facts is None:
            return
        self.view.show_table(sanctions_table(self.facts, self.words, self.day), self.view.widths())
        if self.row is not None and not self.view.model().holds(self.row):
            self.row = None
        self._narrow()
