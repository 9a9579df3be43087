"""What stands after the first page, in listings that a short sheet may cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dprk_viewer.facts.records import Claim, Event, Incident, Provision
from dprk_viewer.sheets.blocks import Section, TypeRows
from dprk_viewer.sheets.body import Body
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.evidence import acts_table, duties_table, figures_table, with_their_rivals
from dprk_viewer.sheets.exchanges import exchanges
from dprk_viewer.sheets.incidents import incident_table
from dprk_viewer.sheets.listing import Listing, listing
from dprk_viewer.sheets.pieces import Draft, rows_of
from dprk_viewer.sheets.type_rows import TypeLines, type_rows


def left_over(body: Body) -> tuple[Listing, ...]:
    """Exchanges and claims that the first page had no room for."""
    replies = body.exchanges
    said = rows_of(reply.they for reply in replies)
    lines = [(row, line) for row in body.types for line in row.lines]
    told = rows_of(line for _, line in lines)
    return listing(exchanges, replies, said), listing(_types, lines, told)._replace(last=True)


def other_gaps(body: Body) -> Listing:
    """What else we do not know, a paragraph for each gap."""
    return listing(_gaps, body.gaps, rows_of(body.gaps))._replace(last=True)


def figures(heading: str, claims: Iterable[Claim]) -> Listing:
    """Figures side by side."""
    rows = tuple(claim for claim in claims if claim.is_numbered)
    return listing(lambda at, few: figures_table(at, heading, few), rows, rows)


def rivals(desk: Desk, body: Body, elsewhere: Iterable[Claim]) -> Listing:
    """The printed claims that have rivals, each followed by them; not those ``elsewhere``."""
    claims = with_their_rivals(desk, body, elsewhere)
    return figures(desk.words.say("Figures above that have rivals, with them"), claims)


def duties(heading: str, provisions: Sequence[Provision], *, by_theme: bool = False) -> Listing:
    """Duties with their exceptions."""
    return listing(
        lambda at, few: duties_table(at, heading, few, by_theme=by_theme), provisions, provisions
    )


def acts(heading: str, events: Sequence[Event]) -> Listing:
    """Acts by date."""
    return listing(lambda at, few: acts_table(at, heading, few), events, events)


def incidents(heading: str, rows: Sequence[Incident]) -> Listing:
    """Incidents with their sums and the stances."""
    return listing(lambda at, few: incident_table(at, heading, few), rows, rows)


def _types(desk: Desk, lines: Sequence[tuple[TypeLines, Draft]]) -> TypeRows | None:
    """The lines under the marks of their types."""
    shown = Counter(row.mark for row, _ in lines)
    rows = {row.mark: row for row, _ in lines}
    return type_rows(desk, [row.cut(0, shown[mark]) for mark, row in rows.items()])


def _gaps(desk: Desk, gaps: Sequence[Draft]) -> Section | None:
    paragraphs = tuple(desk.ledger.set_in(draft) for draft in gaps)
    return Section(desk.words.say("What else we do not know"), paragraphs) if gaps else None
