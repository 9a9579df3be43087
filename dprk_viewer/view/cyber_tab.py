"""Cyber activity: sums by year and by incident, and who attributes what on which basis."""

from __future__ import annotations

from types import MappingProxyType

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import Claim, Incident
from dprk_viewer.figures.cyber_table import CRYPTO, STOLEN, SUSPECTED, cyber_table
from dprk_viewer.figures.shapes import Drawing
from dprk_viewer.figures.table import Table
from dprk_viewer.view.figure_widget import Draw
from dprk_viewer.view.formed_tab import FormedTab
from dprk_viewer.wording.words import Words

Claims = tuple[Claim, ...]
YEARS, INCIDENTS, BASES, SAID = "years", "incidents", "bases", "said"


class CyberTab(FormedTab):
    """Sums of one measure and one scope, never added up; attributions, never weighed."""

    name = "cyber"
    sheet = "cyber"
    first_choices = MappingProxyType({"measure": CRYPTO})
    form = YEARS
    shares = MappingProxyType({YEARS: 0.5, INCIDENTS: 0.5, BASES: 0.5, SAID: 0.5})

    def hint(self) -> str:  # noqa: D102
        return self.words.say("Filter incidents and sums")

    def forms(self) -> tuple[tuple[str, str], ...]:  # noqa: D102
        say = self.words.say
        return (
            (YEARS, say("Sums by year")),
            (INCIDENTS, say("Sums by incident")),
            (BASES, say("Attribution")),
            (SAID, say("Who said what")),
        )

    def count_text(self, shown: int, whole: int) -> str:  # noqa: D102
        return self.words.count(
            "{shown} of {number} row", "{shown} of {number} rows", whole, shown=shown
        )

    @staticmethod
    def build(facts: Facts, words: Words) -> Table:  # noqa: D102
        return cyber_table(facts, words)

    def choose(self, id_: str) -> None:
        """Choose a row; what was said follows to its incident."""
        super().choose(id_)
        if self.form == SAID:
            self._later.start()

    def draw(self, facts: Facts, ids: tuple[str, ...]) -> Draw:  # noqa: D102
        form = self._with_data(facts, ids)
        self.panel.figure  # noqa: B018 - makes the switch
        self.switch.show_chosen(form)
        if form == SAID:
            return self._said(facts)
        if form == BASES:
            return self._bases(facts, ids)
        return self._sums(facts, ids, by_year=form == YEARS)

    def _with_data(self, facts: Facts, ids: tuple[str, ...]) -> str:
        """The form chosen, or where it has nothing to show the next one that has."""
        from dprk_viewer.figures.times import single_year

        if self.form in (BASES, SAID):
            return self.form
        sums = [facts.claims[id_] for id_ in ids if id_ in facts.claims]
        if ids and not sums:
            return BASES
        held = {
            YEARS: any(not claim.incident and single_year(claim) for claim in sums),
            INCIDENTS: any(claim.incident and claim.is_numbered for claim in sums),
        }
        return self.form if held[self.form] else next((f for f in held if held[f]), self.form)

    def _sums(self, facts: Facts, ids: tuple[str, ...], by_year: bool) -> Draw:
        from dprk_viewer.figures.host_ranges import host_ranges
        from dprk_viewer.figures.stacked import stacked
        from dprk_viewer.figures.yearly_sums import yearly_sums

        claims, apart = self._apart(facts, ids, by_year)
        words, style = self.words, self.style_of_figures
        hint = words.say(
            "Stolen, suspected, attempted, recovered, frozen and laundered are different counts"
            " and stand apart; choose one under “Counts”."
        )

        def one(shown: Claims, like: Claims, width: float, chosen: str | None) -> Drawing:
            if by_year:
                return yearly_sums(
                    facts, words, shown, width, style, chosen, scrolls=True, like=like
                )
            return host_ranges(facts, words, shown, width, style, chosen, like=like)

        def sums(width: float, chosen: str | None) -> Drawing:
            upper = one(claims, apart, width, chosen)
            made = stacked(upper, one(apart, claims, width, chosen), style)
            return made._replace(note=f"{made.note} {hint}")

        return sums

    def _apart(self, facts: Facts, ids: tuple[str, ...], by_year: bool) -> tuple[Claims, Claims]:
        """The sums of one measure, and the suspected ones that stand apart from them."""
        from dprk_viewer.view.one_chart import one_chart

        # A sum of one incident is no sum of a year.
        held = [facts.claims[id_] for id_ in ids if id_ in facts.claims]
        kept = [claim for claim in held if bool(claim.incident) is not by_year]
        if self.bar.choices().get("measure") != CRYPTO:
            return one_chart(facts, (claim.id for claim in kept)), ()
        stolen, suspected = (
            one_chart(facts, (claim.id for claim in kept if claim.measure == measure))
            for measure in (STOLEN, SUSPECTED)
        )
        return stolen, suspected

    def _bases(self, facts: Facts, ids: tuple[str, ...]) -> Draw:
        from dprk_viewer.figures.attributions import incident_grid

        found = dict.fromkeys(incident for id_ in ids if (incident := _incident_of(facts, id_)))
        words, style = self.words, self.style_of_figures

        def bases(width: float, chosen: str | None) -> Drawing:
            near = _incident_of(facts, chosen) if chosen else None
            return incident_grid(
                facts, words, tuple(found), width, style, near.id if near else None
            )

        return bases

    def _said(self, facts: Facts) -> Draw:
        from dprk_viewer.figures.attributions import attribution_grid
        from dprk_viewer.figures.charted import empty_drawing

        incident = _incident_of(facts, self.row) if self.row else None
        words, style = self.words, self.style_of_figures

        def said(width: float, chosen: str | None) -> Drawing:
            if incident is not None:
                return attribution_grid(facts, words, incident, width, style, chosen)
            sentence = words.say(
                "Choose an incident, or a sum stated for one, to see who said what about it."
            )
            empty = empty_drawing(words, width, words.say("Who said what"))
            return empty._replace(note=sentence, alt=sentence)

        return said


def _incident_of(facts: Facts, id_: str) -> Incident | None:
    """The incident that a row is, or that its sum or attribution is about."""
    if id_ in facts.incidents:
        return facts.incidents[id_]
    about = facts.claims.get(id_) or facts.attributions.get(id_)
    return facts.incidents[about.incident] if about and about.incident else None
