"""One host on screen: what its page says, each line with the row that it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.newest import newest_fact
from dprk_viewer.facts.records import Claim, Incident, Provision, Reply
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.facts.selection import newest_first
from dprk_viewer.figures.acts import provision_cite
from dprk_viewer.figures.amounts import figure_text
from dprk_viewer.sheets.blocks import MarkName, SheetOptions
from dprk_viewer.sheets.bottom_line import bottom_draft
from dprk_viewer.sheets.charted import world_claims
from dprk_viewer.sheets.claim_line import claim_text, statement_draft
from dprk_viewer.sheets.country import WORLD
from dprk_viewer.sheets.desk import Desk
from dprk_viewer.sheets.duties import binding_first, duty_draft, return_duty, standing, whose_words
from dprk_viewer.sheets.evidence import way_of
from dprk_viewer.sheets.exchanges import exchange_draft
from dprk_viewer.sheets.forms import desk_of
from dprk_viewer.sheets.head import horizon_text
from dprk_viewer.sheets.host import TOPIC, Host, host_of, replies_about
from dprk_viewer.sheets.host_parts import (
    by_territory,
    host_gaps,
    host_incidents,
    host_opening,
    host_questions,
    host_title,
    is_ours,
)
from dprk_viewer.sheets.incidents import incident_draft
from dprk_viewer.sheets.pieces import Draft, Piece, capital, dagger, spaced
from dprk_viewer.sheets.place_title import place_in_text
from dprk_viewer.sheets.type_rows import claim_types
from dprk_viewer.sheets.unknown import said_to_exist
from dprk_viewer.wording.words import DAGGER, Words

Kind = Literal["duty", "ask", "type", "report", "incident", "they", "we", "unknown", "elsewhere"]
FIRST: Final = 4
"""So many claims of a type are shown at once; the rest is one click away."""
_INTERIM = re.compile(r"\binterim report\b", re.IGNORECASE)


class CardLine(NamedTuple):
    """A paragraph, and the id of the row it leads to; blank: it leads nowhere.

    ``cite`` stands over it. A line is told by its ``text`` with all that travels with it.
    """

    text: Draft
    id: str = ""
    cite: str = ""


class CardPart(NamedTuple):
    """Lines under one heading; of them ``first`` are shown at once."""

    kind: Kind
    heading: str
    lines: tuple[CardLine, ...]
    aside: str = ""
    mark: MarkName | None = None
    first: int = 1_000


class HostCard(NamedTuple):
    """All that is held on one host. ``charted`` are the claims of the chart, newest first."""

    place: str
    name: str
    title: str
    kicker: str
    bottom: Draft
    parts: tuple[CardPart, ...]
    charted: tuple[Claim, ...]
    is_ours: bool

    def of(self, *kinds: Kind) -> tuple[CardPart, ...]:
        """The parts of these kinds, in their order."""
        return tuple(part for part in self.parts if part.kind in kinds)


def host_card(facts: Facts, words: Words, place: str, options: SheetOptions) -> HostCard:
    """The card on the place with the ISO3 code ``place``; KeyError where there is none.

    ``options`` give the day, the language and whose desk it is.
    """
    desk = desk_of(facts, words, options)
    host = host_of(facts, place)
    every = standing(desk, TOPIC)
    duties = binding_first(every)
    charted = world_claims(desk, TOPIC, WORLD) if host.is_dprk else host.charted
    opening = (*return_duty(desk, duties), *host_opening(desk, host))
    bottom = bottom_draft(desk, opening, charted, said_to_exist(desk, TOPIC, place))
    parts = (
        _duties(desk, duties),
        _questions(desk, host, duties),
        *_elsewhere(desk, host),
        *_types(desk, host),
        *_reports(desk, host),
        _incidents(desk, host),
        *_exchange(desk, host),
        _unknown(desk, host),
    )
    shown = tuple(part for part in parts if part.lines)
    name = place_in_text(words, host.place)
    title, kicker = host_title(desk, host), _kicker(desk, shown, charted)
    ours = is_ours(desk, host)
    return HostCard(place, name, title, kicker, bottom, shown, charted, ours)


def _kicker(desk: Desk, parts: Sequence[CardPart], charted: Iterable[Claim]) -> str:
    """The date of the newest fact on the card that is about the host, and where sources end."""
    words, other = desk.words, ("duty", "elsewhere")
    ids = [line.id for part in parts if part.kind not in other for line in part.lines if line.id]
    newest = newest_fact(desk.facts, [*ids, *(claim.id for claim in charted)])
    end = horizon_text(desk)
    if newest is None:
        return words.say("No dated fact on this host · {horizon}", horizon=end)
    date = words.date(newest)
    return words.say("Newest fact here: {newest} · {horizon}", newest=date, horizon=end)


def _duties(desk: Desk, duties: Sequence[Provision]) -> CardPart:
    words = desk.words
    lines = tuple(
        CardLine(duty_draft(desk, row), row.id, provision_cite(desk.facts, words, row))
        for row in duties
    )
    if not lines:
        nothing = words.say("No duty in force on this subject was found in the sources.")
        lines = (CardLine((Piece(nothing),)),)
    aside = whose_words(desk, duties) if duties else ""
    return CardPart("duty", words.say("The duty"), lines, aside, "law")


def _questions(desk: Desk, host: Host, duties: Sequence[Provision]) -> CardPart:
    asked = host_questions(desk, host, duties)
    lines = tuple(CardLine((Piece(text),)) for text in asked)
    return CardPart("ask", desk.words.say("We ask"), lines)


def _elsewhere(desk: Desk, host: Host) -> tuple[CardPart, ...]:
    """A part for each territory that the State does not control: it is under no other heading."""
    return tuple(
        CardPart(
            "elsewhere",
            desk.words.say("In {territory}", territory=territory),
            tuple(_stated(desk, claim) for claim in claims),
        )
        for territory, claims in by_territory(host).items()
    )


def _types(desk: Desk, host: Host) -> tuple[CardPart, ...]:
    """All claims on the host by type, newest first; what is charted too."""
    words, index, found = desk.words, Rivals(desk.facts), []
    if host.is_dprk:
        return ()
    for mark, types, heading in claim_types(words):
        rows = [claim for claim in host.claims if claim.type in types]
        lines = tuple(_figure(desk, claim, len(index.of(claim))) for claim in newest_first(rows))
        if mark == "finding" and not lines:
            nothing = words.say("Nothing found by an official body in the sources read.")
            lines = (CardLine((Piece(nothing),)),)
        found.append(CardPart("type", heading, lines, mark=mark, first=FIRST))
    return tuple(found)


def _figure(desk: Desk, claim: Claim, rivals: int) -> CardLine:
    """Figure, what is counted, time, who, through whom, †, and how many say otherwise."""
    words = desk.words
    text = "; ".join([claim_text(desk, claim).rstrip("."), *way_of(desk, claim)])
    text += "." + dagger(claim.checked)
    figure = capital(figure_text(words, claim).removesuffix(DAGGER)) if claim.is_numbered else ""
    pieces = [Piece(text, (claim,))]
    if figure and text.startswith(figure):
        pieces = [Piece(figure, bold=True), Piece(text[len(figure) :], (claim,))]
    if rivals and claim.is_numbered:
        said = words.count(" {number} other differs.", " {number} others differ.", rivals)
        pieces.append(Piece(said, second=True))
    return CardLine(tuple(pieces), claim.id)


def _stated(desk: Desk, claim: Claim) -> CardLine:
    """The claim in our words, who said it and when, and how it came to us."""
    words, draft = desk.words, statement_draft(desk, claim)
    way = way_of(desk, claim)
    if way:
        said = words.say("{way}.", way=capital("; ".join(way)))
        draft = spaced((*draft, Piece(said, second=True)))
    return CardLine(draft, claim.id)


def _reports(desk: Desk, host: Host) -> tuple[CardPart, ...]:
    """What it reported under resolution 2397, paragraph 8: the final and the interim apart."""
    say = desk.words.say
    interim = [claim for claim in host.reports if _INTERIM.search(claim.statement)]
    final = [claim for claim in host.reports if claim not in interim]
    where = say("under resolution 2397, paragraph 8, as far as seen")
    return tuple(
        CardPart("report", heading, tuple(_stated(desk, claim) for claim in claims), where)
        for heading, claims in (
            (say("Its final report"), final),
            (say("Its interim report"), interim),
        )
    )


def _incidents(desk: Desk, host: Host) -> CardPart:
    rows: list[Incident] = host_incidents(desk, host)
    lines = tuple(CardLine(incident_draft(desk, row), row.id) for row in rows)
    say = desk.words.say
    aside = say("who says who did it, by name; newest first")
    return CardPart("incident", say("Cyber incidents there"), lines, aside, first=FIRST)


def _exchange(desk: Desk, host: Host) -> tuple[CardPart, ...]:
    """Each reply and its answer: a part for what they say, a part for what we can say."""
    if is_ours(desk, host) or host.zero:
        return ()
    return tuple(part for reply in replies_about(desk.facts, host) for part in _reply(desk, reply))


def _reply(desk: Desk, reply: Reply) -> tuple[CardPart, CardPart]:
    say, draft = desk.words.say, exchange_draft(desk, reply)
    # The line that is read aloud stands apart from what is to be expected after it.
    answer = [CardLine((piece._replace(text=piece.text.strip()),)) for piece in draft.we]
    if reply.advice:
        advice = say("Advice, not to be said: {advice}", advice=reply.advice)
        answer.append(CardLine((Piece(advice, second=True),), cite=say("internal")))
    return (
        CardPart(
            "they",
            say("They may say"),
            (CardLine(draft.they, reply.id),),
            say("our summary"),
        ),
        CardPart("we", say("We can say"), tuple(answer)),
    )


def _unknown(desk: Desk, host: Host) -> CardPart:
    lines = tuple(CardLine(draft) for draft in host_gaps(desk, host))
    return CardPart("unknown", desk.words.say("What we do not know"), lines)
