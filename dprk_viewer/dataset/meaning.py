"""What rows mean: figures, times, revisions and duties that cannot be as written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dprk_viewer.dataset.rows import Rows
from dprk_viewer.facts.dates import PartialDate
from dprk_viewer.facts.measures import MEASURES
from dprk_viewer.facts.records import Claim, Event, Provision, ProvisionLink
from dprk_viewer.facts.rivals import time_of
from dprk_viewer.faults import FaultCode


class Read(NamedTuple):
    """One table as records; ``bad`` holds the numbers of rows with a bad cell."""

    rows: Rows
    records: Sequence[Any]
    bad: frozenset[int]

    def good(self) -> Iterator[tuple[int, Any]]:
        """Line and record of each row whose cells could all be read."""
        for number, record in enumerate(self.records):
            if number not in self.bad:
                yield self.rows.lines[number], record


def check_meaning(read: Mapping[str, Read]) -> None:
    """Note in the rows of ``read`` what the columns alone cannot show to be wrong."""
    _check_claims(read["claims"])
    for line, event in read["events"].good():
        _check_event(read["events"].rows, line, event)
    for line, provision in read["provisions"].good():
        _check_provision(read["provisions"].rows, line, provision)
    links = read["provision_links"]
    for line, link in links.good():
        _check_link(links.rows, line, link)
    answers = read["event_answers"]
    for line, (event, answered) in answers.good():
        if event == answered:
            answers.rows.add(line, "answers", FaultCode.POINTS_TO_ITSELF)


def _check_claims(read: Read) -> None:
    by_id = {claim.id: claim for _, claim in read.good()}
    superseded = {claim.supersedes: claim for claim in by_id.values() if claim.supersedes}
    for line, claim in read.good():
        if claim.is_numbered or claim.measure is not None:
            _check_figure(read.rows, line, claim)
        _check_order(read.rows, line, "period_from", claim.period_from, claim.period_to)
        if claim.supersedes is not None and claim.supersedes in by_id:
            _check_revision(read.rows, line, claim, by_id[claim.supersedes])
        if claim.repeats == claim.id:
            read.rows.add(line, "repeats", FaultCode.POINTS_TO_ITSELF)
        if claim.headline and claim.id in superseded:
            later = superseded[claim.id].id
            read.rows.add(line, "headline", FaultCode.SUPERSEDED_HEADLINE, value=later)


def _check_figure(rows: Rows, line: int, claim: Claim) -> None:
    if claim.low is not None and claim.high is not None and claim.low > claim.high:
        fields = {"low": str(claim.low), "high": str(claim.high)}
        rows.add(line, "low", FaultCode.LOW_ABOVE_HIGH, **fields)
    if claim.point is not None and (claim.low is not None or claim.high is not None):
        rows.add(line, "point", FaultCode.POINT_WITH_RANGE)
    if claim.measure is None:
        rows.add(line, "measure", FaultCode.FIGURE_WITHOUT_MEASURE)
    elif claim.measure not in MEASURES:
        # A newer schema may declare it, but no part of this program would know its nature.
        known = ", ".join(MEASURES)
        rows.add(line, "measure", FaultCode.UNKNOWN_CODE, value=claim.measure, known=known)
    if claim.is_numbered and claim.unit is None:
        rows.add(line, "unit", FaultCode.FIGURE_WITHOUT_UNIT)


def _check_order(
    rows: Rows, line: int, column: str, first: PartialDate | None, last: PartialDate | None
) -> None:
    if first is not None and last is not None and first.first_day > last.last_day:
        fields = {"first": str(first), "last": str(last)}
        rows.add(line, column, FaultCode.PERIOD_BACKWARDS, **fields)


def _check_revision(rows: Rows, line: int, claim: Claim, earlier: Claim) -> None:
    """Hold a revision to: one originator, measure, unit, scope and span; another value."""
    if claim is earlier:
        rows.add(line, "supersedes", FaultCode.POINTS_TO_ITSELF)
        return
    for what in ("originator", "measure", "unit", "scope", "place", "incident"):
        if getattr(claim, what) != getattr(earlier, what):
            fields = {"value": earlier.id, "what": what}
            rows.add(line, "supersedes", FaultCode.REVISION_DIFFERS, **fields)
    is_known = claim.measure in MEASURES and earlier.measure in MEASURES
    if is_known and time_of(claim) != time_of(earlier):
        fields = {"value": earlier.id, "what": "period"}
        rows.add(line, "supersedes", FaultCode.REVISION_DIFFERS, **fields)
    if _figure(claim) == _figure(earlier):
        rows.add(line, "supersedes", FaultCode.REVISION_SAME_VALUE, value=earlier.id)
    if claim.stated_on.last_day < earlier.stated_on.first_day:
        rows.add(line, "supersedes", FaultCode.REVISION_EARLIER, value=earlier.id)


def _figure(claim: Claim) -> tuple[object, object, object]:
    return claim.low, claim.point, claim.high


def _check_event(rows: Rows, line: int, event: Event) -> None:
    _check_order(rows, line, "in_force_until", event.date, event.in_force_until)


def _check_provision(rows: Rows, line: int, provision: Provision) -> None:
    """A duty never loses its exception, and nothing is called binding without a reason."""
    if provision.exception_check == "stated" and provision.exception is None:
        rows.add(line, "exception", FaultCode.EXCEPTION_NOT_GIVEN)
    if provision.exception_check != "stated" and provision.exception is not None:
        value = provision.exception_check
        rows.add(line, "exception_check", FaultCode.EXCEPTION_NOT_EXPECTED, value=value)
    if provision.binding != "not_settled" and provision.binding_basis is None:
        rows.add(line, "binding_basis", FaultCode.BINDING_WITHOUT_BASIS)
    if provision.text is not None and provision.text_source is None:
        rows.add(line, "text_source", FaultCode.TEXT_WITHOUT_SOURCE)


def _check_link(rows: Rows, line: int, link: ProvisionLink) -> None:
    if link.provision == link.target:
        rows.add(line, "target", FaultCode.POINTS_TO_ITSELF)
