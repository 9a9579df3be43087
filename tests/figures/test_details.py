from __future__ import annotations

from decimal import Decimal

import pytest

from dprk_viewer.facts.library import Facts
from dprk_viewer.facts.records import EventParty, ProvisionLink
from dprk_viewer.figures.detail import Details, details
from dprk_viewer.wording.words import Words
from tests.factory import (
    attribution,
    claim,
    date,
    event,
    horizon,
    ids,
    incident,
    place,
    provision,
    reply,
    source,
)
from tests.figures.samples import acts, library, stolen

WORDS = Words.english()
FACTS = library(
    claim("main", checked="once", locator="p. 7", credibility=2, originator="us-government"),
    claim("rival", originator="nis", point=Decimal(20000), hedge=None),
    claim("new", supersedes="main", point=Decimal(31000)),
    claim("echo", repeats="main", originator="yonhap"),
    stolen("sum", incident="bybit-2025", place=None),
    sources=[source(reliability="B", reliability_why="long record")],
    incidents=[incident()],
    attributions=[
        attribution(),
        attribution("at-2", party="nis", stance="contests", checked="once"),
    ],
    events=[event(), event("old", title="Old act", symbol=None, date=date("2016"))],
    provisions=[
        provision(),
        provision(
            "p-old",
            event="old",
            exception=None,
            exception_check="not_seen",
            verb="not_seen",
            binding="not_settled",
            binding_basis=None,
            checked="once",
            deadline=None,
        ),
    ],
    provision_links=(ProvisionLink("p2397-06", "supersedes", "p-old"),),
    replies=[reply()],
    horizons=[horizon()],
    relays={"main": ("yonhap", "nis")},
    corroborations={"main": ("https://www.other.example/b",)},
)


def value(shown: Details, label: str) -> str:
    return next((row.value for row in shown.rows if row.label == label), "")


def lines(shown: Details, title: str) -> list[str]:
    return [line.id for held in shown.lists if held.title == title for line in held.lines]


def test_everything_travels_with_a_claim() -> None:
    shown = details(FACTS, WORDS, "main")

    assert shown.title == "Russian Federation, December 2017"
    assert shown.figure == "about 30,000†"
    assert shown.figure_note == "workers present"
    assert value(shown, "Type") == "estimate"
    assert value(shown, "Counts") == "DPRK workers in the country"
    assert shown.statement.endswith("†")
    assert shown.dagger == "† seen in one source."


def told(shown: Details, title: str) -> list[tuple[str, str]]:
    return [
        (line.text, line.more) for held in shown.lists if held.title == title for line in held.lines
    ]


def test_the_chain_leads_from_who_said_it_to_where_it_was_read() -> None:
    assert told(details(FACTS, WORDS, "main"), "How it came to us") == [
        ("United States Government", "said it, 22 December 2017"),
        ("Yonhap News Agency", "passed it on"),
        ("National Intelligence Service", "passed it on"),
        ("A headline", "read in a copy, published 23 January 2020"),
    ]


def test_grades_stand_with_their_reasons() -> None:
    assert told(details(FACTS, WORDS, "main"), "How we grade it") == [
        ("B: Source usually reliable", "long record"),
        ("2: Information probably true", ""),
    ]


def test_a_rival_stands_with_all_it_needs_to_be_set_beside() -> None:
    shown = details(FACTS, WORDS, "new")
    ((text, more),) = told(shown, "Others say, of the same time")
    assert text == "20,000, ROK NIS"
    assert more == (
        "estimate · December 2017 · DPRK workers in the country, Russian Federation"
        " · stated 22 December 2017"
    )
    ((_, hedged),) = told(details(FACTS, WORDS, "rival"), "Others say, of the same time")[:1]
    assert "hedge: about" in hedged


def test_a_revised_value_stays_visible_beside_the_newest() -> None:
    shown = told(details(FACTS, WORDS, "new"), "Other values by the same originator")
    assert shown == [
        ("About 30,000†", "stated 22 December 2017 · revised since"),
        ("About 31,000", "stated 22 December 2017 · the newest · shown here"),
    ]


def test_a_claim_gives_its_sources_with_addresses_and_locator() -> None:
    shown = details(FACTS, WORDS, "main")

    assert "p. 7" in shown.sources[0].text
    assert "read in a copy" in shown.sources[0].text
    assert [line.address for line in shown.sources] == [
        "https://news.example/a",
        "https://www.other.example/b",
    ]


def test_rivals_revisions_and_relays_stand_in_lists_of_their_own() -> None:
    shown = details(FACTS, WORDS, "main")

    assert lines(shown, "Others say, of the same time") == ["rival"]
    assert lines(shown, "Other values by the same originator") == ["", "new"]
    assert lines(shown, "Passed on by") == ["echo"]
    assert lines(details(FACTS, WORDS, "echo"), "Passes on the figure of") == ["main"]


def test_attributions_stand_by_stance_beside_the_sums() -> None:
    shown = details(FACTS, WORDS, "bybit-2025")

    assert lines(shown, "Attribute it to the DPRK") == ["att-1"]
    assert lines(shown, "Contest it") == ["at-2"]
    assert lines(shown, "Sums, by who stated them") == ["sum"]
    contest = next(held for held in shown.lists if held.title == "Contest it")
    assert contest.lines[0].text.endswith("†")


def test_an_act_shows_vote_answers_status_and_each_duty_with_its_exception() -> None:
    shown = details(acts(), WORDS, "res-2397")

    assert shown.title == "Resolution 2397 (2017)"
    assert "adopted unanimously" in shown.kicker
    assert "UN Security Council" in shown.kicker
    assert lines(shown, "Answers") == ["mis-1"]
    assert value(shown, "Status") == "in force on 10 October 2026"
    assert [row.exception.split(":")[0] for row in shown.duties] == ["Exception"]
    assert shown.duties[0].limit == "due by 22 December 2019"
    assert lines(details(acts(), WORDS, "mis-1"), "Answered by") == ["res-2397"]


def test_an_act_that_ended_says_so() -> None:
    assert value(details(acts(), WORDS, "res-2680"), "Status") == "ended 30 April 2024"


def test_who_voted_how_is_named() -> None:
    links = (EventParty("v", "nis", "against"), EventParty("v", "msmt", "abstained"))
    library_ = library(events=[event("v", kind="veto")], event_parties={"v": links})

    shown = details(library_, WORDS, "v")

    assert value(shown, "Against") == "National Intelligence Service"
    assert value(shown, "Abstained") == "Multilateral Sanctions Monitoring Team"


def test_a_duty_whose_exception_and_verb_were_not_seen_says_so() -> None:
    shown = details(FACTS, WORDS, "p-old")

    assert shown.duties[0].exception == "exception not seen"
    assert shown.duties[0].binding == "verb not checked in our copy"
    assert shown.duties[0].duty.endswith("†")
    assert value(shown, "Status") == "not in force on 10 October 2026"
    assert lines(shown, "Superseded by") == ["p2397-06"]


def test_what_a_source_holds_is_listed() -> None:
    held = lines(details(FACTS, WORDS, "s-news"), "What was read in it")

    assert {"main", "p-old", "bybit-2025", "rep-1"} <= set(held)
    assert "RUS" not in held


def test_a_reply_says_what_it_is_for_and_a_place_whether_it_is_a_member() -> None:
    assert value(details(FACTS, WORDS, "rep-1"), "Use") == "to rebut it"
    assert details(FACTS, WORDS, "RUS").kicker == "RUS · UN Member State"
    elsewhere = library(places=[place("ABK", name="Abkhazia", un_member=False)])
    assert details(elsewhere, WORDS, "ABK").kicker == "ABK · not a UN Member State"


def every_id(facts: Facts) -> list[str]:
    return [id_ for table in facts.tables() for id_ in ids(table.values())]


@pytest.mark.parametrize("facts", [FACTS, acts()])
def test_every_row_has_details_and_every_line_leads_to_a_row(facts: Facts) -> None:
    for id_ in every_id(facts):
        shown = details(facts, WORDS, id_)
        assert shown.id == id_
        assert shown.title
        lines = [line for held in shown.lists for line in held.lines if line.id]
        assert all(facts.find(line.id) for line in lines)


def test_an_unknown_row_has_no_details() -> None:
    with pytest.raises(KeyError):
        details(FACTS, WORDS, "nowhere")
