"""What a page and a card on one host have in common: title, opening, questions, gaps."""

from __future__ import annotations

from collections.abc import Sequence

from dprk_viewer.facts.records import Claim, Incident, Provision
from dprk_viewer.figures.acts import resolution_number
from dprk_viewer.sheets.claim_line import claim_draft, statement_draft
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import questions_of
from dprk_viewer.sheets.host import TOPIC, Host, host_of
from dprk_viewer.sheets.incidents import last_day
from dprk_viewer.sheets.kept_back import kept_back_text
from dprk_viewer.sheets.pieces import Draft, Piece, capital
from dprk_viewer.sheets.place_title import place_in_text
from dprk_viewer.sheets.unknown import place_unknown_drafts, unknown_drafts


def is_ours(desk: Desk, host: Host) -> bool:
    """Whether the place is the reader's own State, which is asked and answered nothing."""
    return host.place.id == desk.options.own_state


def host_title(desk: Desk, host: Host) -> str:
    """What is held on the host, in a title."""
    words = desk.words
    name = place_in_text(words, host.place)
    if host.is_dprk:
        return words.say("The DPRK: its workers abroad")
    # A non-paper does not say whose it is.
    if is_ours(desk, host) and desk.options.form != "non-paper":
        return words.say("{host}: our own record", host=capital(name))
    if host.zero:
        return words.say("{host}: what it reported", host=capital(name))
    if not host.counts_workers:
        return words.say("{host}: duties on DPRK workers", host=capital(name))
    return words.say("DPRK workers in {place}", place=name)


def host_opening(desk: Desk, host: Host) -> list[Piece]:
    """The host's own newest report, or that nothing is held or shown."""
    words = desk.words
    pieces: list[Piece] = []
    if host.own is not None:
        pieces += (statement_draft if host.zero else claim_draft)(desk, host.own)
    if host.claims or host.is_dprk:
        return pieces
    if host_of(desk.whole, host.place.id).claims:
        return [*pieces, Piece(kept_back_text(desk))]
    name = place_in_text(words, host.place)
    nothing = words.say("We hold no information on DPRK workers in {host}.", host=name)
    if desk.facts.as_known_on is not None:
        nothing = words.say(
            "Nothing on DPRK workers in {host} that was stated by {date} was found.",
            host=name,
            date=words.date(desk.facts.today),
        )
    return [*pieces, Piece(nothing)]


def host_questions(desk: Desk, host: Host, duties: Sequence[Provision]) -> tuple[str, ...]:
    """What follows from the duties; three questions to a host on which nothing is held."""
    words = desk.words
    if host.is_dprk or is_ours(desk, host):
        return ()
    if host.zero and host.own is not None:
        date = words.date(host.own.stated_on)
        return (words.say("Does the report of {date} still hold?", date=date),)
    if not host.claims:
        there = words.say("Do DPRK nationals work there in IT, in medicine or in restaurants?")
        if not _reports_are_due(desk):
            return (there,)
        return (
            words.say("Was a report under resolution 2397, paragraph 8, filed?"),
            words.say("Were all work authorisations for DPRK nationals ended?"),
            there,
        )
    return questions_of(duties)


def _reports_are_due(desk: Desk) -> bool:
    """Whether the resolution that asks for reports was made by the day of the sheet."""
    if desk.facts.as_known_on is None:
        return True
    return any(resolution_number(act) == "2397" for act in desk.facts.events.values())


def by_territory(host: Host) -> dict[str, list[Claim]]:
    """The claims on each territory that the State does not control, by its name in the data."""
    found: dict[str, list[Claim]] = {}
    for claim in host.elsewhere:
        found.setdefault(claim.counts or "", []).append(claim)
    return found


def host_incidents(desk: Desk, host: Host) -> list[Incident]:
    """The cyber incidents there, newest first."""
    rows = [row for row in desk.facts.incidents.values() if row.place == host.place.id]
    return sorted(rows, key=last_day, reverse=True)


def host_gaps(desk: Desk, host: Host) -> tuple[Draft, ...]:
    """How far the sources reach there, and that no report of the host was found.

    Of the DPRK, which hosts nobody, how far they reach on its workers everywhere.
    """
    if host.is_dprk:
        return unknown_drafts(desk, TOPIC)
    gaps = place_unknown_drafts(desk, TOPIC, host.place.id)
    if host_of(desk.whole, host.place.id).reports or not _reports_are_due(desk):
        return gaps
    missing = desk.words.say(
        "Whether {host} reported under resolution 2397, paragraph 8, was not found.",
        host=place_in_text(desk.words, host.place),
    )
    return (gaps[0], (Piece(missing),), *gaps[1:])
