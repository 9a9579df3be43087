"""The sheet on cyber activity: the incidents, who says who did it, and what was stolen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dprk_viewer.facts.records import Claim, Incident
from dprk_viewer.facts.selection import claims_where
from dprk_viewer.figures.times import single_year
from dprk_viewer.figures.yearly_sums import yearly_sums
from dprk_viewer.sheets import later
from dprk_viewer.sheets.blocks import Section
from dprk_viewer.sheets.body import fill
from dprk_viewer.sheets.charted import few, said_few, world_claims
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.incidents import incident_day, incident_draft, last_day
from dprk_viewer.sheets.later import left_over, other_gaps
from dprk_viewer.sheets.lower import topic_lower
from dprk_viewer.sheets.more_charts import strips
from dprk_viewer.sheets.parts import Parts, first_page
from dprk_viewer.sheets.pieces import Draft, Piece, count_words, dagger, rows_of
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.sheets.upper import Beside, Lead, upper

TOPIC = "cyber"
MEASURES = ("crypto_stolen_usd", "crypto_suspected_usd")
"""Stolen, and suspected apart."""
SHARE = 0.44
SECTION_WORDS, SECTION_NOTES = 190, 34
"""What the incidents may take of the first page; all stand in a table on the second."""
FEWER = 0.8
"""So much less they may take each time the page was too full."""
FEW_INCIDENTS = 6
"""The most incidents on a sheet of one page."""


def cyber(desk: Desk) -> Parts:
    """The parts of the cyber sheet."""
    words, facts = desk.words, desk.facts
    stolen, suspected = (world_claims(desk, TOPIC, measure) for measure in MEASURES)
    charted = tuple(claim for claim in stolen if single_year(claim) is not None)
    shown = _newest_years(charted, len(few(desk, charted)))
    drawing = yearly_sums(facts, words, shown, desk.right_width(SHARE), desk.figures)
    drawing = said_few(desk, drawing, len(shown), len(charted), by_year=True)
    incidents = headline_incidents(desk)
    unread = said_to_exist(desk, TOPIC)
    fewer = None if len(shown) == len(charted) else len(shown)
    lead = Lead(_opening(desk, incidents), (), stolen, unread, shown=fewer)
    left = partial(_incident_section, incidents=incidents)
    top = upper(desk, lead, left, Beside(drawing if shown else None, _no_ask, SHARE))
    claims = [row for row in claims_where(facts, topic=TOPIC) if row.incident is None]
    lower = topic_lower(desk, TOPIC, claims, charted)
    body = fill(desk, lower, shown, top.blocks(desk))
    first = first_page(desk, top, body, shown)
    second = (
        *left_over(body),
        later.incidents(words.say("All headline incidents"), incidents),
        later.figures(words.say("Stolen, by source and time"), stolen),
        *strips(desk, suspected, stolen),
        later.figures(words.say("Suspected, not established"), suspected),
        later.rivals(desk, body, (*stolen, *suspected)),
        other_gaps(body),
    )
    return Parts(TOPIC, words.say("DPRK cyber activity"), first, second)


def _newest_years(charted: Sequence[Claim], most: int) -> Sequence[Claim]:
    """All that is said of the newest years: no rival of one year is cut from another.

    At most ``most`` of the charted, but where it is any the newest year is always whole.
    """
    years = sorted({year for claim in charted if (year := single_year(claim))}, reverse=True)
    shown: Sequence[Claim] = ()
    for oldest in years if most else ():
        more = [claim for claim in charted if (single_year(claim) or 0) >= oldest]
        if shown and len(more) > most:
            break
        shown = more
    return shown


def _no_ask(_: Desk) -> None:
    """No duty is framed, so that no question follows."""


def headline_incidents(desk: Desk) -> tuple[Incident, ...]:
    """The headline incidents, newest first; one without any date last."""
    rows = [row for row in desk.facts.incidents.values() if row.headline]
    dated = [row for row in rows if row.date or row.date_found]
    dated.sort(key=last_day, reverse=True)
    return (*dated, *(row for row in rows if row not in dated))


def _opening(desk: Desk, incidents: Sequence[Incident]) -> tuple[Piece, ...]:
    """The newest headline incident; who did it is said by name below."""
    if not incidents:
        return ()
    newest = incidents[0]
    text = desk.words.say(
        "Newest headline incident: {incident}, {date}; who says who did it stands below.",
        incident=newest.name,
        date=incident_day(desk, newest),
    )
    return (Piece(text + dagger(newest.checked), (newest,), bold=True),)


def _has_room(desk: Desk, drafts: Sequence[Draft]) -> bool:
    """Whether the incidents keep to their part of the page; one page has a note for each."""
    words = count_words(drafts) <= SECTION_WORDS * FEWER**desk.spare
    if desk.options.length == 1:
        return words and len(drafts) <= FEW_INCIDENTS
    return words and len(desk.ledger.unnumbered(rows_of(drafts))) <= SECTION_NOTES


def _incident_section(desk: Desk, incidents: Sequence[Incident]) -> Section:
    """The newest incidents, as many as the page has room for, at least one."""
    words = desk.words
    drafts: list[Draft] = []
    for row in incidents:
        trial = [*drafts, incident_draft(desk, row)]
        if drafts and not _has_room(desk, trial):
            break
        drafts = trial
    paragraphs = []
    for draft in drafts:
        if desk.is_all:
            desk.ledger.cite_together(rows_of((draft,)))
        paragraphs.append(desk.ledger.set_in(draft))
    if not paragraphs:
        nothing = words.say("No headline incident was found in the sources.")
        paragraphs = [desk.ledger.set_in((Piece(nothing),))]
    return Section(
        words.say("Who says who did it"),
        tuple(paragraphs),
        words.say("by name; newest incidents first"),
    )
