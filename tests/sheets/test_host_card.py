"""A card says what the page on a host says, each line with the row that it leads to."""

from __future__ import annotations

import datetime as dt

import pytest

from dprk_viewer import app
from dprk_viewer.facts.rivals import Rivals
from dprk_viewer.sheets.blocks import SheetOptions
from dprk_viewer.sheets.host_card import CardLine, CardPart, HostCard, host_card
from dprk_viewer.wording.words import Words

FACTS = app.load()
WORDS = Words.english()
DAY = dt.date(2026, 11, 24)
CARDS = {
    place: host_card(FACTS, WORDS, place, SheetOptions(printed_on=DAY)) for place in FACTS.places
}
BLANK = next(
    place for place in FACTS.places if not any(c.place == place for c in FACTS.claims.values())
)


def said(line: CardLine) -> str:
    return "".join(piece.text for piece in line.text)


def text_of(card: HostCard) -> str:
    lines = [said(line) for part in card.parts for line in part.lines]
    return "\n".join([card.title, *(piece.text for piece in card.bottom), *lines])


def lines_of(parts: tuple[CardPart, ...]) -> list[CardLine]:
    return [line for part in parts for line in part.lines]


@pytest.mark.parametrize("place", sorted(FACTS.places))
def test_every_place_has_a_card_with_the_duties_their_exceptions_and_the_gaps(place: str) -> None:
    card = CARDS[place]
    (duty,) = card.of("duty")
    assert len(duty.lines) >= 2
    for line in duty.lines:
        row = FACTS.provisions[line.id]
        assert row.exception
        assert row.exception.rstrip(". ") in said(line)
    assert lines_of(card.of("unknown"))
    for line in lines_of(card.parts):
        assert not line.id or FACTS.find(line.id) is not None


@pytest.mark.parametrize("place", ["RUS", "CHN", "POL", "KWT"])
def test_each_claim_stands_under_its_type_newest_first_with_all_that_travels_with_it(
    place: str,
) -> None:
    index, shown = Rivals(FACTS), []
    for part in CARDS[place].of("type"):
        claims = [FACTS.claims[line.id] for line in part.lines if line.id]
        days = [claim.stated_on.last_day for claim in claims]
        assert days == sorted(days, reverse=True)
        shown += [claim.id for claim in claims]
        for line, claim in zip(part.lines, claims, strict=False):
            assert ("†" in said(line)) == (claim.checked == "once")
            assert WORDS.date(claim.stated_on) in said(line)
            for party in FACTS.relay_parties(claim.id):
                assert party.name in said(line) or party.label in said(line)
            if claim.is_numbered and index.of(claim):
                assert "differ" in said(line)
    assert set(shown) == {
        claim.id
        for claim in FACTS.claims.values()
        if claim.place == place and claim.topic == "labour"
    }


def test_reports_to_the_committee_stand_apart_by_kind_with_their_day() -> None:
    final, interim = CARDS["RUS"].of("report")
    assert (final.heading, interim.heading) == ("Its final report", "Its interim report")
    assert all("20 March 2020" in said(line) for line in final.lines)
    assert all("25 March 2019" in said(line) for line in interim.lines)


def test_a_host_on_which_nothing_is_held_gets_an_honest_blank_and_three_questions() -> None:
    card = CARDS[BLANK]
    assert "We hold no information on DPRK workers in " in text_of(card)
    assert len(lines_of(card.of("ask"))) == 3
    assert "Nothing found by an official body in the sources read." in text_of(card)
    assert card.charted == ()


def test_a_territory_its_state_does_not_control_stands_under_its_own_line_alone() -> None:
    card = CARDS["GEO"]
    (part,) = card.of("elsewhere")
    assert part.heading.startswith("In Abkhazia, Georgia, outside the control")
    ids = {line.id for line in part.lines}
    assert ids.isdisjoint(line.id for line in lines_of(card.of("type", "report")))
    assert "Abkhazia" not in "".join(piece.text for piece in card.bottom)


def test_advice_is_marked_as_internal_and_never_stands_alone() -> None:
    answers = [line for card in CARDS.values() for line in lines_of(card.of("we"))]
    advice = {reply.advice for reply in FACTS.replies.values() if reply.advice}
    inside = [line for line in answers if any(each in said(line) for each in advice)]
    assert inside
    assert {line.cite for line in inside} == {"internal"}
    assert all(said(line).startswith("Advice, not to be said:") for line in inside)


def test_a_host_that_reported_zero_is_given_no_replies_and_no_chart() -> None:
    card = CARDS["POL"]
    assert card.title == "Poland: what it reported"
    assert card.charted == ()
    assert card.of("they", "we") == ()


def test_our_own_state_is_neither_asked_nor_answered() -> None:
    card = host_card(FACTS, WORDS, "RUS", SheetOptions(printed_on=DAY, own_state="RUS"))
    assert card.is_ours
    assert card.title == "The Russian Federation: our own record"
    assert card.of("ask", "they", "we") == ()
    assert CARDS["RUS"].of("ask", "they", "we") != ()


def test_the_sending_state_has_the_chart_of_the_world() -> None:
    card = CARDS["PRK"]
    assert card.title == "The DPRK: its workers abroad"
    assert {claim.place for claim in card.charted} == {None}


def test_the_newest_fact_of_the_card_is_not_that_of_the_law_or_of_another_territory() -> None:
    assert CARDS["GEO"].kicker.startswith("No dated fact on this host")
    assert CARDS["POL"].kicker.startswith("Newest fact here: 4 December 2019")
